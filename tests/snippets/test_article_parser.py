"""Articles of the Criminal Code in every spelling that verdicts and the press use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.snippets.citing import LONGEST, Citation, parse_citation, parse_citations

PREPARATION, ATTEMPT = "preparation", "attempt"


@pytest.mark.parametrize(
    ("key", "spellings"),
    [
        (
            Citation("361-4"),
            (
                *(
                    "361-4",
                    "361⁴",
                    "361–4",
                    "361.4",
                    " 361 - 4 ",
                    "ст. 361-4",
                    "ст.361⁴ УК РБ",
                    "арт. 361⁴ КК",
                ),
                *("Art. 361-4", "Article 361-4 of the Criminal Code", "артыкул 361-4", "статья 361⁴ УК"),
                *(
                    "статьёй 361-4 Уголовного кодекса Республики Беларусь",
                    "cт. 361-4",
                    "СТ. 361\u00a0-\u00a04",
                ),
            ),
        ),
        (
            Citation("293", "2"),
            (
                *(
                    "ч. 2 ст. 293",
                    "ч.2 ст.293",
                    "ч. 2 арт. 293 КК",
                    "part 2 of Art. 293",
                    "Part 2 of Article 293",
                ),
                *(
                    "частка 2 артыкула 293 Крымінальнага кодэкса",
                    "часть 2 статьи 293 УК",
                    "частью 2 статьи 293",
                ),
                *(
                    "ст. 293 ч. 2",
                    "ст. 293, ч. 2",
                    "Art. 293 part 2",
                    "Art. 293(2)",
                    "293 (2)",
                    "293 ч.2",
                    "ч. 2 293",
                ),
                *("«ч. 2 ст. 293»", "по ч. 2 ст. 293 УК"),
            ),
        ),
        (
            Citation("293", "2", ATTEMPT),
            (
                *("ч. 1 ст. 14, ч. 2 ст. 293", "ст. 14 ч. 2 ст. 293", "ч. 2 ст. 293 через ч. 1 ст. 14"),
                *("ч. 2 ст. 293 (покушение)", "покушение на ч. 2 ст. 293", "part 2 of Art. 293 with Art. 14"),
                *("замах на злачынства (арт. 14), ч. 2 арт. 293", "attempt: part 2 of Art. 293"),
            ),
        ),
        (
            Citation("290-4", "1", PREPARATION),
            (
                *(
                    "ч. 1 ст. 13, ч. 1 ст. 290-4",
                    "Art. 13, Art. 290-4 part 1",
                    "ч. 1 арт. 290⁴ (падрыхтоўка)",
                ),
                *("приготовление к преступлению, ч. 1 ст. 290⁴", "preparation of part 1 of Art. 290-4"),
            ),
        ),
    ],
)
def test_spellings_of_one_article_are_read_alike(key, spellings):
    assert {spelling: parse_citations(spelling).read for spelling in spellings} == dict.fromkeys(
        spellings, (key,)
    )
    assert [parse_citations(spelling).unread for spelling in spellings] == [()] * len(spellings)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("ст. 342, 361-1, 361⁴ УК РБ", [("342", ""), ("361-1", ""), ("361-4", "")]),
        ("ч. 1 ст. 342; ч. 3 ст. 361, ст. 130", [("342", "1"), ("361", "3"), ("130", "")]),
        ("ст. 293 ч. 2, 361 ч. 1 і 369", [("293", "2"), ("361", "1"), ("369", "")]),
        ("ч. 1 и 2 ст. 342", [("342", "1"), ("342", "2")]),
        ("ч. 1, 2 и 3 арт. 361", [("361", "1"), ("361", "2"), ("361", "3")]),
        ("артыкулы 342, 361-1 і 361-4", [("342", ""), ("361-1", ""), ("361-4", "")]),
        ("Articles 342, 361-1 and 368 (1) of the Criminal Code", [("342", ""), ("361-1", ""), ("368", "1")]),
        ("ст. 293 ч. 2 ст. 361 ч. 1", [("293", "2"), ("361", "1")]),
        ("363/364", [("363", ""), ("364", "")]),
        ("ч. 2 ст. 293\nч. 1 ст. 361", [("293", "2"), ("361", "1")]),
        ("ст. 342, ст. 342", [("342", "")]),
        ("", []),
    ],
)
def test_a_line_holds_several_articles(line, read):
    found = parse_citations(line)
    assert ([(each.number, each.part) for each in found.read], found.unread) == (read, ())
    assert {each.stage for each in found.read} <= {"completed"}


def test_a_stage_belongs_to_the_article_beside_it_only():
    assert parse_citations("ч. 1 ст. 13 и ч. 2 ст. 289, ч. 3 ст. 361").read == (
        Citation("289", "2", PREPARATION),
        Citation("361", "3"),
    )
    assert parse_citations("ч. 2 ст. 293 с применением ст. 14, ст. 342").read == (
        Citation("293", "2", ATTEMPT),
        Citation("342"),
    )


@pytest.mark.parametrize(
    ("line", "read", "unread"),
    [
        ("ст. 342, хуліганства", ["342"], ["хуліганства"]),
        ("п. 1 ч. 2 ст. 139", ["139"], ["п. 1"]),
        ("ст. 14", [], ["14"]),
        ("ч. 2", [], ["ч. 2"]),
        ("5", [], ["5"]),
        ("0361, 342", ["342"], ["0361"]),
        ("ч. 1-3 ст. 342", ["342"], ["ч. 1-3"]),
        ("ст. 24.23 КоАП", ["24-23"], ["КоАП"]),
        ("невядома", [], ["невядома"]),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_kept(line, read, unread):
    found = parse_citations(line)
    assert ([each.number for each in found.read], list(found.unread)) == (read, unread)


def test_a_filter_takes_one_article():
    assert parse_citation("ч. 2 арт. 293 КК") == Citation("293", "2")
    for text in ("", "342, 361", "ст. 342 і нешта", "abc"):
        with pytest.raises(ValueError, match=r"does not name one article\. Write it as 361, 361-4"):
            parse_citation(text)


@given(st.text(alphabet="чстарт.,; ()/0123456789⁴-і и of part Art\n", max_size=60))
def test_any_line_is_read_without_an_error_and_gives_storable_keys(line):
    for each in parse_citations(line).read:
        assert each.number[0] in "123456789"
        assert len(each.part) <= 12


def test_an_endless_line_is_cut():
    assert len(parse_citations("ст. 342, 361-1; " * LONGEST).read) == 2

"""What a person has to serve now, as the rows and the editors' mark say; words written out by hand."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from cms.disclosure.people import prisoner
from cms.disclosure.states import State
from cms.disclosure.values import EffectiveSentence, Money, Sentence
from tests.factories import make_article, make_prisoner, make_sentence, publish

pytestmark = pytest.mark.django_db

_ = "\u00a0"  # the no-break space, as it looks


@pytest.fixture
def person():
    return publish(make_prisoner())


def effective(person, language="be"):
    return prisoner(person.public_id, language, {"sentence"}).sentence


def in_three_languages(person, field="text"):
    return [getattr(effective(person, language), field) for language in ("be", "ru", "en")]


def day(year, month=1, of_month=1, precision="day"):
    return {"verdict_date": date(year, month, of_month), "verdict_precision": precision}


def test_nobody_sentenced_has_no_sentence(person):
    assert effective(person) is None


def test_the_latest_sentence_in_force_counts_and_one_that_is_not_does_not(person):
    make_sentence(person, years=3, **day(2021))
    make_sentence(person, years=5, months=6, **day(2022))
    make_sentence(person, years=9, in_force=False, **day(2023))
    assert in_three_languages(person) == [
        f"5{_}гадоў 6{_}месяцаў", f"5{_}лет 6{_}месяцев", f"5{_}years 6{_}months",
    ]  # fmt: skip


def test_added_terms_add_up_and_months_make_years(person):
    make_sentence(person, years=3, months=10, **day(2021))
    make_sentence(person, years=1, months=3, effect="added", **day(2022))
    make_sentence(person, years=None, months=11, days=20, effect="added", **day(2023))
    found = effective(person)
    assert (found.years, found.months, found.days) == (6, 0, 20)
    assert in_three_languages(person) == [
        f"6{_}гадоў 20{_}дзён", f"6{_}лет 20{_}дней", f"6{_}years 20{_}days",
    ]  # fmt: skip


def test_fourteen_months_read_one_year_and_two_but_the_decision_keeps_its_own_words(person):
    make_sentence(person, years=None, months=14)
    assert in_three_languages(person) == [
        f"1{_}год 2{_}месяцы",
        f"1{_}год 2{_}месяца",
        f"1{_}year 2{_}months",
    ]
    assert prisoner(person.public_id, "be").sentences[0].text == f"14{_}месяцаў"


def test_days_are_never_turned_into_months(person):
    make_sentence(person, kind="arrest", regime="", years=None, days=90)
    assert in_three_languages(person) == [f"90{_}дзён", f"90{_}дней", f"90{_}days"]


def test_terms_added_before_a_new_sentence_are_part_of_it(person):
    make_sentence(person, years=3, **day(2020))
    make_sentence(person, years=1, effect="added", **day(2021))
    make_sentence(person, years=7, instance="appeal", **day(2022))
    assert effective(person).years == 7


def test_an_added_term_without_a_date_still_adds(person):
    make_sentence(person, years=3, **day(2020))
    make_sentence(person, years=2, effect="added", verdict_date=None, verdict_precision="unknown")
    assert effective(person).years == 5


def test_an_added_term_dated_by_its_year_adds_to_a_sentence_of_that_year(person):
    make_sentence(person, years=3, **day(2022, 5, 3))
    make_sentence(person, years=1, effect="added", **day(2022, precision="year"))
    assert effective(person).years == 4


@pytest.mark.parametrize("appeal", [day(2022, precision="year"), day(2022, 11, precision="month")])
def test_an_appeal_follows_its_verdict_even_when_only_its_year_or_month_is_known(person, appeal):
    make_sentence(person, years=5, instance="appeal", **appeal)
    make_sentence(person, years=8, **day(2022, 11, 3))
    assert effective(person).years == 5
    assert [each.years for each in prisoner(person.public_id, "be").sentences] == [8, 5]


@pytest.mark.parametrize("beside", ["fine", "loss_of_office", "preventive_supervision"])
def test_what_a_verdict_imposes_beside_prison_does_not_take_its_place(person, beside):
    make_sentence(person, years=6, sort_order=0, **day(2022))
    make_sentence(person, kind=beside, regime="", years=None, sort_order=1, **day(2022))
    assert (effective(person).kind.value, effective(person).years) == ("imprisonment", 6)


@pytest.mark.parametrize("beside", ["fine", "loss_of_office", "preventive_supervision"])
def test_a_later_case_that_ends_in_no_more_than_a_fine_ends_no_term_of_prison(person, beside):
    make_sentence(person, years=6, **day(2021))
    make_sentence(person, kind=beside, regime="", years=1, **day(2023))
    assert (effective(person).kind.value, effective(person).years) == ("imprisonment", 6)


def test_a_court_above_puts_a_fine_in_the_place_of_prison(person):
    make_sentence(person, years=6, **day(2021))
    make_sentence(person, kind="fine", regime="", years=None, instance="appeal", **day(2022))
    assert effective(person).kind.value == "fine"


def test_another_kind_of_punishment_adds_nothing_to_a_term_of_prison(person):
    make_sentence(person, years=2, **day(2021))
    make_sentence(person, kind="community_work", regime="", years=1, effect="added", **day(2022))
    assert effective(person).years == 2


def test_the_row_that_an_editor_marks_counts_instead_of_the_result(person):
    make_sentence(person, years=3, is_effective_override=True, **day(2020))
    make_sentence(person, years=7, **day(2022))
    assert effective(person).years == 3


def test_a_fine_reads_in_the_forms_of_each_language(person):
    make_sentence(
        person, kind="fine", regime="", years=None, amount=Decimal("5100"), amount_unit="byn", **day(2022)
    )
    assert effective(person).kind.value == "fine"
    assert [each.text for each in in_three_languages(person, "money")] == [
        f"5{_}100{_}беларускіх рублёў", f"5{_}100{_}белорусских рублей", f"5,100{_}Belarusian roubles",
    ]  # fmt: skip
    assert effective(person).money == Money(amount="5100.00", unit="byn", text=f"5{_}100{_}беларускіх рублёў")


def test_basic_units_agree_with_their_number(person):
    make_sentence(
        person,
        kind="fine",
        regime="",
        years=None,
        amount=Decimal("32"),
        amount_unit="basic_unit",
        **day(2022),
    )
    assert [each.text for each in in_three_languages(person, "money")] == [
        f"32{_}базавыя велічыні", f"32{_}базовые величины", f"32{_}basic units",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "be", "ru", "en"),
    [
        (1, "1_артыкул", "1_статья", "1_article"),
        (2, "2_артыкулы", "2_статьи", "2_articles"),
        (4, "4_артыкулы", "4_статьи", "4_articles"),
        (5, "5_артыкулаў", "5_статей", "5_articles"),
        (11, "11_артыкулаў", "11_статей", "11_articles"),
        (21, "21_артыкул", "21_статья", "21_articles"),
        (22, "22_артыкулы", "22_статьи", "22_articles"),
    ],
)
def test_articles_of_unknown_number_are_counted_in_words_that_agree(person, count, be, ru, en):
    make_sentence(person, article_count=count)
    codes = ("Крымінальнага кодэкса", "Уголовного кодекса", "of the Criminal Code")
    expected = [f"{noun.replace('_', _)} {code}" for noun, code in zip((be, ru, en), codes, strict=True)]
    assert in_three_languages(person, "articles_text") == expected
    for language, text in zip(("be", "ru", "en"), expected, strict=True):
        decision = prisoner(person.public_id, language).sentences[0]
        assert (decision.article_count, decision.articles_text) == (count, text)


def test_known_articles_are_counted_when_nobody_counted_them(person):
    make_sentence(person, [make_article("342"), make_article("361-4")])
    assert (effective(person).article_count, effective(person).articles_text) == (
        2, f"2{_}артыкулы Крымінальнага кодэкса",
    )  # fmt: skip
    assert prisoner(person.public_id, "be").sentences[0].articles_text is None


def test_articles_stand_in_the_order_of_the_code(person):
    numbers = ["362", "361-4", "130", "361-12", "361", "361-1", "361-2"]
    make_sentence(person, [make_article(number) for number in numbers])
    found = prisoner(person.public_id, "ru").sentences[0].articles
    order = ["130", "361", "361-1", "361-2", "361-4", "361-12", "362"]
    assert [each.number for each in found] == order
    assert [each.title for each in found] == [f"Статья {number}" for number in order]


def test_a_title_in_another_language_is_told_at_the_place_of_its_article(person):
    make_sentence(person, [make_article("362"), make_article("361", title_ru=None)])
    value = prisoner(person.public_id, "ru")
    assert value.fallback == {"sentences.0.articles.0.title": "be"}
    assert value.sentences[0].articles[0].title == "Артыкул 361"


@pytest.mark.parametrize(
    ("columns", "band"),
    [
        ({"years": 2, "months": 11}, "under_3"),
        ({"years": None, "months": 36}, "3_to_5"),
        ({"years": 3}, "3_to_5"),
        ({"years": 5}, "5_to_10"),
        ({"years": 10}, "over_10"),
        ({"kind": "life", "years": None}, "over_10"),
        ({"years": None}, None),
    ],
)
def test_a_pseudonym_shows_the_band_of_the_effective_term(columns, band):
    person = make_prisoner()
    make_sentence(person, **columns)
    found = prisoner(publish(person, State.PSEUDONYMOUS, pseudonym_be="Н.").public_id, "be")
    assert (found.sentence_band.value if found.sentence_band else None) == band
    assert (found.sentence, found.sentences, found.timeline) == (None, (), ())


FORBIDDEN = ("release", "until", "end", "free", "expire", "expected", "calculated", "date")


def test_no_value_of_a_sentence_has_room_for_a_date_of_release():
    names = {each.name for kind in (EffectiveSentence, Sentence) for each in fields(kind)}
    assert {name for name in names if any(word in name for word in FORBIDDEN)} == {"verdict_date"}


def test_no_answer_holds_a_date_after_the_last_one_that_an_editor_entered(client):
    person = make_prisoner(detained_on=date(2021, 3, 1))
    make_sentence(person, years=4, months=6, days=12, **day(2022))
    publish(person)
    for language in ("be", "ru", "en"):
        told = client.get(f"/api/v2/prisoners/{person.public_id}/", {"locale": language}).json()
        assert _years_in(told) == {"2021", "2022"}


def _years_in(value):
    """The years of every date in a JSON answer."""
    if isinstance(value, dict):
        own = {value["date"][:4]} if isinstance(value.get("date"), str) else set()
        return own.union(*(_years_in(each) for each in value.values()))
    if isinstance(value, list):
        return set().union(*(_years_in(each) for each in value))
    return set()

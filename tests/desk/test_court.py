"""Sentences in the form of a prisoner: a verdict's articles pasted in one line, and what the rows come to."""

from datetime import date

import pytest

from cms.desk import roles
from cms.disclosure.drafts import draft_sentences
from cms.snippets.models import Prisoner, SentenceArticle
from tests import factories
from tests.desk.conftest import logged_in
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    made = factories.make_prisoner()
    factories.make_sentence(made)
    return made


def save(client, person, **fields):
    """Publish the form with these fields changed; the answer of the post."""
    address = url(person, "edit", person.pk)
    return client.post(address, posted_by(client, address) | fields | {"action-publish": "1"})


def cited(person):
    rows = SentenceArticle.objects.filter(sentence__prisoner=person).order_by("sentence_id", "sort_order")
    return [(row.article.number, row.part, row.stage) for row in rows]


def errors_of(response, at=0):
    form = response.context["form"].formsets["sentences"].forms[at]
    return [str(error) for error in form.errors.get("cited", [])]


def test_one_line_of_articles_makes_a_row_of_each(publisher, person):
    for number in ("342", "361-4", "293"):
        factories.make_article(number)
    line = "ч. 1 ст. 342, ч. 1 ст. 14 ч. 2 ст. 293, 361⁴ УК РБ"
    assert save(publisher, person, **{"sentences-0-cited": line}).status_code == 302
    assert cited(person) == [
        ("342", "1", "completed"), ("293", "2", "attempt"), ("361-4", "", "completed"),
    ]  # fmt: skip


def test_a_new_sentence_takes_the_line_too(publisher):
    person = factories.make_prisoner()
    factories.make_article("342")
    new = {
        "sentences-TOTAL_FORMS": "1", "sentences-0-id": "", "sentences-0-ORDER": "1", "sentences-0-DELETE": "",
        "sentences-0-kind": "imprisonment", "sentences-0-years": "3", "sentences-0-verdict_precision": "day",
        "sentences-0-instance": "first", "sentences-0-in_force": "on", "sentences-0-effect": "new",
        "sentences-0-cited": "арт. 342", "sentences-0-articles-TOTAL_FORMS": "0",
        "sentences-0-articles-INITIAL_FORMS": "0", "sentences-0-articles-MIN_NUM_FORMS": "0",
        "sentences-0-articles-MAX_NUM_FORMS": "1000",
    }  # fmt: skip
    assert save(publisher, person, **new).status_code == 302
    assert cited(person) == [("342", "", "completed")]


def test_an_editors_line_is_in_the_draft_and_not_in_public(editor, person):
    factories.make_article("342")
    address = url(person, "edit", person.pk)
    editor.post(address, posted_by(editor, address) | {"sentences-0-cited": "342"})
    draft = Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()
    assert [row.article.number for row in draft.sentences.get().articles.all()] == ["342"]
    assert cited(person) == []


def test_saving_the_same_line_again_repeats_no_row(publisher, person):
    factories.make_article("342")
    factories.make_article("361")
    for line in ("342", "ст. 342, 361", "342; 361"):
        assert save(publisher, person, **{"sentences-0-cited": line}).status_code == 302
    assert [number for number, _part, _stage in cited(person)] == ["342", "361"]


def test_what_cannot_be_read_is_named_in_a_sentence_each_and_nothing_is_saved(publisher, person):
    factories.make_article("342")
    response = save(publisher, person, **{"sentences-0-cited": "342, хуліганства, п. 1 ч. 2 ст. 342"})
    assert response.status_code == 200
    assert errors_of(response) == [
        "“хуліганства” cannot be read as an article. Write it like ч. 2 ст. 293, 361-4 or 361⁴.",
        "“п. 1” cannot be read as an article. Write it like ч. 2 ст. 293, 361-4 or 361⁴.",
    ]
    assert "342, хуліганства" in response.content.decode()
    assert cited(person) == []


def test_an_article_that_is_not_in_our_list_is_named_with_the_way_to_add_it(publisher, person):
    response = save(publisher, person, **{"sentences-0-cited": "361-9"})
    assert response.status_code == 200
    (sentence,) = errors_of(response)
    assert sentence.startswith("Article 361-9 is not in our list of the Criminal Code. <a href=")
    assert "/article/add/" in sentence
    assert f"{sentence[:52]}" in response.content.decode()


@pytest.mark.parametrize(("language", "begins"), [("be", "Артыкула 361-9 няма"), ("ru", "Статьи 361-9 нет")])
def test_editors_read_what_is_wrong_in_their_language(person_of, person, language, begins):
    editor = logged_in(person_of(roles.EDITORS, "editor", language))
    assert errors_of(save(editor, person, **{"sentences-0-cited": "361-9"}))[0].startswith(begins)


def test_the_wording_in_force_on_the_day_of_the_verdict_is_chosen(publisher, person):
    old = factories.make_article("130", title_be="Стары", valid_to=date(2021, 6, 18))
    new = factories.make_article("130", title_be="Новы", valid_from=date(2021, 6, 19))
    factories.make_article("130", title_be="Чарнавік", valid_from=date(2022, 1, 1), live=False)
    for day, article in (("2020-05-01", old), ("2022-05-01", new), ("", new)):
        for row in SentenceArticle.objects.all():
            row.delete()
        save(publisher, person, **{"sentences-0-cited": "130", "sentences-0-verdict_date": day})
        assert SentenceArticle.objects.get().article == article


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"kind": "life", "years": "25"}, "years"),
        ({"kind": "fine", "regime": "", "years": "1"}, "years"),
        ({"kind": "arrest", "regime": "strict"}, "regime"),
        ({"kind": "fine", "regime": "", "years": "", "amount": "100"}, "amount_unit"),
    ],
)
def test_a_sentence_that_contradicts_itself_is_refused(publisher, person, columns, field):
    response = save(publisher, person, **{f"sentences-0-{name}": value for name, value in columns.items()})
    assert response.status_code == 200
    assert field in response.context["form"].formsets["sentences"].forms[0].errors


def test_two_rows_cannot_both_be_the_effective_sentence(publisher, person):
    factories.make_sentence(person, verdict_date=date(2023, 1, 1))
    marks = {f"sentences-{at}-is_effective_override": "on" for at in (0, 1)}
    response = save(publisher, person, **marks)
    assert response.status_code == 200
    assert response.context["form"].formsets["sentences"].non_form_errors() == [
        "Several rows are marked as the effective sentence: leave the mark at one."
    ]
    assert save(publisher, person, **{"sentences-1-is_effective_override": "on"}).status_code == 302


def test_editors_see_what_the_rows_give_beside_what_a_mark_makes_of_it(editor, person):
    factories.make_sentence(person, years=2, is_effective_override=True, verdict_date=date(2020, 1, 1))
    found = draft_sentences(person, "en")
    assert (found.shown.years, found.computed.years, found.is_overridden) == (2, 6, True)
    page = editor.get(url(person, "edit", person.pk)).content.decode()
    assert "<dt>Readers see</dt>" in page and "<strong>2\u00a0years</strong>" in page
    assert "The rows alone would give" in page and "<strong>6\u00a0years</strong>" in page


def test_without_a_mark_one_result_is_enough(editor, person):
    page = editor.get(url(person, "edit", person.pk)).content.decode()
    assert "<strong>6\u00a0years</strong>" in page
    assert "The rows alone would give" not in page


def test_the_form_of_a_new_prisoner_has_no_result_yet(editor):
    assert "<dt>Readers see</dt>" not in editor.get(url(Prisoner, "add")).content.decode()

"""The forms of facts: three language tabs, and modeltranslation's traps kept out."""

from datetime import date

import pytest
from django.utils import translation

from cms.desk import roles
from cms.snippets.models import Article, Facility, Guardian, Prisoner
from tests import factories
from tests.desk.conftest import logged_in
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db

EMPTY_RICH_TEXT = '<p data-block-key="abc12"></p>'


@pytest.fixture
def belarusian_only():
    return factories.make_prisoner(
        given_name_be="Зміцер", family_name_be="Аўсяннік", patronymic_be=None,
        given_name_ru=None, family_name_ru=None, patronymic_ru=None, given_name_en=None, family_name_en=None,
    )  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_saving_a_belarusian_row_untouched_fills_no_other_language(person_of, belarusian_only, language):
    editor = logged_in(person_of(roles.EDITORS, "editor", language))
    address = url(belarusian_only, "edit", belarusian_only.pk)
    assert editor.post(address, posted_by(editor, address)).status_code == 302
    draft = Prisoner.objects.get(pk=belarusian_only.pk).get_latest_revision_as_object()
    assert (draft.family_name_be, draft.family_name_ru, draft.family_name_en) == ("Аўсяннік", None, None)
    assert draft.about_be is draft.about_en is None


def test_an_editors_save_is_a_draft_and_leaves_the_live_row(editor, belarusian_only):
    address = url(belarusian_only, "edit", belarusian_only.pk)
    fields = posted_by(editor, address) | {"family_name_be": "Іншы", "action-publish": "1"}
    editor.post(address, fields)
    row = Prisoner.objects.get(pk=belarusian_only.pk)
    assert row.family_name_be == "Аўсяннік"
    assert row.get_latest_revision_as_object().family_name_be == "Іншы"


def test_a_publisher_publishes_and_the_base_column_stays_belarusian(publisher, belarusian_only):
    address = url(belarusian_only, "edit", belarusian_only.pk)
    fields = posted_by(publisher, address) | {"family_name_ru": "Овсянник", "action-publish": "1"}
    assert publisher.post(address, fields).status_code == 302
    row = Prisoner.objects.filter(pk=belarusian_only.pk).values(
        "family_name_be", "family_name_ru", "family_name_en"
    )
    assert row.get() == {"family_name_be": "Аўсяннік", "family_name_ru": "Овсянник", "family_name_en": None}


@pytest.mark.parametrize(
    ("model", "neutral", "field"),
    [
        (Prisoner, {"custody": "detained"}, "family_name_be"),
        (Guardian, {}, "name_be"),
        (Facility, {"kind": "colony"}, "name_be"),
        (Article, {"number": "342"}, "title_be"),
    ],
)
def test_a_fact_without_a_name_in_any_language_is_a_form_error(editor, model, neutral, field):
    address = url(model, "add")
    fields = posted_by(editor, address) | neutral
    response = editor.post(address, fields)
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not model.objects.exists()


def test_one_name_in_any_one_language_is_enough(editor):
    address = url(Guardian, "add")
    response = editor.post(address, posted_by(editor, address) | {"name_en": "Alena O'Hara"})
    assert response.status_code == 302
    guardian = Guardian.objects.get()
    assert (guardian.name_be, guardian.name_en, guardian.live) == (None, "Alena O'Hara", False)


def test_an_untouched_rich_text_editor_leaves_no_text(publisher):
    facility = factories.make_facility(rules_be="<p>Пішыце рукой</p>")
    address = url(facility, "edit", facility.pk)
    publisher.post(address, posted_by(publisher, address) | {"action-publish": "1"})
    facility.refresh_from_db()
    assert "Пішыце рукой" in facility.rules_be
    assert facility.rules_ru is facility.rules_en is None


def test_the_form_keeps_and_adds_children_at_two_levels(publisher):
    person = factories.make_prisoner()
    article = factories.make_article("293")
    factories.make_sentence(person, [article])
    factories.make_placement(person, factories.make_facility())
    guardian = factories.make_guardian()
    factories.make_guardianship(person, guardian, statement_be="Ягоны голас — мой голас")
    address = url(person, "edit", person.pk)
    fields = posted_by(publisher, address) | {"action-publish": "1"}
    assert {"sentences-0-articles-0-article", "sentences-0-court_be", "guardianships-0-statement_ru"} <= set(
        fields
    )
    fields |= {"sentences-0-court_ru": "Минский городской суд", "sentences-0-articles-0-part": "2"}
    fields |= {
        "sentences-0-articles-TOTAL_FORMS": "2",
        "sentences-0-articles-1-article": str(article.pk),
        "sentences-0-articles-1-part": "",
        "sentences-0-articles-1-stage": "attempt",
        "sentences-0-articles-1-ORDER": "2",
        "sentences-0-articles-1-id": "",
    }
    response = publisher.post(address, fields)
    assert response.status_code == 302, response.context["form"].errors
    sentence = person.sentences.get()
    assert (sentence.court_be, sentence.court_ru, sentence.years) == (None, "Минский городской суд", 6)
    assert [(each.part, each.stage) for each in sentence.articles.order_by("sort_order")] == [
        ("2", "completed"), ("", "attempt"),
    ]  # fmt: skip
    assert person.guardianships.get().statement_be == "Ягоны голас — мой голас"
    assert person.placements.count() == 1


def test_a_revision_keeps_children_and_is_restored_whole_under_another_language(publisher, belarusian_only):
    factories.make_sentence(belarusian_only, [factories.make_article()])
    factories.make_placement(belarusian_only, factories.make_facility())
    revision = belarusian_only.save_revision()
    belarusian_only.family_name_be = "Пазнейшы"
    belarusian_only.save()
    assert "family_name" not in revision.content
    with translation.override("ru"):
        restored = revision.as_object()
    assert (restored.family_name_be, restored.family_name_ru) == ("Аўсяннік", None)
    assert [each.articles.count() for each in restored.sentences.all()] == [1]
    assert restored.placements.count() == 1
    response = publisher.get(url(belarusian_only, "revisions_revert", belarusian_only.pk, revision.pk))
    assert "Аўсяннік" in response.content.decode()


def draft_of(person):
    return Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()


def test_a_tick_makes_its_editor_answer_for_the_dative_in_the_form(editor):
    person = factories.make_prisoner()
    address = url(person, "edit", person.pk)
    fields = posted_by(editor, address) | {"postal_name_be": "Выдуманаму Міколу Пятровічу"}
    editor.post(address, fields)
    assert (draft_of(person).postal_name_be, draft_of(person).postal_name_is_confirmed("be")) == (
        "Выдуманаму Міколу Пятровічу",
        False,
    )
    editor.post(address, fields | {"confirm_postal_name_be": "on"})
    assert draft_of(person).postal_name_checked_by_be == editor.user
    assert draft_of(person).postal_name_is_confirmed("be")
    assert not draft_of(person).postal_name_is_confirmed("ru")


@pytest.mark.parametrize(
    "change", [{"postal_name_be": "Выдуманаму Мікалаю"}, {"family_name_be": "Іншы"}, {"patronymic_be": ""}]
)
def test_a_tick_left_over_from_another_text_confirms_nothing(editor, person_of, change):
    person = factories.make_prisoner(postal_name_be="Выдуманаму Міколу Пятровічу")
    person.confirm_postal_name("be", person_of(roles.EDITORS, "other"))
    person.save()
    address = url(person, "edit", person.pk)
    assert "other" in editor.get(address).content.decode()
    untouched = posted_by(editor, address)
    assert "confirm_postal_name_be" in untouched
    untouched["confirm_postal_name_be"] = "on"
    editor.post(address, untouched)
    assert draft_of(person).postal_name_checked_by_be.username == "other"
    editor.post(address, untouched | change)
    assert draft_of(person).postal_name_checked_by_be is None
    assert "confirm_postal_name_be" not in posted_by(editor, address)
    editor.post(address, untouched | change)
    assert draft_of(person).postal_name_checked_by_be == editor.user


def test_an_editor_takes_a_confirmation_back_by_clearing_the_box(editor):
    person = factories.make_prisoner(postal_name_ru="Вымышленному Николаю Петровичу")
    person.confirm_postal_name("ru", editor.user)
    person.save()
    address = url(person, "edit", person.pk)
    fields = posted_by(editor, address)
    del fields["confirm_postal_name_ru"]
    editor.post(address, fields)
    assert draft_of(person).postal_name_checked_by_ru is None


def test_nobody_answers_for_a_dative_that_is_not_there(editor):
    person = factories.make_prisoner()
    address = url(person, "edit", person.pk)
    response = editor.post(address, posted_by(editor, address) | {"confirm_postal_name_ru": "on"})
    assert "confirm_postal_name_ru" in response.context["form"].errors


FORGED = (
    {"custody": "free"},
    {"birth_date": "2999-01-01"},
    {"birth_date": "учора"},
    {"portrait": "999999"},
    {"portrait": "я"},
    {"placements-TOTAL_FORMS": "x"},
    {"placements-0-facility": "999999"},
    {"placements-0-facility": "1 OR 1=1"},
    {"sentences-0-years": "-1"},
    {"sentences-0-articles-0-article": "none"},
    {"sentences-0-articles-TOTAL_FORMS": ""},
    {"guardianships-0-forms_of_care": "torture"},
    {"guardianships-0-guardian": "abc"},
    {"family_name_be": "a\0b"},
    {"family_name_be": "я" * 5000},
    {"summary_ru": "я" * 5000},
    {"recognition_link": "javascript:alert(1)"},
)


def test_a_forged_field_is_a_form_error_and_nothing_is_saved(publisher):
    person = factories.make_prisoner(birth_date=date(1990, 2, 3))
    factories.make_sentence(person, [factories.make_article()])
    factories.make_placement(person, factories.make_facility())
    factories.make_guardianship(person, factories.make_guardian())
    address = url(person, "edit", person.pk)
    fields = posted_by(publisher, address) | {"occupation_be": "настаўнік", "action-publish": "1"}
    for forged in FORGED:
        assert publisher.post(address, fields | forged).status_code == 200, forged
        row = Prisoner.objects.get(pk=person.pk)
        assert (row.occupation_be, row.latest_revision) == (None, None), forged
        children = (row.sentences.count(), row.placements.count(), row.guardianships.count())
        assert children == (1, 1, 1), forged
    assert publisher.post(address, fields).status_code == 302, "Unforged, the same form is saved."


def test_a_translator_has_no_form_of_a_fact(translator):
    person = factories.make_prisoner()
    for name, args in (
        ("list", ()),
        ("edit", (person.pk,)),
        ("add", ()),
        ("delete", (person.pk,)),
        ("history", (person.pk,)),
    ):
        for method in (translator.get, translator.post):
            response = method(url(person, name, *args), {"family_name_be": "Чужы", "action-publish": "1"})
            assert response.status_code in (302, 403, 405)
            assert b"\xd0\x92\xd1\x8b\xd0\xb4\xd1\x83\xd0\xbc\xd0\xb0\xd0\xbd\xd1\x8b" not in response.content
    assert Prisoner.objects.get().family_name_be == "Выдуманы"


@pytest.mark.parametrize("model", [Prisoner, Guardian, Facility, Article])
def test_a_new_fact_is_saved_by_its_editor_and_an_old_one_by_itself_too(editor, model):
    fact = {Prisoner: factories.make_prisoner, Guardian: factories.make_guardian}.get(model)
    made = fact() if fact else factories.make_facility() if model is Facility else factories.make_article()
    assert "data-w-autosave-interval-value" not in editor.get(url(made, "add")).content.decode()
    assert "data-w-autosave-interval-value" in editor.get(url(made, "edit", made.pk)).content.decode()

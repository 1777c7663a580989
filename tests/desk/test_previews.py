"""Previews show what readers would see, in each language, to those who edit and nobody else."""

import pytest
from django.utils import translation

from cms.desk.previews import preview
from cms.disclosure import people
from cms.disclosure.drafts import draft_prisoner
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.snippets.models import (
    Article,
    Facility,
    Guardian,
    Guardianship,
    Placement,
    Prisoner,
    Sentence,
    SentenceArticle,
)
from tests import factories
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db


def full_person() -> Prisoner:
    made = factories.make_prisoner(
        summary_be="Настаўніца з Оршы", detained_on="2021-03-04", birth_date="1990-01-02"
    )
    factories.make_placement(made, factories.make_facility())
    factories.make_sentence(
        made, [factories.make_article("293"), factories.make_article("342")], court_be="Суд"
    )
    factories.make_sentence(made, effect="added", years=1, months=6, verdict_date="2023-11-03")
    factories.make_guardianship(made, factories.make_guardian(), statement_be="Я побач")
    return made


def test_each_language_speaks_its_own(publisher):
    person = full_person()
    address = url(person, "preview_on_edit", person.pk)
    fields = posted_by(publisher, url(person, "edit", person.pk)) | {"family_name_ru": "Черновиков"}
    assert publisher.post(address, fields).json() == {"is_valid": True, "is_available": True}
    pages = {mode: publisher.get(address, {"mode": mode}) for mode in ("be", "ru", "en", "xx")}
    assert {page.status_code for page in pages.values()} == {200}
    bodies = {mode: page.content.decode() for mode, page in pages.items()}
    assert "Черновиков" in bodies["ru"]
    assert "Черновиков" not in bodies["be"]
    assert '<html lang="ru">' in bodies["ru"]
    assert '<html lang="be">' in bodies["xx"]
    assert "no-store" in pages["be"].headers["Cache-Control"]
    assert Prisoner.objects.get(pk=person.pk).family_name_ru == "Вымышленный"


def test_a_new_person_without_a_row_can_be_previewed(editor):
    fields = posted_by(editor, url(Prisoner, "add")) | {
        "family_name_be": "Нованароджаны",
        "custody": "detained",
    }
    address = url(Prisoner, "preview_on_add")
    assert editor.post(address, fields).json()["is_valid"]
    body = editor.get(address, {"mode": "be"}).content.decode()
    assert "Нованароджаны" in body
    assert not Prisoner.objects.exists()


@pytest.mark.parametrize(
    ("model", "fields"), [(Facility, {"name_be": "Калонія"}), (Prisoner, {"custody": ""}), (Guardian, {})]
)
def test_a_nearly_empty_form_is_no_server_error(editor, model, fields):
    address = url(model, "preview_on_add")
    editor.post(address, posted_by(editor, url(model, "add")) | fields)
    assert editor.get(address, {"mode": "be"}).status_code == 200


@pytest.mark.parametrize(
    ("fact", "named"),
    [(Facility(name_be="Калонія"), "kind"), (Prisoner(family_name_be="Ўсцінаў", custody=""), "custody")],
    ids=["facility", "prisoner"],
)
def test_a_choice_left_open_gives_a_sentence_instead_of_a_preview(db, fact, named):
    with translation.override("en"):
        body = preview(fact, "be").content.decode()
    assert f"There is a preview once this is chosen: {named}." in body


def test_a_nearly_empty_article_is_no_server_error(editor):
    fields = posted_by(editor, url(Article, "add"))
    assert editor.post(url(Article, "preview_on_add"), fields).status_code < 500
    assert editor.get(url(Article, "preview_on_add")).status_code < 500


def test_rows_of_a_person_that_are_still_open_give_a_sentence_or_are_left_out(db):
    person = factories.make_prisoner()
    person.placements.add(Placement(facility=None))
    person.guardianships.add(Guardianship())
    person.sentences.add(Sentence(articles=[SentenceArticle()]))
    assert "preview once" not in preview(person, "en").content.decode()
    person.sentences.add(Sentence(kind=""))
    with translation.override("en"):
        assert "There is a preview once this is chosen: kind." in preview(person, "be").content.decode()
    row = PrisonerDisclosure(prisoner=person, state=State.PUBLIC)
    assert draft_prisoner(person, row, "be") is None


@pytest.mark.parametrize("model", [Guardian, Facility])
@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_guardians_and_places_have_previews(model, language, db):
    fact = (
        factories.make_guardian(about_be="<p>Пра мяне</p>")
        if model is Guardian
        else factories.make_facility()
    )
    with translation.override("en"):
        body = preview(fact, language).content.decode()
    assert f'<html lang="{language}">' in body
    assert ("Прыдуманая" if model is Guardian else "213410") in body or "Придуманная" in body


def test_an_article_has_none(editor):
    article = factories.make_article()
    assert Article(number="1").preview_modes == []
    assert not article.is_previewable()


def test_a_preview_under_a_pseudonym_does_not_show_the_name(db):
    person = full_person()
    factories.publish(person, State.PSEUDONYMOUS, pseudonym_be="Н.")
    body = preview(person, "be").content.decode()
    assert "Н." in body
    assert "Выдуманы" not in body


@pytest.mark.parametrize("state", [State.PUBLIC, State.PSEUDONYMOUS])
@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_draft_equal_to_the_live_row_gives_the_readers_value(state, language, db):
    person = full_person()
    factories.publish(person, state, pseudonym_be="Н.", show_address=True, letters="allowed", birthday="full")
    row = PrisonerDisclosure.objects.get(pk=person.pk)
    for facts in (Prisoner.objects.get(pk=person.pk), person.save_revision().as_object()):
        assert draft_prisoner(facts, row, language) == people.prisoner(person.public_id, language)


def test_nobody_else_sees_a_preview(client, translator, campaign):
    person = full_person()
    revision = person.save_revision()
    addresses = [
        url(person, "preview_on_edit", person.pk),
        url(Prisoner, "preview_on_add"),
        url(person, "revisions_view", person.pk, revision.pk),
    ]
    for visitor in (client, translator):
        for address in addresses:
            response = visitor.get(address, {"mode": "be"})
            assert response.status_code in (302, 403)
            assert "Выдуманы" not in response.content.decode()

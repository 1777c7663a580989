"""Whoever saves a form that was opened before an approval does not bring the old text back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.desk import roles
from cms.desk.forms import SHOWN
from cms.desk.moving.acting import move_people
from cms.desk.moving.moves import Move
from cms.desk.moving.preview import preview
from cms.desk.verifying import verify_today
from cms.disclosure.custody import Standing, write_custody
from cms.snippets.models import Prisoner, SiteSettings
from cms.translation.works.opening import open_work
from tests.desk.forms import posted_by, url
from tests.factories import (
    fill_settings,
    make_facility,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)

RU = "<p>Жил в <b>деревне</b>.</p>"


@pytest.fixture
def person(campaign: None) -> Prisoner:
    person = publish(
        make_prisoner(about_be="<p>Жыў у вёсцы.</p>", about_ru="<p>Старое.</p>", summary_be="Настаўнік.")
    )
    make_sentence(person, court_be="Мінскі суд", court_ru="Старый суд")
    Prisoner.objects.get(pk=person.pk).save_revision().publish()
    return Prisoner.objects.get(pk=person.pk)


@pytest.fixture
def approve(person_of: Callable[..., Any]) -> Callable[..., None]:
    """Approve texts in Russian, as the reviewers of that language would."""
    writer = person_of(roles.translators("ru"), "writer")
    reader = person_of(roles.reviewers("ru"), "reader")

    def approved(fact: Any, texts: dict[str, str]) -> None:
        kind, key = fact._meta.model_name, str(fact.pk)
        work = open_work(kind, key, "ru", writer)
        assert set(work.save(texts).keys) == set(texts)
        work.hand_in(with_gaps=True)
        open_work(kind, key, "ru", reader).approve()

    return approved


def texts_of(person: Prisoner) -> tuple[Any, ...]:
    """The Russian texts of the draft that a form opens."""
    draft = Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()
    return draft.about_ru, draft.summary_ru, draft.sentences.get().court_ru


def court(person: Prisoner) -> str:
    return f"sentences.{person.sentences.get().pk}.court"


@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}])
def test_a_stale_form_keeps_approved_texts(
    publisher: Client, person: Prisoner, approve: Callable[..., None], action: dict[str, str]
) -> None:
    address = url(person, "edit", person.pk)
    fields = posted_by(publisher, address)
    approve(person, {"about": RU, "summary": "Учитель.", court(person): "Новый суд"})
    answer = publisher.post(address, fields | {"occupation_be": "Настаўнік"} | action)
    assert answer.status_code == 302
    assert texts_of(person) == (RU, "Учитель.", "Новый суд")
    row = Prisoner.objects.get(pk=person.pk)
    assert (row.about_ru, row.summary_ru, row.sentences.get().court_ru) == (RU, "Учитель.", "Новый суд")
    draft = row.get_latest_revision_as_object()
    assert (draft.occupation_be, row.occupation_be) == ("Настаўнік", "Настаўнік" if action else None)


def test_a_form_that_does_not_say_what_it_showed_is_taken_to_be_stale(
    editor: Client, person: Prisoner, approve: Callable[..., None]
) -> None:
    address = url(person, "edit", person.pk)
    fields = {name: value for name, value in posted_by(editor, address).items() if name != SHOWN}
    approve(person, {"about": RU})
    for forged in ({}, {SHOWN: "[1]"}, {SHOWN: "{"}):
        editor.post(address, fields | forged)
        assert texts_of(person)[0] == RU


def test_two_approvals_while_a_form_is_open_are_both_kept(
    editor: Client, person: Prisoner, approve: Callable[..., None]
) -> None:
    address = url(person, "edit", person.pk)
    fields = posted_by(editor, address)
    approve(person, {"summary": "Учитель."})
    approve(person, {"summary": "Сельский учитель."})
    editor.post(address, fields)
    assert texts_of(person)[1] == "Сельский учитель."


def test_an_editor_who_has_seen_an_approved_text_may_put_the_old_one_back(
    editor: Client, person: Prisoner, approve: Callable[..., None]
) -> None:
    address = url(person, "edit", person.pk)
    approve(person, {"summary": "Учитель.", court(person): "Новый суд"})
    fields = posted_by(editor, address)
    editor.post(address, fields | {"summary_ru": "", "sentences-0-court_ru": "Старый суд"})
    assert texts_of(person)[1:] == (None, "Старый суд")


def test_going_back_to_an_older_version_keeps_approved_texts(
    publisher: Client, person: Prisoner, approve: Callable[..., None]
) -> None:
    older = person.latest_revision_id
    person.occupation_be = "Памылка"
    person.save_revision()
    approve(person, {"summary": "Учитель.", court(person): "Новый суд"})
    address = url(person, "revisions_revert", person.pk, older)
    publisher.post(url(person, "edit", person.pk), posted_by(publisher, address) | {"revision": older})
    assert texts_of(person)[1:] == ("Учитель.", "Новый суд")
    assert Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object().occupation_be is None


def test_an_editors_own_words_stand(editor: Client, person: Prisoner, approve: Callable[..., None]) -> None:
    address = url(person, "edit", person.pk)
    fields = posted_by(editor, address)
    approve(person, {"summary": "Учитель."})
    editor.post(address, fields | {"summary_ru": "Мои слова."})
    assert texts_of(person)[1] == "Мои слова."
    assert Prisoner.objects.get(pk=person.pk).summary_ru == "Учитель."


def test_an_editor_who_takes_their_own_change_back_has_their_way(editor: Client, person: Prisoner) -> None:
    address = url(person, "edit", person.pk)
    fields = posted_by(editor, address)
    editor.post(address, fields | {"summary_ru": "Мои слова."})
    editor.post(address, fields)
    assert texts_of(person)[1] is None


def test_the_site_settings_keep_approved_texts(publisher: Client, approve: Callable[..., None]) -> None:
    row = fill_settings(legal_notice_be="Заўвага", legal_notice_ru="Старое")
    address = reverse("wagtailsettings:edit", args=["cms_snippets", "sitesettings", row.pk])
    fields = posted_by(publisher, address)
    approve(row, {"legal_notice": "Примечание"})
    assert publisher.post(address, fields | {"publisher_be": "Кампанія"}).status_code == 302
    row = SiteSettings.objects.get()
    assert (row.legal_notice_ru, row.publisher_be) == ("Примечание", "Кампанія")


def test_acts_that_rewrite_drafts_keep_approved_texts(
    person: Prisoner, approve: Callable[..., None], person_of: Callable[..., Any]
) -> None:
    chief = person_of(roles.PUBLISHERS, "chief")
    place, target = make_facility(), make_facility(number="15", name_be="Калонія № 15")
    make_placement(person, place)
    person = Prisoner.objects.get(pk=person.pk)
    person.summary_be = "Неапублікаванае"
    person.save_revision()
    approve(person, {"about": RU, court(person): "Новый суд"})
    verify_today([person], user=chief)
    move = Move(source=place, target=target, day=person.placements.get().since.replace(year=2024))
    move_people(move, [person.pk], seen=preview(move, [person.pk], chief).fingerprint, user=chief)
    write_custody([person.pk], Standing("released_abroad", None, "unknown"))
    assert texts_of(person) == (RU, None, "Новый суд")
    Prisoner.objects.get(pk=person.pk).latest_revision.publish()
    assert Prisoner.objects.get(pk=person.pk).about_ru == RU

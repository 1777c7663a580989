"""What was shown is kept for whoever saw it, for a while, and only if nothing has changed since."""

import pytest
from django.core import signing
from django.urls import reverse

from cms.desk import roles
from cms.translation.exchange import limits
from tests.desk.conftest import logged_in
from tests.translation.exchange.conftest import kept_in
from tests.translation.exchange.fakes import FakeWork
from tests.translation.exchange.importing import NEW, UNKNOWN

pytestmark = pytest.mark.django_db


def test_what_changed_between_the_two_pages_is_left_as_it_is(translator, desk, person, show, confirm):
    answer = show(translator, NEW)
    FakeWork(person, "ru", translator.user).save({"about": "Тем временем"})
    done = confirm(translator, answer)
    assert "It has changed since this was shown." in done.text
    assert desk.text(person, "about") == "Тем временем"


def test_a_source_that_changed_between_the_two_pages_is_not_translated(
    translator, desk, person, show, confirm
):
    answer = show(translator, NEW)
    person.texts["be"]["about"] = "Іншае"
    assert "It has changed since this was shown." in confirm(translator, answer).text
    assert desk.text(person, "about") == ""


def test_a_right_that_was_lost_between_the_two_pages_is_refused_and_logged(
    translator, desk, person, show, confirm, caplog
):
    answer = show(translator, NEW)
    person.is_hidden = True
    assert UNKNOWN in confirm(translator, answer).text
    assert desk.text(person, "about") == ""
    assert (
        f"User {translator.user.pk} was refused reading a file into the translation prisoner 12 (ru)."
        in caplog.text
    )


def test_nobody_confirms_what_was_shown_to_somebody_else(translator, desk, person, show, confirm, person_of):
    other = logged_in(person_of(roles.translators("ru"), "other"))
    answer = confirm(other, show(translator, NEW))
    assert (answer.status_code, "This is not what was shown to you." in answer.text) == (400, True)
    assert desk.text(person, "about") == ""


def test_what_was_shown_cannot_be_altered_or_made_up(translator, desk, person, show):
    shown = kept_in(show(translator, NEW))
    made_up = signing.dumps([], salt="cms.translation.exchange.0", compress=True)
    for text in ("", "x", shown[:-1], shown + "x", made_up):
        answer = translator.post(reverse("cms_translation_import"), {"shown": text})
        assert (answer.status_code, desk.text(person, "about")) == (400, "")


def test_what_was_shown_holds_for_a_while(translator, desk, person, show, confirm, monkeypatch):
    answer = show(translator, NEW)
    monkeypatch.setattr(limits, "KEPT_FOR", -1)
    assert "It is too long ago that this was shown." in confirm(translator, answer).text
    assert desk.text(person, "about") == ""

"""What the list of changes never tells."""

from datetime import date

import pytest
from django.utils import timezone

from cms.disclosure.acts import change_state, record_consent, set_switches
from cms.disclosure.models import Consent
from cms.disclosure.states import State
from tests import factories
from tests.api.changes.conftest import card
from tests.pages.mentioned import mention

pytestmark = pytest.mark.django_db


def test_nothing_is_heard_of_acts_about_somebody_hidden(app, homes):
    person, guardian = factories.make_prisoner(), factories.make_guardian()
    factories.make_content(homes["be"], lead=f"<p>{mention(person)}</p>", body=[card(person)])
    article = factories.make_article()
    following = app()

    def act():
        factories.make_placement(person, None, confidence="in_transfer")
        factories.make_sentence(person, [article])
        factories.make_guardianship(person, guardian)
        set_switches(person, {"show_address": True})
        record_consent(person, scope=Consent.Scope.PUBLIC, relation="self", given_on=date(2024, 1, 1))
        person.refresh_from_db()
        person.summary_be = "Пра каго ніхто не ведае"
        person.save()

    following.hears_nothing_of(act)
    following.hears_nothing_of(lambda: person.delete(even_if_used=True))


def test_nothing_is_heard_of_a_draft(app, somebody):
    following = app()
    somebody.summary_be = "Чарнавік"
    following.hears_nothing_of(somebody.save_revision)


def test_a_public_ward_hears_nothing_of_a_hidden_guardian(app, somebody):
    hidden = factories.make_guardian(public=False)
    following = app()
    following.hears_nothing_of(lambda: factories.make_guardianship(somebody, hidden))
    following.hears_nothing_of(lambda: hidden.delete(even_if_used=True))


def pseudonymous():
    person = factories.make_prisoner()
    return factories.publish(person, State.PSEUDONYMOUS, pseudonym_be="Птушка")


def test_a_facility_does_not_tell_which_pseudonymous_person_is_held_there(app):
    here, elsewhere = pseudonymous(), pseudonymous()
    place = factories.make_facility()
    factories.make_placement(here, place)
    following = app()
    place.save()
    assert following.ask()[0]["prisoners"] == sorted([here.public_id, elsewhere.public_id])


def test_an_act_does_not_tell_whose_guardian_and_whose_mention_a_pseudonym_hides(app, homes):
    person = pseudonymous()
    factories.make_guardianship(person, factories.make_guardian())
    factories.make_content(homes["be"], lead=f"<p>{mention(person)}</p>")
    following = app()
    person.refresh_from_db()
    person.summary_be = "Новае"
    person.save()
    assert following.ask() == ({"prisoners": [person.public_id]}, {})
    change_state(person, State.WITHDRAWN)
    assert following.ask() == ({}, {"prisoners": [person.public_id]})


def test_no_day_is_told(client, somebody):
    assert str(timezone.now().year) not in client.get("/api/v2/changes/").text

"""What the journal costs each act: few questions, and none written anew."""

import pytest
from django.db import connection
from django.db.models.sql.compiler import SQLCompiler
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.api.changes.settling import settle
from cms.notes import Notes
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(monkeypatch):
    """The queries that Django writes meanwhile."""
    found = []
    plain = SQLCompiler.as_sql

    def as_sql(self, *args, **kwargs):
        found.append(self.query.model.__name__)
        return plain(self, *args, **kwargs)

    monkeypatch.setattr(SQLCompiler, "as_sql", as_sql)
    return found


def test_an_act_about_somebody_hidden_asks_two_questions_that_are_already_written(written):
    person, place = factories.make_prisoner(), factories.make_facility(live=False)
    factories.make_placement(person, place)
    notes = {"prisoners": {person.pk}, "facilities": {place.pk}, "held": {(place.pk, person.pk)}}
    settle(Notes(set, {**notes}), None)
    written.clear()
    with CaptureQueriesContext(connection) as queries:
        settle(Notes(set, {"prisoners": {person.pk}}), None)
    assert (len(queries), written) == (2, [])
    with CaptureQueriesContext(connection) as queries:
        settle(Notes(set, {**notes}), None)
    assert (len(queries), written) == (3, [])


def test_what_a_public_person_spreads_to_is_already_written_but_for_pages(written):
    person, place = factories.publish(factories.make_prisoner()), factories.make_facility()
    factories.make_placement(person, place)
    factories.make_guardianship(person, factories.make_guardian())
    notes = {"prisoners": {person.pk}, "facilities": {place.pk}, "wards": {person.pk}}
    with version.act():
        settle(Notes(set, {**notes}), None)
    written.clear()
    with version.act():
        written.clear()
        settle(Notes(set, {**notes}), None)
        found = {*written}
    assert found <= {"Holding", "ContentVersion", "Stamp", "PlainName", "NamedPerson", "Page"}


def test_the_next_moment_is_asked_for_in_words_already_written(written):
    assert version._next_moment(timezone.now()) is None
    written.clear()
    with CaptureQueriesContext(connection) as queries:
        version._next_moment(timezone.now())
    # Where there are no figures yet, it is also asked whether there could be.
    assert (len(queries), written) == (len(version._clocks) + 1, [])

"""Who is shown first: others every day, the little known more often, and nobody whom a letter would not reach."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.rotation import rotation
from cms.models import ContentVersion
from cms.snippets.models import Placement, Prisoner
from cms.snippets.models.base import ID_ALPHABET
from tests import factories

pytestmark = pytest.mark.django_db
START = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def colony():
    return factories.make_facility()


def people_in(colony, number, guardian=None, **disclosed):
    """People whom a letter would reach, unless their disclosure says otherwise; written without what follows."""
    with version.act():
        first, named = Prisoner.objects.count(), {"family_name_be": "Выдуманы", "custody": "imprisoned"}
        # Known ids, so that chance decides the same in every run.
        ids = [f"{ID_ALPHABET[each % 31]}{each:05}" for each in range(first, first + number)]
        people = Prisoner.objects.bulk_create([Prisoner(public_id=each, **named) for each in ids])
        Placement.objects.bulk_create(Placement(prisoner=each, facility=colony) for each in people)
        shown = {"state": "public", "show_address": True, "letters": "allowed"} | disclosed
        PrisonerDisclosure.objects.bulk_create(PrisonerDisclosure(prisoner=each, **shown) for each in people)
        for each in people if guardian else ():
            factories.make_guardianship(each, guardian)
    return people


@pytest.fixture
def people(colony):
    """Five without a public guardian, one of them with a hidden one; five with one; three who are not to be shown."""
    for disclosed in ({"letters": "wait"}, {"state": "hidden"}, {"state": "pseudonymous"}):
        people_in(colony, 1, **disclosed)
    unknown = people_in(colony, 4) + people_in(colony, 1, factories.make_guardian(public=False))
    return unknown, people_in(colony, 5, factories.make_guardian())


def on(monkeypatch, day, limit=3, **options):
    monkeypatch.setattr(timezone, "now", lambda: START + timedelta(days=day))
    return [each.id for each in rotation("be", limit, (), **options)]


def test_on_one_day_everyone_sees_the_same_people_and_on_the_next_others(people, monkeypatch):
    days = [on(monkeypatch, day) for day in range(20)]
    assert days == [on(monkeypatch, day) for day in range(20)]
    assert len({tuple(day) for day in days}) > 15
    assert {each for day in days for each in day} == {each.public_id for group in people for each in group}


def test_without_our_key_nobody_can_tell_who_comes_next(people, monkeypatch, settings):
    before = [on(monkeypatch, day) for day in range(5)]
    settings.SECRET_KEY = "another key, of another site"
    assert before != [on(monkeypatch, day) for day in range(5)]


def test_who_is_little_known_comes_up_more_often_and_a_hidden_guardian_makes_nobody_known(
    people, monkeypatch
):
    hidden = people[0][-1].public_id
    seen = Counter(each for day in range(150) for each in on(monkeypatch, day))
    often, seldom = (sum(seen[each.public_id] for each in group) / 5 for group in people)
    assert seldom * 1.2 < often < seldom * 3
    assert seen[hidden] > seldom * 1.1


def test_who_is_told_of_in_stories_comes_up_less_often(people, monkeypatch):
    told = people[0][0]

    def times(stories):
        days = (on(monkeypatch, day, told=lambda _pks: stories) for day in range(120))
        return sum(told.public_id in day for day in days)

    plain, famous = times({}), times({told.pk: 5})
    assert 0 < famous < plain * 0.7


def test_the_end_of_the_day_raises_the_version(people, monkeypatch):
    midnight = START.replace(hour=0) + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: START)
    with version.act():
        pass
    # The figures of the week are counted first.
    version.current()
    with version.act():
        pass
    assert ContentVersion.objects.get().next_change_at == midnight
    before = version.current()
    monkeypatch.setattr(timezone, "now", lambda: midnight)
    assert version.current() > before


def test_it_asks_no_more_for_many_than_for_few_and_once_a_content_version(people, colony, monkeypatch):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            on(monkeypatch, 0)
        return len(queries)

    assert asked() == 3
    people_in(colony, 100)
    assert asked() <= 3
    with version.serving(7_000_001):
        asked()
        assert asked() == 1

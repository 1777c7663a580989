"""Birthdays that come next: told only of those held who let their day be known, whatever the turn of the year."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from cms import version
from cms.disclosure.birthdays import coming_birthdays
from cms.disclosure.models import PrisonerDisclosure
from cms.snippets.models import Prisoner

pytestmark = pytest.mark.django_db


def born(month, day, *, custody="imprisoned", precision="day", **disclosed):
    with version.act():
        person = Prisoner(
            family_name_be="Выдуманы",
            custody=custody,
            birth_precision=precision,
            birth_date=date(1980, month, day),
        )
        Prisoner.objects.bulk_create([person])
        shown = {"state": "public", "birthday": "day_month"} | disclosed
        PrisonerDisclosure.objects.bulk_create([PrisonerDisclosure(prisoner=person, **shown)])
    return person.pk


@pytest.fixture
def today(monkeypatch):
    return lambda *day: monkeypatch.setattr(timezone, "now", lambda: datetime(*day, 9, tzinfo=UTC))


def test_the_next_come_first_across_the_turn_of_the_year(today):
    january, december, today_itself = born(1, 11), born(12, 31), born(12, 12)
    born(12, 11), born(1, 12), born(6, 1)
    today(2026, 12, 12)
    assert coming_birthdays(8) == [today_itself, december, january]
    assert coming_birthdays(2) == [today_itself, december]


@pytest.mark.parametrize("year", [2027, 2028])
def test_29_february_comes_between_its_neighbours_in_every_year(today, year):
    march, leap, february = born(3, 1), born(2, 29), born(2, 28)
    today(year, 2, 20)
    assert coming_birthdays(8) == [february, leap, march]
    today(year, 3, 1)
    assert coming_birthdays(8) == [march]


def test_nobody_is_told_of_whose_day_is_not_disclosed(today):
    today(2026, 5, 1)
    born(5, 2, birthday="off")
    born(5, 2, state="hidden")
    born(5, 2, state="pseudonymous")
    born(5, 2, state="minimised")
    born(5, 2, precision="month")
    born(5, 2, custody="exiled")
    assert coming_birthdays(8) == []

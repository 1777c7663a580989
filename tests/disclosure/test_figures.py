"""Figures stand still for a week, except when somebody leaves; then they say no more than the list does."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from unittest import mock

import pytest

from cms import version
from cms.disclosure.acts import change_state
from cms.disclosure.models import FigureSnapshot
from cms.disclosure.regions import region_of
from cms.disclosure.states import State
from cms.disclosure.statistics import statistics
from cms.snippets.models import Facility
from tests import factories

WEDNESDAY = datetime(2031, 1, 8, 12, tzinfo=UTC)
MONDAY = datetime(2031, 1, 13, tzinfo=UTC)


class Clock:
    """The time of a test, which passes when it says so; whoever reads then is told the tables."""

    def __init__(self) -> None:
        self.now = WEDNESDAY

    def read(self, name="custody"):
        version.current()
        table = next(each for each in statistics("be") if each.id == name)
        return table.as_of, {figure.value: figure.count for figure in table.figures}


@pytest.fixture
def clock(db):
    made = Clock()
    with mock.patch("django.utils.timezone.now", side_effect=lambda: made.now):
        yield made


@pytest.fixture
def people(clock):
    """Eleven in a colony, ten in a prison."""
    colony, prison = factories.make_facility(), factories.make_facility(kind="prison", postcode="230001")
    return SimpleNamespace(
        held=factories.make_crowd(11, colony),
        also=factories.make_crowd(10, prison),
        colony=colony,
        prison=prison,
    )


def test_a_new_name_on_the_list_changes_no_figure_before_monday(clock, people):
    assert clock.read() == ("2031-01-08", {"imprisoned": 21})
    clock.now += timedelta(days=2)
    factories.make_crowd(1, people.colony)
    assert clock.read() == ("2031-01-08", {"imprisoned": 21})
    clock.now = MONDAY - timedelta(seconds=1)
    assert clock.read() == ("2031-01-08", {"imprisoned": 21})
    clock.now = MONDAY
    assert clock.read() == ("2031-01-13", {"imprisoned": 22})


@pytest.mark.parametrize("leave", ["withdrawn", "unpublished", "deleted"])
def test_whoever_leaves_is_counted_no_more(clock, people, leave):
    assert clock.read("facility_kind") == ("2031-01-08", {"colony": 11, "prison": 10})
    clock.now += timedelta(days=1)
    {
        "withdrawn": lambda person: change_state(person, State.WITHDRAWN),
        "unpublished": lambda person: person.unpublish(),
        "deleted": lambda person: person.delete(),
    }[leave](people.held[0])
    assert clock.read("facility_kind") == ("2031-01-09", {"colony": 10, "prison": 10})


def test_what_is_done_about_somebody_hidden_is_not_seen(clock, people):
    hidden = factories.make_prisoner(family_name_be="Схаваны")
    before = clock.read()
    clock.now += timedelta(days=1)
    hidden.summary_be = "Іншае."
    hidden.save()
    factories.make_placement(hidden, people.colony)
    assert clock.read() == before
    hidden.delete()
    assert clock.read() == before


def test_a_list_of_a_few_has_no_figures_any_more(clock, people):
    assert clock.read()[1]
    clock.now += timedelta(hours=1)
    with version.act():
        for person in [*people.also, *people.held[:2]]:
            change_state(person, State.HIDDEN)
    assert clock.read() == (None, {})
    number = version.current()
    assert version.current() == number
    factories.make_crowd(1, people.colony)
    assert clock.read() == ("2031-01-08", {"imprisoned": 10})


def test_a_place_that_is_taken_back_is_not_told_apart(clock, people):
    clock.read()
    people.prison.unpublish()
    assert clock.read("facility") == ("2031-01-08", {str(people.colony.pk): 11, "other": 10})


def test_only_merged_cells_are_kept(clock, people):
    lonely = factories.make_facility(postcode="246001")
    factories.make_placement(people.held[0], lonely, since=date(2024, 1, 1))
    clock.read()
    kept = FigureSnapshot.objects.get()
    numbers = [number for table in kept.tables.values() for _value, number in table["cells"]]
    assert numbers
    assert min(numbers) >= 10
    assert clock.read("region")[1] == {"mahiliou": 10, "other": 11}


@pytest.mark.parametrize(
    ("postcode", "closed_on", "region"),
    [
        ("223016", None, "minsk"),
        ("220030", None, "minsk_city"),
        ("247500", None, "homel"),
        ("213410", date(2024, 4, 29), "other"),
        ("", None, "other"),
        ("999999", None, "other"),
    ],
)
def test_a_region_is_told_by_the_postcode(postcode, closed_on, region):
    place = Facility(postcode=postcode, closed_on=closed_on)
    assert region_of({"facility__postcode": place.postcode, "facility__closed_on": place.closed_on}) == region

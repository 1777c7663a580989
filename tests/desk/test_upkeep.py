"""The upkeep panel: numbers that lead to lists, for those entitled, in few queries, naming nobody."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from cms.desk.upkeep import upkeep_for
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def neglected():
    closed = factories.make_facility(closed_on=date(2024, 1, 1), postcode="")
    factories.make_facility(postcode="")
    for _number in range(3):
        person = factories.make_prisoner()
        factories.make_placement(person, closed)
    factories.make_guardianship(
        person, factories.make_guardian(), statement_be="Даўно", since=date(2020, 1, 1)
    )
    factories.make_prisoner(custody="left_country")


def counted(user) -> dict[str, int]:
    with translation.override("en"):
        return {line.label: line.count for group in upkeep_for(user) for line in group.lines}


def test_every_number_is_the_length_of_the_list_it_leads_to(editor, neglected):
    lines = [line for group in upkeep_for(editor.user) for line in group.lines]
    assert lines
    for line in lines:
        response = editor.get(line.url)
        assert len(response.context["object_list"]) == line.count, line.label


def test_what_has_to_be_looked_after_is_counted(editor, neglected):
    assert counted(editor.user) == {
        "Check of the facts in the last 6 months": 3,
        "Portrait": 4,
        "Checked name in the dative": 3,
        "Guardian": 2,
        "Guardian’s voice in the last 12 months": 1,
        "Check of the address in the last 6 months": 1,
        "Postcode": 1,
        "New place of those held here, after it closed": 1,
    }


def test_the_dashboard_shows_numbers_and_no_name(editor, neglected):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    panel = page.partition('aria-labelledby="cms-upkeep"')[2].partition("</section>")[0]
    assert "missing=voice" in panel
    for name in ("Выдуманы", "Вымышленный", "Vydumany", "ПК № 9", "Прыдуманая"):
        assert name not in panel


def test_whoever_may_not_change_facts_is_told_no_number(translator, neglected):
    assert upkeep_for(translator.user) == []
    assert "cms-upkeep" not in translator.get(reverse("wagtailadmin_home")).content.decode()


def test_a_tidy_house_says_so(editor):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "Nothing: all is in order." in page


def test_twenty_people_cost_as_many_queries_as_one(editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            upkeep_for(editor.user)
        return len(captured)

    factories.make_prisoner()
    upkeep_for(editor.user)
    one = queries()
    for _number in range(20):
        factories.make_placement(factories.make_prisoner(), factories.make_facility())
    assert queries() == one == 2

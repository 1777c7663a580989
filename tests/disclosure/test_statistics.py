"""Numbers of people: only what is shown is counted, and nobody stands alone in a cell."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from cms import version
from cms.disclosure.acts import change_state, record_custody
from cms.disclosure.figures import forget_figures
from cms.disclosure.merging import OTHER, SMALLEST, merged, merged_months
from cms.disclosure.models import Consent
from cms.disclosure.states import State
from cms.disclosure.statistics import statistics
from tests import factories

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 40), max_size=8)
MONTHS = st.dictionaries(
    st.builds("{}-{:02}".format, st.integers(2020, 2022), st.integers(1, 12)), st.integers(1, 25), max_size=12
)


@given(COUNTS)
def test_no_cell_is_small_and_nobody_is_lost(counted):
    cells = merged(counted)
    assert all(number >= SMALLEST for _value, number in cells)
    total = sum(counted.values())
    assert sum(number for _value, number in cells) == (total if total >= SMALLEST else 0)
    assert {value for value, _number in cells} <= {*counted, OTHER}


@given(MONTHS)
def test_months_stand_together_with_their_neighbours(counted):
    spans = merged_months(counted)
    assert all(number >= SMALLEST for _span, number in spans)
    total = sum(counted.values())
    assert sum(number for _span, number in spans) == (total if total >= SMALLEST else 0)
    months = [month for span, _number in spans for month in span.split("/")]
    assert months == sorted(months)


def test_the_smallest_neighbour_joins_a_rest_that_is_too_small():
    assert merged({"a": 30, "b": 12, "c": 2}) == [("a", 30), (OTHER, 14)]
    assert merged({"a": 9}) == []


def test_whoever_was_counted_as_other_stays_with_the_others():
    assert merged({"a": 30, "b": 12, OTHER: 4}) == [("a", 30), (OTHER, 16)]
    assert merged({"a": 30, OTHER: 11, "b": 3}) == [("a", 30), (OTHER, 14)]


def test_detentions_of_few_become_a_span():
    assert merged_months({"2021-01": 4, "2021-02": 12, "2021-05": 3}) == [("2021-01/2021-05", 19)]


@pytest.fixture
def people(db):
    """Twelve imprisoned for six years, eleven by pseudonym, one minimised, one hidden; all but these in a colony."""
    colony, article = factories.make_facility(), factories.make_article("361-4")
    with version.act():
        public = [_person(colony, article) for _each in range(12)]
        pseudonymous = [
            _person(colony, article, State.PSEUDONYMOUS, pseudonym_be="Нехта") for _each in range(11)
        ]
        hidden = _person(colony, article, State.HIDDEN, custody="home_confinement")
        minimised = _person(None, article)
        record_custody(minimised, "exiled", since=date(2024, 6, 1))
        Consent.objects.create(
            prisoner=minimised, relation="self", scope="minimised", given_on=date(2020, 1, 1)
        )
        change_state(minimised, State.MINIMISED)
    version.current()
    return SimpleNamespace(
        public=public, pseudonymous=pseudonymous, hidden=hidden, minimised=minimised, colony=colony
    )


def _person(colony, article, state=State.PUBLIC, custody="imprisoned", **switches):
    person = factories.make_prisoner(
        custody=custody, detained_on=date(2021, 3, 5), detained_precision="month"
    )
    factories.make_sentence(person, [article])
    if colony:
        factories.make_placement(person, colony)
    if state == State.HIDDEN:
        return person
    return factories.publish(person, state, **switches)


def _table(name, language="be"):
    table = next(each for each in statistics(language) if each.id == name)
    return table.total, {figure.value: figure.count for figure in table.figures}


def test_each_table_counts_what_items_show(people):
    # One who is free would stand alone, so no custody is told apart.
    assert _table("custody") == (24, {OTHER: 24})
    assert _table("sentence_length") == (23, {"5_to_10": 23})
    assert _table("region") == (12, {"mahiliou": 12})
    assert _table("facility_kind") == (23, {"colony": 23})
    # What a pseudonym hides is counted nowhere.
    assert _table("facility") == (12, {str(people.colony.pk): 12})
    assert _table("article") == (12, {"361-4": 12})
    assert _table("detained") == (12, {"2021-03": 12})
    assert _table("released") == (None, {})
    assert all(table.figures for table in statistics("be") if table.id != "released")


def test_apps_read_the_tables_as_items_in_their_language(client, people):
    be, en = ({table.id: table for table in statistics(each)} for each in ("be", "en"))
    assert be["facility"].figures[0].text == "Папраўчая калонія № 9"
    assert en["article"].figures[0].text == "Art. 361-4"
    assert (be["detained"].figures[0].text, en["detained"].figures[0].text) == ("сакавік 2021", "March 2021")
    assert en["custody"].title == "People by custody"
    listed = client.get("/api/v2/statistics/", {"locale": "en"}).json()
    assert listed["meta"]["total_count"] == 8
    one = client.get("/api/v2/statistics/article/", {"locale": "en"}).json()
    assert one == listed["items"][5]
    assert one["meta"]["detail_url"] == "/api/v2/statistics/article/"
    assert one["as_of"] == timezone.now().date().isoformat()
    assert one["figures"] == [{"value": "361-4", "text": "Art. 361-4", "count": 12}]
    assert client.get("/api/v2/statistics/none_such/").status_code == 404


def test_somebody_hidden_changes_no_number(people):
    before = statistics("be")
    for one in people.public[:1]:
        one.summary_be = "Іншае."
        one.save()
    factories.make_sentence(people.hidden, years=2)
    assert statistics("be") == before
    change_state(people.public[0], State.HIDDEN)
    version.current()
    assert _table("facility") == (11, {str(people.colony.pk): 11})


def test_tables_of_a_few_are_empty(db):
    factories.publish(factories.make_prisoner())
    assert {(table.total, table.figures) for table in statistics("be")} == {(None, ())}


def test_queries_do_not_grow_with_people(db):
    colony, article = factories.make_facility(), factories.make_article("361-4")

    def asked(ask):
        with CaptureQueriesContext(connection) as captured:
            ask()
        return len(captured)

    numbers = []
    for more in (10, 3):
        with version.act():
            factories.make_crowd(more, colony)
            factories.make_sentence(factories.make_crowd(1)[0], [article])
            forget_figures()
        numbers.append((asked(version.current), asked(lambda: statistics("be"))))
    assert numbers[0] == numbers[1]
    # No article is told apart.
    assert numbers[0][1] == 2

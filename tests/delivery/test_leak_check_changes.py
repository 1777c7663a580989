"""The leak check reads the list of changes: who is named there is public, or was."""

import pytest

from cms.api.changes.models import Stamp
from cms.delivery.leaks.changes import check_changes
from cms.delivery.leaks.client import silence
from cms.delivery.leaks.inspection import Inspector
from cms.delivery.leaks.report import Report
from cms.delivery.leaks.team import Reader
from cms.disclosure.acts import change_state
from cms.disclosure.leaks.hidden import gather
from cms.disclosure.leaks.search import Searcher
from cms.disclosure.states import State
from tests import factories

pytestmark = pytest.mark.django_db


def findings():
    hidden = gather()
    searcher = Searcher(hidden, frozenset())
    report = Report(searcher)
    with silence():
        check_changes(Reader(Inspector(hidden, searcher, report)))
    return [kind for kind, _value in report.findings]


def stamp(person, **columns):
    number = Stamp.objects.order_by("-number").values_list("number", flat=True)[0]
    row = {"public_id": person.public_id, "number": number, "day": "2024-01-01"} | columns
    Stamp.objects.update_or_create(kind="prisoners", key=person.pk, defaults=row)


def test_whoever_is_public_or_was_may_be_named():
    factories.make_article()
    people = [factories.publish(factories.make_prisoner()) for _each in range(2)]
    change_state(people[0], State.WITHDRAWN)
    assert findings() == []


def test_somebody_hidden_among_what_is_to_be_fetched_is_found():
    factories.make_article()
    factories.make_article()
    stamp(factories.make_prisoner())
    assert "change that names somebody hidden" in findings()


def test_somebody_who_never_was_public_among_what_is_to_be_dropped_is_found():
    factories.make_article()
    factories.make_article()
    stamp(factories.make_prisoner(), is_public=False)
    assert findings() == ["change that names somebody who never was public"]

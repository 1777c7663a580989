"""What it costs an act to be journalled."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.disclosure.custody import Standing, write_custody
from tests import factories
from tests.api.changes.conftest import card

pytestmark = pytest.mark.django_db


def after_the_version(deed):
    """The statements by which an act is journalled; one asks for the words of a name, where anybody is saved."""
    with CaptureQueriesContext(connection) as queries:
        deed()
    sql = [query["sql"] for query in queries]
    raised = next(at for at, each in enumerate(sql) if each.startswith('UPDATE "cms_core_contentversion"'))
    return [each for each in sql[raised + 1 :] if "SAVEPOINT" not in each]


def test_journalling_a_save_costs_few_queries(homes, somebody):
    assert len(after_the_version(somebody.save)) == 7
    assert len(after_the_version(factories.make_prisoner().save)) == 3
    factories.make_content(homes["be"], body=[card(somebody)])
    assert len(after_the_version(somebody.save)) == 8


def test_journalling_many_people_costs_as_many_queries_as_one():
    pks = [factories.publish(factories.make_prisoner()).pk for _each in range(4)]
    one = after_the_version(lambda: write_custody(pks[:1], Standing("exiled", date(2024, 6, 1))))
    three = after_the_version(lambda: write_custody(pks[1:], Standing("exiled", date(2024, 6, 1))))
    assert len(one) == len(three)

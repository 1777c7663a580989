"""The leak check reads every export in every language, and looks at each row for what is its person's own."""

from datetime import date

import pytest

from cms import languages
from cms.api.exports.streaming import EXPORTS
from cms.delivery.leaks import addresses
from cms.delivery.leaks.client import Answer, Client, silence
from cms.delivery.leaks.inspection import Inspector
from cms.delivery.leaks.report import Report
from cms.disclosure.leaks.hidden import gather
from cms.disclosure.leaks.search import Searcher
from cms.disclosure.states import State
from tests import factories

pytestmark = pytest.mark.django_db


def inspector():
    hidden = gather()
    searcher = Searcher(hidden, frozenset())
    return Inspector(hidden, searcher, Report(searcher))


def found(address, kind, body):
    looking = inspector()
    looking.answer(Answer(address, 200, {"Content-Type": f"{kind}; charset=utf-8"}, body.encode()))
    return {(finding.kind, finding.value) for finding in looking.report.findings.values()}


def test_every_file_is_read_in_every_language():
    files = [f"/api/v2/exports/{export.name}.{kind}" for export in EXPORTS for kind in ("csv", "ndjson")]
    assert list(addresses.exports()) == [
        f"{file}?locale={code}" for file in files for code in languages.CODES
    ]
    assert set(files) <= set(addresses.routes())


def test_a_hidden_name_and_a_hidden_birth_date_are_found_in_a_file():
    factories.make_prisoner(family_name_be="Кузярэўскі")
    person = factories.make_prisoner(public_id="shown22222", birth_date=date(1990, 5, 9))
    factories.publish(person)
    other = factories.make_prisoner(public_id="other22222", family_name_be="Іншы")
    factories.publish(other)
    leaks = {("full name", "Мікола Кузярэўскі"), ("birth date", "1990-05-09")}
    table = "id,name\r\nshown22222,Мікола Выдуманы 1990-05-09\r\nother22222,Мікола Кузярэўскі\r\n"
    assert leaks <= found("/api/v2/exports/people.csv", "text/csv", f"\ufeff{table}")
    lines = '{"id":"shown22222","a":"1990-05-09"}\n{"id":"other22222","a":"Мікола Кузярэўскі\u2028"}\n'
    assert leaks <= found("/api/v2/exports/people.ndjson", "application/x-ndjson", lines)
    # It is one person's own: in the row of another it is a date like any other.
    assert found("/api/v2/exports/people.csv", "text/csv", "id,a\r\nother22222,1990-05-09\r\n") == set()


def test_the_files_of_a_site_are_clean():
    factories.make_directory(factories.make_home("be"))
    factories.make_placement(factories.publish(factories.make_prisoner()), factories.make_facility())
    secret = factories.make_prisoner(family_name_be="Кузярэўскі", birth_date=date(1990, 5, 9))
    factories.make_placement(secret, factories.make_facility())
    factories.publish(secret, State.PSEUDONYMOUS, pseudonym_be="Сябар")
    looking, client = inspector(), Client()
    with silence():
        for address in addresses.exports():
            answer = client.get(address)
            assert answer.status == 200 and ("Выдуманы" in answer.text) == (
                "people" in address and "=be" in address
            )
            looking.answer(answer)
    assert looking.report.exit_code == 0, list(looking.report.lines(show_values=True))

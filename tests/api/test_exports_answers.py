"""How exports travel: filters as in lists, chunk by chunk, with headers for files and problems for mistakes."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.api.exports.streaming import EXPORTS
from cms.disclosure import chunks
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages import chunks as page_chunks
from tests import factories

FILES = [f"{export.name}.{format}" for export in EXPORTS for format in ("csv", "ndjson")]


def ids(client, name, **asked):
    answer = client.get(f"/api/v2/exports/{name}", asked)
    assert answer.status_code == 200, answer.getvalue()
    text = answer.getvalue().decode()
    if name.endswith("ndjson"):
        return [str(json.loads(line)["id"]) for line in text.splitlines()]
    return [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))]


@pytest.fixture
def crowd(homes, colony, guardian):
    """Seven people whose names stand in another order than their ids."""

    @version.acting
    def make():
        for at, letter in enumerate("ЖАЕБДВГ"):
            person = factories.make_prisoner(
                public_id=f"person{at}222",
                family_name_be=f"{letter}арт",
                custody="imprisoned" if at % 2 else "exiled",
            )
            factories.make_placement(person, colony)
            factories.make_sentence(person, [factories.make_article("342" if at < 3 else "361-4")])
            if at < 2:
                factories.make_guardianship(person, guardian)
            factories.publish(person, letters="allowed", show_address=True)
        # Two who share a place in the alphabet.
        for public_id in ("zzz2222222", "aaa2222222"):
            factories.publish(
                factories.make_prisoner(public_id=public_id, family_name_be="Аарт", custody="exiled")
            )

    make()


PROBES = (
    {}, {"custody": "imprisoned"}, {"custody": "exiled,imprisoned"}, {"facility_kind": "colony"}, {"article": "342"},
    {"has_guardian": "true"}, {"has_guardian": "false"}, {"can_write": "true"}, {"birthday_month": "5"},
    {"detained_from": "2020-01-01"}, {"search": "Барт"}, {"search": "мікола", "custody": "exiled"},
)  # fmt: skip


@pytest.mark.parametrize(("size", "language"), [(1, "be"), (2, "be"), (3, "ru"), (100, "en")])
def test_a_file_holds_whom_the_list_holds_however_large_its_chunks(
    client, get, crowd, monkeypatch, size, language
):
    monkeypatch.setattr(chunks.prisoners_in_chunks, "__kwdefaults__", {"size": size})
    for probe in PROBES if size == 2 else PROBES[:1]:
        listed = get("prisoners/", **probe, locale=language, order="name", limit=100)
        assert ids(client, "people.csv", locale=language, **probe) == [item["id"] for item in listed["items"]]
    assert ids(client, "people.ndjson", locale=language) == ids(client, "people.csv", locale=language)


def test_facilities_are_filtered_as_in_their_list(client, get, colony):
    factories.make_facility(kind="prison", name_be="Турма № 4")
    for probe in ({}, {"kind": "prison"}, {"accepts_letters": "true"}, {"search": "турма"}):
        listed = [str(item["id"]) for item in get("facilities/", **probe)["items"]]
        assert ids(client, "facilities.csv", **probe) == ids(client, "facilities.ndjson", **probe) == listed


@pytest.mark.parametrize("size", [1, 2, 50])
def test_interviews_are_filtered_as_in_the_list_of_pages(
    client, get, homes, mikola, guardian, monkeypatch, size
):
    monkeypatch.setattr(page_chunks.pages_in_chunks, "__kwdefaults__", {"size": size})
    for at in range(3):
        factories.make_interview(
            homes["be"],
            slug=f"story-{at}",
            title=f"Размова {at}",
            wards=[mikola] if at else [],
            guardian=guardian,
        )
    home = homes["be"].pk
    probes = (
        {},
        {"ward": "mikola2222"},
        {"slug": "story-2"},
        {"child_of": home},
        {"search": "Размова"},
        {"locale": "en"},
    )
    for probe in probes:
        listed = get("pages/", type="cms_pages.InterviewPage", **{"locale": "be", "order": "id", **probe})
        assert ids(client, "interviews.csv", **probe) == [str(item["id"]) for item in listed["items"]], probe


def test_whoever_is_hidden_while_a_file_is_read_is_not_in_the_rest(client, crowd, monkeypatch):
    from cms.snippets.models import Prisoner

    monkeypatch.setattr(chunks.prisoners_in_chunks, "__kwdefaults__", {"size": 2})
    pieces = iter(client.get("/api/v2/exports/people.ndjson").streaming_content)
    begin, first = next(pieces), next(pieces)
    assert begin == b"" and len(first.splitlines()) == 2
    gone = Prisoner.objects.get(family_name_be="Жарт")
    change_state(gone, State.HIDDEN)
    rest = b"".join(pieces).decode()
    assert gone.public_id not in rest and len(rest.splitlines()) == 6


def test_a_chunk_costs_a_fixed_number_of_queries_and_the_head_none(client, crowd, monkeypatch):
    def cost(size, method="get"):
        monkeypatch.setattr(chunks.prisoners_in_chunks, "__kwdefaults__", {"size": size})
        answer = getattr(client, method)("/api/v2/exports/people.csv")
        with CaptureQueriesContext(connection) as captured:
            answer.getvalue()
        return len(captured)

    cost(100)
    # Nine people: the version, people, stays, sentences. A last look at the version, or at people too, finds the end.
    assert cost(100) == 4 + 1
    assert cost(9) == 4 + 2
    assert cost(3) == 3 * 4 + 2
    assert cost(100, "head") == 0


def test_interviews_cost_the_same_for_1_and_20(client, homes, mikola, guardian):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            ids(client, "interviews.csv")
        return len(captured)

    body = [("heading", {"text": "Загаловак"}), ("person_card", {"person": mikola})]
    factories.make_interview(homes["be"], slug="story-0", wards=[mikola], guardian=guardian, body=body)
    ids(client, "interviews.csv")
    one = cost()
    for at in range(1, 20):
        factories.make_interview(
            homes["be"], slug=f"story-{at}", wards=[mikola], guardian=guardian, body=body
        )
    ids(client, "interviews.csv")
    assert cost() == one <= 16


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("method", ["get", "head"])
def test_an_answer_is_a_file_for_anyone_that_nobody_keeps(client, homes, name, method):
    answer = getattr(client, method)(f"/api/v2/exports/{name}", {"locale": "ru"})
    kind = {"csv": "text/csv; charset=utf-8", "ndjson": "application/x-ndjson; charset=utf-8"}
    stem, _, format = name.partition(".")
    assert answer.status_code == 200 and answer.streaming
    assert answer["Content-Type"] == kind[format]
    assert answer["Content-Disposition"] == f'attachment; filename="{stem}-ru.{format}"'
    assert answer["Content-Language"] == "ru"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-cache"
    assert "ETag" not in answer and "Set-Cookie" not in answer and not version.is_stamped(answer)
    assert (answer.getvalue() == b"") == (method == "head" or format == "ndjson")


def test_nobody_may_store_a_file_of_a_careful_site(client, homes, settings):
    settings.CMS_CAREFUL = True
    assert client.get("/api/v2/exports/people.csv")["Cache-Control"] == "no-store"


def test_a_byte_order_mark_is_a_choice(client, homes):
    mark = "\ufeff".encode()
    files = {
        bom: client.get("/api/v2/exports/people.csv", {"bom": bom}).getvalue() for bom in ("true", "false")
    }
    assert files["true"] == mark + files["false"] and files["false"].startswith(b"id,locale,")
    assert client.get("/api/v2/exports/people.csv").getvalue() == files["false"]


@pytest.mark.parametrize("name", FILES)
def test_other_methods_are_answered_as_everywhere_in_the_api(client, homes, name):
    address = f"/api/v2/exports/{name}"
    options = client.options(address)
    assert (options.status_code, options["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert client.post(address).status_code == 405
    assert client.post(address)["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("name", "asked", "parameter"),
    [
        ("people.csv", {"locale": "xx"}, "locale"),
        ("people.csv", {"custody": "nothing"}, "custody"),
        ("people.csv", {"article": "ў"}, "article"),
        ("people.csv", {"detained_from": "2021-01-02", "detained_to": "2021-01-01"}, "detained_to"),
        ("people.csv", {"limit": "1"}, "limit"),
        ("people.csv", {"fields": "birthday"}, "fields"),
        ("people.csv", {"bom": "maybe"}, "bom"),
        ("people.ndjson", {"bom": "true"}, "bom"),
        ("facilities.csv", {"kind": "nothing"}, "kind"),
        ("interviews.csv", {"type": "cms_pages.HomePage"}, "type"),
        ("interviews.csv", {"child_of": "999999"}, "child_of"),
    ],
)
@pytest.mark.parametrize("method", ["get", "head"])
def test_a_mistake_is_a_problem_before_the_first_row(client, homes, name, asked, parameter, method):
    answer = getattr(client, method)(f"/api/v2/exports/{name}", asked)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    if method == "get":
        assert answer.json()["parameter"] == parameter


@pytest.mark.parametrize("name", ["people", "people.xml", "people.csv/", "guardians.csv", ""])
def test_there_are_no_other_files(client, homes, name):
    answer = client.get(f"/api/v2/exports/{name}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_the_language_of_the_thread_is_its_own_between_two_pieces(client, crowd):
    from django.utils import translation

    with translation.override("en"):
        for _piece in client.get("/api/v2/exports/people.csv", {"locale": "ru"}).streaming_content:
            assert translation.get_language() == "en"

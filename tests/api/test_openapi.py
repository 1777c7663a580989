"""The description of the API: complete, exact, the same in every process; no answer is given that it does not know."""

import json
import re
from pathlib import Path

import pytest
from django.http import HttpResponse, JsonResponse

from cms.api.blocks import block_types
from cms.api.openapi import examples
from cms.api.openapi.document import description, document
from cms.api.urls import ENDPOINTS
from cms.pages.publication import page_types
from tests import described

SNAPSHOT = Path(__file__).with_name("openapi.json")
SCHEMAS = "#/components/schemas/"


@pytest.fixture(scope="module")
def schemas():
    return description()["components"]["schemas"]


def objects(node):
    """Every object of the description, however deep."""
    if isinstance(node, dict):
        yield node
        for each in node.values():
            yield from objects(each)
    elif isinstance(node, list):
        for each in node:
            yield from objects(each)


def operations():
    return [each["get"] for each in description()["paths"].values()]


def test_a_change_of_the_description_is_made_on_purpose():
    """Run `make openapi`, read the difference, and write an entry in CHANGELOG.md: developers of apps rely on it."""
    assert json.loads(SNAPSHOT.read_text(encoding="utf-8")) == description()


def test_it_is_a_public_answer_for_programs_anywhere(client, db):
    answer = client.get("/api/v2/openapi.json")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert answer.content == document()
    assert answer["Access-Control-Allow-Origin"] == "*"
    again = client.get("/api/v2/openapi.json", headers={"if-none-match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/api/v2/openapi.json?x=1").status_code == 400


def test_every_endpoint_is_described_with_every_parameter_that_it_reads():
    paths = description()["paths"]
    for endpoint in ENDPOINTS:
        listing, detail = (paths[f"/api/v2/{endpoint.name}/{rest}"]["get"] for rest in ("", "{id}/"))
        named = [each["name"] for each in listing["parameters"]]
        assert named == [each.name for each in endpoint.list_parameters]
        assert [each["name"] for each in detail["parameters"]] == ["id", "locale", "fields"]
        assert {"200", "304", "400", "429"} <= listing["responses"].keys()
        assert {"200", "304", "400", "404", "429"} <= detail["responses"].keys()


def test_ids_of_operations_are_unique_and_pronounceable():
    ids = [each["operationId"] for each in operations()]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch("[a-z]+(_[a-z]+)+", each) for each in ids)


def test_types_have_names_and_refer_to_each_other(schemas):
    assert all(re.fullmatch("([A-Z][a-z]+)+", name) for name in schemas)
    used = {each["$ref"] for each in objects(description()) if isinstance(each.get("$ref"), str)}
    assert {each.removeprefix(SCHEMAS) for each in used if each.startswith(SCHEMAS)} <= schemas.keys()
    assert not any("x-vocabulary" in each or "$defs" in each for each in objects(description()))


def test_nothing_may_hold_what_is_not_declared(schemas):
    for each in objects(schemas):
        if each.get("type") == "object":
            assert each["additionalProperties"] is False or "properties" not in each


def test_no_part_of_an_answer_may_be_anything(schemas):
    """Whatever an answer holds has a type, down to the last string."""
    for name, schema in schemas.items():
        for each in objects(schema):
            for field, told in (each.get("properties") or {}).items() if each.get("type") == "object" else ():
                assert {"type", "$ref", "anyOf", "oneOf", "enum", "const"} & told.keys(), (name, field)


def test_a_body_is_one_of_the_blocks_that_there_are(schemas):
    union = schemas["BodyBlock"]
    assert union["discriminator"]["propertyName"] == "type"
    assert union["discriminator"]["mapping"].keys() == block_types().keys()
    assert len(union["oneOf"]) == len(block_types())


def test_each_type_of_page_has_its_own_fields(schemas):
    assert [each["$ref"] for each in schemas["Page"]["oneOf"]] == [
        f"{SCHEMAS}{label.partition('.')[2]}" for label in page_types()
    ]
    assert {"guardian", "wards"} <= schemas["InterviewPage"]["properties"].keys()
    assert not {"guardian", "wards", "teaser"} & schemas["ContentPage"]["properties"].keys()
    for label in page_types():
        assert schemas[f"{label.partition('.')[2]}Meta"]["properties"]["type"]["const"] == label


def test_only_what_fields_cannot_leave_out_is_required(schemas):
    assert "required" not in schemas["SelectedPrisoner"] and "required" not in schemas["SelectedSentence"]
    assert set(schemas["Prisoner"]["required"]) == set(schemas["Prisoner"]["properties"])
    # A person in a block is a whole one.
    assert schemas["PersonValue"]["properties"]["person"] == {"$ref": f"{SCHEMAS}NestedPrisoner"}


def test_strings_say_what_they_are(schemas):
    prisoner, sentence = schemas["Prisoner"]["properties"], schemas["Sentence"]["properties"]
    assert prisoner["about"] == {"type": ["string", "null"], "contentMediaType": "text/html"}
    assert schemas["PartialDate"]["properties"]["date"]["pattern"]
    assert schemas["Rendition"]["properties"]["url"]["format"] == "uri-reference"
    assert sentence["kind"] == {"$ref": f"{SCHEMAS}SentenceKind"}
    assert "imprisonment" in schemas["SentenceKind"]["properties"]["value"]["enum"]


@pytest.mark.parametrize("name", examples.ITEMS)
def test_an_example_is_a_whole_item(name, schemas):
    whole = next(
        each["get"] for path, each in description()["paths"].items() if path == f"/api/v2/{name}/{{id}}/"
    )
    content = whole["responses"]["200"]["content"]["application/json"]
    assert (
        list(described.faults(described.schema_of(content["schema"], whole=True), content["example"])) == []
    )


def test_every_other_example_is_as_described():
    contents = [each for each in objects(description()) if "example" in each and "schema" in each]
    assert len(contents) > 2 * len(ENDPOINTS)
    for each in contents:
        schema = described.schema_of(each["schema"], whole=False)
        assert list(described.faults(schema, each["example"])) == []


PROBLEM = {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "Nothing."}
UNDESCRIBED = {
    "a field more": ("prisoners/", JsonResponse({"meta": {"total_count": 0}, "items": [], "more": 1})),
    "a field more inside": (
        "prisoners/",
        JsonResponse({"meta": {"total_count": 1}, "items": [{"birth_date": 1}]}),
    ),
    "a field of the wrong type": (
        "prisoners/",
        JsonResponse({"meta": {"total_count": 1}, "items": [{"id": 7}]}),
    ),
    "an unknown word": (
        "prisoners/",
        JsonResponse(
            {"meta": {"total_count": 1}, "items": [{"facility_kind": {"value": "castle", "text": ""}}]}
        ),
    ),
    "an item that is not whole": ("prisoners/abc/", JsonResponse({"id": "abc"})),
    "another status": ("prisoners/", HttpResponse(status=418)),
    "another content type": ("prisoners/", HttpResponse("<p>", content_type="text/html")),
    "an answer where nothing is": ("nonsense/", JsonResponse({})),
    "another kind of problem": ("nonsense/", JsonResponse(PROBLEM, status=404)),
    "a problem that says more": (
        "nonsense/",
        JsonResponse(PROBLEM | {"trace": "x"}, status=404, content_type="application/problem+json"),
    ),
}


@pytest.mark.parametrize("case", UNDESCRIBED)
def test_an_answer_that_is_not_described_fails_the_test_that_gets_it(case):
    path, response = UNDESCRIBED[case]
    with pytest.raises(AssertionError, match=re.escape(f"/api/v2/{path}")):
        described.compare("GET", f"/api/v2/{path}", False, response)


def test_every_client_of_the_tests_is_watched(client, db, monkeypatch):
    monkeypatch.setattr("cms.api.entrance.list_path", lambda name: "no address %%%")
    with pytest.raises(AssertionError, match="not as described"):
        client.get("/api/v2/")

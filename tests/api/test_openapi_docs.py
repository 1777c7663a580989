"""The page about the API: made of the description alone, readable without scripts, asking nobody else for anything."""

import re
from pathlib import Path

import pytest

from cms.api.openapi.document import description
from cms.api.openapi.reading import prose
from cms.api.urls import ENDPOINTS
from cms.delivery.headers import CONTENT_SECURITY_POLICY


@pytest.fixture
def page(client, db):
    answer = client.get("/api/v2/docs/")
    assert answer.status_code == 200
    return answer


def test_it_is_one_page_for_everyone(page, client, admin_client):
    assert page["Content-Type"] == "text/html; charset=utf-8"
    assert page["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert page.cookies == {} and page["ETag"]
    assert admin_client.get("/api/v2/docs/").content == page.content
    assert client.get("/api/v2/docs/", headers={"if-none-match": page["ETag"]}).status_code == 304


def test_it_asks_nobody_else_for_anything_and_runs_nothing(page):
    assert not re.search(r"<(script|iframe|img|object|form|style)\b| on\w+=| style=", page.text)
    assert all(
        address.startswith(("/static/", "/api/", "#"))
        for address in re.findall(r'(?:href|src)="([^"]+)"', page.text)
    )


def test_every_operation_parameter_and_type_is_on_it(page):
    told = description()
    for path, each in told["paths"].items():
        assert f'id="{each["get"]["operationId"]}"' in page.text and f"<code>{path}</code>" in page.text
        for parameter in each["get"]["parameters"]:
            assert f"<code>{parameter['name']}</code>" in page.text
    whole = [name for name in told["components"]["schemas"] if not name.startswith("Selected")]
    assert all(f'id="type-{name}"' in page.text for name in whole)


def test_every_link_inside_the_page_leads_somewhere_and_no_place_is_there_twice(page):
    ids = re.findall(r' id="([^"]+)"', page.text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page.text)) <= set(ids)


def test_words_of_the_description_are_no_markup():
    assert prose("a <b> `c<d>` **e**\n\nf") == (
        "<p>a &lt;b&gt; <code>c&lt;d&gt;</code> <strong>e</strong></p><p>f</p>"
    )


def test_the_readme_names_every_list_the_changes_and_the_files():
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    row = next(line for line in readme.splitlines() if "the read API:" in line)
    told = set(re.findall(r"`(\w+)`", row))
    assert told == {"changes", "exports", *(endpoint.name for endpoint in ENDPOINTS)}


def test_a_search_says_what_it_forgives_and_only_a_list_what_comes_first():
    paths = description()["paths"]
    told = {
        path: parameter["description"]
        for path, operations in paths.items()
        for parameter in operations["get"].get("parameters", ())
        if parameter.get("name") == "search"
    }
    assert {"/api/v2/prisoners/", "/api/v2/exports/people.csv"} <= {*told}
    assert all("a slip of the pen is forgiven" in help for help in told.values())
    assert {path for path, help in told.items() if "`order`" not in help} == {
        path for path in told if "/exports/" in path
    }

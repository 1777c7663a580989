"""What every answer of the API has in common, whoever asks and however."""

import pytest

from tests import factories

PATHS = (
    "",
    "pages/",
    "prisoners/",
    "prisoners/mikola2222/",
    "guardians/",
    "facilities/",
    "articles/",
    "organisations/",
    "actions/",
    "images/",
    "documents/",
    "tombstones/",
    "nonsense/",
    "prisoners/?limit=x",
)


def test_answers_are_one_for_everyone(client, admin_client, mikola):
    for path in PATHS:
        answer = client.get(f"/api/v2/{path}")
        assert answer.cookies == {} and answer.get("Vary", "Accept-Encoding") == "Accept-Encoding", path
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Content-Type"] in ("application/json", "application/problem+json")
        headers = {"accept-language": "ru", "accept": "text/html", "origin": "https://example.org"}
        other = admin_client.get(f"/api/v2/{path}", headers=headers)
        assert (other.content, other.cookies) == (answer.content, {}), path


def test_head_is_get_without_a_body(client, mikola):
    for path in PATHS:
        answer, head = client.get(f"/api/v2/{path}"), client.head(f"/api/v2/{path}")
        assert head.content == b""
        assert (head.status_code, head["Content-Length"]) == (answer.status_code, str(len(answer.content)))


def test_options_tell_any_site_that_it_may_read(client, db):
    for path in PATHS:
        answer = client.options(f"/api/v2/{path}", headers={"origin": "https://example.org"})
        assert (answer.status_code, answer.content) == (204, b"")
        assert answer["Allow"] == answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(client, db, method):
    client.handler.enforce_csrf_checks = True
    for path in PATHS:
        answer = getattr(client, method)(f"/api/v2/{path}")
        assert (answer.status_code, answer["Allow"], answer.cookies) == (405, "GET, HEAD, OPTIONS", {})
        assert answer.json() == {
            "type": "about:blank",
            "title": "Method Not Allowed",
            "status": 405,
            "detail": "This is a read API: only GET, HEAD, OPTIONS are possible.",
        }


def test_the_front_door_names_the_endpoints(get, db):
    front = get("")
    assert (front["locales"], front["default_locale"]) == (["be", "ru", "en"], "be")
    names = (
        "pages", "prisoners", "guardians", "facilities", "articles", "organisations", "actions", "images",
        "documents", "statistics", "tombstones", "changes",
    )  # fmt: skip
    assert {name: each["url"] for name, each in front["endpoints"].items()} == {
        name: f"/api/v2/{name}/" for name in names
    }
    assert (front["openapi"], front["docs"]) == ("/api/v2/openapi.json", "/api/v2/docs/")


def test_a_forgotten_slash_is_added_and_nothing_else_guessed(client, db):
    answer = client.get("/api/v2/prisoners?limit=1")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v2/prisoners/?limit=1")
    assert client.get("/api/v2/nonsense").status_code == 404


def test_every_address_is_host_relative(client, homes, mikola, guardian, settings):
    settings.PUBLIC_ORIGIN = "https://example.org"
    story = factories.make_interview(homes["be"], guardian=guardian, wards=[mikola])
    for path in ("prisoners/mikola2222/", f"pages/{story.pk}/", "guardians/guardian22/", "pages/?fields=*"):
        answer = client.get(f"/api/v2/{path}", SERVER_NAME="localhost")
        assert "//localhost" not in answer.text and "//example.org/be" not in answer.text

"""Whatever is asked wrongly gets a sentence and costs nothing: never a 500, never HTML."""

from urllib.parse import quote

import pytest

WRONG = {
    "prisoners/?locale=xx": ("locale", ["be", "ru", "en"]),
    "prisoners/?locale=BE": ("locale", ["be", "ru", "en"]),
    "prisoners/?locale=": ("locale", ["be", "ru", "en"]),
    "prisoners/mikola2222/?locale=de": ("locale", ["be", "ru", "en"]),
    "prisoners/?custody=free": ("custody", None),
    "prisoners/?custody=imprisoned,free": ("custody", None),
    "prisoners/?custody=imprisoned,": ("custody", None),
    "prisoners/?locale=be&locale=ru": ("locale", None),
    "prisoners/?custody=imprisoned&custody=free": ("custody", None),
    "prisoners/?facility=abc": ("facility", None),
    "prisoners/?facility=-1": ("facility", None),
    "prisoners/?facility=٣": ("facility", None),
    f"prisoners/?facility={2**63}": ("facility", None),
    f"prisoners/?facility={'9' * 500}": ("facility", None),
    "prisoners/?facility_kind=castle": ("facility_kind", None),
    "prisoners/?article=abc": ("article", None),
    "prisoners/?article=" + "1" * 50: ("article", None),
    "prisoners/?has_guardian=maybe": ("has_guardian", ["true", "false"]),
    "prisoners/?birthday_month=13": ("birthday_month", None),
    "prisoners/?birthday_month=0": ("birthday_month", None),
    "prisoners/?can_write=yes": ("can_write", ["true", "false"]),
    "prisoners/?detained_from=yesterday": ("detained_from", None),
    "prisoners/?detained_from=20210301": ("detained_from", None),
    "prisoners/?detained_to=2021-02-30": ("detained_to", None),
    "prisoners/?detained_from=2022-01-01&detained_to=2021-01-01": ("detained_to", None),
    "prisoners/?search=": ("search", None),
    "prisoners/?search=a%00b": ("search", None),
    "prisoners/?search=%ff%fe": ("search", None),
    "prisoners/?search=%ED%A0%80": ("search", None),
    "prisoners/?search=" + "а" * 201: ("search", None),
    "prisoners/?limit=101": ("limit", None),
    "prisoners/?limit=-1": ("limit", None),
    "prisoners/?limit=1e3": ("limit", None),
    "prisoners/?limit=1.0": ("limit", None),
    "prisoners/?offset=99999999999999999999": ("offset", None),
    "prisoners/?offset=1000001": ("offset", None),
    "prisoners/?order=birth_date": ("order", ["name", "-name", "detained_on", "-detained_on"]),
    "prisoners/?order=?": ("order", ["name", "-name", "detained_on", "-detained_on"]),
    "prisoners/?fields=birth_date": ("fields", None),
    "prisoners/?fields=language": ("fields", None),
    "prisoners/?fields=name(": ("fields", None),
    "prisoners/?fields=name)": ("fields", None),
    "prisoners/?fields=name()": ("fields", None),
    "prisoners/?fields=name(x)": ("fields", None),
    "prisoners/?fields=id(x)": ("fields", None),
    "prisoners/?fields=,": ("fields", None),
    "prisoners/?fields=name,*": ("fields", None),
    "prisoners/?fields=*,name": ("fields", None),
    "prisoners/?fields=-": ("fields", None),
    "prisoners/?fields=na me": ("fields", None),
    "prisoners/?fields=" + "a(" * 400: ("fields", None),
    "prisoners/?fields=" + "(" * 900: ("fields", None),
    "prisoners/?fields=" + "name," * 300: ("fields", None),
    "prisoners/?nonsense=1": ("nonsense", None),
    "prisoners/?name=Выдуманы": ("name", None),
    "prisoners/?birth_date=1990-05-09": ("birth_date", None),
    "prisoners/?disclosure__state=hidden": ("disclosure__state", None),
    "prisoners/?%00=1": (None, None),
    "prisoners/?" + "a" * 90 + "=1": (None, None),
    "prisoners/mikola2222/?limit=1": ("limit", None),
    "pages/?type=auth.User": ("type", None),
    "pages/?type=wagtailcore.Page": ("type", None),
    "pages/?child_of=1": ("child_of", None),
    "pages/?child_of=root": ("child_of", None),
    "pages/?translation_of=999999": ("translation_of", None),
    "pages/?order=title": ("order", None),
    "pages/find/?html_path=%00": ("html_path", None),
    "pages/find/?html_path=" + "/be" * 400: ("html_path", None),
    "facilities/?kind=castle": ("kind", None),
    "guardians/?category=king": ("category", None),
    "images/?search=x": ("search", None),
    "?x=1": ("x", None),
}


@pytest.mark.parametrize("path", WRONG)
def test_a_wrong_parameter_is_named_with_what_is_allowed(client, db, path):
    parameter, allowed = WRONG[path]
    answer = client.get(f"/api/v2/{quote(path, safe='/?=&%,()*-')}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    problem = answer.json()
    assert (problem["type"], problem["title"], problem["status"]) == ("about:blank", "Bad Request", 400)
    assert problem["detail"].endswith(".") and len(problem["detail"]) < 200
    if parameter:
        assert problem["parameter"] == parameter
    if allowed:
        assert problem["allowed"] == allowed


def test_the_sentence_says_what_to_do(client, db):
    answer = client.get("/api/v2/prisoners/?limit=1000").json()
    assert answer == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "The parameter “limit” is more than 100.",
        "parameter": "limit",
    }


@pytest.mark.parametrize(
    "query",
    ["search=" + "%D0%B0" * 2000, "x" * 10_000, "&".join("a" * 2000), "fields=" + "name(" * 3000],
)
def test_a_huge_query_is_refused_at_once(client, db, django_assert_max_num_queries, query):
    client.get("/api/v2/")  # Reads the site's settings, once for each content version.
    with django_assert_max_num_queries(2):  # the content version, before and after
        answer = client.get(f"/api/v2/prisoners/?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize(
    "path",
    [
        "prisoners/unknown222/",
        "prisoners/МІКОЛА/",
        "prisoners/" + "a" * 17 + "/",
        "prisoners/%00/",
        "prisoners/%ff/",
        "prisoners/mikola2222%0a/",
        "prisoners/../pages/",
        "prisoners/mikola2222/more/",
        "prisoners/1;drop/",
        "facilities/0/",
        f"facilities/{2**63}/",
        "facilities/" + "9" * 19 + "/",
        "facilities/" + "9" * 50 + "/",
        "facilities/٣/",
        "pages/0/",
        "pages/" + "9" * 19 + "/",
        "images/" + "9" * 19 + "/",
        "guardians/unknown222/",
        "nonsense/",
        "nonsense/%0a/",
        "%00",
        "openapi",
    ],
)
def test_what_is_not_there_is_one_and_the_same_404(client, db, path):
    answer = client.get(f"/api/v2/{quote(path, safe='/%;.')}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing public at this address.",
    }


@pytest.mark.parametrize("endpoint", ["pages", "prisoners", "facilities", "guardians"])
def test_a_search_takes_any_text(client, homes, endpoint):
    for text in (
        '"',
        "'",
        "*",
        "a OR b",
        "NEAR(",
        "слова*",
        "-",
        "\\",
        "%",
        "_",
        "🙂",
        "a:b",
        "title:x",
        "^a",
        '"b',
    ):
        assert client.get(f"/api/v2/{endpoint}/", {"search": text}).status_code == 200, text

"""What a client that has an answer already is told, and that HEAD is GET without a body."""

import pytest
from django.http import HttpResponse
from django.urls import ResolverMatch

PAGE, LIST = "/be/story/", "/api/v2/prisoners/"
KEPT_IN_304 = (
    "ETag",
    "Cache-Control",
    "Vary",
    "Access-Control-Allow-Origin",
    "Access-Control-Expose-Headers",
)


@pytest.mark.parametrize("path", [PAGE, LIST])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_304_carries_what_a_200_would(site, path, coding):
    first = site.ask(path, headers={"accept-encoding": coding})
    tag = first["ETag"]
    assert tag.startswith('"' if coding == "identity" else 'W/"')
    again = site.ask(path, headers={"accept-encoding": coding, "if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert {name: again.get(name) for name in KEPT_IN_304} == {name: first.get(name) for name in KEPT_IN_304}
    assert not {"Content-Length", "Content-Encoding"} & set(again.headers)


@pytest.mark.parametrize(
    "form", ["{tag}", "W/{tag}", '"older", W/"other" ,{tag}', '"a,b", W/{tag}, "x"', " *\t"]
)
def test_lists_weak_tags_and_the_star_are_understood(site, form):
    tag = site.ask()["ETag"]
    assert site.ask(headers={"if-none-match": form.format(tag=tag)}).status_code == 304


@pytest.mark.parametrize("form", ['""', '"older"', "{bare}", 'W/"{bare}x"', '"*"'])
def test_what_is_not_the_current_tag_confirms_nothing(site, form):
    tag = site.ask()["ETag"]
    assert site.ask(headers={"if-none-match": form.format(tag=tag, bare=tag.strip('"'))}).status_code == 200


def test_the_star_confirms_only_what_is_there(site):
    assert site.ask(headers={"if-none-match": "*"}).status_code == 304
    site.change = lambda request, response: _with_status(response, 404)
    assert site.ask("/be/nothing/", headers={"if-none-match": "*"}).status_code == 404


def test_a_tag_ends_with_the_content_it_stood_for(site):
    tag = site.ask()["ETag"]
    site.number += 1
    again = site.ask(headers={"if-none-match": tag})
    assert again.status_code == 200 and again["ETag"] != tag


def test_a_tag_is_one_addresss_and_one_set_ups(site, settings):
    tags = {site.ask(path, **extra)["ETag"] for path, extra in (
        (PAGE, {}), (LIST, {}), (f"{LIST}?limit=1", {}), (PAGE, {"secure": True}), (PAGE, {"HTTP_HOST": "localhost"}),
    )}  # fmt: skip
    settings.PUBLIC_ORIGIN = "https://campaign.example"
    tags.add(site.ask(PAGE)["ETag"])
    settings.SECRET_KEY = "another-secret-of-another-site"
    tags.add(site.ask(PAGE)["ETag"])
    assert len(tags) == 7


@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.parametrize("is_kept", [True, False])
def test_head_has_the_headers_of_get(site, coding, is_kept):
    how = {"headers": {"accept-encoding": coding}}
    if is_kept:
        site.ask(**how)
    told, got = site.ask(method="HEAD", **how), site.ask(**how)
    assert dict(told.headers) == dict(got.headers)
    assert told["Content-Length"] == str(len(got.content))


@pytest.mark.parametrize("status", [200, 404])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.parametrize("is_careful", [True, False])
def test_head_has_no_body_and_tells_the_length_of_it(site, status, coding, is_careful):
    def change(request, response):
        response.status_code = status
        return response

    site.change, site.careful = change, is_careful
    how = {"headers": {"accept-encoding": coding}}
    told, got = site.ask(method="HEAD", **how), site.ask(**how)
    assert (told.status_code, told.content, got.status_code) == (status, b"", status)
    assert told["Content-Length"] == str(len(got.content)) != "0"


def test_a_head_is_confirmed_too_and_no_head_is_kept(site):
    tag = site.ask(method="HEAD")["ETag"]
    assert site.ask(method="HEAD", headers={"if-none-match": tag}).status_code == 304
    assert (site.ask().status_code, len(site.built)) == (200, 2)


def test_a_range_is_ignored(site):
    answer = site.ask(headers={"range": "bytes=0-9"})
    assert (answer.status_code, "Accept-Ranges" in answer) == (200, False)
    assert len(answer.content) > 10


def test_what_a_view_wants_nobody_to_keep_has_no_tag(site):
    site.change = lambda request, response: _with_header(response, "Cache-Control", "no-store")
    answer = site.ask()
    assert (answer["Cache-Control"], "ETag" in answer) == ("no-store", False)
    site.ask()
    assert len(site.built) == 2


def test_scripts_of_any_origin_may_read_every_answer_of_the_api(site):
    assert site.ask(headers={"origin": "https://app.example"})["Access-Control-Allow-Origin"] == "*"
    site.change = lambda request, response: _with_status(response, 404)
    missing = site.ask("/api/v2/nothing/")
    assert missing["Access-Control-Allow-Origin"] == "*"
    assert missing["Access-Control-Expose-Headers"] == "ETag, Retry-After, Content-Disposition"
    assert "Access-Control-Allow-Origin" not in site.ask(PAGE)


@pytest.mark.parametrize(("app", "allowed"), [("cms_api", "*"), ("somebody_elses_api", None)])
def test_scripts_can_read_that_our_api_is_broken(site, app, allowed):
    def broken(request, response):
        request.resolver_match = ResolverMatch(site.view, (), {}, app_names=[app])
        return HttpResponse("broken", status=500)

    site.change = broken
    answer = site.ask()
    assert (answer.status_code, answer.get("Access-Control-Allow-Origin")) == (500, allowed)


def _with_status(response, status):
    response.status_code = status
    return response


def _with_header(response, name, value):
    response.headers[name] = value
    return response

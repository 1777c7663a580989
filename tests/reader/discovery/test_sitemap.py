"""The sitemap: what its protocol asks for, every language of an address, nobody who is not to be found."""

from datetime import UTC, date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from cms import version
from cms.delivery.middleware import AFRESH
from cms.disclosure.acts import change_state, record_consent
from cms.disclosure.states import State
from cms.pages.models import HomePage
from cms.reader.discovery import sitemap
from tests.factories import make_content, make_prisoner, publish

ORIGIN = "https://campaign.example"
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
# The children that the schema allows, in its order.
ALLOWED = {"sitemap": ["loc", "lastmod"], "url": ["loc", "lastmod", "changefreq", "priority", "link"]}

pytestmark = pytest.mark.usefixtures("homes_world")


@pytest.fixture(autouse=True)
def origin(settings):
    settings.PUBLIC_ORIGIN = ORIGIN


def read(client, path, **extra):
    """The entries at `path`, once they are what the protocol allows."""
    answer = client.get(path, **extra)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/xml; charset=utf-8")
    root = ElementTree.fromstring(answer.content)
    name = {"sitemapindex": "sitemap", "urlset": "url"}[root.tag.partition("}")[2]]
    assert root.tag.startswith(f"{{{NS['s']}}}") and 0 < len(root) <= 50_000
    for entry in root:
        assert entry.tag == f"{{{NS['s']}}}" + name
        places = [ALLOWED[name].index(child.tag.partition("}")[2]) for child in entry]
        assert places == sorted(places) and places.count(0) == 1 and places.count(1) <= 1
        for child in entry:
            address = (
                child.get("href") if "link" in child.tag else child.text if "loc" in child.tag else ORIGIN
            )
            assert address.startswith(ORIGIN) and len(address) < 2048
        for moment in entry.findall("s:lastmod", NS):
            assert datetime.fromisoformat(moment.text).tzinfo
    return list(root)


def paths(entries):
    return [urlsplit(each.findtext("s:loc", None, NS)).path for each in entries]


def everything(client):
    return [entry for part in paths(read(client, "/sitemap.xml")) for entry in read(client, part)]


def test_every_page_and_public_person_is_named_once_in_each_language(client):
    person = publish(make_prisoner())
    named = paths(everything(client))
    assert sorted(named) == sorted(
        f"/{code}/{rest}"
        for code in ("be", "ru", "en")
        for rest in ("", "stories/", "figures/", "prisoners/", f"prisoners/{person.public_id}/")
    )
    assert paths(read(client, "/ru/sitemap.xml")) == ["/ru/sitemap-pages-1.xml", "/ru/sitemap-people-1.xml"]


def test_an_address_names_its_other_languages(client):
    home = HomePage.objects.get(locale__language_code="be")
    make_content(home, slug="only-here", last_published_at=datetime(2026, 5, 6, 7, 8, 9, tzinfo=UTC))
    entries = read(client, "/be/sitemap-pages-1.xml")
    links = [
        [(each.get("rel"), each.get("hreflang"), each.get("href")) for each in entry.findall("x:link", NS)]
        for entry in entries
    ]
    assert paths(entries) == ["/be/stories/", "/be/figures/", "/be/", "/be/prisoners/", "/be/only-here/"]
    assert links[2] == [
        ("alternate", language, f"{ORIGIN}/{path}/")
        for language, path in (("be", "be"), ("ru", "ru"), ("en", "en"), ("x-default", "en"))
    ]
    assert [href for _rel, _language, href in links[0]] == [f"{href}stories/" for _rel, _to, href in links[2]]
    assert links[4] == []
    assert entries[4].findtext("s:lastmod", None, NS) == "2026-05-06T07:08:09+00:00"


def test_whoever_search_engines_are_not_told_of_is_left_out(client):
    public, minimised, withdrawn, hidden = (make_prisoner() for _ in range(4))
    for person in (public, minimised, withdrawn):
        publish(person)
    pseudonymous = publish(make_prisoner(), State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    minimised.custody = "released_full_term"
    minimised.save()
    record_consent(minimised, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    change_state(minimised, State.MINIMISED)
    change_state(withdrawn, State.WITHDRAWN)
    named = "".join(paths(everything(client)))
    assert public.public_id in named
    for person in (minimised, withdrawn, hidden, pseudonymous):
        assert person.public_id not in named


def test_many_are_told_in_parts(client, monkeypatch):
    monkeypatch.setattr(sitemap, "SIZE", 2)
    with version.act():
        people = {publish(make_prisoner()).public_id for _ in range(5)}
    parts = [path for path in paths(read(client, "/be/sitemap.xml")) if "people" in path]
    assert parts == [f"/be/sitemap-people-{number}.xml" for number in (1, 2, 3)]
    told = [path.split("/")[-2] for part in parts for path in paths(read(client, part))]
    assert len(told) == 5 and set(told) == people
    assert client.get("/be/sitemap-people-4.xml").status_code == 404
    assert client.get("/be/sitemap-people-0.xml").status_code == 404


@pytest.mark.parametrize("why", ["no origin", "careful"])
def test_there_is_none_without_an_origin_or_in_careful_mode(client, settings, why):
    publish(make_prisoner())
    if why == "careful":
        settings.CMS_CAREFUL = True
    else:
        settings.PUBLIC_ORIGIN = ""
    for path in ("/sitemap.xml", "/be/sitemap.xml", "/be/sitemap-pages-1.xml", "/be/sitemap-people-1.xml"):
        assert client.get(path).status_code == 404
    assert "Sitemap" not in client.get("/robots.txt").text


def test_robots_are_told_where_it_is(client):
    assert client.get("/robots.txt").text.endswith(f"\nSitemap: {ORIGIN}/sitemap.xml\n")


@pytest.mark.parametrize("number", [1, 20])
def test_a_part_costs_the_same_for_twenty_people(client, django_assert_num_queries, number):
    with version.act():
        for _ in range(number):
            publish(make_prisoner())
    for path, queries in (
        ("/be/sitemap-people-1.xml", 3),
        ("/be/sitemap-pages-1.xml", 5),
        ("/be/sitemap.xml", 3),
    ):
        client.get(path, **{AFRESH: True})
        with django_assert_num_queries(queries):
            read(client, path, **{AFRESH: True})

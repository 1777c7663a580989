"""Careful mode, walked through the whole demonstration: nothing is kept, and nothing leads out of the site."""

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from cms import languages, version
from tests.factories import fill_settings

pytestmark = pytest.mark.django_db
ORIGIN = "https://campaign.example"
# Files of the programme itself, alike in every installation, and where a link to leave quickly leads: nowhere.
NOT_ASKED = ("/static/", "about:blank")
# As many places of each kind are visited.
OF_A_SHAPE = 2


@pytest.fixture
def careful(demo_world, settings):
    settings.PUBLIC_ORIGIN = ORIGIN
    with version.act():
        fill_settings(careful=True)


def leads_to(page):
    """Whatever a browser fetches for this page, or when somebody taps on it."""
    found = BeautifulSoup(page, "html.parser")
    for name in ("href", "src", "action", "cite"):
        yield from (each[name] for each in found.select(f"[{name}]"))
    for each in found.select("[srcset]"):
        yield from (part.split()[0] for part in each["srcset"].split(","))


def shape(path):
    """What kind of place an address is: people, letters, pictures, sizes and languages are each alike."""
    return re.sub(
        r"^/\w\w/|(?<=/prisoners/)(?!letter/)[^/]+|(?<=/letter/)[^/.]+|(?<=/media/images/).+|(?<=/evening/)\d+",
        "*",
        path,
    )


def test_a_walk_leads_nowhere_else_and_leaves_nothing_behind(client, careful):
    visited = set()
    unread, seen, faults = [f"/{language}/" for language in languages.CODES], Counter(), []
    while unread:
        path = unread.pop(0)
        answer = client.get(path)
        if answer["Cache-Control"] != "no-store" or answer.status_code != 200:
            faults.append((path, answer.status_code, answer["Cache-Control"]))
        if not answer["Content-Type"].startswith("text/html"):
            answer.close()
            continue
        page = answer.text
        if found := re.search(r'campaign\.example|rel="(?:canonical|alternate)"|og:|class="share"', page):
            faults.append((path, found[0]))
        for address in leads_to(page):
            if address.startswith(NOT_ASKED):
                continue
            parts = urlsplit(urljoin(path, address))
            if parts.scheme or parts.netloc:
                faults.append((path, address))
            # A question has as many answers as there are words: a walk asks none.
            elif not parts.query and parts.path not in visited and seen[shape(parts.path)] < OF_A_SHAPE:
                visited.add(parts.path)
                seen[shape(parts.path)] += 1
                unread.append(parts.path)
    assert faults == []
    # The walk has been everywhere.
    places = ("prisoners/*/", "prisoners/*/envelope/", "prisoners/*/letter/", "prisoners/letter/*/")
    for kind in (*places, "figures/", "evening/*/", "evening/*/labels/", "search/", "stories/", "letters/"):
        assert seen[f"*{kind}"], kind
    assert seen["/media/images/*"]


@pytest.mark.parametrize("path", ["/sitemap.xml", "/be/feed.xml", "/be/cards/home.jpg", "/none-such/"])
def test_what_is_made_to_be_kept_or_passed_on_is_not_there(client, careful, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "no-store" in answer.headers.get("Cache-Control", "")


def test_an_address_can_still_be_read(client, careful):
    page = client.get("/be/").text + client.get("/be/campaign/").text
    assert '<bdi translate="no">http' in page

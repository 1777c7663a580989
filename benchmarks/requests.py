"""What is asked: the yardstick's four requests in our words and in the other server's, and what apps ask beside."""

import json
import urllib.request
from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

SENTENCES: Final = "sentences(years,months,verdict_date,articles)"
FACTS: Final = f"facility(name,address),{SENTENCES}"
OURS: Final = f"_,id,detail_url,name,birthday,{FACTS}"
SEARCHED: Final = "Мельнікскі"


class Asked(NamedTuple):
    """One request: ours, and the other server's where it has one that tells the same."""

    name: str
    ours: str
    theirs: str | None = None


def requests(ours: str, theirs: str | None) -> Iterator[Asked]:
    """Every request that is measured, with the ids of people whom both servers know."""
    place = {"locale": "be", "limit": 20}
    people, pages = "/api/v2/prisoners/", "/api/v2/pages/"
    story = {
        "type": "cms_pages.InterviewPage",
        "fields": "_,id,detail_url,html_url,locale,slug,title,first_published_at,body",
    }
    article = {"type": "campaign.ArticlePage", "fields": "date,body"}
    fifth = place | {"offset": 80}
    found = place | {"search": SEARCHED}
    own_id = f"{people}{_first_id(ours, people)}/"
    their_id = f"{people}{_first_id(theirs, people)}/" if theirs else ""
    everything, stock = f"*,{FACTS}", {"fields": f"*,{FACTS}"}
    yield Asked("L", _path(people, fifth, fields=OURS), _path(people, fifth, **stock))
    yield Asked("D", _path(own_id, {"locale": "be"}, fields=OURS), _path(their_id, {}, **stock))
    yield Asked("S", _path(people, found, fields=OURS), _path(people, found, **stock))
    yield Asked("P", _path(pages, fifth | story), _path(pages, fifth | article))
    yield Asked("L*", _path(people, fifth, fields=everything), _path(people, fifth, **stock))
    yield Asked("D*", _path(own_id, {"locale": "be"}, fields=everything), _path(their_id, {}, **stock))
    yield Asked("S*", _path(people, found, fields=everything), _path(people, found, **stock))
    yield Asked("L, 100 people", _path(people, fifth, fields=OURS, limit=100))
    yield Asked("L, no fields", _path(people, fifth))
    yield Asked("P, a page with all", _path(pages, fifth, fields="*", limit=1))


def _path(path: str, *given: dict[str, Any], **more: Any) -> str:
    asked: dict[str, Any] = {}
    for each in (*given, more):
        asked |= each
    return f"{path}?{urlencode(asked)}"


def _first_id(server: str, path: str) -> Any:
    """The first of the people in Belarusian."""
    address = f"{server}{path}?{urlencode({'locale': 'be', 'limit': 1})}"
    with urllib.request.urlopen(address, timeout=60) as answer:
        return json.load(answer)["items"][0]["id"]

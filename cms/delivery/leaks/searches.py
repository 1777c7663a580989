"""Searches for hidden names: nobody is found by a word that readers may not know, and nobody is counted."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Final, NamedTuple
from urllib.parse import urlencode

from cms import languages
from cms.api.paths import list_path
from cms.api.urls import ENDPOINTS
from cms.delivery.leaks.client import Client
from cms.delivery.leaks.probes import Comparison
from cms.delivery.leaks.report import Report
from cms.disclosure.leaks.hidden import Hidden
from cms.reader.search.slips import Vocabulary as Prose
from cms.reader.search.words import asked_in as asked_of_pages
from cms.reader.search.words import keys_in
from cms.snippets.resemblance import Catalogue, Vocabulary, asked_in, words_of

_NOBODY: Final = "qzxqzx"
_BEGINNING: Final = 4
_LIMIT: Final = 100
# With more words than this, each is asked of one search in turn, beside the list of people, which is asked for all.
_OF_EVERY_SEARCH: Final = 200
_KIND: Final = "search that knows a hidden name"
Words = Mapping[str, Collection[str]]


class Search(NamedTuple):
    """A hidden word to be searched for: its number, the searches that may not know it, with "{}" for the word.

    `finds` are the public ids of the people whose disclosed names it finds, among them those but for a slip.
    """

    number: int
    word: str
    patterns: tuple[str, ...]
    finds: frozenset[str]


def searches_for(hidden: Hidden, forms: Iterable[str], vocabulary: Collection[str]) -> Iterator[Search]:
    """Every hidden word and its beginning; `forms` are addresses with "{}" for the word.

    `vocabulary`: the words that public outputs hold, for which any search may answer.
    """
    disclosed = Catalogue(hidden.names)
    known = Vocabulary(
        {
            *(word for words in hidden.names.values() for word in words),
            *(word for each in vocabulary for word in words_of(each)),
        }
    )
    prose = Prose(key for each in vocabulary for key in keys_in(each))
    words = _words(hidden)
    patterns = (*sorted(forms), *_api_searches())
    in_turn = len(words) > _OF_EVERY_SEARCH
    for number, word in enumerate(words, 1):
        at = number % len(patterns)
        spellings = (word, *hidden.spellings.get(word, ()))
        explained = any(_is_known(spelling, known) or _is_told(spelling, prose) for spelling in spellings)
        asked = () if explained else patterns[at : at + 1] if in_turn else patterns
        yield Search(number, word, asked, frozenset(disclosed.find(word)))


def search_for(hidden: Hidden, comparison: Comparison, searches: Iterable[Search]) -> None:
    """Search for hidden words wherever people are found."""
    for each in searches:
        _require_exact(each, comparison.client, comparison.report)
        for pattern in each.patterns:
            for spelling in hidden.spellings.get(each.word, (each.word,)):
                comparison.require_same(pattern, spelling, _NOBODY, _KIND)


def _words(hidden: Hidden) -> list[str]:
    words = [word for word in hidden.search_words if len(word) >= _BEGINNING]
    return sorted({part for word in words for part in (word, word[:_BEGINNING])})


def _api_searches() -> Iterator[str]:
    for endpoint in ENDPOINTS:
        if endpoint.search:
            for code in languages.CODES:
                yield f"{list_path(endpoint.name)}?locale={code}&search={{}}"


def _is_known(search: str, known: Vocabulary) -> bool:
    """Whether a search may find something that has all the words that `search` holds."""
    return all(known.matches(asked) for asked in asked_in(search))


def _is_told(search: str, prose: Prose) -> bool:
    """The same of the site's search, to which words are alike that differ in their endings."""
    return all(prose.has(asked) or prose.meant_by(asked) for asked in asked_of_pages(search))


def _require_exact(search: Search, client: Client, report: Report) -> None:
    """The list of people must answer and count exactly those whose disclosed name the word finds."""
    expected, word = search.finds, search.word
    query = urlencode(
        {
            "search": word,
            "limit": _LIMIT,
            "fields": "_,id",
            "locale": languages.CODES[search.number % len(languages.CODES)],
        }
    )
    address = f"{list_path('prisoners')}?{query}"
    answer = client.get(address)
    report.answers += 1
    if answer.status != HTTPStatus.OK:
        report.could_not(address, f"the site answered {answer.status}")
        return
    told = json.loads(answer.body)
    found = {item["id"] for item in told["items"]}
    if told["meta"]["total_count"] != len(expected):
        report.add(_KIND, word, address, "total_count")
    elif not found <= expected:
        report.add(_KIND, word, address, "items")

"""Searches for hidden names: nobody is found by a word that readers may not know, and nobody is counted."""

import json
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

from cms import languages
from cms.api.paths import list_path
from cms.api.urls import ENDPOINTS
from cms.delivery.leaks.client import Client
from cms.delivery.leaks.probes import Comparison
from cms.delivery.leaks.report import Report
from cms.disclosure.leaks.hidden import Hidden

_NOBODY: Final = "qzxqzx"
_BEGINNING: Final = 4
_LIMIT: Final = 100
# With more words than this, each is asked of one search in turn, beside the list of people, which is asked for all.
_OF_EVERY_SEARCH: Final = 200
_KIND: Final = "search that knows a hidden name"
Words = Mapping[str, Collection[str]]


def probe_searches(
    hidden: Hidden, comparison: Comparison, forms: Iterable[str], vocabulary: Collection[str]
) -> Iterator[int]:
    """Ask every search for every hidden word and its beginning; `forms` are addresses with "{}" for the word.

    `vocabulary`: the folded words that public outputs hold. Yields how many words were asked for.
    """
    known = sorted({*vocabulary, *(word for words in hidden.names.values() for word in words)})
    words = _words(hidden)
    patterns = [*sorted(forms), *_api_searches()]
    in_turn = len(words) > _OF_EVERY_SEARCH
    for number, word in enumerate(words, 1):
        _require_exact(hidden, word, comparison.client, comparison.report, number)
        if not _begins(word, known):
            for at, pattern in enumerate(patterns):
                if not in_turn or at == number % len(patterns):
                    for spelling in hidden.spellings.get(word, (word,)):
                        comparison.require_same(pattern, spelling, _NOBODY, _KIND)
        yield number


def _words(hidden: Hidden) -> list[str]:
    words = [word for word in hidden.search_words if len(word) >= _BEGINNING]
    return sorted({part for word in words for part in (word, word[:_BEGINNING])})


def _api_searches() -> Iterator[str]:
    for endpoint in ENDPOINTS:
        if endpoint.search:
            for code in languages.CODES:
                yield f"{list_path(endpoint.name)}?locale={code}&search={{}}"


def _begins(word: str, known: list[str]) -> bool:
    """Whether `word` begins one of the sorted words `known`."""
    at = bisect_left(known, word)
    return at < len(known) and known[at].startswith(word)


def _require_exact(hidden: Hidden, word: str, client: Client, report: Report, number: int) -> None:
    """The list of people must answer and count exactly those whose disclosed name has a word that so begins."""
    expected = {
        public_id for public_id, words in hidden.names.items() if any(each.startswith(word) for each in words)
    }
    query = urlencode(
        {
            "search": word,
            "limit": _LIMIT,
            "fields": "_,id",
            "locale": languages.CODES[number % len(languages.CODES)],
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

"""Asks for hidden people on purpose, by id: each answer must be the one that nobody's id gets."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, Final
from urllib.parse import quote

from cms import languages
from cms.api.page_refs import PAGES
from cms.api.paths import detail_path, list_path
from cms.api.urls import ENDPOINTS
from cms.delivery.leaks.client import Answer, Client
from cms.delivery.leaks.report import Report
from cms.disclosure.filters import INTERVIEWS
from cms.pages.addresses import envelope_path, letter_path, person_path
from cms.reader.sharing.addresses import card_path

# As long as an id; nobody has it, for the alphabet of ids has no "0".
_NOBODY: Final = "0000000000"
_STANDS_FOR_ID: Final = "ididididid"
# The id of somebody withdrawn is told there.
_REMEMBERING: Final = "tombstones"
# What differs between two answers that say the same.
_OWN_HEADERS: Final = frozenset({"ETag", "Content-Length"})


class Comparison:
    """Says whether the site answers somebody as it answers nobody."""

    def __init__(self, client: Client, report: Report) -> None:
        self.client = client
        self.report = report
        self._nobody: dict[str, Answer] = {}

    def require_same(self, pattern: str, asked: str, nobody: str, kind: str) -> None:
        """Note a finding of `kind` unless `pattern` with `asked` in it is answered as with `nobody` in it."""
        if pattern not in self._nobody:
            self._nobody[pattern] = self.client.get(pattern.replace("{}", quote(nobody)))
        address = pattern.replace("{}", quote(asked))
        answer = self.client.get(address)
        self.report.answers += 1
        for part, one, other in zip(
            ("status", "headers", "body"),
            _said(answer, asked, nobody),
            _said(self._nobody[pattern], asked, nobody),
            strict=True,
        ):
            if one != other:
                self.report.add(kind, asked, address, part)
                return


def _said(answer: Answer, *words: str) -> tuple[Any, ...]:
    """Status, headers and body of an answer, without the words that it may repeat from the question."""
    spelled = {form for word in words for form in (word, quote(word), escape(word))}
    body = answer.text
    headers = "\n".join(
        f"{name}: {value}" for name, value in answer.headers.items() if name not in _OWN_HEADERS
    )
    for form in sorted(spelled, key=len, reverse=True):
        body, headers = body.replace(form, "*"), headers.replace(form, "*")
    return answer.status, headers, body


def ask_for_ids(comparison: Comparison, ids: Iterable[str]) -> None:
    """Ask for hidden ids wherever an id is an address."""
    for pattern in _id_patterns():
        for public_id in ids:
            comparison.require_same(pattern, public_id, _NOBODY, "answer that knows a hidden id")


def _id_patterns() -> Iterator[str]:
    for code in languages.CODES:
        for path in (person_path, envelope_path, letter_path):
            yield path(code, _STANDS_FOR_ID).replace(_STANDS_FOR_ID, "{}")
        yield card_path(code, "prisoners", _STANDS_FOR_ID).replace(_STANDS_FOR_ID, "{}")
    for parameter in INTERVIEWS:
        yield f"{list_path(PAGES)}?{parameter.name}={{}}"
    for endpoint in ENDPOINTS:
        # Other endpoints number their items.
        if endpoint.name != _REMEMBERING and "a-z" in endpoint.id_pattern:
            yield detail_path(endpoint.name, "{}")

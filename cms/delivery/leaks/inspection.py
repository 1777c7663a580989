"""Looks through one answer or file: what it says, its headers, its address, and what it may not say of its person."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from http import HTTPStatus
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from cms.delivery.leaks.client import Answer
from cms.delivery.leaks.decoding import decoded, parts, without_tags
from cms.delivery.leaks.report import Report
from cms.disclosure.leaks.hidden import Hidden
from cms.disclosure.leaks.search import Match, Searcher

# The places where the ids of the withdrawn belong; of changes, `cms.delivery.leaks.changes` looks who is named where.
_REMEMBERING: Final = re.compile(r"api/v2/(?:tombstones/|changes/\?since=)")
_ABOUT: Final = re.compile(r"/prisoners/([0-9a-z]{1,16})/")
_MAIN: Final = re.compile(r"<main\b.*?</main>", re.DOTALL)
_PICTURES: Final = "image/"
_PDF: Final = b"%PDF-"
_SILENT_HEADERS: Final = frozenset({"etag", "content-security-policy"})


class Inspector:
    """Adds to the report whatever hidden value a text holds."""

    def __init__(self, hidden: Hidden, searcher: Searcher, report: Report) -> None:
        self.hidden = hidden
        self.searcher = searcher
        self.report = report

    def answer(self, answer: Answer) -> None:
        """Look through a whole answer; an error that repeats what was asked tells nothing new."""
        is_error = answer.status >= HTTPStatus.BAD_REQUEST
        asked = decoded(answer.address) if is_error else ""
        self._headers(answer)
        if not is_error:
            self.name(answer.address, part="address")
        if answer.content_type.startswith(_PICTURES):
            return
        if not answer.is_text:
            self.binary(answer.address, answer.body)
            return
        text = answer.text
        self.text(answer.address, answer.content_type, text, asked=asked)
        self._own(answer, text)

    def text(self, place: str, content_type: str, text: str, *, asked: str = "") -> None:
        """Look through a text as it is, and as it reads without its tags."""
        allow_ids = _REMEMBERING.search(place) is not None
        plain = decoded(text)
        found = self.searcher.search(plain, allow_ids=allow_ids)
        if "<" in plain:
            found += self.searcher.search(decoded(without_tags(text)), allow_ids=allow_ids)
        found = [match for match in found if not asked or match.value not in asked]
        if found:
            self._report(place, content_type, text, found)

    def name(self, place: str, *, part: str) -> None:
        """Look at an address or a file's name."""
        if _REMEMBERING.search(place) is None:
            for match in self.searcher.search(decoded(place)):
                self.report.add(match.kind, match.value, place, part)

    def binary(self, place: str, content: bytes) -> None:
        """Look at what of a file can be read: the parts of an Office file, or any text between its bytes."""
        for part, text in _readable(content):
            for match in self.searcher.search(decoded(text)):
                self.report.add(match.kind, match.value, place, part)

    def _headers(self, answer: Answer) -> None:
        for name, value in answer.headers.items():
            if name.lower() in _SILENT_HEADERS:
                continue
            for match in self.searcher.search(decoded(value)):
                if name.lower() == "location" and match.value in decoded(answer.address):
                    continue
                self.report.add(match.kind, match.value, answer.address, f"header {name}")

    def _report(self, place: str, content_type: str, text: str, found: list[Match]) -> None:
        """Say in which part of the answer each match stands."""
        wanted = {(match.kind, match.value) for match in found}
        placed: set[tuple[str, str]] = set()
        for part, piece in parts(content_type, text):
            # Quoted, because in an attribute or a JSON value a name may be all there is.
            matches = self.searcher.search(f'"{decoded(piece)}"')
            held = {(match.kind, match.value) for match in matches} & wanted
            for kind, value in held:
                self.report.add(kind, value, place, part)
            placed |= held
        for kind, value in wanted - placed:
            self.report.add(kind, value, place, "text")

    def _own(self, answer: Answer, text: str) -> None:
        """Look for what an output about a person must not say of that very person."""
        about = _ABOUT.search(answer.address)
        if about and about[1] in self.hidden.own:
            main = _MAIN.search(text)
            self._own_values(about[1], answer.address, decoded(main[0] if main else text))
        elif answer.status == HTTPStatus.OK:
            for public_id, item in _people_in(_items(answer.content_type, text), self.hidden.own):
                self._own_values(public_id, answer.address, json.dumps(item, ensure_ascii=False))

    def _own_values(self, public_id: str, place: str, text: str) -> None:
        folded = text.casefold()
        for value in self.hidden.own[public_id]:
            if value.text in folded and re.search(rf"(?<!\w){re.escape(value.text)}(?!\w)", folded):
                self.report.add(value.kind, value.text, place, f"about {public_id}")


def _items(content_type: str, text: str) -> list[Any]:
    """What an answer holds of things with ids: JSON, JSON by the line, or a table."""
    if content_type == "text/csv":
        return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    if "json" in content_type:
        lines = text.split("\n") if "ndjson" in content_type else [text]
        return [json.loads(line) for line in lines if line]
    return []


def _people_in(value: Any, own: Any) -> Iterator[tuple[str, Any]]:
    """Every object in an answer that has the id of a person with values of their own."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str) and value["id"] in own:
            yield value["id"], value
        for nested in value.values():
            yield from _people_in(nested, own)
    elif isinstance(value, list):
        for nested in value:
            yield from _people_in(nested, own)


def _readable(content: bytes) -> Iterator[tuple[str, str]]:
    if content.startswith(_PDF):
        yield from _pages(content)
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name, without_tags(archive.read(name).decode("utf-8", "ignore"))
        return
    for encoding in ("utf-8", "utf-16-be", "utf-16-le", "cp1251"):
        yield f"as {encoding}", content.decode(encoding, "ignore")


def _pages(content: bytes) -> Iterator[tuple[str, str]]:
    """What a PDF says of itself and what stands on its pages, which are packed; of a broken one nothing."""
    with suppress(PyPdfError):
        reader = PdfReader(io.BytesIO(content))
        yield "metadata", " ".join(str(value) for value in (reader.metadata or {}).values())
        for number, page in enumerate(reader.pages, 1):
            yield f"page {number}", page.extract_text()

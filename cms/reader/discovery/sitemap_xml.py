"""A sitemap as the protocol wants it: https://www.sitemaps.org/protocol.html, with the languages of each address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Final, Literal
from xml.sax.xmlreader import AttributesImpl

from django.http import Http404, HttpResponse
from django.utils.xmlutils import SimplerXMLGenerator

from cms.languages import FALLBACK
from cms.pages.addresses import absolute
from cms.pages.surroundings import Paths

Root = Literal["urlset", "sitemapindex"]

_CHILD: Final[dict[Root, str]] = {"urlset": "url", "sitemapindex": "sitemap"}
_NAMESPACES: Final = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One address, the same in all languages that have it, and when it was last published if that is told."""

    path: str
    languages: Paths
    changed: datetime | None = None


def answer(root: Root, entries: Iterable[Entry]) -> HttpResponse:
    """A sitemap with these entries.

    Raises:
        Http404: there is no public origin, and so no absolute address.
    """
    if absolute("/") is None:
        raise Http404
    stream = StringIO()
    xml = SimplerXMLGenerator(stream, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement(root, AttributesImpl(_NAMESPACES))
    for entry in entries:
        _write(xml, _CHILD[root], entry)
    xml.endElement(root)
    return HttpResponse(stream.getvalue(), content_type="application/xml; charset=utf-8")


def _write(xml: SimplerXMLGenerator, name: str, entry: Entry) -> None:
    xml.startElement(name, AttributesImpl({}))
    xml.addQuickElement("loc", absolute(entry.path))
    if entry.changed:
        xml.addQuickElement("lastmod", entry.changed.isoformat(timespec="seconds"))
    for language, path in _alternates(entry.languages):
        link = {"rel": "alternate", "hreflang": language, "href": absolute(path) or ""}
        xml.addQuickElement("xhtml:link", attrs=link)
    xml.endElement(name)


def _alternates(paths: Paths) -> Iterator[tuple[str, str]]:
    """Every language with its address, if there are several; for readers of none of them, what most can read."""
    if len(paths) > 1:
        yield from paths.items()
        yield "x-default", next(paths[each] for each in FALLBACK["en"] if each in paths)

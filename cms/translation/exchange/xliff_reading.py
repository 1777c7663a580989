"""XLIFF 1.2 (and 1.1) from whatever tool wrote it: prefixes, segments and codes are read, entities are not."""

from collections.abc import Iterable, Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element, TreeBuilder

from defusedxml.ElementTree import DefusedXMLParser
from django.utils.translation import gettext as _

from cms.translation.exchange import limits
from cms.translation.exchange.entries import Entry, Place, Reading, ends, seen_in
from cms.translation.works.base import Refused

_NAMESPACES: Final = frozenset({f"{{urn:oasis:names:tc:xliff:document:1.{minor}}}" for minor in (1, 2)})
# A header of a PO file that a converter has made a text of.
_HEADER: Final = "x-gettext-domain-header"
_DOUBTFUL: Final = frozenset(
    {
        "new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-adaptation",
        "needs-review-l10n", "needs-review-translation",
    }
)  # fmt: skip
_GUESSED: Final = frozenset(
    {
        "fuzzy-match", "leveraged-glossary", "leveraged-inherited", "leveraged-mt", "leveraged-repository",
        "leveraged-tm", "mt-suggestion", "rejected-grammar", "rejected-inaccurate", "rejected-length",
        "rejected-spelling", "tm-suggestion",
    }
)  # fmt: skip
_DONE: Final = frozenset({"final", "signed-off", "translated"})
# Elements whose content is the text itself, or the mark that they stand for.
_TRANSPARENT: Final = frozenset({"mrk", "sub", "bpt", "ept", "it", "ph"})


class _Unreadable(Exception):
    """A code that only the tool which wrote it knows."""


class _Shallow(TreeBuilder):
    """Builds a tree as long as it is neither deep nor vast."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._elements = 0

    def start(self, tag: Any, attrs: Any) -> Any:
        """An element begins."""
        self._depth += 1
        self._elements += 1
        if self._depth > limits.DEPTH or self._elements > limits.ELEMENTS:
            raise Refused(_("This file holds more than can be read at once."))
        return super().start(tag, attrs)

    def end(self, tag: Any) -> Any:
        """An element ends."""
        self._depth -= 1
        return super().end(tag)


def read(content: bytes, name: str) -> list[Reading]:
    """What each <file> of an XLIFF file says.

    Raises:
        Refused: it is none.
    """
    root = _parsed(content)
    if _tag(root) != "xliff" or not root.get("version", "1.2").startswith("1."):
        raise Refused(_("This is no XLIFF file of version 1.2, the version that is read here."))
    return [_file(file, name) for file in root if _tag(file) == "file"]


def _parsed(content: bytes) -> Element:
    # A document type is where entities are made, which grow without end or fetch other files.
    parser = DefusedXMLParser(target=_Shallow(), forbid_dtd=True)
    try:
        parser.feed(content)
        tree: Element = parser.close()
    except Refused:
        raise
    except Exception:  # Expat, codecs and defusedxml each have their own kinds of failure.
        raise Refused(_("This is no XML file that can be read.")) from None
    return tree


def _file(file: Element, name: str) -> Reading:
    units = [unit for unit in file.iter() if _tag(unit) == "trans-unit"]
    header = _header(unit for unit in units if unit.get("restype") == _HEADER)
    return Reading(
        name=name,
        language=file.get("target-language", "") or header.get("Language", ""),
        # A converter that does not know the source's language calls it English.
        source_language=header.get("X-Source-Language", "") or file.get("source-language", ""),
        entries=[_entry(unit) for unit in units if _is_text(unit)],
    )


def _is_text(unit: Element) -> bool:
    return unit.get("restype") != _HEADER and unit.get("translate") != "no"


def _header(units: Iterable[Element]) -> dict[str, str]:
    lines = (line for unit in units for line in "".join(unit.itertext()).splitlines())
    return {key.strip(): value.strip() for key, _colon, value in (line.partition(":") for line in lines)}


def _entry(unit: Element) -> Entry:
    target = _child(unit, "target")
    try:
        source, text, problem = _said(_child(unit, "source")), _said(target), ""
    except _Unreadable:
        source, text = "", ""
        problem = _("A tool has put codes of its own in the place of marks. Keep the marks as text.")
    return Entry(
        place=_place(unit),
        source=source,
        target=text,
        seen=seen_in(*_remarks(unit)),
        is_doubtful=target is not None and _is_doubtful(target),
        problem=problem,
    )


def _place(unit: Element) -> str:
    found = [unit.get("id", ""), unit.get("resname", ""), *_contexts(unit)]
    return next((each for each in found if Place.parse(each)), found[0])


def _contexts(unit: Element) -> Iterator[str]:
    for each in unit.iter():
        if _tag(each) == "context" and each.get("context-type") == "sourcefile":
            yield each.text or ""


def _remarks(unit: Element) -> list[str]:
    return [each.text or "" for each in unit.iter() if _tag(each) in ("note", "context")]


def _is_doubtful(target: Element) -> bool:
    state = target.get("state", "")
    return state in _DOUBTFUL or (state not in _DONE and target.get("state-qualifier", "") in _GUESSED)


def _child(unit: Element, name: str) -> Element | None:
    return next((child for child in unit if _tag(child) == name), None)


def _said(element: Element | None) -> str:
    return ends(_flat(element)) if element is not None else ""


def _flat(element: Element) -> str:
    inner = (f"{_inline(child)}{child.tail or ''}" for child in element)
    return f"{element.text or ''}{''.join(inner)}"


def _inline(element: Element) -> str:
    name = _tag(element)
    text = _flat(element) if name in _TRANSPARENT else ""
    if not text and name != "mrk":
        text = element.get("equiv-text", "")
        if not text or name == "g":
            raise _Unreadable
    return text


def _tag(element: Element) -> str:
    """The element's name, without XLIFF's namespace; empty for an element of another."""
    space, brace, name = element.tag.rpartition("}")
    return name if not brace or f"{space}}}" in _NAMESPACES else ""

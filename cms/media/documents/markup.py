"""Copies XML element by element, without what a rule takes off and without comments and instructions."""

import re
from collections.abc import Mapping
from io import StringIO
from typing import Any, Final
from xml.sax.saxutils import XMLGenerator

import defusedxml.sax

from cms.media.documents.refusals import DAMAGED, DocumentRefused

Attributes = dict[str, str]

_FOLDERS: Final = re.compile(r"^(?:[a-z]:[\\/]|\\\\|file:|/(?:users|home|media|mnt|volumes)/)", re.IGNORECASE)


class Rule:
    """What becomes of the elements of one kind of file; names are without their prefix."""

    def element(self, name: str, attributes: Attributes) -> Attributes | None:
        """The attributes an element keeps, by their full names; None drops it with all it holds.

        Raises:
            DocumentRefused: the file holds what cannot be cleaned.
        """
        return attributes


class _Copy(XMLGenerator):
    """Writes what it is told of; names keep the prefixes that other attributes refer to."""

    def __init__(self, output: StringIO, rule: Rule) -> None:
        super().__init__(output, "UTF-8", short_empty_elements=True)
        self._rule, self._dropping = rule, 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - SAX's name
        kept = None if self._dropping else self._rule.element(local(name), dict(attrs.items()))
        if kept is None:
            self._dropping += 1
        else:
            super().startElement(name, kept)  # type: ignore[arg-type]

    def endElement(self, name: str) -> None:  # noqa: N802
        if self._dropping:
            self._dropping -= 1
        else:
            super().endElement(name)

    def characters(self, content: str) -> None:
        if not self._dropping:
            super().characters(content)

    def ignorableWhitespace(self, content: str) -> None:  # noqa: N802
        self.characters(content)

    def processingInstruction(self, target: str, data: str) -> None:  # noqa: N802
        pass


def copied(content: bytes, rule: Rule) -> bytes:
    """The document `content`, written anew under `rule`, in UTF-8.

    Raises:
        DocumentRefused: it is broken, declares entities, or `rule` refuses it.
    """
    output = StringIO()
    try:
        defusedxml.sax.parseString(content, _Copy(output, rule), forbid_dtd=True)
    except DocumentRefused:
        raise
    except Exception as error:  # on broken input, and on entities that are not read
        raise DocumentRefused(DAMAGED) from error
    return output.getvalue().encode()


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """An attribute by its name without prefix; empty when it is not there."""
    return next((value for each, value in attributes.items() if local(each) == name), "")


def is_web_address(address: str) -> bool:
    """Whether a link leads to the web or a mailbox, and not into somebody's folders."""
    return address.lower().startswith(("http://", "https://", "mailto:", "tel:", "#"))


def without_folders(attributes: Attributes) -> Attributes:
    """Attributes without addresses on a computer: programmes note from where a picture was taken."""
    return {name: "" if _FOLDERS.match(value) else value for name, value in attributes.items()}

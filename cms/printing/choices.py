"""A reader's choices on a page: radio buttons, whose names and values a PDF takes as its query."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

# The page's own button for it; it stands only where there is something to print.
_BUTTON: Final = ".//form[@id='as-pdf']"
_RADIO: Final = ".//input[@type='radio']"


class NotOffered(ValueError):
    """The page offers no PDF, or no such choice."""


def chosen(page: Element, wanted: Mapping[str, str]) -> dict[str, str]:
    """What is chosen on `page`: what is `wanted`, and where nothing is, what the page proposes.

    Raises:
        NotOffered: the page has no button for a PDF, or something is wanted that it does not offer.
    """
    if page.find(_BUTTON) is None:
        raise NotOffered("There is nothing to print on this page.")
    offered: dict[str, set[str]] = defaultdict(set)
    proposed: dict[str, str] = {}
    for radio in page.iterfind(_RADIO):
        name, value = radio.get("name", ""), radio.get("value", "")
        offered[name].add(value)
        if "checked" in radio.attrib:
            proposed[name] = value
    for name, value in wanted.items():
        if value not in offered[name]:
            raise NotOffered(f"There is no choice {name}={value} on this page.")
    return {**proposed, **wanted}

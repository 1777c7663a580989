"""The directory by letter: a way to somebody that leaves no name in a browser's history."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404

from cms.disclosure.initials import OTHER, initials, list_by_initial
from cms.languages import Language
from cms.pages.addresses import DIRECTORY_SLUG, path_in
from cms.pages.composing import CARD_FIELDS, card_of
from cms.pages.directory import PAGE_SIZE
from cms.pages.surroundings import Paths
from cms.pages.values import Head, LanguageLink

SEGMENT: Final = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLink:
    """A letter and where the people are whose names begin with it; `letter` is empty for what is no letter."""

    letter: str
    url: str
    is_current: bool


def letter_links(language: Language, current: str = "") -> list[LetterLink]:
    """A link for each letter with which the name of somebody on the list begins, in the alphabet of `language`."""
    return [
        LetterLink(letter=_written(each), url=letter_path(language, each), is_current=each == current)
        for each in initials(language)
    ]


def letter_path(language: Language, letter: str, number: int = 1) -> str:
    """The place of a letter, or of a further page of it."""
    further = [str(number)] if number > 1 else []
    return path_in(language, DIRECTORY_SLUG, SEGMENT, letter, *further)


def letter_listing(letter: str, number: int, language: Language) -> dict[str, Any]:
    """The context of the people under `letter`.

    Raises:
        Http404: nobody's name begins with it, or there are fewer pages.
    """
    if letter not in initials(language) or number < 1:
        raise Http404
    start = (number - 1) * PAGE_SIZE
    found = list_by_initial(letter, language, offset=start, limit=PAGE_SIZE, fields=CARD_FIELDS)
    count = max(1, -(-found.total // PAGE_SIZE))
    if number > count:
        raise Http404
    return {
        "letter": _written(letter),
        "letters": letter_links(language, letter),
        "people": [card_of(person, language) for person in found.values.values()],
        "pagination": {
            "number": number,
            "count": count,
            "previous_url": letter_path(language, letter, number - 1) if number > 1 else None,
            "next_url": letter_path(language, letter, number + 1) if number < count else None,
        },
    }


def letter_frame(letter: str, title: str, switcher: Iterable[LanguageLink]) -> dict[str, Any]:
    """What differs from the directory's frame: other languages have the letter, too, or their directory."""
    from cms.pages.context import switcher as links

    language = next(link.language for link in switcher if link.is_current)
    paths: Paths = {
        link.language: letter_path(link.language, letter) if letter in initials(link.language) else link.url
        for link in switcher
        if link.url
    }
    return {
        "switcher": links(language, paths),
        "page_title": f"{title}: {_written(letter)}" if _written(letter) else title,
        "head": Head(description="", canonical=None, alternates=(), noindex=True),
    }


def _written(letter: str) -> str:
    return "" if letter == OTHER else letter.upper()

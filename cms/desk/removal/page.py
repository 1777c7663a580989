"""Turns the text about removal into a page of explaining prose, the same blocks in every language."""

import json
import uuid
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, Final

from wagtail.models import Locale

from cms.desk.removal import be, en, ru
from cms.desk.removal.parts import RemovalText, Section
from cms.languages import Language
from cms.pages.addresses import REMOVAL_SLUG
from cms.pages.models import ContentPage

TEXTS: Final[dict[Language, RemovalText]] = {"be": be.TEXT, "ru": ru.TEXT, "en": en.TEXT}
# Translations match blocks by their ids.
_NAMESPACE: Final = uuid.UUID("0c1c9d0a-55f3-4d0f-9a1e-3b8f6f1f4e52")


def removal_page(language: Language, locale: Locale) -> ContentPage:
    """The page in one language, not saved yet."""
    text = TEXTS[language]
    blocks = (block for section in text.sections for block in _blocks(section))
    body = [
        {"type": name, "value": value, "id": str(uuid.uuid5(_NAMESPACE, str(at)))}
        for at, (name, value) in enumerate(blocks)
    ]
    return ContentPage(
        title=text.title,
        slug=REMOVAL_SLUG,
        locale=locale,
        lead=_paragraphs([text.lead]),
        body=json.dumps(body),
        in_footer=True,
    )


def _blocks(section: Section) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "heading", {"text": section.heading}
    yield "rich_text", {"text": _paragraphs(section.paragraphs) + _list(section.points)}
    if section.contact:
        yield "removal_contact", {"text": ""}


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)


def _list(points: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(point, quote=False)}</li>" for point in points)
    return f"<ul>{items}</ul>" if items else ""

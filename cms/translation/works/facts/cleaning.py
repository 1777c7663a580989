"""What a text of a fact may hold: the marks that its editor's own field offers, and no more letters than it takes."""

import re
from typing import Any, Final

import nh3
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.fields import RichTextField

from cms.snippets.models.base import is_blank
from cms.translation.works.base import digest, tidied

# The elements that a feature of the editor's field makes.
_TAGS: Final = {
    "bold": {"b", "strong"},
    "italic": {"i", "em"},
    "ul": {"ul", "li"},
    "ol": {"ol", "li"},
}
_BLOCKS: Final = {"p", "br"}
# The editor of rich text numbers its paragraphs anew: no words of anybody.
_NUMBERS: Final = re.compile(r"\s+data-block-key=(?:\"[^\"]*\"|'[^']*')")


def is_html(model: type[Any], field: str) -> bool:
    """Whether the text holds marks and paragraphs."""
    return isinstance(model._meta.get_field(field), RichTextField)


def cleaned(model: type[Any], field: str, text: str) -> str:
    """`text` as the column may keep it: no script, link or attribute; empty when nothing can be read in it."""
    text = tidied(text)
    if is_html(model, field):
        text = _cleaned_html(model._meta.get_field(field), text)
    elif model._meta.get_field(field).get_internal_type() == "CharField":
        text = " ".join(text.split())
    return "" if is_blank(text) else text


def shown(model: type[Any], field: str, text: str) -> str:
    """A stored text as a translator reads it: without the numbers of paragraphs."""
    return without_numbers(text) if is_html(model, field) else text


def without_numbers(text: str) -> str:
    """A text without what the editor of rich text numbers its paragraphs by."""
    return _NUMBERS.sub("", text) if "data-block-key" in text else text


def digest_of(text: str | None) -> str:
    """The digest of a text of a fact: the same however its paragraphs are numbered."""
    return digest(without_numbers((text or "").replace("\r\n", "\n")))


def too_long(model: type[Any], field: str, text: str) -> str:
    """Why the column cannot take `text`, as a sentence; empty when it can."""
    limit = model._meta.get_field(field).max_length
    if limit is None or len(text) <= limit:
        return ""
    over = len(text) - limit
    sentence = ngettext(
        "This text is %(count)d letter too long.", "This text is %(count)d letters too long.", over
    )
    return f"{sentence % {'count': over}} {_('Letters that fit:')} {limit}."


def _cleaned_html(field: Any, text: str) -> str:
    allowed = _BLOCKS.union(*(_TAGS.get(feature, set()) for feature in field.features or ()))
    html = str(nh3.clean(text, tags=set(allowed), attributes={}))
    return html if re.search(r"<(?:p|ul|ol)\b", html) or not html else f"<p>{html}</p>"

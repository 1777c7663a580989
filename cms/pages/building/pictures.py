"""Values of pictures and numbers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from cms.disclosure.reading import partial_date
from cms.formatting import format_number
from cms.pages import block_values as values
from cms.pages.building.parts import has_words, key
from cms.pages.collecting import part

if TYPE_CHECKING:
    from cms.pages.composing import Found


def figure(value: Any, found: Found) -> values.Figure | None:
    picture = found.facts.pictures.get(key(value, "image"))
    if picture is None:
        return None
    caption = found.html(part(value, "caption"))
    return values.Figure(
        image=picture,
        alt=part(value, "alt") or "",
        caption=caption if has_words(caption) else None,
        credit=part(value, "credit") or None,
    )


def statistic(value: Any, found: Found) -> values.Statistic | None:
    """None while it lacks a part: a number that nobody can check is not shown."""
    number, day = part(value, "number"), part(value, "date")
    label, source = part(value, "label"), part(value, "source")
    if not isinstance(number, int) or not isinstance(day, date) or not label or not source:
        return None
    counted = partial_date(day, "day", found.language)
    assert counted is not None  # noqa: S101 - the day is known
    return values.Statistic(
        number=number,
        number_text=format_number(number, found.language),
        label=label,
        source=source,
        source_url=part(value, "source_url") or None,
        date=counted,
    )

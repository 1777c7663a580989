"""Draws cards: paper, ink and the blue of a pen, as on the site, with a portrait or a stamp."""

import io
from typing import Final

from PIL import Image, ImageDraw, ImageOps

from cms.reader.sharing.layouts import EDGE, SQUARE, WIDE, Box, Layout
from cms.reader.sharing.lettering import Lettering, fit
from cms.reader.sharing.words import Words

_SHEET: Final = "#ffffff"
_INK: Final = "#1a202d"
_SOFT: Final = "#464d5d"
_PEN: Final = "#21418f"
_WASH: Final = "#e6eaf3"
_TITLE: Final = (84, 76, 68, 60, 54, 48, 42, 38, 34)
_GAP: Final = 28
_NEAR: Final = 8


def drawn(words: Words, portrait: Image.Image | None, *, square: bool = False, last_day: str = "") -> bytes:
    """The card as a JPEG; a `last_day` stands in its lowest line."""
    layout = (SQUARE if square else WIDE)[portrait is None]
    image = Image.new("RGB", layout.size, _SHEET)
    draw = ImageDraw.Draw(image)
    if portrait is None:
        _stamp(draw, layout.picture)
    else:
        box = layout.picture
        fitted = ImageOps.fit(portrait.convert("RGB"), (box.width, box.height), centering=(0.5, 0.3))
        image.paste(fitted, (box.left, box.top))
    _write(draw, words, layout)
    if last_day:
        bottom = layout.size[1]
        line = _box(last_day, Box(EDGE, bottom - 50, layout.head.right, bottom - 14), (24, 21, 18))
        line.draw(draw, EDGE, bottom - 50, _SOFT)
    written = io.BytesIO()
    # The text would get coloured fringes if colours were kept at a lower resolution.
    image.save(written, "JPEG", quality=86, subsampling=0, optimize=True)
    return written.getvalue()


def _write(draw: ImageDraw.ImageDraw, words: Words, layout: Layout) -> None:
    if words.site:
        _box(words.site, layout.head, (28, 24, 21)).draw(draw, EDGE, layout.head.top, _PEN)
    title = fit(words.title, "Serif", _TITLE, layout.title.width, layout.title.height)
    title.draw(draw, EDGE, layout.title.top, _INK)
    _below(draw, words, layout.foot)


def _below(draw: ImageDraw.ImageDraw, words: Words, box: Box) -> None:
    """Name and note at the bottom of `box`, under a stroke of the pen."""
    name = fit(words.name, "Serif", (40, 36, 32, 28), box.width, 96) if words.name else None
    room = box.height - _GAP - (name.height + _NEAR if name else 0)
    note = _box(words.note, Box(0, 0, box.width, room), (28, 25, 22)) if words.note else None
    top = box.bottom - sum(each.height for each in (name, note) if each) - (_NEAR if name and note else 0)
    if name or note:
        draw.rectangle((box.left, top - _GAP, box.left + 72, top - _GAP + 3), fill=_PEN)
    if name:
        name.draw(draw, box.left, top, _INK)
        top += name.height + _NEAR
    if note:
        note.draw(draw, box.left, top, _SOFT)


def _box(text: str, box: Box, sizes: tuple[int, ...]) -> Lettering:
    return fit(text, "Sans", sizes, box.width, box.height, leading=1.32)


def _stamp(draw: ImageDraw.ImageDraw, box: Box) -> None:
    """A perforated postage stamp with an envelope on it."""
    draw.rectangle((box.left, box.top, box.right, box.bottom), fill=_WASH)
    radius, step = 5, 17
    for x in range(box.left, box.right + 1, step):
        for y in (box.top, box.bottom):
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_SHEET)
    for y in range(box.top, box.bottom + 1, step):
        for x in (box.left, box.right):
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_SHEET)
    middle = (box.top + box.bottom) // 2
    left, right, top, bottom = box.left + 28, box.right - 28, middle - 28, middle + 28
    draw.rectangle((left, top, right, bottom), fill=_PEN)
    draw.line(
        [(left + 6, top + 8), (box.left + box.width // 2, middle + 4), (right - 6, top + 8)],
        _SHEET,
        5,
        "curve",
    )

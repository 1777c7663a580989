"""Public pages without the indentation of their templates: nearly half of what a slow connection would carry."""

import re
from typing import Final

from django.http import HttpResponse

# A browser shows these as they are written, and the space between two lines elsewhere as one space anyway. Our style
# keeps the lines of a paragraph of the class “lines”, empty ones too.
_AS_WRITTEN: Final = re.compile(
    rb'(<(?:pre|textarea)\b.*?</(?:pre|textarea)>|<p class="lines">.*?</p>)', re.DOTALL
)
_BETWEEN_LINES: Final = re.compile(rb"\n\s+")


def squeeze(response: HttpResponse) -> None:
    """Leave one line break where lines of a page are apart; other answers stay as they are."""
    if response.headers.get("Content-Type", "").startswith("text/html") and not response.streaming:
        response.content = squeezed(response.content)
        if "Content-Length" in response.headers:
            # A browser would wait for the rest.
            response.headers["Content-Length"] = str(len(response.content))


def squeezed(page: bytes) -> bytes:
    """`page` without space that nobody sees."""
    parts = _AS_WRITTEN.split(page)
    parts[::2] = [_BETWEEN_LINES.sub(b"\n", part) for part in parts[::2]]
    return b"".join(parts)

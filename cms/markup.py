"""Read HTML without ever failing: what begins like a section, such as `<![x`, stays the text that somebody wrote.

Python's own parser, on which Beautiful Soup and Django's `strip_tags` rest, takes it for an error in some versions.
"""

import re
from html import unescape
from typing import Final

from bs4 import BeautifulSoup
from django.utils.html import strip_tags

_SECTION: Final = "<!["
_AS_TEXT: Final = "&lt;!["
# Between what these end and what follows is a space to the eye.
_ENDS: Final = re.compile(r"</(?:p|li)>|<br\s*/?>")


def soup_of(html: str) -> BeautifulSoup:
    """`html` as a tree, as far as it is HTML."""
    return BeautifulSoup(html.replace(_SECTION, _AS_TEXT), "html.parser")


def plain_text(html: str) -> str:
    """The text in `html`, as it is read: no tags, no entities."""
    return unescape(strip_tags(_ENDS.sub(" ", html.replace(_SECTION, _AS_TEXT)))).strip()

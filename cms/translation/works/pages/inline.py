"""Texts as translators write them, and as wagtail-localize keeps them: the text of a plain field has no marks."""

import re
from typing import Final

from bs4 import BeautifulSoup
from wagtail_localize.strings import StringValue

# Nobody writes these, but a paste may bring them; PostgreSQL keeps no NUL, and a whole form would be lost by one.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029]")


def shown(data: str, *, is_rich: bool) -> str:
    """A kept text as it is shown for writing: inline HTML, or plain text with its line breaks."""
    return data if is_rich else StringValue(data).render_text()


def kept(text: str, *, is_rich: bool) -> str:
    """A written text as it is kept; wrong HTML is kept as it is, and marked by `StringTranslation.save`."""
    text = _CONTROL.sub("", text).strip().replace("\r\n", "\n")
    if not is_rich:
        return str(StringValue.from_plaintext(text).data)
    return str(BeautifulSoup(text, "html.parser"))


def words_in_marks(data: str) -> dict[str, str]:
    """What stands inside the links and mentions of a text, by the ids of their tags."""
    return {
        str(link.get("id", "")): link.get_text() for link in BeautifulSoup(data, "html.parser").find_all("a")
    }

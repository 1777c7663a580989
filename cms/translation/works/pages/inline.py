"""Texts as translators write them, and as wagtail-localize keeps them: the text of a plain field has no marks."""

from wagtail_localize.strings import StringValue

from cms.markup import soup_of
from cms.translation.works.base import tidied


def shown(data: str, *, is_rich: bool) -> str:
    """A kept text as it is shown for writing: inline HTML, or plain text with its line breaks."""
    return data if is_rich else StringValue(data).render_text()


def kept(text: str, *, is_rich: bool) -> str:
    """A written text as it is kept; wrong HTML is kept as it is, and marked by `StringTranslation.save`."""
    text = tidied(text)
    if not is_rich:
        return str(StringValue.from_plaintext(text).data)
    return str(soup_of(text))


def words_in_marks(data: str) -> dict[str, str]:
    """What stands inside the links and mentions of a text, by the ids of their tags."""
    return {str(link.get("id", "")): link.get_text() for link in soup_of(data).find_all("a")}

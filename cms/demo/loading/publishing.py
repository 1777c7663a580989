"""How the demonstration publishes a row: checked, drafted by the editor, published by a publisher."""

from dataclasses import dataclass
from html import escape
from typing import Any

from cms import version
from cms.demo.content.text import Text


@dataclass(frozen=True, slots=True)
class Staff:
    """Who writes, who translates and who publishes."""

    editor: Any
    translator: Any
    publisher: Any


@version.acting
def publish(row: Any, staff: Staff) -> None:
    """Check a new row with its children, save it and publish its first revision."""
    row.live = False
    row.full_clean()
    row.save()
    row.save_revision(user=staff.editor).publish(user=staff.publisher)
    row.refresh_from_db()


def paragraphs(*texts: str) -> str:
    """Plain paragraphs as rich text."""
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)


def rich(text: Text) -> Text:
    """Each language's text as one paragraph of rich text."""
    return Text(paragraphs(text.be), paragraphs(text.ru), paragraphs(text.en))

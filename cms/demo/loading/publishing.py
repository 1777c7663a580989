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
def draft(row: Any, staff: Staff) -> Any:
    """Check a new row with its children and keep it as a draft; its first revision."""
    row.live = False
    row.full_clean()
    row.save()
    return row.save_revision(user=staff.editor)


@version.acting
def publish(row: Any, staff: Staff) -> None:
    """Check a new row with its children, save it and publish its first revision."""
    draft(row, staff).publish(user=staff.publisher)
    row.refresh_from_db()


def paragraphs(*texts: str) -> str:
    """Plain paragraphs as rich text."""
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)


def listed(*points: str) -> str:
    """Points of a list as rich text."""
    return "<ul>" + "".join(f"<li>{escape(point, quote=False)}</li>" for point in points) + "</ul>"


def rich(text: Text) -> Text:
    """Each language's text as one paragraph of rich text; nothing where nothing is written."""
    return Text(*(paragraphs(each) if each else "" for each in (text.be, text.ru, text.en)))

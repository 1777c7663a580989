"""`/api/v2/exports/interviews.csv` and `.ndjson`: interviews as plain text; who speaks for whom is not told."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cms.api.endpoint import Item
from cms.api.exports.declaring import Asked, Cell, Chunks, Export, column
from cms.api.pages import ENDPOINT, selected
from cms.disclosure.values.described import Html
from cms.markup import plain_text
from cms.pages.chunks import pages_in_chunks
from cms.pages.contents import Wanted, contents
from cms.pages.models import InterviewPage
from cms.pages.publication import PageRow
from cms.pages.querysets import live_homes

# The blocks of an interview's own words, and where these stand; a block that shows facts is no prose.
WORDS: Final[Mapping[str, Callable[[Any], tuple[str, ...]]]] = {
    "heading": lambda value: (value.text,),
    "rich_text": lambda value: (value.html,),
    "statement": lambda value: (value.html,),
    "question_answer": lambda value: (value.question, value.html),
}
# Whoever is mentioned needs a name and no more.
_WANTED: Final = Wanted(fields=("lead", "body"), of_people=(), of_guardians=())
_ENDS: Final = re.compile(r"</(?:p|li|h\d)>|<br\s*/?>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """An interview in its own language; `text` is plain, a line for each paragraph."""

    id: int
    title: str
    slug: str
    lead: Html
    text: str
    first_published_at: datetime | None


def read(asked: Asked) -> Chunks:
    """All that match, the oldest page first."""
    filters = selected(asked.given, (InterviewPage,), live_homes())
    return _items(asked, pages_in_chunks(filters, asked.language))


def plain(html: str) -> str:
    """The words of `html`, a line for each paragraph."""
    lines = (" ".join(line.split()) for line in plain_text(_ENDS.sub("\n", html)).split("\n"))
    return "\n".join(line for line in lines if line)


def _items(asked: Asked, chunks: Iterator[list[PageRow]]) -> Chunks:
    for rows in chunks:
        told = contents(rows, _WANTED)
        yield [_item(row, told[row.id], asked) for row in rows if row.id in told]


def _item(row: PageRow, told: Mapping[str, Any], asked: Asked) -> Item:
    words = (text for block in told["body"] if block.type in WORDS for text in WORDS[block.type](block.value))
    value = Interview(
        id=row.id,
        title=row.title,
        slug=row.slug,
        lead=told["lead"],
        text="\n".join(filter(None, map(plain, words))),
        first_published_at=row.first_published_at,
    )
    return EXPORT.item(value, asked, row.url)


def _day(item: Item) -> Cell:
    at: datetime | None = item["first_published_at"]
    return at.date().isoformat() if at else None


EXPORT: Final = Export(
    name="interviews",
    help="Interviews as plain text. The list of pages says who speaks in them and for whom.",
    endpoint=ENDPOINT,
    without=frozenset({"type"}),
    type="cms_pages.InterviewPage",
    value=Interview,
    fields=("title", "slug", "lead", "text", "first_published_at"),
    own_columns=(
        column("id", type="integer"),
        column("locale", "meta.locale"),
        column("title"),
        column("slug"),
        column("first_published_on", _day),
        column("lead", lambda item: plain(item["lead"]) or None),
        column("text", lambda item: item["text"] or None),
        column("html_url", "meta.html_url"),
    ),
    read=read,
)

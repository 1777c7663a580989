"""People mentioned in rich text: the word as its author inflected it, and whose name it is.

Stored as `<a linktype="person" id="7">Марыю</a>`. Readers see the word while its person's name is public, and a
neutral text instead of it at any other time.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import Final

from django.utils import translation
from django.utils.translation import pgettext

from cms.languages import Language
from cms.pages.values import PersonCard
from cms.snippets.case_forms import is_form_of

# Its name among the features of a text editor, and in the stored tag.
FEATURE: Final = "person-mention"
LINK_TYPE: Final = "person"
# Figures of a primary key that every database can compare.
_LONGEST_ID: Final = 18

Attributes = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Mentions:
    """Who of those mentioned may be seen, by primary key, and whether their names lead to their pages."""

    language: Language
    people: Mapping[int, PersonCard]
    linked: bool = True

    def show(self, pks: Iterable[int], word: str) -> bool:
        """Whether readers may see `word`, which names these people."""
        return all(_may_read(self.people.get(pk), word) for pk in pks)

    def link(self, pk: int) -> str | None:
        """The address of the person's page, unless little is said of them there."""
        card = self.people.get(pk)
        return card.url if card and self.linked and card.person.state == "public" else None

    def mask(self) -> str:
        """What readers see instead of a name: it tells neither gender nor reason."""
        with translation.override(self.language):
            return pgettext("instead of a person's name in a text", "[name withheld]")


def primary_key(attributes: Attributes) -> int:
    """The id that an opening tag carries; 0, which nothing has, when it is none."""
    digits = attributes.get("id") or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < _LONGEST_ID else 0


def mentioned(html: str) -> Iterator[int]:
    """The primary keys of the people whom `html` mentions."""
    if _may_mention(html):
        reader = _Collector()
        reader.feed(html)
        reader.close()
        yield from filter(None, reader.pks)


def show_mentions(html: str, mentions: Mentions) -> str:
    """`html` with a link, a word or a mask in the place of each mention."""
    if not _may_mention(html):
        return html
    writer = _Writer(mentions)
    writer.feed(html)
    writer.close()
    return "".join(writer.written)


def _may_read(card: PersonCard | None, word: str) -> bool:
    if card is None:
        return False
    if card.person.state == "minimised":
        # Only the name that was public before is still known; a mention may say more.
        return is_form_of(word, card.person.name.full)
    return card.person.state == "public"


def _may_mention(html: str) -> bool:
    return "linktype" in html.lower()


def _person_in(tag: str, attributes: Attributes) -> int | None:
    """Whose mention a tag opens: None when it opens none, 0 when it names nobody."""
    kind = (attributes.get("linktype") or "").strip().lower()
    return primary_key(attributes) if tag == "a" and kind == LINK_TYPE else None


class _Reader(HTMLParser):
    """Reads what a browser reads: to it, a section such as `<![x[` is a comment, and never an error."""

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        return self.parse_bogus_comment(i)


class _Collector(_Reader):
    """Notes whom the tags name."""

    def __init__(self) -> None:
        super().__init__()
        self.pks: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if pk := _person_in(tag, dict(attrs)):
            self.pks.append(pk)


class _Writer(_Reader):
    """Writes the text anew. A mention that nobody closed reaches to the end: rather too much is masked."""

    def __init__(self, mentions: Mentions) -> None:
        super().__init__()
        self.mentions = mentions
        self.written: list[str] = []
        # The mention being read: its people, how deep its links are nested, its pieces.
        self.pks: list[int] = []
        self.depth = 0
        self.pieces: list[tuple[bool, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pk = _person_in(tag, dict(attrs))
        if pk is not None:
            self.pks.append(pk)
        if tag == "a" and self.pks:
            self.depth += 1
        else:
            self._take(False, self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # A browser reads `<a/>` as `<a>`.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag != "a" or not self.pks:
            self._take(False, f"</{tag}>")
            return
        self.depth -= 1
        if not self.depth:
            self._finish()

    def handle_data(self, data: str) -> None:
        self._take(True, data)

    def close(self) -> None:
        super().close()
        if self.pks:
            self._finish()

    def _take(self, is_text: bool, piece: str) -> None:
        if self.pks:
            self.pieces.append((is_text, piece))
        else:
            self.written.append(escape(piece, quote=False) if is_text else piece)

    def _finish(self) -> None:
        word = "".join(piece for is_text, piece in self.pieces if is_text)
        path = self.mentions.link(self.pks[0])
        if not self.mentions.show(self.pks, word):
            self.written += _masked(self.pieces, word, self.mentions.mask())
        else:
            inner = "".join(
                escape(piece, quote=False) if is_text else piece for is_text, piece in self.pieces
            )
            self.written.append(f'<a href="{path}">{inner}</a>' if path else inner)
        self.pks, self.depth, self.pieces = [], 0, []


def _masked(pieces: Iterable[tuple[bool, str]], word: str, mask: str) -> Iterator[str]:
    """One mask for the whole `word`, inside the white space round it, and the tags of its `pieces`."""
    said = word.strip()
    before, after = word.split(said, 1) if said else (word, "")
    yield f"{before}{escape(mask, quote=False) if said else ''}"
    yield from (piece for is_text, piece in pieces if not is_text)
    yield after

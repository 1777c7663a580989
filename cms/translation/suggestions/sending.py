"""A text on its way to a machine and back: cut into inline pieces, without names, and put together again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from wagtail_localize.strings import StringValue, extract_strings, restore_strings

from cms.translation.suggestions.masking import Masked, Masker, NameLost
from cms.translation.suggestions.people_terms import everybody_named
from cms.translation.suggestions.texts import as_inline, as_plain, is_inline, same_marks
from cms.translation.works.base import OpenWork, Unit


class NotUsable(Exception):
    """What came back cannot stand in the place of the text."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One text as it is sent: its pieces without names."""

    unit: Unit
    pieces: tuple[tuple[str, Masked], ...]
    # Where the pieces stand in rich text of a fact; empty for a single piece.
    template: str
    is_plain: bool

    @property
    def strings(self) -> list[str]:
        """What leaves the house."""
        return [masked.text for _source, masked in self.pieces if masked.says_anything]

    @property
    def says_anything(self) -> bool:
        """Whether there is a word to translate."""
        return bool(self.strings)

    def text(self, answers: Mapping[str, str]) -> str:
        """The text in the other language.

        Raises:
            NotUsable: a piece, a name or a mark is missing, or it is too long.
        """
        pieces = [self._piece(source, masked, answers) for source, masked in self.pieces]
        if self.template:
            made = restore_strings(self.template, [(StringValue(piece), {}) for piece in pieces])
        else:
            made = pieces[0] if not self.is_plain else _plain(pieces[0])
        if self.unit.max_length is not None and len(made) > self.unit.max_length:
            raise NotUsable
        return made

    def _piece(self, source: str, masked: Masked, answers: Mapping[str, str]) -> str:
        translated = answers.get(masked.text) if masked.says_anything else masked.text
        if not (translated or "").strip():
            raise NotUsable
        try:
            made = str(StringValue.from_translated_html(masked.restored(translated or "")).data)
        except (NameLost, ValueError):
            raise NotUsable from None
        if not same_marks(source, made):
            raise NotUsable
        return made


class Writer:
    """Makes the letters of one work: people and mentions are looked up once for all of them."""

    def __init__(
        self, work: OpenWork, units: Sequence[Unit], mentions: Mapping[str, Collection[str]]
    ) -> None:
        self.units = units
        self._work = work
        self._masker = Masker(everybody_named([unit.source for unit in units]), work.language)
        self._mentions = mentions

    def letter(self, unit: Unit) -> Letter:
        """`unit` without names."""
        is_plain = not unit.is_html
        if unit.is_html and not is_inline(self._work, unit):
            template, strings = extract_strings(unit.source)
            sources = [string.data for string, _attrs in strings]
        else:
            template, sources = "", [as_inline(unit.source) if is_plain else unit.source]
        pieces = tuple((each, self._masker.mask(each, self._mentions.get(each, ()))) for each in sources)
        return Letter(unit, pieces, template, is_plain)


def _plain(inline: str) -> str:
    plain = as_plain(inline)
    if plain is None:
        raise NotUsable
    return plain

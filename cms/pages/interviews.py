"""How an interview begins: with what was said, and with the people it is about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cms.pages.block_values import Person
from cms.pages.values import Block, PersonCard

# More would push the text away; all of them stand at its end.
MOST_BESIDE: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A title: the words, and who says them where the title itself begins with that."""

    speaker: str
    words: str


def headline(title: str, speaker: str) -> Headline:
    """`title` taken apart where it reads “Speaker: what was said”, for the speaker stands beside it anyway."""
    said = re.match(rf"{re.escape(speaker)}\s*:\s*(?=\S)", title) if speaker else None
    if said is None:
        return Headline(speaker="", words=title)
    return Headline(speaker=speaker, words=title[said.end() :])


def not_shown_in(body: Iterable[Block], wards: Sequence[PersonCard]) -> list[PersonCard]:
    """Those of `wards` of whom the body has no card by itself."""
    shown = {
        block.value.card.url
        for block in body
        if block.type == "person_card" and isinstance(block.value, Person)
    }
    return [card for card in wards if card.url not in shown]

"""Word by word, what became of a text."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

# A mark of HTML, a word with its apostrophes and hyphens, or a sign; each with the space behind it.
_WORD: Final = re.compile(r"<[^<>]*>\s*|\w[\w'’ʼ-]*\s*|[^\w\s]\s*|\s+")
# Beyond so many words a comparison takes longer than anybody waits: the texts then stand one after the other.
_LONGEST: Final = 4000


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, went or came."""

    what: Literal["same", "gone", "new"]
    text: str


def difference(before: str, after: str) -> list[Piece]:
    """The pieces of which both texts are made: those that stayed or went are `before`, stayed or came `after`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _LONGEST:
        return _pieces(before, after)
    # A word at the end of a text is the same word as one that a space follows.
    matcher = SequenceMatcher(None, [word.rstrip() for word in old], [word.rstrip() for word in new], False)
    found: list[Piece] = []
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(new[from_:to])))
        else:
            found += _pieces("".join(old[start:end]), "".join(new[from_:to]))
    return found


def _pieces(gone: str, come: str) -> list[Piece]:
    return [*([Piece("gone", gone)] if gone else []), *([Piece("new", come)] if come else [])]

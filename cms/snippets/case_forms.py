"""Whether a word is a case form of a name, in any script: by a common beginning, since endings differ by language."""

from itertools import takewhile
from typing import Final

from cms.snippets.folding import fold

# A case form keeps so many letters of a name, changes so many at its end, or adds so many to it.
STEM: Final = 3
_ENDING: Final = 3
_ADDED: Final = 2


def is_form_of(word: str, name: str) -> bool:
    """Whether each part of `word` is, in any script, a case form of a part of `name`.

    Endings differ by language and gender, so this asks for a common beginning; when in doubt it says no.
    """
    parts, known = fold(word).split(), fold(name).split()
    return bool(parts) and all(any(same_stem(part, each) for each in known) for part in parts)


def same_stem(form: str, name: str) -> bool:
    """Whether the folded word `form` is the folded word `name` or a case form of it."""
    common = common_beginning(form, name)
    if common == len(name):
        return form == name or (common >= STEM and len(form) - common <= _ADDED)
    return common >= max(STEM, len(name) - _ENDING + 1) and len(form) - common <= _ENDING


def common_beginning(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))

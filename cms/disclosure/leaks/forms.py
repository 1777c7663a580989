"""Case forms of names in every script, by their search skeletons: Кавалёва, Ковалёвой and Kavalovaj are one name's."""

from collections.abc import Iterator
from typing import Final

from cms.snippets.folding import fold

# A shorter stem begins too many other words.
SHORTEST_STEM: Final = 3
_VOWELS: Final = "aeiou"
# The endings of nouns and adjectives in Belarusian and Russian, as skeletons.
_ENDINGS: Final = frozenset(
    fold(
        "а у ы і е ё о ю я ой ей ёй аю ею ою ью ам ем ом ём ым ім им ых іх их ах ях амі ямі ами ями ымі імі ыми ими "
        "аў оў яў еў ов ев ага яга ого его аму яму ому ему ая яя ую юю ае яе ое ее ия ыя ія ие ые ай ій ый ий яй "
        "аем еем ием яем ья ье"
    ).split()
) | {""}
_LONGEST_ENDING: Final = max(len(each) for each in _ENDINGS)
# Кулявец, Кулевца: the vowel that case forms lose.
_FLEETING: Final = ("ec", "ek", "ok", "ak")


def stems(word: str) -> frozenset[str]:
    """What every case form of a folded `word` begins with; the word itself when it is too short to inflect."""
    found = {word}
    bare = word.rstrip(_VOWELS)
    if len(bare) >= SHORTEST_STEM:
        found.add(bare)
        if bare == word and word.endswith(_FLEETING) and len(word) > SHORTEST_STEM + 1:
            found.add(word[:-2] + word[-1])
    return frozenset(found)


def possible_stems(form: str) -> Iterator[str]:
    """Each stem of which a folded `form` may be a case form, itself included."""
    for length in range(max(1, len(form) - _LONGEST_ENDING), len(form) + 1):
        if form[length:] in _ENDINGS and (length >= SHORTEST_STEM or length == len(form)):
            yield form[:length]

"""Search skeletons, by which any spelling finds a name, and sort keys, whose binary order is alphabetical."""

import re
import unicodedata
from typing import Final

from cms.formatting import known_language
from cms.languages import Language

_SORT_KEY_LENGTH: Final = 120

# The spacing acute accent is typed as an apostrophe, but normalisation would turn it into a space.
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("'’‘ʼʹʺ`´′″＇", ""))


def _table(pairs: str) -> dict[str, str]:
    """A table written in one line: "ж=zh ъ=" reads ж as zh and leaves ъ out."""
    return dict(pair.split("=") for pair in pairs.split())


# Signs that are part of a letter are read with it, before combining marks are removed.
_LATIN_VARIANTS: Final = _table("ł=l ø=o đ=d ı=i æ=ae œ=oe")
_MARKED_LATIN: Final = _table("š=sh č=ch ž=zh") | _LATIN_VARIANTS
_MARKED_LETTERS: Final = str.maketrans(_table("й=i ў=v ё=e ї=i") | _MARKED_LATIN)
_UNMARKED_LATIN: Final = str.maketrans({**_MARKED_LATIN})
_LETTERS: Final = str.maketrans(
    _table("а=a б=b в=v г=g ґ=g д=d е=e є=e ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f")
    | _table("х=kh ц=c ч=ch ш=sh щ=shch ъ= ы=i ь= э=e ю=iu я=ia")
    | _table("j=i q=k w=v x=ks y=i")
)

# In order. Capitals stand for one sound each while the rules run: Z = ж, S = ш, K = х or ч.
# "ch" is ч in a passport and х in łacinka, so the two share a sound here.
_REDUCTIONS: Final = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"([a-z])\1+", r"\1"),
        (r"sch", "SK"),
        (r"zh", "Z"),
        (r"sh", "S"),
        (r"[ck]h", "K"),
        (r"ph", "f"),
        (r"h", "g"),
        (r"t[csz]", "c"),
        # ё is written е, io, yo or jo; е is also written ie, ye or je.
        (r"i[eo]", "e"),
        # A soft л before а or у is "lia", "lya" or, in łacinka, plain "la".
        (r"li(?=[au])", "l"),
        # ў is written u in passports, w in place names and v after Russian.
        (r"(?<=[aeiou])u", "v"),
        (r"kK", "K"),
        (r"([a-zA-Z])\1+", r"\1"),
        (r"Z", "zh"),
        (r"S", "sh"),
        (r"K", "kh"),
    )
]


def fold(text: str) -> str:
    """`text` as a skeleton of a–z, 0–9 and single spaces: Гарбуля, Harbulia and Garbulya become one string.

    Whole words coincide; a prefix may not ("Harbuli" stops inside "lia"). Other scripts are left out.
    """
    skeleton = re.sub(r"[^a-z0-9]+", " ", _in_latin(text)).strip()
    for pattern, replacement in _REDUCTIONS:
        skeleton = pattern.sub(replacement, skeleton)
    return skeleton


def _in_latin(text: str) -> str:
    return _bare(_composed(text).translate(_MARKED_LETTERS)).translate(_LETTERS)


def _bare(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not _is_mark(each))


def _composed(text: str) -> str:
    """Lower case without apostrophes, each letter in one piece with its sign."""
    folded = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold()
    return unicodedata.normalize("NFKC", folded)


def _is_mark(character: str) -> bool:
    """True for stress marks and the like, and for invisible characters such as the soft hyphen."""
    return unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"}


# One sign a letter: Cyrillic letters that sound alike share one, and so do the Latin letters that stand for them.
_CYRILLIC_SIGNS: Final = str.maketrans(
    _table("а=a б=b в=v г=g ґ=g д=d е=e є=e ж=Z з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=v ф=f")
    | _table("х=K ц=c ч=K ш=S щ=Q ъ= ы=i ь= э=e ю=U я=A")
)
_LATIN_SIGNS: Final = str.maketrans(_table("j=i y=i w=v u=v h=g q=k"))
_SOUNDS: Final = (
    _table("shch=Q sch=Q zh=Z sh=S kh=K ch=K ph=f ts=c tz=c")
    | {first + second: sign for first in "ijy" for second, sign in zip("aueo", "AUee", strict=True)}
)  # fmt: skip
_SOUND: Final = re.compile("|".join(_SOUNDS))


def written_words(text: str) -> list[str]:
    """The words of `text` in small letters, without apostrophes, stress marks and invisible characters."""
    return re.findall(r"[^\W_]+", "".join(each for each in _composed(text) if not _is_mark(each)))


def signs(word: str) -> tuple[str, ...]:
    """One of `written_words` with one sign for each letter, so that a slip of the pen is one difference.

    A word in Latin letters has two spellings in signs, by its sounds ("zh" is one sign) and by its letters.
    """
    bare = _bare(word.translate(_UNMARKED_LATIN))
    by_sounds = _SOUND.sub(lambda sound: _SOUNDS[sound[0]], bare)
    return tuple(dict.fromkeys(_in_signs(spelling) for spelling in (by_sounds, bare)))


def _in_signs(letters: str) -> str:
    return re.sub("[^a-zA-Z0-9]", "", letters.translate(_LATIN_SIGNS).translate(_CYRILLIC_SIGNS))


_CYRILLIC: Final = "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_LATIN_BASES: Final = str.maketrans(_LATIN_VARIANTS)

# Two figures a character, so that no database collation can reorder or contract them:
# 00 a space, 01–09 the length of a number, 10–19 its figures, 20–98 letters, 99 letters of other scripts.
_SPACE: Final = "00"
_OTHER_LETTER: Final = "99"


def _weights(alphabet: str, same: dict[str, str]) -> dict[str, str]:
    weights = {letter: str(weight) for weight, letter in enumerate(alphabet, start=20)}
    return weights | {letter: weights[like] for letter, like in same.items()}


_WEIGHTS: Final[dict[Language, dict[str, str]]] = {
    "be": _weights(_CYRILLIC + _LATIN, {}),
    "ru": _weights(_CYRILLIC + _LATIN, {"ё": "е"}),
    "en": _weights(_LATIN + _CYRILLIC, {}),
}
_IGNORED: Final = re.compile(r"[^\w\s\-‐‑‒–—―]|_")


def sort_key(text: str, language: str) -> str:
    """A key of figures, at most 120, whose binary order is the alphabetical order of `language`.

    Spaces and hyphens come before numbers (by value: 9 before 14), numbers before letters, and the language's
    own script before others. Case, apostrophes and punctuation do not count; Russian takes ё for е.
    """
    weights = _WEIGHTS[known_language(language)]
    words = re.findall(r"\w+", _IGNORED.sub("", _in_bases(text)))
    return _SPACE.join(_word_key(word, weights) for word in words)[:_SORT_KEY_LENGTH]


def sorted_letters(language: str) -> dict[str, str]:
    """The letters in the order of `language`, each by the beginning of a `sort_key` of words that begin with it."""
    letters: dict[str, str] = {}
    for letter, weight in _WEIGHTS[known_language(language)].items():
        letters.setdefault(weight, letter)
    return letters


def _in_bases(text: str) -> str:
    """Letters without the signs that do not make them letters of their own: й stays, é becomes e."""
    pieces = (
        character if character in _CYRILLIC else unicodedata.normalize("NFKD", character)
        for character in _composed(text).translate(_LATIN_BASES)
    )
    return "".join(pieces)


def _word_key(word: str, weights: dict[str, str]) -> str:
    pieces = re.findall(r"([0-9]+)|(.)", word)
    return "".join(
        _number_key(number) if number else weights.get(letter, _OTHER_LETTER) for number, letter in pieces
    )


def _number_key(figures: str) -> str:
    """The length before the figures makes a shorter number the smaller one."""
    significant = figures.lstrip("0") or "0"
    return f"{min(len(significant), 9):02}" + "".join(f"1{figure}" for figure in significant)


_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ARTICLE: Final = re.compile(
    r"\s*([1-9][0-9]{0,3})(?:(?:\s*[-‐‑–—−.^]\s*([1-9][0-9]{0,2}))|([¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}))?\s*"
)


def normalise_article_number(number: str) -> str:
    """The stored spelling of a Criminal Code article: "361⁴", "361–4" and "361.4" are "361-4"."""
    match = _ARTICLE.fullmatch(number)
    if match is None:
        raise ValueError(f"{number!r} is not an article number. Write it as 361, 361-4 or 361⁴.")
    article, added, superscript = match.groups()
    added = added or (superscript or "").translate(_SUPERSCRIPTS)
    return f"{article}-{added}" if added else article


def article_sort_key(number: str) -> str:
    """A key of seven figures in the order of the Code: 361, 361-1, 361-4, 362."""
    article, _, added = normalise_article_number(number).partition("-")
    return f"{int(article):04}{int(added or 0):03}"

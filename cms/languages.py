"""The one list of languages, the order in which facts fall back, and the language that a path names."""

import re
from typing import Final, Literal, get_args

Language = Literal["be", "ru", "en"]

CODES: Final[tuple[Language, ...]] = get_args(Language)
DEFAULT: Final[Language] = "be"
NAMES: Final[dict[Language, str]] = {"be": "Беларуская", "ru": "Русский", "en": "English"}
CHOICES: Final = tuple(NAMES.items())

# A language's own text first, then what most of its readers can read.
FALLBACK: Final[dict[Language, tuple[Language, ...]]] = {
    "be": ("be", "ru", "en"),
    "ru": ("ru", "be", "en"),
    "en": ("en", "be", "ru"),
}
PATTERN: Final = "|".join(CODES)

_KNOWN: Final[dict[str, Language]] = {code: code for code in CODES}
_PREFIX = re.compile(rf"^/({PATTERN})(?:/|$)")


def of_path(path: str) -> Language | None:
    """The language that the first segment of `path` names ("/be/prisoners/" → "be"), or None."""
    match = _PREFIX.match(path)
    return parse(match[1]) if match else None


def parse(code: str | None) -> Language | None:
    """`code` as a language of ours, or None when it is not one (no regional variants: "be-tarask" → None)."""
    return _KNOWN.get(code or "")


def preferred(accept_language: str) -> Language:
    """The language of ours that an `Accept-Language` header ranks highest; the default when it names none."""
    ranked: list[tuple[float, int, Language]] = []
    for position, part in enumerate(accept_language[:1000].split(",")):
        tag, _, weight = part.partition(";")
        code = parse(tag.strip().split("-")[0].lower())
        quality = _quality(weight)
        if code and quality > 0:
            ranked.append((-quality, position, code))
    return min(ranked)[2] if ranked else DEFAULT


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def column(field: str, language: Language) -> str:
    """The database column of a translated fact field: ("name", "be") → "name_be"."""
    return f"{field}_{language}"


def columns(*fields: str) -> list[str]:
    """Every language's column of `fields`, languages in our order."""
    return [column(field, language) for field in fields for language in CODES]

"""Which columns of a person's names a rule can fill: only empty ones, and none where no rule is safe."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.desk.name_forms.belarusian import BELARUSIAN
from cms.desk.name_forms.declension import Forms, Language, Part
from cms.desk.name_forms.passport import in_latin
from cms.desk.name_forms.russian import RUSSIAN
from cms.snippets.models import Guardian, Prisoner

LATIN: Final[Mapping[type[Any], tuple[str, ...]]] = {
    Prisoner: ("family_name_en", "given_name_en"),
    Guardian: ("name_en",),
}
_LANGUAGES: Final[Mapping[str, Language]] = {"be": BELARUSIAN, "ru": RUSSIAN}
_PARTS: Final[tuple[tuple[str, Part], ...]] = (
    ("family_name", "family"), ("given_name", "given"), ("patronymic", "patronymic"),
)  # fmt: skip

PASSPORT: Final = _(
    "Written as in passports by rule. Many people spell their names otherwise: compare the passport."
)
DATIVE: Final = _("Made by a rule of the language. Envelopes print it only when somebody has confirmed it.")
CASES: Final = _("Made by a rule of the language, for search and leak checks only. Readers never see it.")


@dataclass(frozen=True, slots=True)
class Suggested:
    """A text for an empty column and what it was made by."""

    column: str
    text: str
    rule: str | Promise


def suggestions_for(person: Prisoner | Guardian) -> list[Suggested]:
    """What a rule would write into the empty columns of `person`, saved or not."""
    return [each for each in _all(person) if each.text and not (getattr(person, each.column) or "").strip()]


def _all(person: Prisoner | Guardian) -> Iterator[Suggested]:
    for column in LATIN[type(person)]:
        cyrillic = getattr(person, f"{column.removesuffix('_en')}_be") or ""
        yield Suggested(column, in_latin(cyrillic), PASSPORT)
    if isinstance(person, Prisoner):
        for code in _LANGUAGES:
            yield Suggested(f"postal_name_{code}", _dative(person, code), DATIVE)
            yield Suggested(f"case_forms_{code}", _case_forms(person, code), CASES)


def _dative(person: Prisoner, code: str) -> str:
    """Family name, given name, patronymic; empty as soon as one of them has no safe form."""
    forms = _declined(person, code)
    if not {"family", "given"} <= forms.keys() or None in forms.values():
        return ""
    return " ".join(each.dative for each in forms.values() if each)


def _case_forms(person: Prisoner, code: str) -> str:
    forms = _declined(person, code)
    names = {getattr(person, f"{field}_{code}") for field, _part in _PARTS}
    found = dict.fromkeys(
        form for part in ("family", "given") for form in forms.get(part) or () if form not in names
    )
    return "\n".join(found)


def _declined(person: Prisoner, code: str) -> dict[str, Forms | None]:
    """The forms of every part that has a name; None where no rule is safe."""
    names = ((part, (getattr(person, f"{field}_{code}") or "").strip()) for field, part in _PARTS)
    return {part: _LANGUAGES[code].decline(name, part, person.gender) for part, name in names if name}

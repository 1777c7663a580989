"""What readers see and what they would see, field by field, in each language."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from cms import languages
from cms.desk.publication.plans import Row
from cms.disclosure.drafts import draft_guardian, draft_prisoner
from cms.disclosure.guardians import guardians
from cms.disclosure.people import prisoners
from cms.disclosure.values import (
    Birthday,
    GuardianRef,
    Labelled,
    Letters,
    Link,
    Name,
    PartialDate,
    Portrait,
    Recognition,
    Source,
    TimelineEntry,
    WardRef,
)
from cms.languages import Language
from cms.markup import plain_text
from cms.snippets.models import Guardian, Prisoner

LABELS: Final[dict[str, Any]] = {
    "name": pgettext_lazy("of a person", "name"),
    "custody": _("Custody"),
    "detained_on": _("Detained on"),
    "birthday": _("Birthday"),
    "occupation": _("Occupation"),
    "summary": _("Summary"),
    "about": _("About"),
    "portrait": _("Portrait"),
    "recognition": _("Recognition"),
    "sentence": _("Sentence"),
    "sentence_band": _("Band of the sentence"),
    "sentences": _("Court decisions"),
    "facility": _("Facility"),
    "facility_kind": _("Kind of facility"),
    "letters": _("Letters"),
    "guardians": _("Guardians"),
    "timeline": _("Timeline"),
    "sources": _("Sources"),
    "verified_on": _("Verified on"),
    "released_year": _("Year of release"),
    "role": _("Role"),
    "categories": _("Categories"),
    "links": _("Links"),
    "wards": pgettext_lazy("of a guardian", "Wards"),
}
# Named by the policy, but no line of their own: part of another field, or no words at all.
UNLISTED: Final = frozenset({"id", "gender", "custody_since"})
_LENGTH: Final = 200


@dataclass(frozen=True)
class Line:
    """One field: what readers see now and what they would see."""

    label: Any
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def changes(self) -> bool:
        """Whether the act changes this field."""
        return self.before != self.after


@dataclass(frozen=True)
class Comparison:
    """Both views in one language; None where readers see nothing at all."""

    language: Language
    before: Any
    after: Any

    @property
    def name(self) -> str:
        """The language in its own words."""
        return languages.NAMES[self.language]

    @property
    def lines(self) -> list[Line]:
        """Every field that either view shows."""
        found = (
            Line(label, tuple(_told(self.before, field)), tuple(_told(self.after, field)))
            for field, label in LABELS.items()
        )
        return [line for line in found if line.before or line.after]


def compare(
    person: Prisoner | Guardian, after: Row | None, facts: Prisoner | Guardian | None = None
) -> list[Comparison]:
    """The views of `person` now and under the row `after`, in three languages; without a row nothing is left.

    `facts` are those that would be; without them the present ones. A person whose facts are not published is
    compared by the newest draft.
    """
    facts = facts or (person if person.live else person.get_latest_revision_as_object())
    return [Comparison(each, _now(person, each), _then(facts, after, each)) for each in languages.CODES]


def fingerprint(comparisons: Iterable[Comparison]) -> str:
    """A digest of everything shown, to tell whether it is still the same when it is agreed to."""
    shown = repr([(each.language, each.before, each.after) for each in comparisons])
    return hashlib.blake2b(shown.encode(), digest_size=16).hexdigest()


def _now(person: Prisoner | Guardian, language: Language) -> Any:
    read = prisoners if isinstance(person, Prisoner) else guardians
    return read([person.pk], language).get(person.pk)


def _then(facts: Any, row: Any, language: Language) -> Any:
    if row is None:
        return None
    draft = draft_prisoner if isinstance(facts, Prisoner) else draft_guardian
    return draft(facts, row, language)


def _told(value: Any, field: str) -> list[str]:
    found = getattr(value, field, None)
    items = found if isinstance(found, tuple) else (found,)
    return [words for item in items if item not in (None, "", ()) for words in _words(item)]


def _words(item: Any) -> list[str]:
    """One value as lines of text."""
    for kind, spell in _SPELLINGS:
        if isinstance(item, kind):
            return [line for line in spell(item) if line]
    return [str(item)]


def _letters(letters: Letters) -> list[str]:
    lines = (
        [" / ".join(letters.international)]
        if letters.can_write
        else [each.text for each in letters.warnings[:1]]
    )
    return [*lines, letters.note or ""]


def _shortened(words: str) -> list[str]:
    plain = " ".join(plain_text(words).split())
    return [plain if len(plain) <= _LENGTH else f"{plain[:_LENGTH]}…"]


_SPELLINGS: Final[tuple[tuple[Any, Any], ...]] = (
    (str, _shortened),
    (Name, lambda name: [" ".join(filter(None, (name.full, name.patronymic and f"({name.patronymic})")))]),
    (Letters, _letters),
    (Portrait, lambda portrait: [pgettext("a portrait", "shown")]),
    (Birthday, lambda birthday: [birthday.text]),
    (PartialDate, lambda day: [day.text]),
    (Recognition, lambda recognition: [recognition.by]),
    (Source, lambda source: [source.title]),
    (Link, lambda link: [link.label]),
    (WardRef, lambda ward: [ward.name.full]),
    (GuardianRef, lambda guardian: [guardian.name]),
    (TimelineEntry, lambda entry: [_happened(entry)]),
    (Labelled, lambda labelled: [labelled.text]),
    (object, lambda value: [_of_parts(value)]),
)


def _happened(entry: TimelineEntry) -> str:
    day = entry.date.text if entry.date else None
    return ": ".join(part for part in (day, entry.kind.text, entry.detail) if part)


def _of_parts(value: Any) -> str:
    """A sentence or a facility: its name or kind, then its text."""
    name = getattr(value, "name", None) or getattr(getattr(value, "kind", None), "text", "")
    return ": ".join(filter(None, (name, getattr(value, "text", "")))) or str(value)

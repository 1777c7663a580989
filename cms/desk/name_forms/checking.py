"""The ticks by which an editor answers for suggested name forms: for exactly the texts that they have seen."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest

from cms import languages
from cms.languages import Language
from cms.snippets.models.prisoner import POSTAL_LANGUAGES
from cms.translation.models import SuggestedName
from cms.translation.suggestions.suggested_names import suggested

# The name of the boxes; the value of each is "column:digest of its text".
BOX: Final = "checked_name_form"
# A dative has a box of its own, by which somebody answers for it together with the name.
DATIVES: Final = frozenset(languages.column("postal_name", each) for each in POSTAL_LANGUAGES)


def digests(request: HttpRequest) -> dict[str, str]:
    """The columns that were ticked, with the digests of the texts that stood beside the boxes."""
    parted = (value.partition(":") for value in request.POST.getlist(BOX))
    return {column: digest for column, _colon, digest in parted if column not in DATIVES}


@dataclass(frozen=True, slots=True)
class Mark:
    """A name form that a rule suggested and that still stands; `checked_by` is empty while nobody answers for it."""

    column: str
    label: str
    text: str
    checked_by: str
    checked_at: datetime | None
    # The value of its box; empty where the form has another one for it.
    box: str


def marks(person: Any, language: Language | None = None) -> list[Mark]:
    """The marks of the columns of `language`, or of all."""
    notes = suggested(person) if person.pk else []
    return [_mark(person, note) for note in notes if language is None or note.column.endswith(f"_{language}")]


def label_of(person: Any, column: str) -> str:
    """What a column is called, with its language."""
    return str(person._meta.get_field(column).verbose_name)


def _mark(person: Any, note: SuggestedName) -> Mark:
    is_dative = note.column in DATIVES
    reader = _answers_for(person, note.column) if is_dative else note.confirmed_by
    return Mark(
        column=note.column,
        label=label_of(person, note.column),
        text=getattr(person, note.column),
        checked_by=(reader.get_full_name() or reader.get_username()) if reader else "",
        checked_at=note.confirmed_at,
        box="" if is_dative else f"{note.column}:{note.digest}",
    )


def _answers_for(person: Any, column: str) -> Any:
    language: Any = column.rpartition("_")[2]
    if not person.postal_name_is_confirmed(language):
        return None
    return getattr(person, languages.column("postal_name_checked_by", language))

"""What a reader would miss in a fact: one table for the lists, their filters and the upkeep panel."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import BooleanField, Case, Q, QuerySet, Value, When
from django.utils.translation import pgettext_lazy

from cms.desk.care import in_care, silent_care
from cms.desk.gaps import (
    CONVICTED,
    STILL_HELD,
    any_empty,
    empty,
    held_after_closing,
    no_address,
    no_dative,
    no_place,
    stale,
    without,
)
from cms.desk.returned_mail.models import returned_unchecked
from cms.languages import columns
from cms.snippets.models import Facility, Guardian, GuardianLink, Prisoner, PrisonerSource, Sentence


@dataclass(frozen=True, kw_only=True)
class Part:
    """Something that a complete fact has. `missing` is true of rows where it ought to be and is not.

    `counts` says whether the indicator in the list counts it, `upkeep` whether the dashboard does.
    """

    key: str
    label: Any
    missing: Callable[[], Q]
    counts: bool = True
    upkeep: bool = False

    @property
    def annotation(self) -> str:
        """The name under which a list's rows say whether this is missing."""
        return f"lacks_{self.key}"


PARTS: Final[dict[type[Any], tuple[Part, ...]]] = {
    Prisoner: (
        Part(
            key="verified",
            label=pgettext_lazy("what is missing", "check of the facts in the last 6 months"),
            upkeep=True,
            missing=lambda: Q(custody__in=STILL_HELD) & stale(),
        ),
        Part(
            key="names",
            label=pgettext_lazy("what is missing", "name in three languages"),
            missing=lambda: any_empty(*columns("family_name")),
        ),
        Part(
            key="portrait",
            label=pgettext_lazy("what is missing", "portrait"),
            upkeep=True,
            missing=lambda: empty("portrait"),
        ),
        Part(
            key="summary",
            label=pgettext_lazy("what is missing", "summary"),
            missing=lambda: empty(*columns("summary")),
        ),
        Part(
            key="about",
            label=pgettext_lazy("what is missing", "text about the person"),
            missing=lambda: empty(*columns("about")),
        ),
        Part(
            key="detained",
            label=pgettext_lazy("what is missing", "day of detention"),
            missing=lambda: empty("detained_on"),
        ),
        Part(
            key="place",
            label=pgettext_lazy("what is missing", "current facility"),
            upkeep=True,
            missing=no_place,
        ),
        Part(
            key="sentence",
            label=pgettext_lazy("what is missing", "sentence"),
            missing=lambda: Q(custody__in=CONVICTED) & without(Sentence, "prisoner_id"),
        ),
        Part(
            key="postal_name",
            label=pgettext_lazy("what is missing", "checked name in the dative"),
            upkeep=True,
            missing=no_dative,
        ),
        Part(
            key="source",
            label=pgettext_lazy("what is missing", "source"),
            missing=lambda: without(PrisonerSource, "prisoner_id"),
        ),
        Part(
            key="guardian",
            label=pgettext_lazy("what is missing", "guardian"),
            upkeep=True,
            missing=lambda: Q(custody__in=STILL_HELD) & ~in_care(),
        ),
        Part(
            key="voice",
            label=pgettext_lazy("what is missing", "guardian’s voice in the last 12 months"),
            upkeep=True,
            counts=False,
            missing=lambda: Q(custody__in=STILL_HELD) & silent_care(),
        ),
    ),
    Guardian: (
        Part(
            key="names",
            label=pgettext_lazy("what is missing", "name in three languages"),
            missing=lambda: any_empty(*columns("name")),
        ),
        Part(
            key="role",
            label=pgettext_lazy("what is missing", "role"),
            missing=lambda: empty(*columns("role")),
        ),
        Part(
            key="about",
            label=pgettext_lazy("what is missing", "text about the person"),
            missing=lambda: empty(*columns("about")),
        ),
        Part(
            key="categories",
            label=pgettext_lazy("what is missing", "category"),
            missing=lambda: Q(categories=[]),
        ),
        Part(
            key="portrait",
            label=pgettext_lazy("what is missing", "portrait"),
            missing=lambda: empty("portrait"),
        ),
        Part(
            key="link",
            label=pgettext_lazy("what is missing", "link"),
            missing=lambda: without(GuardianLink, "guardian_id"),
        ),
    ),
    Facility: (
        Part(
            key="verified",
            label=pgettext_lazy("what is missing", "check of the address in the last 6 months"),
            upkeep=True,
            missing=lambda: Q(closed_on__isnull=True) & stale(),
        ),
        Part(
            key="names",
            label=pgettext_lazy("what is missing", "name in three languages"),
            missing=lambda: any_empty(*columns("name")),
        ),
        Part(
            key="postcode",
            label=pgettext_lazy("what is missing", "postcode"),
            upkeep=True,
            missing=lambda: Q(closed_on__isnull=True, postcode=""),
        ),
        Part(
            key="address",
            label=pgettext_lazy("what is missing", "complete address"),
            missing=lambda: Q(closed_on__isnull=True) & no_address(),
        ),
        Part(key="source", label=pgettext_lazy("what is missing", "source"), missing=lambda: Q(source="")),
        Part(
            key="new_place",
            label=pgettext_lazy("what is missing", "new place of those held here, after it closed"),
            upkeep=True,
            missing=held_after_closing,
        ),
        Part(
            key="mail",
            label=pgettext_lazy("what is missing", "check of the address since letters came back"),
            upkeep=True,
            counts=False,
            missing=returned_unchecked,
        ),
    ),
}


def with_completeness(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate every row with what it lacks: no query a row."""
    lacks = {
        part.annotation: Case(
            When(part.missing(), then=Value(True)), default=Value(False), output_field=BooleanField()
        )
        for part in PARTS[rows.model]
        if part.counts
    }
    return rows.annotate(**lacks)

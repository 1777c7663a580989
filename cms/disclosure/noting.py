"""Notes which facts an act touches, as their rows are written: what an app must perhaps fetch again.

A row is noted as the thing that readers know it by: a stay as its prisoner. What else shows that thing is found out
at the end of the act (`cms.disclosure.dependants`); only what the act itself would make impossible to find is noted
here beforehand: who was whose ward, and who was held in a place that is deleted.
"""

from collections.abc import Iterable
from typing import Any, Final

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save

from cms import version
from cms.disclosure import dependants
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.notes import note, noted
from cms.snippets import models
from cms.snippets.querysets import bulk_written

# Model → the kind of thing its rows belong to, and the column that says to which.
OWNERS: Final[dict[type[Any], tuple[str, str]]] = {
    models.Prisoner: ("prisoners", "pk"),
    models.Placement: ("prisoners", "prisoner_id"),
    models.Sentence: ("prisoners", "prisoner_id"),
    models.SentenceArticle: ("prisoners", "sentence__prisoner_id"),
    models.PrisonerSource: ("prisoners", "prisoner_id"),
    PrisonerDisclosure: ("prisoners", "prisoner_id"),
    models.Guardian: ("guardians", "pk"),
    models.GuardianLink: ("guardians", "guardian_id"),
    GuardianDisclosure: ("guardians", "guardian_id"),
    models.Facility: ("facilities", "pk"),
    models.Article: ("articles", "pk"),
    models.Organisation: ("organisations", "pk"),
    models.SupportAction: ("actions", "pk"),
    models.ActionOrganisation: ("actions", "action_id"),
    models.SendingCountry: ("sending_countries", "pk"),
    models.SiteSettings: ("site", "pk"),
}


def note_row(sender: Any, instance: Any, update_fields: Iterable[str] | None = None, **signal: Any) -> None:
    """Receive that a row was saved or deleted."""
    if version.in_act() and not (update_fields is not None and set(update_fields) <= version.BOOKKEEPING):
        kind, column = OWNERS[sender]
        note(kind, [_value(instance, column)])


def note_rows(sender: Any, rows: Any, **signal: Any) -> None:
    """Receive that rows are written in bulk."""
    if sender in OWNERS:
        kind, column = OWNERS[sender]
        note(kind, _values(rows, column))
    elif sender is models.Guardianship:
        wards = set(_values(rows, "prisoner_id"))
        _note_wards(wards)
        note("cared", dependants.care(wards))


def note_care(sender: Any, instance: Any, **signal: Any) -> None:
    """Receive that a guardianship will be saved or deleted."""
    if version.in_act():
        _note_wards({instance.prisoner_id})
        note("cared", [(instance.prisoner_id, instance.guardian_id)])


def _note_wards(prisoner_ids: set[int]) -> None:
    """Note whose care changes, with the guardians they have until then."""
    fresh = prisoner_ids - noted("wards")
    if fresh:
        note("wards", fresh)
        note("care", dependants.care(fresh))


def note_end_of_place(sender: Any, instance: Any, **signal: Any) -> None:
    """Receive that a facility will be deleted, which empties what refers to it."""
    note("held", ((instance.pk, pk) for pk in dependants.held_at([instance.pk])))
    note("replaced", ((instance.pk, pk) for pk in dependants.replaced_by([instance.pk])))


def connect() -> None:
    """Connect the receivers, once."""
    for model in OWNERS:
        for signal in (post_save, post_delete):
            signal.connect(note_row, sender=model, dispatch_uid=f"cms_noting_{model.__name__}")
    for signal in (pre_save, pre_delete):
        signal.connect(note_care, sender=models.Guardianship, dispatch_uid="cms_noting_care")
    pre_delete.connect(note_end_of_place, sender=models.Facility, dispatch_uid="cms_noting_end_of_place")
    bulk_written.connect(note_rows, dispatch_uid="cms_noting_rows")


def _values(rows: Any, column: str) -> list[Any]:
    """The values of `column` in a queryset, or in rows that were just made."""
    if isinstance(rows, list):
        return [_value(row, column) for row in rows]
    return list(rows.order_by().values_list(column, flat=True).distinct())


def _value(row: Any, path: str) -> Any:
    for name in path.split("__"):
        row = getattr(row, name)
    return row

"""Who a story names, remembered beyond the people themselves: what `querysets.held_back` asks.

A person's row may be deleted and takes the references to it along, but the story's text still spells the name.
So every kept story notes the primary keys of its wards, its guardian, and the people and guardians in its body,
without foreign keys. A note about somebody who is gone is never removed: no form shows any more that the text is about
them, so the story stays held back, and its text starts anew in another page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms import notes
from cms.disclosure.names import unknown_guardians, unknown_prisoners
from cms.pages.collecting import references

if TYPE_CHECKING:
    from cms.pages.models import InterviewPage


@dataclass(frozen=True, slots=True)
class Named:
    """The people a story names, by primary key."""

    prisoners: frozenset[int] = frozenset()
    guardians: frozenset[int] = frozenset()

    def __or__(self, other: Named) -> Named:
        return Named(self.prisoners | other.prisoners, self.guardians | other.guardians)

    def gone(self) -> Named:
        """Those who do not exist any more."""
        return Named(
            frozenset(unknown_prisoners(self.prisoners)), frozenset(unknown_guardians(self.guardians))
        )


def named_in(page: InterviewPage) -> Named:
    """Whom `page` names as it is in memory."""
    wards = (ward.prisoner_id for ward in page.wards.all())
    shown = references([page.body])
    return _named([*wards, *shown.get("prisoner", ())], [page.guardian_id, *shown.get("guardian", ())])


def named_in_revision(content: dict[str, Any]) -> Named:
    """Whom a revision named when it was kept; those deleted since are missing in the page restored from it."""
    wards = (ward.get("prisoner") for ward in content.get("wards") or ())
    return _named(wards, [content.get("guardian")])


def note(page: InterviewPage, named: Named) -> None:
    """Replace the notes of `page` by `named`; whoever is gone stays noted."""
    from cms.pages.models import NamedPerson

    rows = NamedPerson.objects.filter(page_id=page.pk)
    pairs = list(rows.values_list("prisoner_pk", "guardian_pk"))
    before = _named((prisoner for prisoner, _none in pairs), (guardian for _none, guardian in pairs))
    wanted = named | before.gone()
    if wanted == before:
        return
    rows.delete()
    prisoners = [NamedPerson(page_id=page.pk, prisoner_pk=pk) for pk in sorted(wanted.prisoners)]
    guardians = [NamedPerson(page_id=page.pk, guardian_pk=pk) for pk in sorted(wanted.guardians)]
    NamedPerson.objects.bulk_create([*prisoners, *guardians])
    notes.note("naming", [page.pk])


def _named(prisoners: Iterable[Any], guardians: Iterable[Any]) -> Named:
    return Named(frozenset(filter(None, prisoners)), frozenset(filter(None, guardians)))

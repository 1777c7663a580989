"""The custody of people, written to live rows and drafts alike, and taken back to exactly what it was."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.dispatch import Signal
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Revision

from cms import version
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.settling import settle_all, settle_releases
from cms.disclosure.writing import write_columns
from cms.snippets.models import Prisoner
from cms.snippets.models.dates import truncate
from cms.snippets.waiting import waiting_revisions

CUSTODY: Final = ("custody", "custody_since", "custody_since_precision")
_FACTS: Final = (*CUSTODY, "go_live_at")
_DISCLOSURE: Final = ("state", "birthday", "released_year")
# Sent by Prisoner with `pks` when their custody was written past their rows' saves.
custody_written: Final = Signal()
# What of one person is kept to compare and to restore: values that JSON knows, and no name.
Snapshot = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where people stand from a day on, of which only a part may be known."""

    custody: str
    since: date | None
    precision: str = "day"

    @property
    def facts(self) -> dict[str, Any]:
        """The columns of a person's row; a schedule of theirs ends."""
        return {
            "custody": self.custody,
            "custody_since": truncate(self.since, self.precision),
            "custody_since_precision": self.precision,
            "go_live_at": None,
        }


@version.acting
def write_custody(prisoner_ids: Collection[int], standing: Standing) -> None:
    """Write where these people stand, to what readers get and to whatever may be published later.

    Approved schedules are cancelled. Whoever was freed inside Belarus is withdrawn, or minimised where a consent
    is recorded, in the same transaction. The number of queries does not grow with that of people.
    """
    people = _locked(prisoner_ids)
    _write(people, dict.fromkeys(people, standing.facts))
    revisions = [each for waiting in waiting_revisions(people.values()).values() for each in waiting]
    for revision in revisions:
        revision.content = revision.content | _as_json(standing.facts)
        revision.approved_go_live_at = None
    _keep(revisions)
    settle_releases(people.keys())
    settle_all(people.keys())
    custody_written.send(Prisoner, pks=people.keys())


def snapshots(prisoner_ids: Collection[int]) -> dict[int, Snapshot]:
    """What `write_custody` may change of each of these people, as it is now."""
    people = {person.pk: person for person in Prisoner.objects.filter(pk__in=prisoner_ids)}
    revisions = waiting_revisions(people.values())
    disclosed = PrisonerDisclosure.objects.filter(pk__in=people).values("pk", *_DISCLOSURE)
    disclosure = {row.pop("pk"): row for row in disclosed}
    return {
        pk: {
            "facts": _as_json({name: getattr(person, name) for name in _FACTS}),
            "disclosure": disclosure.get(pk, {}),
            "drafts": {str(each.pk): _of_draft(each) for each in revisions[pk]},
        }
        for pk, person in people.items()
    }


def is_unchanged(after: Snapshot, now: Snapshot) -> bool:
    """Whether nobody has changed since what the snapshot `after` says; drafts may have been added."""
    was, is_now = ({**each["facts"], "go_live_at": None} for each in (after, now))
    return was == is_now and bool(after["disclosure"] == now["disclosure"])


@version.acting
def restore(changes: Mapping[int, tuple[Snapshot, Snapshot]]) -> None:
    """Put people back from the second snapshot of each to the first, and whatever of their drafts still says it.

    A schedule whose moment has passed meanwhile stays cancelled: nothing is published by putting it back.
    """
    people = _locked(changes.keys())
    _write(people, {pk: _to_come(changes[pk][0]["facts"]) for pk in people})
    revisions = waiting_revisions(people.values())
    for pk, waiting in revisions.items():
        before, after = changes[pk]
        for revision in waiting:
            _restore_draft(revision, before, after)
    _keep([each for waiting in revisions.values() for each in waiting])
    disclosure = {pk: changes[pk][0]["disclosure"] for pk in people}
    write_columns(PrisonerDisclosure.objects.all(), disclosure)
    settle_all(people.keys())
    custody_written.send(Prisoner, pks=people.keys())


def _restore_draft(revision: Revision, before: Snapshot, after: Snapshot) -> None:
    told = _of_draft(revision)
    custody = {name: told["content"][name] for name in CUSTODY}
    if custody != {name: after["facts"][name] for name in CUSTODY}:
        return
    known = before["drafts"].get(str(revision.pk))
    content = known["content"] if known else {name: before["facts"][name] for name in CUSTODY}
    revision.content = revision.content | _to_come(content)
    if known:
        revision.approved_go_live_at = _moment_to_come(known["approved_go_live_at"])


def _locked(prisoner_ids: Collection[int]) -> dict[int, Prisoner]:
    """The people's rows, locked as a save of theirs would lock them, always in the same order."""
    rows = Prisoner.objects.select_for_update(no_key=True).filter(pk__in=prisoner_ids).order_by("pk")
    return {person.pk: person for person in rows}


def _write(people: Mapping[int, Prisoner], facts: Mapping[int, Mapping[str, Any]]) -> None:
    # Past the queryset that refuses to write custody in bulk: here what follows of it is settled.
    rows = Prisoner._base_manager.all()
    write_columns(rows, {pk: {name: _value(name, facts[pk][name]) for name in _FACTS} for pk in people})


def _value(name: str, value: Any) -> Any:
    """What JSON kept, as the column's own type."""
    field: Any = Prisoner._meta.get_field(name)
    return field.to_python(value)


def _keep(revisions: Collection[Revision]) -> None:
    """Write drafts back; Wagtail tells an editor who has the form open that there is something newer."""
    now = timezone.now()
    for each in revisions:
        Revision.objects.filter(pk=each.pk).update(
            content=each.content, approved_go_live_at=each.approved_go_live_at, created_at=now
        )


def _of_draft(revision: Revision) -> Snapshot:
    moment = revision.approved_go_live_at
    return {
        "content": {name: revision.content.get(name) for name in _FACTS},
        "approved_go_live_at": moment.isoformat() if moment else None,
    }


def _as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _to_come(facts: Mapping[str, Any]) -> dict[str, Any]:
    """`facts` without a moment of going live that has passed."""
    return {**facts, "go_live_at": facts["go_live_at"] if _moment_to_come(facts.get("go_live_at")) else None}


def _moment_to_come(text: str | None) -> datetime | None:
    moment = parse_datetime(text) if text else None
    return moment if moment and moment > timezone.now() else None

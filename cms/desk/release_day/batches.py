"""Carrying a release day out in one act, and undoing it: all of it or nothing."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from cms import version
from cms.desk.models import ReleaseBatch, ReleaseEntry
from cms.desk.publication.requests import PERMISSIONS, end_waiting
from cms.desk.publication.risks import Risk, needs_two
from cms.desk.release_day.effects import fingerprint
from cms.disclosure.acts import ActRefused
from cms.disclosure.custody import Snapshot, Standing, is_unchanged, restore, snapshots, write_custody
from cms.snippets.choices import DIED, FREE
from cms.snippets.models import Prisoner


@version.acting
def carry_out(prisoner_ids: Collection[int], standing: Standing, *, seen: str, user: Any) -> ReleaseBatch:
    """Record that these people are free, if everything is still as the preview `seen` showed it.

    Raises:
        ActRefused: with a sentence that says why nothing has happened.
    """
    people = _locked(prisoner_ids)
    refusal = why_not(people, standing)
    if refusal:
        raise ActRefused(refusal)
    if seen != fingerprint(people, standing):
        raise ActRefused(_("Something has changed since you opened this page. Read it again, then decide."))
    _forget_what_cannot_be_undone()
    ids = [person.pk for person in people]
    before = snapshots(ids)
    write_custody(ids, standing)
    after = snapshots(ids)
    batch = ReleaseBatch.objects.create(
        custody=standing.custody,
        since=standing.facts["custody_since"],
        precision=standing.precision,
        people=len(people),
        done_by=user,
    )
    ReleaseEntry.objects.bulk_create(
        [ReleaseEntry(batch=batch, prisoner_id=pk, before=before[pk], after=after[pk]) for pk in ids]
    )
    end_waiting(people)
    _note(people, before, after, user)
    log(instance=batch, action="cms.release.done", user=user, data={"people": len(people)})
    return batch


def why_not(people: Collection[Prisoner], standing: Standing) -> str | None:
    """Why these people cannot be recorded as free, as a sentence; None when they can."""
    if not people:
        return _("Nobody is chosen.")
    if standing.custody not in FREE:
        return _("A release day makes people free: choose how.")
    if any(person.custody in DIED for person in people):
        return _("Somebody on this list is recorded as dead. Take them off it, or correct the record.")
    return None


@dataclass(frozen=True)
class Reversal:
    """What undoing a batch would do: whom it puts back to what, and whom somebody has changed since."""

    changes: Mapping[int, tuple[Snapshot, Snapshot]]
    changed_since: tuple[int, ...]


def reversal(batch: ReleaseBatch) -> Reversal:
    """What of `batch` can still be put back."""
    entries = {entry.prisoner_id: entry for entry in batch.entries.order_by("prisoner_id")}
    now = snapshots(entries)
    unchanged = {pk: entry for pk, entry in entries.items() if is_unchanged(entry.after, now[pk])}
    return Reversal(
        changes={pk: (entry.before, entry.after) for pk, entry in unchanged.items()},
        changed_since=tuple(pk for pk in entries if pk not in unchanged),
    )


def why_not_undo(batch: ReleaseBatch, user: Any) -> str | None:
    """Why `user` cannot undo `batch`, as a sentence; None when they can."""
    if batch.undone_at is not None:
        return _("This release day has been undone already.")
    if not batch.can_be_undone:
        return _("This release day can no longer be undone: what it changed is forgotten.")
    if not may_release(user):
        return _("Only publishers decide.")
    if needs_two(Risk.RESTORE) and batch.done_by_id == user.pk:
        return _("Another publisher than the one who did it has to undo it.")
    return None


@version.acting
def undo(batch_pk: int, *, seen: str, user: Any) -> Reversal:
    """Put back exactly what the batch changed, wherever nobody has changed it since.

    Raises:
        ActRefused: with a sentence that says why nothing has happened.
    """
    batch = ReleaseBatch.objects.select_for_update().get(pk=batch_pk)
    refusal = why_not_undo(batch, user)
    if refusal:
        raise ActRefused(refusal)
    people = _locked(batch.entries.values_list("prisoner_id", flat=True))
    if seen != fingerprint(people, None):
        raise ActRefused(_("Something has changed since you opened this page. Read it again, then decide."))
    found = reversal(batch)
    restore(found.changes)
    batch.undone_by, batch.undone_at = user, timezone.now()
    batch.save()
    back = [person for person in people if person.pk in found.changes]
    end_waiting(back)
    _note(
        back,
        {pk: after for pk, (_before, after) in found.changes.items()},
        {pk: before for pk, (before, _after) in found.changes.items()},
        user,
    )
    log(instance=batch, action="cms.release.undone", user=user, data={"people": len(found.changes)})
    return found


def may_release(user: Any) -> bool:
    """Whether `user` may record a release day or undo one."""
    return bool(user.is_active and user.has_perm(PERMISSIONS[Prisoner]))


def _locked(prisoner_ids: Collection[int]) -> list[Prisoner]:
    rows = Prisoner.objects.select_for_update(no_key=True).filter(pk__in=prisoner_ids)
    return list(rows.order_by("pk"))


def _note(
    people: Iterable[Prisoner], before: Mapping[int, Snapshot], after: Mapping[int, Snapshot], user: Any
) -> None:
    """The entries of each person in the audit log, the same as by the acts for one person, all in one query."""
    kind, now, entries = ContentType.objects.get_for_model(Prisoner), timezone.now(), []
    for person in people:
        for action, told in _noted(before[person.pk], after[person.pk]):
            entries.append(
                ModelLogEntry(
                    content_type=kind,
                    object_id=str(person.pk),
                    label=str(person),
                    action=action,
                    data=told,
                    user=user,
                    timestamp=now,
                )
            )
    ModelLogEntry.objects.bulk_create(entries)


def _noted(before: Snapshot, after: Snapshot) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "cms.custody", {"custody": after["facts"]["custody"]}
    states = {"before": before["disclosure"].get("state"), "after": after["disclosure"].get("state")}
    if states["before"] != states["after"]:
        yield "cms.disclosure.state", states


def _forget_what_cannot_be_undone() -> None:
    past = timezone.now() - timedelta(days=settings.CMS_UNDO_DAYS)
    ReleaseEntry.objects.filter(batch__done_at__lte=past).delete()

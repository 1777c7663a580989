"""The act that moves people: the live rows and whatever of them waits to be published, alike."""

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex

from cms import version
from cms.desk.moving.moves import EMPTIED, MOVED, Move, moved_draft
from cms.desk.moving.preview import preview, stays_of
from cms.snippets.models import Placement, Prisoner
from cms.snippets.waiting import rewrite


class MoveRefused(ValueError):
    """Nobody was moved; the message is a sentence for whoever asked."""


@version.acting
def move_people(move: Move, prisoner_ids: Collection[int], *, seen: str, user: Any) -> int:
    """End the present stay of these people and begin another one, as `seen`, a fingerprint, has told it.

    A draft that still tells of the old place follows; nothing else of a draft changes or becomes public, and
    schedules and reviews go on. Returns how many were moved.

    Raises:
        MoveRefused: something has changed since, or nobody is left to be moved.
    """
    people = list(Prisoner.objects.select_for_update(no_key=True).filter(pk__in=prisoner_ids).order_by("pk"))
    found = preview(move, prisoner_ids, user)
    if found.fingerprint != seen:
        raise MoveRefused(_("Something has changed since you opened this page. Read it again, then decide."))
    going = {line.pk for line in found.going}
    people = [person for person in people if person.pk in going]
    if not people:
        raise MoveRefused(_("Nobody can be moved."))
    begun = _write(people, move)
    rewrite(people, lambda pk, content: moved_draft(content, move, begun[pk]))
    _note(people, move, user)
    return len(people)


def _write(people: Collection[Prisoner], move: Move) -> dict[int, Placement]:
    """The new stay of each person, saved."""
    stays = stays_of(people)
    left = [stay for person in people if (stay := move.left(stays[person.pk])) is not None]
    for stay in left:
        for name, value in move.end.items():
            setattr(stay, name, value)
    Placement.objects.bulk_update(left, list(move.end))
    begun = Placement.objects.bulk_create([move.begin(person.pk, stays[person.pk]) for person in people])
    for person in people:
        # No signal tells Wagtail of rows that are written in bulk.
        ReferenceIndex.create_or_update_for_object(person)
    return {stay.prisoner_id: stay for stay in begun}


def _note(people: Collection[Prisoner], move: Move, user: Any) -> None:
    """One entry a person and one for the place that they left."""
    told = {"from": move.source.pk, "to": move.target.pk, "since": move.moment.isoformat()}
    for person in people:
        log(instance=person, action=MOVED, user=user, data=told)
    log(instance=move.source, action=EMPTIED, user=user, data=told | {"people": len(people)})

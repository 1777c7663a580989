"""What a move would change: addresses person by person, letters, drafts, pages. Nothing is written here."""

import hashlib
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.locks import BasicLock
from wagtail.models import Page, ReferenceIndex, Revision

from cms.desk.moving.moves import BEGAN_LATER, Move, moved_draft, people_at
from cms.desk.viewsets.columns import prisoner_name, ui_language
from cms.disclosure.drafts import draft_letters
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import LettersPolicy, State
from cms.snippets.models import Placement, Prisoner
from cms.snippets.waiting import waiting_revisions

LOCKED: Final = _("Somebody has locked this person: they stay where they are.")
LETTERS: Final[dict[tuple[bool, bool], Any]] = {
    (True, True): pgettext_lazy("readers after a move", "can still write"),
    (True, False): pgettext_lazy("readers after a move", "can no longer write"),
    (False, True): pgettext_lazy("readers after a move", "can write from now on"),
    (False, False): pgettext_lazy("readers after a move", "see no address, as before"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One person: the printed lines before and after as if all was public, and what readers get of it.

    `draft_stays` says that a newer draft tells of another place; `problem` why this person is not moved.
    """

    pk: int
    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    could_write: bool
    can_write: bool
    draft_stays: bool = False
    problem: Any = None

    @property
    def letters(self) -> Any:
        """What becomes of letters, in words."""
        return LETTERS[self.could_write, self.can_write]

    @property
    def loses_letters(self) -> bool:
        """Whether readers could write and cannot any more."""
        return self.could_write and not self.can_write


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """All of it; `fingerprint` tells whether it is still the same when it is agreed to."""

    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    fingerprint: str

    @property
    def going(self) -> list[Line]:
        """Those who are moved."""
        return [line for line in self.lines if not line.problem]

    @property
    def losing(self) -> list[Line]:
        """Those who are moved and to whom readers cannot write any more."""
        return [line for line in self.going if line.loses_letters]


def preview(move: Move, prisoner_ids: Collection[int], user: Any) -> Preview:
    """What `move` would change for these people: as many queries for twenty as for one."""
    people = sorted(people_at(move.source).filter(pk__in=prisoner_ids), key=prisoner_name)
    stays = stays_of(people)
    drafts = waiting_revisions(people)
    lines = tuple(_line(person, stays[person.pk], drafts[person.pk], move, user) for person in people)
    pages = tuple(_pages_about([line.pk for line in lines if not line.problem]))
    told = (
        (move.source.pk, move.target.pk, move.moment, move.precision, move.confidence),
        [
            (line.pk, line.before, line.after, line.could_write, line.draft_stays, bool(line.problem))
            for line in lines
        ],
        [page.pk for page in pages],
    )
    digest = hashlib.blake2b(repr(told).encode(), digest_size=16).hexdigest()
    return Preview(lines=lines, pages=pages, fingerprint=digest)


def stays_of(people: Collection[Prisoner]) -> dict[int, list[Placement]]:
    """Every stay of these people: one query."""
    found: defaultdict[int, list[Placement]] = defaultdict(list)
    rows = Placement.objects.filter(prisoner__in=people).select_related("facility__replaced_by")
    for stay in rows.order_by("sort_order", "pk"):
        found[stay.prisoner_id].append(stay)
    return found


def _line(person: Prisoner, stays: list[Placement], drafts: list[Revision], move: Move, user: Any) -> Line:
    left, begun = move.left(stays), move.begin(person.pk, stays)
    before, could_write = _letters(person, stays)
    after, can_write = _letters(person, [*(stay for stay in stays if stay is not left), begun])
    return Line(
        pk=person.pk,
        name=prisoner_name(person),
        before=before,
        after=after,
        could_write=could_write,
        can_write=can_write,
        draft_stays=any(moved_draft(draft.content, move, begun) is None for draft in drafts),
        problem=_problem(person, left, move, user),
    )


def _problem(person: Prisoner, left: Placement | None, move: Move, user: Any) -> Any:
    if person.locked and BasicLock(person).for_user(user):
        return LOCKED
    return None if left is not None and move.is_possible(left) else BEGAN_LATER


def _letters(person: Prisoner, stays: list[Placement]) -> tuple[tuple[str, ...], bool]:
    """The printed lines, and whether readers can write, if these were the stays of `person`."""
    held = _holding(person, stays)
    shown = PrisonerDisclosure(
        prisoner_id=person.pk, state=State.PUBLIC, show_address=True, letters=LettersPolicy.ALLOWED
    )
    printed, _refusal = draft_letters(held, shown, ui_language())
    own = person.disclosure
    is_public = person.is_published and own.state == State.PUBLIC
    return printed.domestic, is_public and draft_letters(held, own, ui_language())[0].can_write


def _holding(person: Prisoner, stays: list[Placement]) -> Prisoner:
    """`person` with these stays in memory, not to be saved."""
    person.placements = stays
    return person


def _pages_about(prisoner_ids: Collection[int]) -> list[Page]:
    """The public pages that show or mention one of these people: two queries."""
    kinds = ContentType.objects.get_for_models(Page, Prisoner)
    known = ReferenceIndex.objects.filter(
        base_content_type=kinds[Page],
        to_content_type=kinds[Prisoner],
        to_object_id__in=[str(pk) for pk in prisoner_ids],
    )
    pks = {int(key) for key in known.values_list("object_id", flat=True)}
    return list(Page.objects.filter(pk__in=pks).live().select_related("locale").order_by("path"))

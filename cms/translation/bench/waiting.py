"""What waits for one user: texts to decide on, texts that came back, things they were asked for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Exists, F, Min, OuterRef, QuerySet
from django.urls import reverse
from wagtail.models import Page, WorkflowState
from wagtail.models.pages import get_default_page_content_type
from wagtail_localize.models import Translation

from cms import languages
from cms.languages import Language
from cms.translation.bench.entitled import publishes_alone
from cms.translation.bench.opened import REVIEW, WORK
from cms.translation.board.querysets import named
from cms.translation.board.tallying import shown_to
from cms.translation.board.things import Thing
from cms.translation.models import Assignment, Proposal, ProposalState, Stage, Standing
from cms.translation.rights import may_review
from cms.translation.works.base import PAGE

# The oldest of each sort; the board shows them all.
AT_MOST: Final = 20
_DONE: Final = (Stage.COMPLETE, Stage.EMPTY, Stage.REVIEW)

# A thing in a language, and since when it waits.
Waits = dict[tuple[Thing, Language], datetime | None]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in one language, as the dashboard names it."""

    title: str
    type_label: str
    language: Language
    language_name: str
    since: datetime | None
    url: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that waits for one user, each sort with the oldest first."""

    to_review: Sequence[Line] = ()
    returned: Sequence[Line] = ()
    assigned: Sequence[Line] = ()

    @property
    def count(self) -> int:
        return len(self.to_review) + len(self.returned) + len(self.assigned)


def waiting_for(user: Any, language: Language) -> Waiting:
    """What waits for `user`, titled in `language`: the number of queries does not grow with it.

    What they may not read is neither named nor counted.
    """
    reviewed = [each for each in languages.CODES if may_review(user, each)]
    to_review = _oldest(_to_review(user, reviewed)) if reviewed else {}
    returned = _oldest(_returned(user))
    assigned = _oldest(_assigned(user))
    things = dict.fromkeys(thing for waits in (to_review, returned, assigned) for thing, _language in waits)
    names = shown_to(user, things, language) if things else {}

    def lines(waits: Waits, address: str) -> list[Line]:
        return [
            Line(
                names[thing].title,
                names[thing].type_label,
                into,
                languages.NAMES[into],
                since,
                reverse(address, args=[*thing, into]),
            )
            for (thing, into), since in waits.items()
            if thing in names
        ]

    return Waiting(lines(to_review, REVIEW), lines(returned, WORK), lines(assigned, WORK))


def _oldest(waits: Waits) -> Waits:
    found = sorted(waits.items(), key=lambda item: (item[1] is None, item[1], item[0]))
    return dict(found[:AT_MOST])


def _to_review(user: Any, reviewed: Collection[Language]) -> Waits:
    """Nobody but publishers decides on their own work."""
    proposals = Proposal.objects.filter(state=ProposalState.WAITING, language__in=reviewed)
    states = _states(WorkflowState.STATUS_IN_PROGRESS).annotate(at=F("created_at"))
    if not publishes_alone(user):
        proposals, states = proposals.exclude(author=user), states.exclude(requested_by=user)
    waits = _of_pages(states)
    waits = {place: since for place, since in waits.items() if place[1] in reviewed}
    return waits | _of_proposals(proposals, "handed_in_at")


def _returned(user: Any) -> Waits:
    proposals = Proposal.objects.filter(state=ProposalState.RETURNED, author=user)
    states = _states(WorkflowState.STATUS_NEEDS_CHANGES).filter(requested_by=user)
    return _of_pages(states.annotate(at=F("current_task_state__finished_at"))) | _of_proposals(
        proposals, "decided_at"
    )


def _assigned(user: Any) -> Waits:
    waits: Waits = {}
    for each in Assignment.objects.filter(to=user):
        _put(waits, (each.kind, each.key), each.language, each.at)
    done = Standing.objects.filter(named(thing for thing, _language in waits), stage__in=_DONE)
    level = {((kind, key), language) for kind, key, language in done.values_list("kind", "key", "language")}
    return {place: since for place, since in waits.items() if place not in level}


def _of_proposals(proposals: QuerySet[Proposal], moment: str) -> Waits:
    waits: Waits = {}
    found = proposals.order_by().values("fact_type__model", "fact_id", "language").annotate(at=Min(moment))
    for each in found:
        _put(waits, (each["fact_type__model"], each["fact_id"]), each["language"], each["at"])
    return waits


def _states(status: str) -> QuerySet[WorkflowState]:
    of_pages = {"base_content_type": get_default_page_content_type()}
    return WorkflowState.objects.filter(status=status, **of_pages)


def _of_pages(states: QuerySet[WorkflowState]) -> Waits:
    """Of translations alone: originals are reviewed in Wagtail's own list."""
    moments = {int(pk): at for pk, at in states.values_list("object_id", "at")}
    made = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=OuterRef("locale"), enabled=True
    )
    pages = Page.objects.order_by().filter(Exists(made), pk__in=list(moments))
    waits: Waits = {}
    for pk, key, code in pages.values_list("pk", "translation_key", "locale__language_code"):
        _put(waits, (PAGE, str(key)), code, moments[pk])
    return waits


def _put(waits: Waits, thing: Thing, code: str, since: datetime | None) -> None:
    language = languages.parse(code)
    if language is not None:
        waits[thing, language] = since

"""Makes approved texts public: one column each, in the live row and in whatever of the fact waits to be published."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision

from cms import languages
from cms.snippets.waiting import rewrite
from cms.translation.models import Proposal, ProposalState
from cms.translation.suggestions import suggested_names
from cms.translation.works.base import digest
from cms.translation.works.facts import proposing, sources
from cms.translation.works.facts.cleaning import digest_of
from cms.translation.works.facts.locks import text_in
from cms.translation.works.facts.log_actions import APPROVED
from cms.translation.works.facts.reading import Opened
from cms.translation.works.facts.texts import Slot, slots_of, values_of

Approved = Sequence[tuple[Slot, Proposal]]


def make_public(opened: Opened, approved: Approved, *, user: Any, comment: str) -> None:
    """Write these texts; nothing else of a row or draft changes, and schedules and reviews go on.

    The caller holds the fact's lock inside an act.
    """
    newest = _newest_draft(opened.fact)
    for slot, proposal in approved:
        proposal.replaced = _replaced(newest, slot, proposal)
    _keep_editors_words(opened.fact, newest, approved)
    _answer_for_names(opened.fact, approved, user)
    rows = _write_rows(opened, approved)
    if newest is not None:
        _write_drafts(opened.fact, approved)
    _mark(opened, rows, approved)
    told = {"columns": sorted(_column_path(slot, proposal) for slot, proposal in approved)}
    log(instance=opened.fact, action=APPROVED, user=user, data=told)
    decided = {"decided_by": user, "decided_at": timezone.now(), "comment": comment}
    proposing.change(
        [each for _slot, each in approved], ("replaced",), state=ProposalState.APPROVED, **decided
    )


def _newest_draft(fact: Any) -> Revision | None:
    """The revision that an editor's form opens."""
    return fact.latest_revision if getattr(fact, "latest_revision_id", None) else None


def _replaced(newest: Revision | None, slot: Slot, proposal: Proposal) -> str:
    """What a form that is open now shows: the newest draft's text, else the row's."""
    drafted = text_in(newest.content, slot, proposal.language) if newest is not None else None
    return slot.texts[proposal.language] if drafted is None else drafted


def _keep_editors_words(fact: Any, newest: Revision | None, approved: Approved) -> None:
    """Leave a draft in the history whose own words for one of these texts an approval takes away."""
    own = newest is not None and any(
        digest_of(proposal.replaced)
        not in (digest_of(slot.texts[proposal.language]), digest_of(proposal.text))
        for slot, proposal in approved
    )
    if newest is None or not own:
        return
    former = Revision(
        content_type_id=newest.content_type_id,
        base_content_type_id=newest.base_content_type_id,
        object_id=newest.object_id,
        created_at=newest.created_at,
        user_id=newest.user_id,
        object_str=newest.object_str,
        content=newest.content,
    )
    # Past `save()`, which would end schedules of the others.
    Revision.objects.bulk_create([former])


def _answer_for_names(fact: Any, approved: Approved, user: Any) -> None:
    """Whoever approves a name that a rule has suggested too answers for it: nothing holds it back any more."""
    own = {_column(slot, each): each.text for slot, each in approved if not slot.relation}
    suggested_names.confirm(fact, {column: digest(text) for column, text in own.items()}, user)


def _write_rows(opened: Opened, approved: Approved) -> dict[tuple[type[Any], str], Any]:
    """Each row by its model's own save, so that what follows from its texts follows."""
    columns: defaultdict[tuple[type[Any], str], dict[str, str]] = defaultdict(dict)
    for slot, proposal in approved:
        columns[slot.model, slot.row_id][_column(slot, proposal)] = proposal.text
    rows = {}
    for (model, row_id), texts in columns.items():
        row = model.objects.select_for_update(of=("self",), no_key=True).get(pk=row_id)
        for column, text in texts.items():
            setattr(row, column, text)
        row.save()
        rows[model, row_id] = row
    return rows


def _write_drafts(fact: Any, approved: Approved) -> None:
    def change(pk: int, content: dict[str, Any]) -> dict[str, Any] | None:
        changed = content
        for slot, proposal in approved:
            changed = _patched(changed, slot, {_column(slot, proposal): proposal.text})
        return None if changed == content else changed

    rewrite([fact], change)


def _patched(content: dict[str, Any], slot: Slot, texts: dict[str, str]) -> dict[str, Any]:
    """A draft's content with these columns of one row; a row that the draft has not stays away."""
    if not slot.relation:
        return content | texts
    rows = content.get(slot.relation, [])
    changed = [row | texts if str(row.get("pk")) == slot.row_id else row for row in rows]
    return content | {slot.relation: changed} if changed != rows else content


def _mark(opened: Opened, rows: Mapping[tuple[type[Any], str], Any], approved: Approved) -> None:
    """What each text was made from: the source as its translator read it."""
    made = (_made(opened, rows[slot.model, slot.row_id], slot, each) for slot, each in approved)
    sources.keep([mark for mark in made if mark is not None])


def _made(opened: Opened, row: Any, slot: Slot, proposal: Proposal) -> Any:
    marks = sources.marks_of(slot.model, slot.row_id, [slot.field]).get(slot.field, {})
    written = next(
        each for each in slots_of(slot.model, slot.relation, values_of(row)) if each.field == slot.field
    )
    return sources.note_approved(written, opened.fact.pk, proposal, marks)


def _column(slot: Slot, proposal: Proposal) -> str:
    return languages.column(slot.field, languages.parse(proposal.language) or languages.DEFAULT)


def _column_path(slot: Slot, proposal: Proposal) -> str:
    return f"{slot.key}_{proposal.language}"

"""Writes what translators propose for a fact; no text of the fact itself changes here."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.languages import Language
from cms.translation.models import Origin, Proposal, ProposalState
from cms.translation.works.base import Conflict, Saved, digest
from cms.translation.works.facts import cleaning
from cms.translation.works.facts.events import about
from cms.translation.works.facts.labels import label_of
from cms.translation.works.facts.reading import Opened
from cms.translation.works.facts.standing import Noted, Notes, source_of
from cms.translation.works.facts.texts import Slot


@dataclass(frozen=True, slots=True)
class Writing:
    """Who writes into which language, from where, and how the texts came about."""

    user: Any
    language: Language
    origin: Origin
    source: Language | None


def target_of(slot: Slot, language: Language, noted: Noted) -> str:
    """What the workbench shows as the text in `language`: what is proposed, else what stands there."""
    proposal = noted.proposals.get(language)
    text = proposal.text if proposal else slot.texts[language]
    return cleaning.shown(slot.model, slot.field, text)


def write(
    opened: Opened, notes: Notes, texts: Mapping[str, str], seen: Mapping[str, str], writing: Writing
) -> Saved:
    """Keep what differs from what stands; conflicts and texts that cannot be kept are told, not written."""
    written: list[str] = []
    conflicts: list[Conflict] = []
    rejected: dict[str, str] = {}
    for key, raw in texts.items():
        slot = opened.slots[key]
        noted = notes.of(slot)
        text = cleaning.cleaned(slot.model, slot.field, raw)
        present = target_of(slot, writing.language, noted)
        if _is_same(slot, text, present) and not _is_confirmed(noted, writing):
            continue
        refusal = _why_not(slot, text, noted, writing)
        if refusal:
            rejected[key] = refusal
        elif key in seen and seen[key] != digest(present):
            conflicts.append(_conflict(opened, slot, text, present, noted, writing))
        elif _put(opened, slot, text, noted, writing):
            written.append(key)
    return Saved(keys=tuple(written), conflicts=tuple(conflicts), rejected=rejected)


def change(
    proposals: Collection[Proposal], also: Collection[str] = (), *, state: ProposalState, **columns: Any
) -> None:
    """Write a new state to proposals, and other columns with it; `also` names columns that are set already."""
    for proposal in proposals:
        proposal.state = state
        for name, value in columns.items():
            setattr(proposal, name, value)
    Proposal.objects.bulk_update(proposals, ["state", *columns, *also])
    _tell(proposals)


def _why_not(slot: Slot, text: str, noted: Noted, writing: Writing) -> str:
    proposal = noted.proposals.get(writing.language)
    if proposal is not None and proposal.state == ProposalState.WAITING:
        return _("This text is in review: it cannot be changed until that is decided or taken back.")
    if text and source_of(slot, writing.language, noted, writing.source) is None:
        return _("There is no text to translate here any more.")
    return cleaning.too_long(slot.model, slot.field, text)


def _put(opened: Opened, slot: Slot, text: str, noted: Noted, writing: Writing) -> bool:
    proposal = noted.proposals.get(writing.language)
    if not text:
        return _take_away(proposal)
    source = source_of(slot, writing.language, noted, writing.source)
    assert source is not None  # noqa: S101 - refused before
    if proposal is None:
        proposal = _new(opened, slot, writing.language)
    made_from = cleaning.shown(slot.model, slot.field, slot.texts[source])
    proposal.text = text
    proposal.source_language = source
    proposal.source_text, proposal.source_digest = made_from, cleaning.digest_of(made_from)
    proposal.origin, proposal.author = writing.origin, writing.user
    proposal.state = _state_after_writing(proposal)
    proposal.updated_at = timezone.now()
    proposal.save()
    return True


def _state_after_writing(proposal: Proposal) -> ProposalState:
    """What was returned stays marked as returned until it is handed in again: the comment still stands."""
    state = ProposalState(proposal.state)
    return state if state == ProposalState.RETURNED else ProposalState.DRAFT


def _take_away(proposal: Proposal | None) -> bool:
    if proposal is None:
        return False
    proposal.delete()
    return True


def _new(opened: Opened, slot: Slot, language: Language) -> Proposal:
    return Proposal(
        fact_type=ContentType.objects.get_for_model(opened.kind.model),
        fact_id=str(opened.fact.pk),
        row_type=ContentType.objects.get_for_model(slot.model),
        row_id=slot.row_id,
        field=slot.field,
        language=language,
    )


def _is_same(slot: Slot, text: str, present: str) -> bool:
    """Whether nothing was written: a form gives back every text that it showed."""
    return text == present or text == cleaning.cleaned(slot.model, slot.field, present)


def _is_confirmed(noted: Noted, writing: Writing) -> bool:
    """Whether a person answers for what a machine wrote by handing it back as it is."""
    proposal = noted.proposals.get(writing.language)
    return proposal is not None and proposal.origin == Origin.MACHINE and writing.origin == Origin.TYPED


def _conflict(
    opened: Opened, slot: Slot, text: str, present: str, noted: Noted, writing: Writing
) -> Conflict:
    proposal = noted.proposals.get(writing.language)
    return Conflict(
        key=slot.key,
        label=label_of(slot, opened.rows[slot.model, slot.row_id]),
        ours=text,
        theirs=present,
        author=author_of(proposal),
    )


def author_of(proposal: Proposal | None) -> str:
    """Who wrote a proposal, in words; empty when nobody is known."""
    author: Any = proposal.author if proposal else None
    return (author.get_full_name() or author.get_username()) if author else ""


def _tell(proposals: Iterable[Proposal]) -> None:
    """Bulk writes send no signal; the proposals are those of one fact."""
    one = next(iter(proposals), None)
    if one is not None:
        about(ContentType.objects.get_for_id(one.fact_type_id), [one.fact_id])

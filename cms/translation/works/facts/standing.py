"""How a text of a fact stands in a language, from what it says, what it was made from and what is proposed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType

from cms.languages import FALLBACK, Language
from cms.translation.models import ColumnSource, Proposal, ProposalState, Stage
from cms.translation.works.facts.cleaning import digest_of
from cms.translation.works.facts.texts import Slot, original_of

_STAGES: Final = {
    ProposalState.DRAFT: Stage.DRAFT,
    ProposalState.WAITING: Stage.REVIEW,
    ProposalState.RETURNED: Stage.RETURNED,
}
# Content type of the row, its primary key, the field.
At = tuple[int, str, str]


@dataclass(slots=True)
class Noted:
    """What is noted about one text, by language."""

    marks: dict[str, ColumnSource] = field(default_factory=dict)
    proposals: dict[str, Proposal] = field(default_factory=dict)


class Notes:
    """Marks and open proposals of many texts, found by their places."""

    def __init__(self, marks: Iterable[ColumnSource], proposals: Iterable[Proposal]) -> None:
        self._noted: Mapping[At, Noted] = defaultdict(Noted)
        for mark in marks:
            self._noted[_at(mark)].marks[mark.language] = mark
        for proposal in proposals:
            self._noted[_at(proposal)].proposals[proposal.language] = proposal

    def of(self, slot: Slot) -> Noted:
        """What is noted about the text at `slot`."""
        kind = ContentType.objects.get_for_model(slot.model).pk
        return self._noted.get((kind, slot.row_id, slot.field)) or Noted()


def stage_of(slot: Slot, language: Language, noted: Noted) -> Stage:
    """How the text at `slot` stands in `language`."""
    proposal = noted.proposals.get(language)
    if proposal is not None:
        return _STAGES[ProposalState(proposal.state)]
    if slot.is_empty:
        return Stage.EMPTY
    if not slot.texts[language]:
        return Stage.MISSING
    return Stage.OUTDATED if is_outdated(slot, language, noted) else Stage.COMPLETE


def is_outdated(slot: Slot, language: Language, noted: Noted) -> bool:
    """Whether the source of a translation reads otherwise than when it was made."""
    mark = noted.marks.get(language)
    if mark is None or original_of(slot.texts, noted.marks.keys()) == language:
        return False
    source = slot.texts[mark.source_language]
    # A source that is gone leaves its translations as good as they were.
    return bool(source) and digest_of(source) != mark.source_digest


def source_of(slot: Slot, target: Language, noted: Noted, wanted: Language | None = None) -> Language | None:
    """The language from which `slot` is translated into `target`: the wanted one, else the original."""
    original = original_of(slot.texts, noted.marks.keys())
    for language in (wanted, original, *FALLBACK[target]):
        if language is not None and language != target and slot.texts[language]:
            return language
    return None


def _at(note: Any) -> At:
    return note.row_type_id, note.row_id, note.field

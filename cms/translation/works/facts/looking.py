"""A fact's texts in one target language as one user sees them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from django.utils import timezone, translation
from django.utils.functional import cached_property
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms import languages
from cms.disclosure.plain_names import withheld_in
from cms.languages import FALLBACK, Language
from cms.translation import rights
from cms.translation.models import Origin, Proposal, ProposalState, Stage
from cms.translation.works.base import OpenWork, Unit, digest, worst
from cms.translation.works.facts import cleaning, proposing
from cms.translation.works.facts.kinds import is_long
from cms.translation.works.facts.known import known
from cms.translation.works.facts.labels import label_of
from cms.translation.works.facts.listing import title_of, type_label
from cms.translation.works.facts.locks import reviewed_content, why_locked, why_reviewed
from cms.translation.works.facts.reading import Opened, notes_of
from cms.translation.works.facts.standing import Noted, Notes, source_of, stage_of
from cms.translation.works.facts.texts import Slot, original_of

Pair = tuple[Slot, Proposal]

_SETTINGS: Final = "sitesettings"
# What is asked for once as long as the fact is not read again.
_ASKED_ONCE: Final = ("is_public", "_why_locked", "_reviewed")


class FactTexts(OpenWork):
    """What a fact and its children say, what is proposed, and who may decide about it."""

    def __init__(self, opened: Opened, language: Language, user: Any) -> None:
        self.kind, self.key = opened.kind.name, str(opened.fact.pk)
        self.language, self.user = language, user
        self._set(opened, notes_of(opened))

    def _set(self, opened: Opened, notes: Notes) -> None:
        self._opened, self._notes = opened, notes
        for name in _ASKED_ONCE:
            self.__dict__.pop(name, None)
        self.source_language = self.languages[0]

    @property
    def title(self) -> str:
        language = languages.parse(translation.get_language()) or languages.DEFAULT
        return title_of(self._opened.fact, language)

    @property
    def type_label(self) -> str:
        return type_label(self._opened.kind.model)

    @cached_property
    def is_public(self) -> bool:
        model = self._opened.kind.model
        return bool(model.objects.filter(known(model), pk=self._opened.fact.pk).exists())

    @property
    def stage(self) -> Stage:
        return worst([stage_of(slot, self.language, self._notes.of(slot)) for slot in self._slots()])

    @property
    def languages(self) -> Sequence[Language]:
        """The other two, first the one that is the original of most texts."""
        others = [each for each in FALLBACK[self.language] if each != self.language]
        originals = Counter(self._original(slot) for slot in self._slots())
        return sorted(others, key=lambda each: -originals[each])

    @property
    def edit_url(self) -> str | None:
        url: str | None = AdminURLFinder(self.user).get_edit_url(self._opened.fact)
        return url

    @property
    def comment(self) -> str:
        returned = [each for _slot, each in self._open() if each.state == ProposalState.RETURNED]
        return next((each.comment for each in returned if each.comment), "")

    @property
    def handed_in_by(self) -> Any:
        waiting = sorted(self._waiting(), key=lambda pair: pair[1].handed_in_at or timezone.now())
        return waiting[-1][1].author if waiting else None

    @property
    def may_translate(self) -> bool:
        return rights.may_translate(self.user, self.language)

    @property
    def may_review(self) -> bool:
        if not rights.may_review(self.user, self.language):
            return False
        waiting = self._waiting()
        return not waiting or any(self._may_decide(proposal) for _slot, proposal in waiting)

    @property
    def whole_only(self) -> bool:
        return False

    @property
    def fingerprint(self) -> str:
        """Of all that waits, with the sources as they read now."""
        return digest(
            "\0".join(
                f"{slot.key}\0{proposal.text}\0{cleaning.digest_of(slot.texts[proposal.source_language])}"
                for slot, proposal in self._waiting()
            )
        )

    def units(self, *, source: Language | None = None, reference: Language | None = None) -> list[Unit]:
        units = [self._unit(slot, source, reference) for slot in self._slots() if self._is_open(slot)]
        return units if rights.may_read_hidden(self.user) else _without_hidden(units)

    def _slots(self) -> list[Slot]:
        return self._opened.slots_in(self.language)

    def _original(self, slot: Slot) -> Language | None:
        return original_of(slot.texts, self._notes.of(slot).marks.keys())

    def _open(self) -> list[Pair]:
        """The open proposals of texts that the user may read, in the texts' order."""
        found = ((slot, self._notes.of(slot).proposals.get(self.language)) for slot in self._slots())
        return [(slot, proposal) for slot, proposal in found if proposal is not None]

    def _waiting(self) -> list[Pair]:
        return [pair for pair in self._open() if pair[1].state == ProposalState.WAITING]

    def _may_decide(self, proposal: Proposal) -> bool:
        """Nobody approves what they wrote themselves, except those who publish facts anyway."""
        if not rights.may_review(self.user, self.language):
            return False
        return proposal.author_id != self.user.pk or self._may_publish

    @property
    def _may_publish(self) -> bool:
        action = "change" if self.kind == _SETTINGS else "publish"
        return bool(self.user.has_perm(f"cms_snippets.{action}_{self.kind}"))

    @cached_property
    def _why_locked(self) -> str:
        return why_locked(self._opened.fact, self.user)

    @cached_property
    def _reviewed(self) -> Mapping[str, Any] | None:
        """The content of the editor's draft that a review is about now."""
        return reviewed_content(self._opened.fact)

    def _why_held(self, slot: Slot) -> str:
        """Why this text cannot be approved by the user now, as a sentence; empty when it can."""
        return self._why_locked or why_reviewed(self._reviewed, slot, self.language)

    def _is_open(self, slot: Slot) -> bool:
        """Whether there is anything to be translated, or somebody did."""
        noted = self._notes.of(slot)
        return self.language in noted.proposals or source_of(slot, self.language, noted) is not None

    def _unit(self, slot: Slot, source: Language | None, reference: Language | None) -> Unit:
        noted = self._notes.of(slot)
        proposal = noted.proposals.get(self.language)
        language = source_of(slot, self.language, noted, source)
        waits = proposal is not None and proposal.state == ProposalState.WAITING
        return Unit(
            key=slot.key,
            label=label_of(slot, self._opened.rows[slot.model, slot.row_id]),
            source=self._shown(slot, language),
            target=proposing.target_of(slot, self.language, noted),
            stage=stage_of(slot, self.language, noted),
            public=self._shown(slot, self.language) if self._is_live else "",
            former_source=_former(slot, noted, language, self.language),
            reference=self._shown(slot, reference),
            is_html=cleaning.is_html(slot.model, slot.field),
            is_long=is_long(slot.model, slot.field),
            max_length=slot.model._meta.get_field(slot.field).max_length,
            origin=Origin(proposal.origin) if proposal else Origin.TYPED,
            problem=self._why_held(slot) if waits else "",
            author=proposing.author_of(proposal),
            updated_at=proposal.updated_at if proposal else None,
        )

    @property
    def _is_live(self) -> bool:
        return bool(getattr(self._opened.fact, "live", True))

    def _shown(self, slot: Slot, language: Language | None) -> str:
        return cleaning.shown(slot.model, slot.field, slot.texts[language]) if language else ""


def _without_hidden(units: list[Unit]) -> list[Unit]:
    """Earlier sources may name somebody who is hidden now: those are not shown, and nobody else reads them."""
    earlier = [unit.former_source for unit in units if unit.former_source]
    finder = withheld_in(earlier) if earlier else None
    if finder is None or not finder.people:
        return units
    return [
        replace(unit, former_source="") if any(finder.find(unit.former_source)) else unit for unit in units
    ]


def _former(slot: Slot, noted: Noted, source: Language | None, target: Language) -> str:
    """The source as it read when the target was made, where it reads otherwise now."""
    made = noted.proposals.get(target) or noted.marks.get(target)
    if made is None or source is None or made.source_language != source:
        return ""
    if made.source_digest == cleaning.digest_of(slot.texts[source]):
        return ""
    return str(made.source_text)

"""A fact to be brought into a language."""

import logging
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, NoReturn

from django.db import transaction
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import log

from cms import languages, version
from cms.languages import FALLBACK, Language
from cms.translation import rights
from cms.translation.models import Origin, Proposal, ProposalState, Stage
from cms.translation.works.base import NotPermitted, OpenWork, Refused, Saved, Unit, digest, worst
from cms.translation.works.facts import approving, cleaning, proposing, sources
from cms.translation.works.facts.kinds import is_long
from cms.translation.works.facts.labels import label_of
from cms.translation.works.facts.listing import title_of, type_label
from cms.translation.works.facts.locks import why_locked, why_reviewed
from cms.translation.works.facts.log_actions import CONFIRMED, RETURNED
from cms.translation.works.facts.reading import Opened, notes_of, open_texts
from cms.translation.works.facts.standing import Noted, Notes, source_of, stage_of
from cms.translation.works.facts.texts import Slot, original_of
from cms.translation.works.opening import NoSuchWork

logger = logging.getLogger(__name__)
Pair = tuple[Slot, Proposal]

_SETTINGS: Final = "sitesettings"


def open_fact(kind: str, key: str, language: Language, user: Any) -> OpenWork:
    """The fact of this kind (a model's name) and primary key.

    Raises:
        NoSuchWork: there is none, or `user` may not read it.
    """
    opened = open_texts(kind, key, user)
    if opened is None:
        raise NoSuchWork
    return FactWork(opened, language, user)


class FactWork(OpenWork):
    """The texts of a fact and of its children. A text is proposed, and approval writes its one column."""

    def __init__(self, opened: Opened, language: Language, user: Any) -> None:
        self.kind, self.key = opened.kind.name, str(opened.fact.pk)
        self.language, self.user = language, user
        self._set(opened, notes_of(opened))

    def _set(self, opened: Opened, notes: Notes) -> None:
        self._opened, self._notes = opened, notes
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
        from cms.translation.works.facts.known import known

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
        locked = self._why_locked
        return [self._unit(slot, source, reference, locked) for slot in self._slots() if self._is_open(slot)]

    def save(
        self,
        texts: Mapping[str, str],
        *,
        seen: Mapping[str, str] | None = None,
        origin: Origin = Origin.TYPED,
        source: Language | None = None,
    ) -> Saved:
        self._require(self.may_translate, _("You may not write texts in this language."))
        self._require_keys(texts)
        with transaction.atomic():
            self._read_again(lock=True)
            self._require_keys(texts)
            writing = proposing.Writing(self.user, self.language, origin, source)
            saved = proposing.write(self._opened, self._notes, texts, seen or {}, writing)
            self._read_again()
        return saved

    def hand_in(self, *, with_gaps: bool = False) -> None:
        self._require(self.may_translate, _("You may not write texts in this language."))
        with transaction.atomic():
            self._read_again(lock=True)
            written = [each for _slot, each in self._open() if each.state != ProposalState.WAITING]
            if not written:
                raise Refused(_("Nothing was written: there is nothing to hand in."))
            if any(each.origin == Origin.MACHINE for each in written):
                raise Refused(_("A machine wrote some of these texts. Read them and confirm each first."))
            if not with_gaps and self._has_gaps():
                raise Refused(_("Some texts are still missing. Hand in what is there, or write them first."))
            now = timezone.now()
            proposing.change(written, state=ProposalState.WAITING, handed_in_at=now, comment="")
            self._read_again()

    def take_back(self) -> None:
        with transaction.atomic():
            self._read_again(lock=True)
            waiting = [each for _slot, each in self._waiting()]
            own = [each for each in waiting if each.author_id == self.user.pk or self._may_decide(each)]
            self._require(bool(own) or not waiting, _("Somebody else handed this in."))
            proposing.change(own, state=ProposalState.DRAFT, handed_in_at=None)
            self._read_again()

    def approve(self, *, keys: Collection[str] | None = None, comment: str = "", shown: str = "") -> None:
        with version.act():
            chosen = self._to_decide(keys, shown)
            self._refuse_if_held(chosen)
            approving.make_public(self._opened, chosen, user=self.user, comment=comment)
            self._read_again()

    def send_back(self, *, keys: Collection[str] | None = None, comment: str, shown: str = "") -> None:
        if not comment.strip():
            raise Refused(_("Say what should be different: a text is returned with a comment."))
        with transaction.atomic():
            chosen = self._to_decide(keys, shown)
            decided = {"decided_by": self.user, "decided_at": timezone.now(), "comment": comment.strip()}
            proposing.change([each for _slot, each in chosen], state=ProposalState.RETURNED, **decided)
            self._log(RETURNED, (slot.key for slot, _proposal in chosen))
            self._read_again()

    def confirm(self, keys: Collection[str]) -> None:
        self._require(
            rights.may_review(self.user, self.language), _("You may not approve texts in this language.")
        )
        self._require_keys(keys)
        with transaction.atomic():
            self._read_again(lock=True)
            self._require_keys(keys)
            outdated = [self._opened.slots[key] for key in keys if self._is_outdated(key)]
            marks = [self._level_mark(slot) for slot in outdated]
            sources.keep([mark for mark in marks if mark is not None])
            from cms.translation.works.facts.events import due

            due(self.kind, {self.key})
            self._log(CONFIRMED, (slot.key for slot in outdated))
            self._read_again()

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

    @property
    def _why_locked(self) -> str:
        return why_locked(self._opened.fact, self.user)

    def _is_open(self, slot: Slot) -> bool:
        """Whether there is anything to be translated, or somebody did."""
        noted = self._notes.of(slot)
        return self.language in noted.proposals or source_of(slot, self.language, noted) is not None

    def _has_gaps(self) -> bool:
        return any(
            stage_of(slot, self.language, self._notes.of(slot)) == Stage.MISSING for slot in self._slots()
        )

    def _is_outdated(self, key: str) -> bool:
        slot = self._opened.slots[key]
        return stage_of(slot, self.language, self._notes.of(slot)) == Stage.OUTDATED

    def _level_mark(self, slot: Slot) -> Any:
        source = source_of(slot, self.language, self._notes.of(slot))
        return sources.mark_of(slot, self.key, self.language, source) if source else None

    def _unit(self, slot: Slot, source: Language | None, reference: Language | None, locked: str) -> Unit:
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
            problem=(locked or why_reviewed(self._opened.fact, slot, self.language)) if waits else "",
            author=proposing.author_of(proposal),
            updated_at=proposal.updated_at if proposal else None,
        )

    @property
    def _is_live(self) -> bool:
        return bool(getattr(self._opened.fact, "live", True))

    def _shown(self, slot: Slot, language: Language | None) -> str:
        return cleaning.shown(slot.model, slot.field, slot.texts[language]) if language else ""

    def _to_decide(self, keys: Collection[str] | None, shown: str) -> list[Pair]:
        """What waits and is decided now, read anew under the fact's lock."""
        self._require(
            rights.may_review(self.user, self.language), _("You may not approve texts in this language.")
        )
        self._read_again(lock=True)
        if keys is not None:
            self._require_keys(keys)
        waiting = self._waiting()
        if shown and shown != self.fingerprint:
            raise Refused(_("Something has changed since you opened this page. Read it again, then decide."))
        chosen = [pair for pair in waiting if keys is None or pair[0].key in keys]
        if not chosen:
            raise Refused(_("Nothing waits for review here."))
        mine = [pair for pair in chosen if not self._may_decide(pair[1])]
        if keys is None and len(mine) < len(chosen):
            return [pair for pair in chosen if pair not in mine]
        self._require(not mine, _("Somebody else has to approve what you wrote yourself."))
        return chosen

    def _refuse_if_held(self, chosen: Iterable[Pair]) -> None:
        fact = self._opened.fact
        held = (why_reviewed(fact, slot, self.language) for slot, _proposal in chosen)
        reason = self._why_locked or next(filter(None, held), "")
        if reason:
            raise Refused(reason)

    def _read_again(self, *, lock: bool = False) -> None:
        """The fact as it is now; with `lock`, nobody else writes its texts until the transaction ends."""
        opened = open_texts(self.kind, self.key, self.user, lock=lock)
        if opened is None:
            self._forbid(_("There is no such thing, or it is not open to you."))
        self._set(opened, notes_of(opened, lock=lock))

    def _require(self, is_allowed: bool, sentence: str) -> None:
        if not is_allowed:
            self._forbid(sentence)

    def _require_keys(self, keys: Iterable[str]) -> None:
        known = {slot.key for slot in self._slots()}
        self._require(known.issuperset(keys), _("There is no such text here, or it is not open to you."))

    def _forbid(self, sentence: str) -> NoReturn:
        logger.warning(
            "Refused a translation: user %s, %s %s (%s)", self.user.pk, self.kind, self.key, self.language
        )
        raise NotPermitted(sentence)

    def _log(self, action: str, keys: Iterable[str]) -> None:
        told = {"columns": sorted(f"{key}_{self.language}" for key in keys)}
        log(instance=self._opened.fact, action=action, user=self.user, data=told)


def _former(slot: Slot, noted: Noted, source: Language | None, target: Language) -> str:
    """The source as it read when the target was made, where it reads otherwise now."""
    made = noted.proposals.get(target) or noted.marks.get(target)
    if made is None or source is None or made.source_language != source:
        return ""
    if made.source_digest == cleaning.digest_of(slot.texts[source]):
        return ""
    return str(made.source_text)

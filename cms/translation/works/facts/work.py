"""A fact to be brought into a language: what may be done with its texts."""

import logging
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NoReturn

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms import version
from cms.languages import Language
from cms.translation import rights
from cms.translation.models import Origin, ProposalState, Stage
from cms.translation.works.base import NotPermitted, OpenWork, Refused, Saved
from cms.translation.works.facts import approving, proposing, sources
from cms.translation.works.facts.events import due
from cms.translation.works.facts.log_actions import CONFIRMED, RETURNED
from cms.translation.works.facts.looking import FactTexts, Pair
from cms.translation.works.facts.reading import notes_of, open_texts
from cms.translation.works.facts.standing import source_of, stage_of
from cms.translation.works.facts.texts import Slot
from cms.translation.works.opening import NoSuchWork

logger = logging.getLogger(__name__)


def open_fact(kind: str, key: str, language: Language, user: Any) -> OpenWork:
    """The fact of this kind (a model's name) and primary key.

    Raises:
        NoSuchWork: there is none, or `user` may not read it.
    """
    opened = open_texts(kind, key, user)
    if opened is None:
        raise NoSuchWork
    return FactWork(opened, language, user)


class FactWork(FactTexts):
    """The texts of a fact and of its children. A text is proposed, and approval writes its one column."""

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
            due(self.kind, {self.key})
            self._log(CONFIRMED, (slot.key for slot in outdated))
            self._read_again()

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
        reason = next(filter(None, (self._why_held(slot) for slot, _proposal in chosen)), "")
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

"""A thing to be brought into a language, whatever it is: the workbench, files and the board know only this."""

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import md5
from typing import Any, Final

from cms.languages import Language
from cms.translation.models import Origin, Stage

# Pages are one kind; every fact is its own, by its model's name: "prisoner", "facility".
PAGE: Final = "page"
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029]")


class Refused(Exception):
    """What was asked is not possible; the message is a sentence for whoever asked."""


class NotPermitted(Refused):
    """Whoever asked may not do this at all; it is logged."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One text: what it says in the source, what it would say in the target, what readers see now.

    `key` names it within its work and stays the same as long as the text stands at the same place: "about",
    "sentences.12.court", "body.<uuid>.3". Texts of pages are the inline HTML that wagtail-localize hands out.
    """

    key: str
    label: str
    source: str
    target: str
    stage: Stage
    # What readers see now in the target language; empty when nothing.
    public: str = ""
    # The source as it read when the target was made, where it has changed since.
    former_source: str = ""
    reference: str = ""
    # The source is HTML: inline marks, in facts also paragraphs and lists.
    is_html: bool = False
    is_long: bool = False
    max_length: int | None = None
    origin: Origin = Origin.TYPED
    # Why the target cannot be published as it stands: a sentence.
    problem: str = ""
    author: str = ""
    updated_at: datetime | None = None

    @property
    def seen(self) -> str:
        """What a form gives back to say upon which target it was written."""
        return digest(self.target)


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """Somebody else has written this text since the form was opened: theirs is kept, ours is shown beside it."""

    key: str
    label: str
    ours: str
    theirs: str
    author: str = ""


@dataclass(frozen=True, kw_only=True)
class Saved:
    """What saving did; nothing of a conflict was written, all the rest was."""

    keys: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    # Texts that cannot be kept at all, by key: a sentence.
    rejected: Mapping[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class Check:
    """A fact that changed and is mentioned here."""

    label: str
    url: str | None
    since: datetime


class OpenWork(ABC):
    """A thing in one target language as one user sees it; opened by `cms.translation.works.opening.open_work`.

    Whoever holds one may read its texts. Every act asks for its own right again.
    """

    kind: str
    key: str
    language: Language
    source_language: Language
    # The user for whom it was opened.
    user: Any

    @property
    @abstractmethod
    def title(self) -> str:
        """What the thing is called, in the user's language; never more than the user may read."""

    @property
    @abstractmethod
    def type_label(self) -> str:
        """What kind of thing it is: "interview", "prisoner"."""

    @property
    @abstractmethod
    def is_public(self) -> bool:
        """Whether readers have it in any language."""

    @property
    @abstractmethod
    def stage(self) -> Stage:
        """How it stands as a whole."""

    @property
    @abstractmethod
    def languages(self) -> Sequence[Language]:
        """The languages that it can be translated from or read beside, the source first; never the target."""

    @property
    def edit_url(self) -> str | None:
        """Where the source is edited, for those who may."""
        return None

    @property
    def preview_url(self) -> str | None:
        """Where the draft of the translation is shown as readers would see it."""
        return None

    @property
    def public_url(self) -> str | None:
        """Where readers see the translation now."""
        return None

    @property
    def locked(self) -> str:
        """Why nobody can write here now (a lock, a running review), as a sentence; empty when they can."""
        return ""

    @property
    def comment(self) -> str:
        """What the reviewer said who returned it."""
        return ""

    @property
    def handed_in_by(self) -> Any:
        """The user who handed in what waits for review; None when nothing waits."""
        return None

    @property
    @abstractmethod
    def may_translate(self) -> bool:
        """Whether the user may write here."""

    @property
    @abstractmethod
    def may_review(self) -> bool:
        """Whether the user may approve or return what waits; never one's own work without the right to publish."""

    @property
    def whole_only(self) -> bool:
        """Whether texts are approved all together (a page) or one by one (a fact)."""
        return True

    @abstractmethod
    def units(self, *, source: Language | None = None, reference: Language | None = None) -> list[Unit]:
        """The texts in the order in which they are read; `source` instead of the usual one, `reference` beside."""

    @abstractmethod
    def save(
        self,
        texts: Mapping[str, str],
        *,
        seen: Mapping[str, str] | None = None,
        origin: Origin = Origin.TYPED,
        source: Language | None = None,
    ) -> Saved:
        """Keep `texts` by the units' keys as a draft; nothing becomes public and live rows stay as they are.

        `seen` holds `Unit.seen` by key, as the form had it: a text that somebody else changed since is a conflict.
        An empty text takes the draft back. Unknown keys are refused.

        Raises:
            NotPermitted: the user may not write here, or names a key that is none of this work's.
            Refused: it is locked, or in review.
        """

    @abstractmethod
    def hand_in(self, *, with_gaps: bool = False) -> None:
        """Ask for review of what was written; texts stay as they are until it is decided.

        Raises:
            NotPermitted: the user may not write here.
            Refused: nothing was written, a text is wrong, or texts are missing and `with_gaps` is not set.
        """

    @abstractmethod
    def take_back(self) -> None:
        """End a review that the user asked for, or may decide, without a decision.

        Raises:
            NotPermitted: it is somebody else's.
        """

    @abstractmethod
    def approve(self, *, keys: Collection[str] | None = None, comment: str = "", shown: str = "") -> None:
        """Make what waits public: exactly what was reviewed. `keys` chooses some where `whole_only` is false.

        `shown` is `self.fingerprint` as the reviewer's page had it.

        Raises:
            NotPermitted: the user may not review.
            Refused: nothing waits, or it is not what was shown.
        """

    @abstractmethod
    def send_back(self, *, keys: Collection[str] | None = None, comment: str, shown: str = "") -> None:
        """Return what waits to its translator with a comment.

        Raises:
            NotPermitted: the user may not review.
            Refused: nothing waits, or there is no comment.
        """

    @abstractmethod
    def confirm(self, keys: Collection[str]) -> None:
        """Note that these outdated texts are still right as they are.

        Raises:
            NotPermitted: the user may not review.
        """

    @property
    def fingerprint(self) -> str:
        """Of all that waits: changes with every text of it."""
        return digest("\0".join(f"{unit.key}\0{unit.source}\0{unit.target}" for unit in self.units()))

    def checks(self) -> list[Check]:
        """The facts that changed and are mentioned here."""
        return []

    def clear_checks(self) -> None:
        """Note that it was read again after those changes.

        Raises:
            NotPermitted: the user may not write here.
        """
        raise NotPermitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A cell of the board as the texts give it, worked out for many things at once."""

    kind: str
    key: str
    language: Language
    stage: Stage
    is_public: bool
    # It holds text of or about somebody whom the public may not know, or a fact nobody has published.
    is_hidden: bool
    texts: int = 0
    missing: int = 0
    outdated: int = 0
    drafts: int = 0
    waiting: int = 0
    words_left: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A thing as lists name it to one user: `shown_to` hands them out by key, for what that user may read alone."""

    kind: str
    key: str
    # In the user's language, for whom it is asked.
    title: str
    type_label: str = ""
    # Where its source is edited, for those who may.
    edit_url: str | None = None
    is_live: bool = False


_WORST_FIRST: Final = (
    Stage.MISSING, Stage.OUTDATED, Stage.RETURNED, Stage.DRAFT, Stage.REVIEW, Stage.CHECK, Stage.COMPLETE,
)  # fmt: skip


def worst(stages: Collection[Stage]) -> Stage:
    """The stage of a thing whose texts stand so."""
    return next((stage for stage in _WORST_FIRST if stage in stages), Stage.EMPTY)


def tidied(text: str) -> str:
    """A written text without the control characters that a paste may bring, its lines ended alike.

    PostgreSQL keeps no NUL, and a whole form would be lost by one.
    """
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def digest(text: str | None) -> str:
    """Of a text, to tell whether it has changed: 32 hexadecimal figures; no secret."""
    return md5((text or "").encode(), usedforsecurity=False).hexdigest()

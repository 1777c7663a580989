"""What a translator is offered beside a text: earlier translations and words that have a fixed form."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A whole text that a translator may take over, by an act of their own; `label` says where it comes from."""

    text: str
    label: str
    # Where it was made, for those who may read that.
    url: str | None = None
    is_machine: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A name or a word of the source and its form in the target; an empty `target` says there is none yet."""

    source: str
    target: str
    note: str = ""
    url: str | None = None
    # Somebody answers for the form: an editor confirmed it, or a list that the house keeps.
    is_checked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A text that readers have in both languages: where it stands (a work's kind and key) and since when."""

    source: str
    target: str
    label: str
    kind: str
    key: str
    at: datetime | None = None

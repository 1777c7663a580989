"""The Criminal Code."""

from dataclasses import dataclass, field

from cms.disclosure.values.basics import Fallback, PartialDate
from cms.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article in one wording of the law, which holds from `valid_from` to `valid_to` (None: not known)."""

    id: int
    number: str
    title: str | None
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    source: str | None
    language: Language
    fallback: Fallback = field(default_factory=dict)

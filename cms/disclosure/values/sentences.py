"""Custody and what courts decided."""

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from cms.disclosure.values.basics import Labelled, PartialDate
from cms.disclosure.values.described import Decimal, Url, among, one_of
from cms.snippets import choices
from cms.snippets.choices import Instance, Regime, SentenceKind

_EVENTS: Final = frozenset(
    {"released", choices.Custody.DETAINED, choices.Custody.RE_DETAINED, *choices.FREE, *choices.DIED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody(Labelled):
    """Where the person stands; `text` agrees with the person's gender where it may show."""

    # Of somebody minimised the kind of release is not told.
    value: Annotated[str, one_of((*choices.Custody.values, "released"))]
    since: PartialDate | None = None

    @property
    def is_event(self) -> bool:
        """Whether `since` is when something happened, such as a death, and not the beginning of a time."""
        return self.value in _EVENTS


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRef:
    """An article of the Criminal Code as a sentence names it; `text` is the citation, e.g. «ч. 2 ст. 293»."""

    id: int
    number: str
    part: str | None
    stage: Literal["completed", "preparation", "attempt"]
    title: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount with what it is counted in (`byn` or `basic_unit`); `amount` is a decimal string."""

    amount: Decimal
    unit: Literal["byn", "basic_unit"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One court decision. Unknown numbers are None; `text` is the term in words, empty when unknown.

    `article_count`, `articles_text` in words, is there when the numbers of the articles are not known.
    """

    kind: Annotated[Labelled, among(SentenceKind)]
    regime: Annotated[Labelled, among(Regime)] | None
    years: int | None
    months: int | None
    days: int | None
    money: Money | None
    verdict_date: PartialDate | None
    court: str | None
    instance: Annotated[Labelled, among(Instance)]
    in_force: bool
    adds_to_previous: bool
    articles: tuple[ArticleRef, ...]
    article_count: int | None
    articles_text: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectiveSentence:
    """What the person has to serve now: the latest sentence in force plus terms added to it.

    Months make years here, so that 14 months read 1 year and 2 months. There is no date of release, and none
    can be worked out.
    """

    kind: Annotated[Labelled, among(SentenceKind)]
    regime: Annotated[Labelled, among(Regime)] | None
    years: int | None
    months: int | None
    days: int | None
    money: Money | None
    article_count: int | None
    articles_text: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """Who recognised the person as a political prisoner, and when."""

    by: str
    on: PartialDate | None
    link: Url | None
    withdrawn: bool

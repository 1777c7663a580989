"""Numbers of people, from which nobody can be picked out."""

from dataclasses import dataclass, field

from cms.disclosure.values.basics import Fallback
from cms.disclosure.values.described import IsoDate
from cms.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One cell of a table: how many people share a value.

    `value` is the word of the vocabulary, an id, or a month or a span of months in ISO 8601 ("2021-03",
    "2021-03/2021-07"). "other" stands for all the values that too few people share.
    """

    value: str
    text: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """People counted along one axis, as they were on the day `as_of`: the same until Monday if nobody leaves the list.

    A table of too few people is empty, and `total` then None; where there is no table at all, `as_of` is None too.
    Where somebody may be counted under several values (articles) the figures add up to more than `total`.
    """

    id: str
    title: str
    total: int | None
    as_of: IsoDate | None
    figures: tuple[Figure, ...]
    language: Language
    fallback: Fallback = field(default_factory=dict)

"""The search for people by their disclosed names, as SQL."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any, Final, TypeAlias

from django.db.models import Case, CharField, Q, Value, When

from cms.disclosure.models import NameKey, NameRest
from cms.prepared import Given, Prepared
from cms.snippets.resemblance import Asked, Match, asked_in, is_slip, rests_asked

# Of each word of a search: whether words of names resemble it, and how many openings it may have.
Form: TypeAlias = tuple[tuple[bool, int], ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """What one word of a search is compared with: texts, or in their places what they are given by later."""

    key: Any
    openings: Sequence[Any] = ()
    # Words of names that resemble it; None: there are none.
    resembling: Any = None


def sought(search: str) -> tuple[Sought, ...]:
    """What the words of `search` are compared with: one query, for the words that may be meant by them."""
    asked = asked_in(search)
    meant = _meant(asked)
    return tuple(
        Sought(each.key, each.openings, [word for word in meant if is_slip(each, word)] or None)
        for each in asked
    )


def form_of(words: Iterable[Sought]) -> Form:
    """By which queries differ that look for `words`: others of this form take the same text."""
    return tuple((word.resembling is not None, len(word.openings)) for word in words)


def to_be_given(form: Form) -> tuple[Sought, ...]:
    """Words of this form, of which nothing is said yet."""
    return tuple(
        Sought(
            _given(f"key{at}"),
            [_given(f"opening{at}_{number}") for number in range(openings)],
            _given(f"resembling{at}") if resembled else None,
        )
        for at, (resembled, openings) in enumerate(form)
    )


def given(words: Iterable[Sought]) -> dict[str, Any]:
    """What to give a query for words `to_be_given`."""
    values: dict[str, Any] = {}
    for at, word in enumerate(words):
        values[f"key{at}"] = word.key
        values |= {f"opening{at}_{number}": each for number, each in enumerate(word.openings)}
        if word.resembling is not None:
            values[f"resembling{at}"] = word.resembling
    return values


def named(words: Sequence[Sought]) -> dict[Match, Q]:
    """Who matches every one of these words at least so well, as conditions on disclosure rows; nobody without any."""
    if not words:
        return dict.fromkeys(Match, Q(pk__in=[]))
    return {match: reduce(and_, (_bears(step(each)) for each in words)) for match, step in _STEPS.items()}


def relevance(conditions: Mapping[Match, Q]) -> Case:
    """How well somebody whom `named` selects matches: a number to sort by."""
    *better, worst = conditions
    return Case(
        *(When(conditions[match], then=Value(match.value)) for match in better), default=Value(worst.value)
    )


def _given(name: str) -> Given:
    return Given(name, CharField())


def _bears(word: Q) -> Q:
    # Not correlated: both databases look such words up once, and not once a person.
    return Q(pk__in=NameKey.objects.filter(word).values("prisoner_id"))


def _resembles(word: Sought) -> Q:
    condition = Q(key__startswith=word.key)
    if word.resembling is not None:
        condition |= Q(signs__in=word.resembling)
    for opening in word.openings:
        condition |= Q(key__startswith=opening)
    return condition


_STEPS: Final = {
    Match.EXACT: lambda word: Q(key=word.key),
    Match.BEGINNING: lambda word: Q(key__startswith=word.key),
    Match.SIMILAR: _resembles,
}


def _meant(asked: Iterable[Asked]) -> set[str]:
    """Words of disclosed names that may be meant by one of those asked for: candidates, to be compared."""
    wanted = {rest for each in asked for rest in rests_asked(each)}
    return {row["signs"] for row in _RESTS.rows(rests=sorted(wanted))}


_RESTS: Final = Prepared(
    lambda: NameRest.objects.filter(rest__in=Given("rests", CharField())).values("signs").distinct()
)

"""The search for people by their disclosed names, as SQL."""

from collections.abc import Iterable
from functools import reduce
from operator import and_

from django.db.models import Case, Q, Value, When

from cms.disclosure.models import NameKey, NameRest
from cms.snippets.resemblance import Asked, Match, asked_in, is_slip, rests_asked


def named(search: str) -> dict[Match, Q]:
    """Who matches every word of `search` at least so well, as conditions on disclosure rows.

    Costs one query, for the words that may be meant; none holds when `search` has no word.
    """
    asked = asked_in(search)
    if not asked:
        return dict.fromkeys(Match, Q(pk__in=[]))
    meant = _meant(asked)
    steps = {
        Match.EXACT: lambda each: Q(key=each.key),
        Match.BEGINNING: lambda each: Q(key__startswith=each.key),
        Match.SIMILAR: lambda each: _resembles(each, meant),
    }
    return {match: _all(_bears(step(each)) for each in asked) for match, step in steps.items()}


def relevance(conditions: dict[Match, Q]) -> Case:
    """How well somebody whom `named` selects matches: a number to sort by."""
    *better, worst = conditions
    return Case(
        *(When(conditions[match], then=Value(match.value)) for match in better), default=Value(worst.value)
    )


def _all(conditions: Iterable[Q]) -> Q:
    return reduce(and_, conditions)


def _bears(word: Q) -> Q:
    # Not correlated: both databases look such words up once, and not once a person.
    return Q(pk__in=NameKey.objects.filter(word).values("prisoner_id"))


def _resembles(asked: Asked, meant: Iterable[str]) -> Q:
    condition = Q(key__startswith=asked.key) | Q(signs__in=[each for each in meant if is_slip(asked, each)])
    for opening in asked.openings:
        condition |= Q(key__startswith=opening)
    return condition


def _meant(asked: Iterable[Asked]) -> set[str]:
    """Words of disclosed names that may be meant by one of those asked for: candidates, to be compared."""
    wanted = {rest for each in asked for rest in rests_asked(each)}
    return set(NameRest.objects.filter(rest__in=wanted).values_list("signs", flat=True)) if wanted else set()

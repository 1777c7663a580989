"""Conditions on rows of facts: what is stale, empty or at odds, as SQL."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from cms import languages
from cms.snippets.choices import DIED, FREE, HELD, REACHABLE, Custody
from cms.snippets.models import Placement

# Facts change while nobody looks: this long after a look they have to be looked at again.
STALE_AFTER_DAYS: Final = 183
CONVICTED: Final = (Custody.IMPRISONED, Custody.OPEN_FACILITY, Custody.HOME_CONFINEMENT)
STILL_HELD: Final = [state for state in Custody if state not in FREE | DIED]


def stale(column: str = "verified_on") -> Q:
    """Not verified for half a year, or never."""
    day = timezone.now().date() - timedelta(days=STALE_AFTER_DAYS)
    return Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__lt": day})


def lacks_text_in(language: languages.Language, fields: Iterable[str]) -> Q:
    """Some of `fields` has a text in another language but none in this one."""
    condition = Q(pk__in=[])
    for field in fields:
        others = [each for each in languages.CODES if each != language]
        told = Q(*((f"{languages.column(field, each)}__isnull", False) for each in others), _connector=Q.OR)
        condition |= told & Q(**{f"{languages.column(field, language)}__isnull": True})
    return condition


def current_stays() -> QuerySet[Placement]:
    """The current stay of every prisoner who is held."""
    latest = Placement.objects.ongoing().filter(prisoner_id=OuterRef("prisoner_id")).values("pk")[:1]
    return Placement.objects.filter(pk=latest, prisoner__custody__in=HELD)


def empty(*columns: str) -> Q:
    """None of `columns` has a text."""
    return Q(*((f"{column}__isnull", True) for column in columns))


def any_empty(*columns: str) -> Q:
    """Some of `columns` has no text."""
    return Q(*((f"{column}__isnull", True) for column in columns), _connector=Q.OR)


def without(model: type[Any], owner: str) -> Q:
    """No row of `model` belongs to this one."""
    return ~Q(Exists(model.objects.filter(**{owner: OuterRef("pk")})))


def no_place() -> Q:
    """Of somebody who is held in a place, no place is known."""
    known = Placement.objects.ongoing().filter(prisoner_id=OuterRef("pk"), facility__isnull=False)
    return Q(custody__in=REACHABLE) & ~Q(Exists(known))


def no_dative() -> Q:
    """Of somebody who may get letters, in a language in which the envelope can be written."""
    missing = Q(pk__in=[])
    for each in ("be", "ru"):
        unread = any_empty(f"postal_name_{each}", f"postal_name_checked_by_{each}")
        missing |= Q(**{f"family_name_{each}__isnull": False}) & unread
    return Q(custody__in=REACHABLE) & missing


def held_after_closing() -> Q:
    """Closed, but people are still held here."""
    return Q(closed_on__isnull=False) & Q(Exists(current_stays().filter(facility_id=OuterRef("pk"))))


def no_address() -> Q:
    """Not complete in either language of Belarus; the postcode is a part of its own."""
    complete = Q(pk__in=[])
    for each in ("be", "ru"):
        street = ~Q(post_office_box="") | Q(**{f"street_{each}__isnull": False})
        complete |= street & ~any_empty(f"locality_{each}", f"short_name_{each}")
    return ~complete

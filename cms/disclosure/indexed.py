"""Whom search engines may be told of: people who are public by name, and nobody else."""

from functools import partial

from cms import version
from cms.disclosure.models import DisclosureQuerySet, PrisonerDisclosure
from cms.disclosure.states import State


def public_ids(*, offset: int = 0, limit: int) -> list[str]:
    """So many public ids, in an order that says nothing of their owners: they are random."""
    ids = _named().order_by("prisoner__public_id").values_list("prisoner__public_id", flat=True)
    return list(ids[offset : offset + limit])


@partial(version.remembered, kept=4)
def number() -> int:
    """How many they are."""
    return _named().count()


def _named() -> DisclosureQuerySet:
    return PrisonerDisclosure.objects.visible().filter(state=State.PUBLIC)

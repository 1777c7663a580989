"""Holds the list of changes against who is public, and who ever was: it may name nobody else."""

import json
from http import HTTPStatus
from typing import Any, Final

from cms.api.changes import answer, journal
from cms.delivery.leaks.team import Reader
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure, Tombstone

_PEOPLE: Final = ("prisoners", "guardians")
_EVER: Final = ((PrisonerDisclosure, "prisoner__public_id"), (GuardianDisclosure, "guardian__public_id"))


def check_changes(reader: Reader) -> None:
    """Read everything, and all that has changed as far back as is remembered."""
    whole = answer.ENTRY.path
    for address in (whole, f"{whole}?since={journal.oldest()}"):
        told = reader.read(address)
        if told.status != HTTPStatus.OK:
            reader.report.could_not(address, f"the site answered {told.status}")
            continue
        changes = json.loads(told.body)
        for public_id in _ids(changes["fetch"]) & reader.hidden.ids:
            reader.report.add("change that names somebody hidden", public_id, address, "fetch")
        for public_id in _ids(changes["drop"]) - _once_public():
            reader.report.add("change that names somebody who never was public", public_id, address, "drop")


def _ids(named: dict[str, list[Any]]) -> set[str]:
    return {public_id for kind in _PEOPLE for public_id in named[kind]}


def _once_public() -> set[str]:
    known = set(Tombstone.objects.values_list("public_id", flat=True))
    for model, column in _EVER:
        known.update(model.objects.filter(ever_visible=True).values_list(column, flat=True))
    return known

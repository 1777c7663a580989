"""Walking through the pages of a release day as a publisher would, and dumps to compare before and after."""

import json
import re
from typing import Any

from django.test import Client
from django.urls import reverse

from cms.desk.models import ReleaseBatch
from cms.disclosure.models import NameKey, PrisonerDisclosure, Tombstone
from cms.languages import CODES
from cms.snippets.models import Prisoner

INSIDE = {"custody": "released_pardoned", "since": "2026-05-01", "precision": "day"}
OUTSIDE = INSIDE | {"custody": "exiled"}
# What notes when something was written, and the bookkeeping of drafts.
_MOMENTS = {"changed_at", "latest_revision_id", "last_published_at"}


def start() -> str:
    return reverse("cms_desk_release_day")


def step(client: Client, name: str, how: dict[str, str] = INSIDE, **fields: Any) -> Any:
    return client.post(start(), {**how, "step": name, **fields})


def preview(client: Client, names: str, how: dict[str, str] = INSIDE, **lines: str) -> Any:
    """The preview, once every line without doubt has kept its tick."""
    found = step(client, "match", how, names=names)
    ticked = {line.name: line.chosen for line in found.context["choices"].sure}
    return step(client, "resolve", how, names=names, **(ticked | lines))


def release(client: Client, names: str, how: dict[str, str] = INSIDE, **lines: str) -> ReleaseBatch:
    """Everything from the paste to the act."""
    shown = preview(client, names, how, **lines)
    done = confirm(client, shown, how)
    assert done.status_code == 302, done.content.decode()
    return ReleaseBatch.objects.latest("pk")


def confirm(client: Client, shown: Any, how: dict[str, str] = INSIDE) -> Any:
    return step(client, "do", how, people=shown.context["people"], seen=shown.context["seen"])


def undo(client: Client, batch: ReleaseBatch, seen: str | None = None) -> Any:
    address = reverse("cms_desk_release_batch", args=[batch.pk])
    if seen is None:
        seen = client.get(address).context.get("seen", "")
    return client.post(address, {"seen": seen})


def rows() -> dict[str, Any]:
    """Everything that is kept of people, drafts included, without the moments at which it was written."""
    return {
        "people": _without_moments(Prisoner.objects.order_by("pk").values()),
        "disclosure": _without_moments(PrisonerDisclosure.objects.order_by("pk").values()),
        "words": sorted(NameKey.objects.values_list("prisoner_id", "key")),
        "tombstones": sorted(Tombstone.objects.values_list("public_id", "expires_on")),
        "drafts": {
            person.pk: [
                (each.pk, each.content, each.approved_go_live_at) for each in person.revisions.order_by("pk")
            ]
            for person in Prisoner.objects.order_by("pk")
        },
    }


def public() -> dict[str, Any]:
    """Everything that an app reads of people, in three languages."""
    client, found = Client(), {}
    for language in CODES:
        for name in ("prisoners", "guardians", "tombstones"):
            address = f"/api/v2/{name}/?locale={language}&limit=100&fields=*"
            answer = client.get(address)
            if answer.status_code == 400:  # Tombstones have neither.
                answer = client.get(f"/api/v2/{name}/?limit=100")
            assert answer.status_code == 200, answer.content
            # Sizes of a portrait that were forgotten get another random name when they are made anew.
            text = re.sub(r"/media/[^\"\s,]+", "file", answer.content.decode())
            found[f"{language} {name}"] = json.loads(text)
    return found


def _without_moments(values: Any) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name not in _MOMENTS} for row in values]

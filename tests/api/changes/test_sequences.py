"""Whatever happens: an app that follows the list of changes holds exactly what the API says, and nothing else ever."""

import os
import random
from typing import Any

import pytest
from django.test import Client

from tests.api.changes.campaign import Campaign
from tests.api.changes.client import Mirror, read_everything, read_ids

pytestmark = pytest.mark.django_db
# `make verify` plays longer ones, and as many as SEEDS says.
SEEDS = range(1, 1 + int(os.environ.get("SEEDS", "6")))


def play(client: Client, seed: int, length: int) -> None:
    """One campaign, and polls at moments chosen at random."""
    campaign, moments = Campaign(seed), random.Random(-seed)
    mirror = Mirror(client)
    public: set[tuple[str, Any]] = set()
    since_then: list[str] = []
    for _deed in range(length):
        since_then.append(campaign.happen())
        public |= read_ids(client)
        if moments.random() < 0.4:
            mirror.follow()
            now = read_everything(client)
            differing = {
                key: (mirror.copy.get(key), now.get(key))
                for key in mirror.copy.keys() | now.keys()
                if mirror.copy.get(key) != now.get(key)
            }
            assert not differing, (seed, since_then, _explained(differing))
            assert mirror.told <= public, (seed, since_then, mirror.told - public)
            since_then = []


def _explained(differing: dict[Any, Any]) -> list[Any]:
    found = []
    for key, (held, told) in list(differing.items())[:4]:
        if held is None or told is None:
            found.append((key, "not held" if held is None else "not public"))
        else:
            found.append(
                (key, [(name, held[name], told[name]) for name in held if held[name] != told.get(name)])
            )
    return found


@pytest.fixture(autouse=True)
def _site(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    # A quick machine reads more in a minute than one client may.
    settings.CMS_RATE_LIMIT = ""


def test_a_copy_equals_what_is_public(client):
    play(client, seed=0, length=12)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_a_copy_equals_what_is_public_through_long_sequences(client, seed):
    play(client, seed, length=60)

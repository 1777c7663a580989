"""A set-up campaign, a public guardian with a public ward: see `tests.desk.conftest`."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from cms.desk.kits.button import kits_url
from tests.factories import (
    make_facility,
    make_guardian,
    make_guardianship,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)


def made_link(answer: Any) -> str | None:
    """The address of the link just made, as the page shows it; a host-relative one."""
    found = re.search(r'type="url"\s+readonly\s+value="([^"]+)"', answer.content.decode())
    if found is None:
        return None
    parts = urlsplit(found[1].replace("&amp;", "&"))
    return f"{parts.path}?{parts.query}"


def token_in(address: str) -> str:
    return parse_qs(urlsplit(address).query)["token"][0]


def give(client: Any, guardian: Any, **changes: Any) -> str | None:
    """Make a link as the user of `client` does; its address, or None where there is none."""
    return made_link(client.post(kits_url(guardian), {"language": "be", "days": "30"} | changes))


@pytest.fixture
def guardian(campaign) -> Any:
    return make_guardian()


@pytest.fixture
def ward(guardian) -> Any:
    person = make_prisoner(summary_be="Вучыў дзяцей музыцы.", occupation_be="настаўнік")
    make_placement(person, make_facility())
    make_sentence(person)
    make_guardianship(person, guardian, statement_be="Нехта мусіць спытаць пра яго першы.")
    return publish(person, show_address=True, letters="allowed")

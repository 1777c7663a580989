"""A set-up campaign and its people: see `tests.desk.conftest`."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from wagtail.test.utils.form_data import querydict_from_html

from cms.desk.preview_links.views import sharing_url


def made_links(answer: Any) -> list[str]:
    """The addresses of the link just made, as the page shows them."""
    return [
        address.replace("&amp;", "&")
        for address in re.findall(r'type="url"\s+readonly\s+value="([^"]+)"', answer.content.decode())
    ]


def token_in(address: str) -> str:
    parts = urlsplit(address)
    return parse_qs(parts.query or parts.fragment.partition("?")[2])["token"][0]


@pytest.fixture
def share_as() -> Callable[..., Any]:
    """Open the form of a thing as its user does and send it; `changes` replace fields."""

    def send(client: Client, thing: Any, **changes: Any) -> Any:
        shown = client.get(sharing_url(thing))
        if shown.status_code != 200:
            return shown
        form = querydict_from_html(shown.content.decode(), form_index=_form_of(shown))
        return client.post(sharing_url(thing), {**dict(form.lists()), **changes})

    return send


def _form_of(shown: Any) -> int:
    """Which of the forms on the page holds the draft."""
    forms = shown.content.decode().split("<form")[1:]
    return next(at for at, form in enumerate(forms) if 'name="draft"' in form)

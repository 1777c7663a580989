"""Drafts that are shared, and the API asked for them by their tokens."""

from datetime import timedelta
from typing import Any

import pytest

from cms import languages
from cms.desk.preview_links.sharing import share

DAY = timedelta(days=1)
HEADERS = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
}
NOTHING = {
    "type": "about:blank",
    "title": "Not Found",
    "status": 404,
    "detail": "There is nothing public at this address.",
}


@pytest.fixture
def shared(admin_user):
    """`shared(thing)` → a token in all languages, or in a page's own."""

    def make(thing: Any, codes: Any = None, lasts: timedelta = DAY) -> str:
        codes = codes or ([thing.language] if hasattr(thing, "locale_id") else languages.CODES)
        return share(thing, codes, lasts, admin_user)

    return make


@pytest.fixture
def ask(client):
    def read(token: str, **parameters: Any) -> Any:
        return client.get("/api/v2/previews/", {"token": token, **parameters})

    return read


def redrafted(row: Any, **changes: Any) -> Any:
    """`row` with a draft that nobody has published."""
    for name, value in changes.items():
        setattr(row, name, value)
    row.save_revision()
    return type(row).objects.get(pk=row.pk)


def is_nothing(answer: Any) -> bool:
    told = {name: answer.headers[name] for name in HEADERS}
    return (answer.status_code, answer.json(), told) == (404, NOTHING, HEADERS)

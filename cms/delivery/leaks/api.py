"""Reads every endpoint to its end: all fields, each language, each order, each value of each filter, each item."""

import json
from collections.abc import Iterator
from http import HTTPStatus
from itertools import product
from typing import Any, Final

from cms import languages
from cms.api.endpoint import Endpoint
from cms.api.paths import detail_path, list_path
from cms.api.urls import ENDPOINTS
from cms.delivery.leaks.team import Reader
from cms.languages import Language

_LIMIT: Final = 100


# The number of an endpoint in our list of them, and a language.
Part = tuple[int, Language]
PARTS: Final[tuple[Part, ...]] = tuple(product(range(len(ENDPOINTS)), languages.CODES))


def read_lists(reader: Reader, part: Part) -> list[str]:
    """Read the lists of an endpoint in a language; the addresses of the items they name."""
    endpoint, language = ENDPOINTS[part[0]], part[1]
    items = list(_read_everything(endpoint, language, reader))
    path = f"{list_path(endpoint.name)}?locale={language}"
    for order in endpoint.orders:
        reader.read(f"{path}&order={order}&limit={_LIMIT}")
    for parameter in endpoint.filters:
        for value in parameter.allowed:
            reader.read(f"{path}&{parameter.name}={value}&limit={_LIMIT}")
    return items


def _read_everything(endpoint: Endpoint, language: Language, reader: Reader) -> Iterator[str]:
    # A list gives its costly fields only to who names them.
    named = ",".join(sorted(endpoint.costly))
    offset = 0
    while items := _items(endpoint, language, reader, f"fields=*&offset={offset}"):
        if named:
            _items(endpoint, language, reader, f"fields={named}&offset={offset}")
        offset += len(items)
        # The items' own links lead to the default language.
        asked = f"?locale={language}" if language != endpoint.default_language else ""
        yield from (f"{detail_path(endpoint.name, item['id'])}{asked}" for item in items)


def _items(endpoint: Endpoint, language: Language, reader: Reader, query: str) -> list[Any]:
    address = f"{list_path(endpoint.name)}?locale={language}&limit={_LIMIT}&{query}"
    answer = reader.read(address)
    if answer.status != HTTPStatus.OK:
        reader.report.could_not(address, f"the site answered {answer.status}")
        return []
    items: list[Any] = json.loads(answer.body)["items"]
    return items

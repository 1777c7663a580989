"""Reads every endpoint to its end: all fields, each language, each order, each value of each filter, each item."""

import json
from http import HTTPStatus
from typing import Any, Final

from cms import languages
from cms.api.endpoint import Endpoint
from cms.api.paths import detail_path, list_path
from cms.api.urls import ENDPOINTS
from cms.delivery.leaks.crawl import Crawler
from cms.languages import Language

_LIMIT: Final = 100


def read_api(crawler: Crawler) -> None:
    """Lists are read here; the items they name are left for the crawl."""
    for endpoint in ENDPOINTS:
        for language in languages.CODES:
            _read_everything(endpoint, language, crawler)
            path = f"{list_path(endpoint.name)}?locale={language}"
            for order in endpoint.orders:
                crawler.read(f"{path}&order={order}&limit={_LIMIT}")
            for parameter in endpoint.filters:
                for value in parameter.allowed:
                    crawler.read(f"{path}&{parameter.name}={value}&limit={_LIMIT}")


def _read_everything(endpoint: Endpoint, language: Language, crawler: Crawler) -> None:
    # A list gives its costly fields only to who names them.
    named = ",".join(sorted(endpoint.costly))
    offset = 0
    while items := _items(endpoint, language, crawler, f"fields=*&offset={offset}"):
        if named:
            _items(endpoint, language, crawler, f"fields={named}&offset={offset}")
        offset += len(items)
        # The items' own links lead to the default language.
        asked = f"?locale={language}" if language != endpoint.default_language else ""
        crawler.add(f"{detail_path(endpoint.name, item['id'])}{asked}" for item in items)


def _items(endpoint: Endpoint, language: Language, crawler: Crawler, query: str) -> list[Any]:
    address = f"{list_path(endpoint.name)}?locale={language}&limit={_LIMIT}&{query}"
    answer = crawler.read(address)
    if answer.status != HTTPStatus.OK:
        crawler.inspector.report.could_not(address, f"the site answered {answer.status}")
        return []
    items: list[Any] = json.loads(answer.body)["items"]
    return items

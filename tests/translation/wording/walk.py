"""A walk through the admin as one of the campaign's people: every kind of screen that a link leads to, once."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve

from tests.translation.wording import seen

# One of a kind shows the words of its form; a second one, of another state, often shows more.
OF_A_KIND = 2
# They end the session, or break on purpose.
NOT_WALKED = {"wagtailadmin_logout", "account_logout", "wagtailadmin_error_test"}


@dataclass(frozen=True)
class Screen:
    """An address, what it is called, and the HTML that it answered with."""

    address: str
    name: str
    html: str


def walk(client: Client, starts: Iterable[str]) -> Iterator[Screen]:
    """Follow the links from `starts`; a broken link or a refusal is no screen, an error is an error."""
    waiting, known, visits = deque(starts), set(starts), Counter[str]()
    while waiting:
        address = waiting.popleft()
        name = _name(address)
        if not name or visits[name] >= OF_A_KIND:
            continue
        visits[name] += 1
        response = client.get(address)
        for found in _onwards(address, response):
            if found not in known:
                known.add(found)
                waiting.append(found)
        for html in seen.pages_of(response):
            if response.status_code == 200:
                yield Screen(address, name, html)


def _name(address: str) -> str:
    try:
        name = resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""
    return "" if name in NOT_WALKED else name


def _onwards(address: str, response: HttpResponseBase) -> Iterator[str]:
    if "Location" in response:
        links = [response["Location"]]
    else:
        links = [link for html in seen.pages_of(response) for link in seen.addresses_in(html)]
    for link in links:
        parts = urlsplit(urljoin(address, link))
        if not parts.netloc and parts.path.startswith("/admin/"):
            # A list's own order and filters make no new screen; what a dialog is asked for does.
            yield parts.path if "bulk" not in parts.path else f"{parts.path}?{parts.query}"

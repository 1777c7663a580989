"""The addresses that an answer leads to: its links, pictures and the choices of its forms."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.conf import settings

from cms.delivery.leaks.client import Answer
from cms.delivery.leaks.decoding import decoded

_IN_JSON: Final = re.compile(r'"((?:https?://[^"/\s]+)?/[^"\s]*)"')
_IN_XML: Final = re.compile(r"<(?:loc|link|id|url)>([^<\s]+)</")
_ATTRIBUTES: Final = ("href", "src", "action")
# A meta element holds an address or words.
_ABSOLUTE: Final = ("/", "http://", "https://")
# More parameters than one only combine what is read already.
_PARAMETERS: Final = 1


def links_in(answer: Answer, hosts: frozenset[str]) -> Iterator[str]:
    """Host-relative addresses on the site's `hosts`, without those of the admin and of static files."""
    for link in _found(answer):
        address = _own(urljoin(answer.address, link), hosts)
        if address and not address.startswith(("/admin/", settings.STATIC_URL)):
            yield address


def _own(link: str, hosts: frozenset[str]) -> str | None:
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https") or (parts.netloc and parts.netloc not in hosts):
        return None
    if not parts.path.startswith("/") or len(parse_qsl(parts.query)) > _PARAMETERS:
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _found(answer: Answer) -> Iterator[str]:
    if "Location" in answer.headers:
        yield answer.headers["Location"]
    if "html" in answer.content_type:
        page = _Page()
        page.feed(answer.text)
        yield from page.links
    elif "json" in answer.content_type:
        yield from _IN_JSON.findall(answer.text)
    elif "xml" in answer.content_type:
        yield from (decoded(each) for each in _IN_XML.findall(answer.text))


def searches_in(answer: Answer) -> set[str]:
    """The addresses of an answer's search forms, with "{}" for what is searched."""
    if "html" not in answer.content_type or "<form" not in answer.text:
        return set()
    page = _Page()
    page.feed(answer.text)
    path = urlsplit(answer.address).path
    return {
        f"{urljoin(path, action) or path}?{name}={{}}"
        for action, name in page.searches
        if not urlsplit(action).netloc
    }


class _Page(HTMLParser):
    """Notes links, and for each form one address for each value of each choice."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.searches: set[tuple[str, str]] = set()
        self._action: str | None = None
        self._choice = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known: dict[str, Any] = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._action = known.get("action", "") if known.get("method", "get").lower() == "get" else None
        elif tag == "select":
            self._choice = known.get("name", "")
        elif tag == "option" and self._choice:
            self._choose(self._choice, known.get("value", ""))
        elif tag == "input" and known.get("type") in ("checkbox", "radio", "hidden"):
            self._choose(known.get("name", ""), known.get("value", "on"))
        elif tag == "input" and known.get("type", "text") in ("search", "text") and known.get("name"):
            self.searches |= {(self._action, known["name"])} if self._action is not None else set()
        self.links += [known[name] for name in _ATTRIBUTES if known.get(name)]
        self.links += [each for each in [known.get("content", "")] if each.startswith(_ABSOLUTE)]
        self.links += [each.split()[0] for each in known.get("srcset", "").split(",") if each.strip()]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._action = None

    def _choose(self, name: str, value: str) -> None:
        if self._action is not None and name:
            self.links.append(f"{self._action}?{urlencode({name: value})}")

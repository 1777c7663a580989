"""What a person reads, or hears read out, on a screen of the admin."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Comment, Doctype, Tag
from django.http.response import HttpResponseBase

SPOKEN = (
    "alt",
    "aria-description",
    "aria-label",
    "data-clicked-text",
    "data-w-progress-active-value",
    "data-w-tooltip-content-value",
    "label",
    "placeholder",
    "title",
)
BUTTONS = {"button", "submit", "reset"}
# Zones are named by their keys in every language; what says that it is English may be; a counter of nothing hides.
NOT_READ = "[lang=en], select[name*=time_zone], [data-side-panel-toggle-counter][hidden]"


def pages_of(response: HttpResponseBase) -> Iterator[str]:
    """The HTML of an answer: itself, or what a dialog's JSON brings along."""
    kind = response.get("Content-Type", "")
    if response.streaming or not hasattr(response, "content"):
        return
    if kind.startswith("text/html"):
        yield response.content.decode()
    elif kind.startswith("application/json"):
        yield from (text for text in _strings(json.loads(response.content)) if "<" in text)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def addresses_in(html: str) -> list[str]:
    """Where the links lead."""
    return [str(link["href"]) for link in BeautifulSoup(html, "html.parser").find_all(href=True)]


def words_on(html: str) -> Iterator[str]:
    """Each text, label, tip and button, with its white space made one."""
    # Forms that scripts add stand in a script themselves.
    page = BeautifulSoup(html.replace("<-/script>", "</script>"), "html.parser")
    for form in page.select("script[type='text/django-form-template']"):
        yield from words_on(form.decode_contents())
    # Selectors stop at a <template>, which scripts fill forms from.
    for unread in [*page.find_all(["script", "style", "svg"]), *page.select(NOT_READ)]:
        unread.decompose()
    for text in page.find_all(string=True):
        if not isinstance(text, Comment | Doctype):
            yield " ".join(text.split())
    for element in page.find_all(True):
        yield from _spoken(element)


def _spoken(element: Tag) -> Iterator[str]:
    for attribute in SPOKEN:
        if element.get(attribute):
            yield " ".join(str(element[attribute]).split())
    if element.name == "input" and element.get("type") in BUTTONS and element.get("value"):
        yield str(element["value"])


# Several words in a row are judged together: "Publish page", "Aksinnia Vetrazevich".
LATIN_RUN = re.compile(r"[A-Za-z](?:[\w'’.,/:@&+\-]|\s(?=[A-Za-z0-9(]))*", re.ASCII)
WORD = re.compile(r"[A-Za-z]{3,}")


def latin_in(text: str) -> Iterator[str]:
    """The stretches of Latin letters that hold a word of three letters or more."""
    for run in LATIN_RUN.findall(text):
        if WORD.search(run):
            yield run.strip(" .,:-")

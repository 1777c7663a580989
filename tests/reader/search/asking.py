"""Ask the search, and read what a reader is shown."""

import re
from html import unescape
from typing import Any

from django.test import Client

_HEADING = re.compile(r'<h2 id="found-(\w+)">(.*?)</h2>', re.DOTALL)
_LINK = re.compile(r'<h3 class="found-title">\s*<a href="([^"]+)">(.*?)</a>', re.DOTALL)
_PASSAGE = re.compile(r'<p class="found-passage">(.*?)</p>', re.DOTALL)


def ask(question: str, language: str = "be", **more: Any) -> str:
    """The answer, as HTML."""
    answer = Client().get(f"/{language}/search/", {"q": question, **more})
    assert answer.status_code == 200
    return answer.content.decode()


def counts(html: str) -> dict[str, int]:
    """How many are found of each kind."""
    return {
        name: int(re.sub(r"\D", "", re.sub(r"<[^>]+>", " ", text))) for name, text in _HEADING.findall(html)
    }


def paths(html: str) -> list[str]:
    """Where the stories and pages are that are found, in order."""
    return [path for path, _title in _LINK.findall(html)]


def passages(html: str) -> list[str]:
    """The passages, with their marks."""
    return [unescape(text) for text in _PASSAGE.findall(html)]


def found(question: str, language: str = "be") -> list[str]:
    """Where the stories and pages are that answer the question."""
    return paths(ask(question, language))

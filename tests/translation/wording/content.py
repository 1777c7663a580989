"""What people wrote: it may be in any language, whatever the language of the interface."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, TextField
from django.utils.html import strip_tags
from wagtail.fields import StreamField

WRITTEN_IN = ("cms_", "wagtail", "auth", "taggit")
# Shorter stretches could be a word of the interface that happens to stand in a text, too.
TELLING = 16
A_NAME = 3
SPACE = re.compile(r"\s+")


class Content:
    """Every text in the database, read once."""

    def __init__(self) -> None:
        self.values = {SPACE.sub(" ", strip_tags(text)).strip().casefold() for text in _texts()} - {""}

    @cached_property
    def _all(self) -> str:
        return "\n".join(self.values)

    @cached_property
    def _names(self) -> set[str]:
        """Words of short values: names, which screens put together."""
        short = [value.split() for value in self.values if len(value.split()) <= A_NAME]
        return {word.strip("(),.") for words in short for word in words}

    def holds(self, run: str) -> bool:
        """Whether somebody wrote these words: as a whole value, a long stretch of one, or a name."""
        run = run.casefold()
        cut = run.rstrip("….")
        return (
            run in self.values
            or (len(cut) >= TELLING and cut in self._all)
            or all(word.strip("(),.") in self._names for word in run.split())
        )


def _texts() -> Iterator[str]:
    for model in apps.get_models():
        if model._meta.app_label.startswith(WRITTEN_IN) and model._meta.managed:
            fields = [each for each in model._meta.concrete_fields if isinstance(each, CharField | TextField)]
            if fields:
                for row in model._default_manager.all():
                    yield from _of(row, fields)


def _of(row: Model, fields: list[Any]) -> Iterator[str]:
    for field in fields:
        value = field.value_from_object(row)
        if isinstance(field, StreamField):
            yield from _leaves(value.get_prep_value())
        elif isinstance(value, str) and not field.choices:
            yield value


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield from re.split(r"<[^>]+>", value)
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _leaves(each)

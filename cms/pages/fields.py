"""A body whose block definitions are code, not schema."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import JSONField
from wagtail.fields import StreamField


class BodyField(StreamField):
    """A StreamField that keeps its block definitions out of migrations: no migration of ours reads blocks."""

    @cached_property
    def json_field(self) -> JSONField[Any, Any]:
        """Made once: Wagtail makes one for every body that is read."""
        made: JSONField[Any, Any] = super().json_field
        return made

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, _args, kwargs = super().deconstruct()
        # What a plain StreamField without blocks says of itself, so that the two compare as equal.
        kwargs["block_lookup"] = {}
        return name, "wagtail.fields.StreamField", [[]], kwargs

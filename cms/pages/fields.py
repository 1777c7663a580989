"""A body whose block definitions are code, not schema."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from django.db.models import JSONField
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cms.pages.shapes import is_block


class BodyField(StreamField):
    """A StreamField that keeps its block definitions out of migrations: no migration of ours reads blocks."""

    @cached_property
    def json_field(self) -> JSONField[Any, Any]:
        """Made once: Wagtail makes one for every body that is read."""
        made: JSONField[Any, Any] = super().json_field
        return made

    def to_python(self, value: Any) -> StreamValue:
        """The blocks of `value`, which JSON in a revision may be."""
        if not isinstance(value, str) or not value:
            return super().to_python(value)
        try:
            return self._read(json.loads(value))
        except ValueError:
            return super().to_python(value)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> StreamValue:
        return self._read(self.json_field.from_db_value(value, expression, connection))

    def _read(self, kept: Any) -> StreamValue:
        """What of `kept` has the shape of blocks; what is no list counts as a text, and a save leaves it as it is."""
        if isinstance(kept, list):
            return super().to_python([each for each in kept if is_block(self.stream_block, each)])
        if isinstance(kept, str):
            return self.to_python(kept)
        empty = super().to_python([])
        empty.raw_text = json.dumps(kept) if kept else None
        return empty

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, _args, kwargs = super().deconstruct()
        # What a plain StreamField without blocks says of itself, so that the two compare as equal.
        kwargs["block_lookup"] = {}
        return name, "wagtail.fields.StreamField", [[]], kwargs

"""Whether kept JSON has the shape of a body; what has not is left out, as Wagtail leaves out blocks that are no more.

An import or a hand in the database may have left anything there, and no reader is to be answered with an error for it.
"""

from typing import Any

from django.utils.dateparse import parse_date
from wagtail import blocks

from cms.pages.references import HoldsReference


def is_block(stream: blocks.BaseStreamBlock, kept: Any) -> bool:
    """Whether `kept` is a block of `stream`, with a value of its shape."""
    if not isinstance(kept, dict) or not isinstance(kept.get("type"), str) or "value" not in kept:
        return False
    block = stream.child_blocks.get(kept["type"])
    return block is not None and _fits(block, kept["value"])


def _fits(block: blocks.Block, value: Any) -> bool:
    if isinstance(block, blocks.StructBlock):
        return isinstance(value, dict) and all(
            _fits(part, value[name]) for name, part in block.child_blocks.items() if name in value
        )
    if isinstance(block, blocks.ListBlock):
        return isinstance(value, list) and all(_fits(block.child_block, _item(each)) for each in value)
    if isinstance(block, blocks.MultipleChoiceBlock):
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if isinstance(block, blocks.DateBlock):
        return value is None or (isinstance(value, str) and _is_day(value))
    if isinstance(block, blocks.IntegerBlock):
        return value is None or isinstance(value, int)
    # These look at what they are given by themselves; the others hold texts.
    return isinstance(block, HoldsReference | blocks.BooleanBlock) or isinstance(value, str | None)


def _item(kept: Any) -> Any:
    return kept["value"] if isinstance(kept, dict) and {"id", "type", "value"} <= kept.keys() else kept


def _is_day(text: str) -> bool:
    try:
        return parse_date(text) is not None
    except ValueError:
        return False

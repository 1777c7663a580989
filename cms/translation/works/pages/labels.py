"""What a text of a page is called in the form in which its source is written, and how long it may be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from cms.pages.models import BasePage
from cms.translation.works.pages.passages import Passage

# What fits into one line of a form.
_LINE = 120


@dataclass(frozen=True, slots=True)
class Label:
    """A place on a page."""

    text: str
    is_rich: bool = False
    is_long: bool = False
    max_length: int | None = None


def label_of(page: BasePage, passage: Passage) -> Label:
    """What the place of `passage` is called; `page` is the one that it stands on."""
    name, *inner = passage.path.split(".")
    field: Any = page._meta.get_field(name)
    if isinstance(field, StreamField):
        names, block = _descend(getattr(page, name), inner)
        return _label(
            " · ".join(dict.fromkeys(names)),
            isinstance(block, blocks.RichTextBlock),
            _longest(block),
            passage,
        )
    is_rich = isinstance(field, RichTextField)
    return _label(capfirst(str(field.verbose_name)), is_rich, getattr(field, "max_length", None), passage)


def kind_of_place(page: BasePage, passage: Passage) -> str:
    """The same for all texts that stand in blocks of one kind: "body.question_answer.answer"."""
    name, *inner = passage.path.split(".")
    body = getattr(page, name)
    child = next((each for each in body if each.id == inner[0]), None) if inner else None
    if child is None:
        return passage.path
    return ".".join([name, child.block_type, *_without_items(child.block, inner[1:])])


def _without_items(block: Any, path: Sequence[str]) -> list[str]:
    """The names of parts on the way; the id of an item of a list names nothing."""
    names = []
    for name in path:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        else:
            names.append(name)
            block = getattr(block, "child_blocks", {}).get(name)
    return names


def _label(text: str, is_rich: bool, max_length: int | None, passage: Passage) -> Label:
    is_long = is_rich or len(passage.data) > _LINE or (max_length is None or max_length > 2 * _LINE)
    return Label(text, is_rich, is_long, None if is_rich else max_length)


def _descend(body: Any, path: Sequence[str]) -> tuple[list[str], Any]:
    """The labels of the blocks on the way, and the innermost one."""
    child = next((each for each in body if each.id == path[0]), None)
    if child is None:
        return [""], None
    names, block = [str(child.block.label)], child.block
    for name in path[1:]:
        if isinstance(block, blocks.ListBlock):
            # The name is the id of an item, which has no label of its own.
            block = block.child_block
        elif isinstance(block, blocks.StructBlock) and name in block.child_blocks:
            block = block.child_blocks[name]
            names.append(str(block.label))
    return names, block


def _longest(block: Any) -> int | None:
    longest: int | None = getattr(getattr(block, "field", None), "max_length", None)
    return longest

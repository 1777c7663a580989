"""What a body holds, found by the kinds of its blocks: no reference and no text of a new block is forgotten."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from wagtail.blocks import Block, ListBlock, RichTextBlock, StreamValue, StructBlock
from wagtail.rich_text import RichText

from cms.pages.references import HoldsReference

# Primary keys by what they are keys of: "prisoner", "guardian", "organisation", "supportaction", "image", "page".
Asked: TypeAlias = Mapping[str, Collection[int]]
NOTHING: Final[Asked] = {}
# The blocks of a page, one after the other.
Body: TypeAlias = StreamValue | Sequence[StreamValue.StreamChild]


def references(bodies: Iterable[Body]) -> Asked:
    """Every row that the blocks of `bodies` refer to."""
    asked: defaultdict[str, set[int]] = defaultdict(set)
    for block, value in _leaves_of(bodies):
        # Code may put the row itself where an editor's choice is a Reference.
        pk = getattr(value, "pk", None)
        if isinstance(block, HoldsReference) and isinstance(pk, int):
            asked[block.kind].add(pk)
    return asked


def texts(bodies: Iterable[Body]) -> Iterator[RichText]:
    """Every rich text in `bodies`."""
    return (value for block, value in _leaves_of(bodies) if isinstance(block, RichTextBlock) and value)


def values_of(name: str, bodies: Iterable[Body]) -> Iterator[Any]:
    """The values of all blocks of the type `name` in `bodies`."""
    return (child.value for body in bodies for child in body if child.block_type == name)


def part(value: Any, name: str) -> Any:
    """A part of a block's value; None where a draft has none."""
    return value.get(name) if hasattr(value, "get") else None


def _leaves_of(bodies: Iterable[Body]) -> Iterator[tuple[Block, Any]]:
    for body in bodies:
        for child in body:
            yield from leaves(child.block, child.value)


def leaves(block: Block, value: Any) -> Iterator[tuple[Block, Any]]:
    """The innermost blocks of `block` with their parts of `value`."""
    if isinstance(block, StructBlock):
        for name, inner in block.child_blocks.items():
            yield from leaves(inner, part(value, name))
    elif isinstance(block, ListBlock):
        for each in value or ():
            yield from leaves(block.child_block, each)
    else:
        yield block, value

"""Blocks of a body as the API gives them: the templates' values, with people and others as the items they are."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from typing_extensions import TypedDict

from cms.api.interviews import interview_ref
from cms.api.organisations import NestedOrganisation, organisation_item
from cms.api.people import NestedGuardian, NestedPrisoner, guardian_item, prisoner_item
from cms.api.values import BodyBlock, InterviewRef
from cms.disclosure.values import Guardian, Organisation
from cms.languages import Language
from cms.pages import block_values
from cms.pages.values import Block, PersonCard, StoryRef

# What stands in a template's value → what stands in its place here.
_TYPES: Final[Mapping[Any, Any]] = {
    PersonCard: NestedPrisoner,
    Guardian: NestedGuardian,
    Organisation: NestedOrganisation,
    StoryRef: InterviewRef,
}
# A card is a template's word for a person with their addresses, which an item has in `meta`.
_NAMES: Final = {"card": "person"}


def block_item(block: Block, shown_in: Collection[Language]) -> BodyBlock:
    """A block; `shown_in` are the languages whose directory has a page for each person."""
    items: dict[type[Any], Callable[[Any], Any]] = {
        PersonCard: lambda card: prisoner_item(card.person, shown_in),
        Guardian: guardian_item,
        Organisation: organisation_item,
        StoryRef: interview_ref,
    }
    return BodyBlock(type=block.type, id=block.id, value=_parts(block.value, items))


def block_types() -> dict[str, Any]:
    """The type of each block's value, by the name of the block."""
    return {name: _type(value) for name, value in block_values.TYPES.items()}


def _item(value: Any, items: Mapping[type[Any], Callable[[Any], Any]]) -> Any:
    if type(value) in items:
        return items[type(value)](value)
    if isinstance(value, tuple):
        return tuple(_item(each, items) for each in value)
    return _parts(value, items) if type(value).__module__ == block_values.__name__ else value


def _parts(value: Any, items: Mapping[type[Any], Callable[[Any], Any]]) -> dict[str, Any]:
    return {
        _NAMES.get(part.name, part.name): _item(getattr(value, part.name), items) for part in fields(value)
    }


def _type(hint: Any) -> Any:
    if hint in _TYPES:
        return _TYPES[hint]
    if get_origin(hint) is tuple:
        return tuple[_type(get_args(hint)[0]), ...]
    if get_origin(hint) in (Union, UnionType):
        return Union[tuple(_type(each) for each in get_args(hint))]  # noqa: UP007 - made at run time
    if isinstance(hint, type) and is_dataclass(hint) and hint.__module__ == block_values.__name__:
        parts = {_NAMES.get(name, name): _type(each) for name, each in get_type_hints(hint).items()}
        return TypedDict(hint.__name__, parts)  # type: ignore[operator]
    return hint

"""Blocks of a body as the API gives them: the templates' values, with people and others as the items they are."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import Discriminator
from typing_extensions import TypeAliasType, TypedDict

from cms.api.interviews import interview_ref
from cms.api.organisations import NestedOrganisation, organisation_item
from cms.api.people import NestedGuardian, NestedPrisoner, guardian_item, prisoner_item
from cms.api.values import InterviewRef
from cms.disclosure.values import Guardian, Organisation
from cms.disclosure.values.described import Described
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


def block_item(block: Block, shown_in: Collection[Language]) -> dict[str, Any]:
    """A block; `shown_in` are the languages whose directory has a page for each person."""
    items: dict[type[Any], Callable[[Any], Any]] = {
        PersonCard: lambda card: prisoner_item(card.person, shown_in),
        Guardian: guardian_item,
        Organisation: organisation_item,
        StoryRef: interview_ref,
    }
    return {"type": block.type, "id": block.id, "value": _item(block.value, items)}


def block_types() -> dict[str, Any]:
    """The type of each block's value, by the name of the block."""
    return {name: _type(value) for name, value in block_values.TYPES.items()}


def _item(value: Any, items: Mapping[type[Any], Callable[[Any], Any]]) -> Any:
    kind: Any = type(value)
    if kind in items:
        return items[kind](value)
    if kind is tuple:
        return tuple(_item(each, items) for each in value)
    if not _is_ours(kind) or _type(kind) is kind:
        return value
    return {
        _NAMES.get(part.name, part.name): _item(getattr(value, part.name), items) for part in fields(value)
    }


def _is_ours(hint: Any) -> bool:
    return isinstance(hint, type) and is_dataclass(hint) and hint.__module__ == block_values.__name__


@cache
def _type(hint: Any) -> Any:
    """What stands for `hint` here: the same type where nothing in it has to be replaced."""
    if hint in _TYPES:
        return _TYPES[hint]
    if get_origin(hint) is tuple:
        return tuple[_type(get_args(hint)[0]), ...]
    if get_origin(hint) in (Union, UnionType):
        return Union[tuple(_type(each) for each in get_args(hint))]  # noqa: UP007 - made at run time
    if _is_ours(hint):
        return _replaced(hint)
    return hint


def _replaced(ours: Any) -> Any:
    hints = get_type_hints(ours, include_extras=True)
    parts = {name: _type(hint) for name, hint in hints.items()}
    if parts == hints:
        return ours
    named = {_NAMES.get(name, name): part for name, part in parts.items()}
    made: Any = TypedDict(ours.__name__, named)
    made.__doc__ = ours.__doc__
    return made


def _block(name: str, value: Any) -> Any:
    title = "".join(word.capitalize() for word in name.split("_"))
    members = {"type": Literal[name], "id": str, "value": value}
    made: Any = TypedDict(f"{title}Block", members)
    made.__doc__ = f"A block of the type “{name}”; its id stays the same when the page is edited."
    return made


BodyBlock: Final = TypeAliasType(
    "BodyBlock",
    Annotated[
        Union[tuple(_block(name, value) for name, value in block_types().items())],  # noqa: UP007
        Discriminator("type"),
        Described(
            {"description": "One block of a body, told apart by `type`; people in it are whole values."}
        ),
    ],
)

"""The `fields` parameter in Wagtail's syntax, read against the types that an endpoint answers with.

A field that has fields of its own may be followed by them in brackets: `facility(name,address)` gives its
id and these two, `sentences(-court)` all but one, `sentences(*)` all, `facility(_,name)` one alone. Meta
fields are named like the others: `html_url`, `-translations`; `meta` stands for all of them.
"""

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from typing_extensions import TypeAliasType, is_typeddict
from wagtail.api.v2.utils import FieldsParameterParseError, parse_fields_parameter

from cms.api.problems import Problem, bad_parameter

DEPTH: Final = 6

# Name → what of it is wanted; None: all of it.
Selection = Mapping[str, "Selection | None"]
Parsed = list[tuple[str, bool, Any]]


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a type, by name; `many` when it stands in a list."""

    fields: Mapping[str, "Shape"]
    many: bool = False


_LEAF: Final = Shape({})


@cache
def shape_of(annotation: Any) -> Shape:
    """The fields below `annotation`: a dataclass or TypedDict, alone, optional or in a tuple."""
    if isinstance(annotation, TypeAliasType):
        return shape_of(annotation.__value__)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape_of(parts[0])
    if origin in (Union, UnionType):
        return _common([shape for part in parts if (shape := shape_of(part)).fields])
    if origin is tuple:
        return dataclasses.replace(shape_of(parts[0]), many=True)
    if is_typeddict(annotation) or dataclasses.is_dataclass(annotation):
        return Shape({name: shape_of(hint) for name, hint in get_type_hints(annotation).items()})
    return _LEAF


def _common(shapes: Sequence[Shape]) -> Shape:
    """What may be asked of a value that has one of `shapes`: the fields that all of them have."""
    if len(shapes) < 2:
        return shapes[0] if shapes else _LEAF
    names = [name for name in shapes[0].fields if all(name in shape.fields for shape in shapes)]
    return Shape({name: _common([shape.fields[name] for shape in shapes]) for name in names})


def select(
    text: str | None, shape: Shape, *, defaults: Collection[str], only_named: Collection[str] = ()
) -> Selection:
    """What `fields=text` asks of an item of this `shape`; `*` and `defaults` leave out `only_named` fields.

    Raises:
        Problem: 400, naming the fields that exist.
    """
    starts = (
        [name for name in _spread(names, shape) if name not in only_named]
        for names in (defaults, shape.fields)
    )
    chosen = _select(_parse(text), _flat(shape), *starts)
    return _gather(chosen, shape)


def include(selection: Selection, shape: Shape) -> dict[str, Any]:
    """`selection` as pydantic's `include`, so that what is not wanted is not even encoded."""
    return {
        name: True if nested is None else _below(include(nested, shape.fields[name]), shape.fields[name])
        for name, nested in selection.items()
    }


def _below(included: dict[str, Any], shape: Shape) -> dict[str, Any]:
    return {"__all__": included} if shape.many else included


def _parse(text: str | None) -> Parsed:
    if text is None:
        return []
    depth = deepest = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        deepest = max(deepest, depth)
    if deepest > DEPTH:
        raise bad_parameter("fields", f"is nested deeper than {DEPTH} levels")
    try:
        parsed: Parsed = parse_fields_parameter(text)
    except FieldsParameterParseError as wrong:
        raise bad_parameter("fields", f"cannot be read: {wrong}") from None
    return parsed


def _select(
    parsed: Parsed, known: Mapping[str, Shape], defaults: Collection[str], all_fields: Collection[str]
) -> dict[str, Selection | None]:
    first = parsed[0][0] if parsed else ""
    start = {"*": all_fields, "_": ()}.get(first, defaults)
    chosen: dict[str, Selection | None] = dict.fromkeys(start)
    for name, negated, nested in parsed[1:] if first in ("*", "_") else parsed:
        if name not in known:
            raise _unknown(name, known)
        if negated:
            for each in _members(name, known):
                chosen.pop(each, None)
        else:
            chosen[name] = _nested(name, nested, known[name]) if nested else chosen.get(name)
    return chosen


def _nested(name: str, parsed: Parsed, shape: Shape) -> Selection:
    if not shape.fields:
        raise bad_parameter("fields", f"asks for fields of “{name}”, which has none")
    only_without = all(negated for _name, negated, _nested in parsed)
    defaults = list(shape.fields) if only_without else [each for each in ("id",) if each in shape.fields]
    return _select(parsed, shape.fields, defaults, shape.fields)


def _unknown(name: str, known: Mapping[str, Shape]) -> Problem:
    shown = name if name.isprintable() and len(name) <= 40 else "…"
    return bad_parameter("fields", f"names “{shown}”, which is not known here", list(known))


def _flat(shape: Shape) -> dict[str, Shape]:
    """Meta fields beside the others, as Wagtail names them."""
    return {**shape.fields, **shape.fields["meta"].fields}


def _members(name: str, known: Mapping[str, Shape]) -> Collection[str]:
    return ("meta", *known["meta"].fields) if name == "meta" else (name,)


def _spread(names: Collection[str], shape: Shape) -> list[str]:
    """`names` with “meta” spelt out."""
    return [each for name in names for each in (shape.fields["meta"].fields if name == "meta" else (name,))]


def _gather(chosen: Mapping[str, Selection | None], shape: Shape) -> Selection:
    """Put meta fields below “meta” again, everything in the order of the item."""
    meta: dict[str, Selection | None] = {}
    if "meta" in chosen:
        named = chosen["meta"]
        meta = dict(named) if named is not None else dict.fromkeys(shape.fields["meta"].fields)
    meta |= {name: chosen[name] for name in shape.fields["meta"].fields if name in chosen}
    every = {**chosen, "meta": meta}
    return {name: every[name] for name in shape.fields if name in every and (name != "meta" or meta)}

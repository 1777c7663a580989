"""The types of answers as JSON Schema: pydantic's, named for strangers, closed against what is not declared."""

import dataclasses
import re
from collections.abc import Callable, Collection, Mapping
from inspect import cleandoc
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from cms.disclosure.values.described import VOCABULARY
from cms.pages import block_values

Schema = dict[str, Any]
Schemas = dict[str, Schema]

PREFIX: Final = "#/components/schemas/"
# A type of ours whose name says less than it should where it stands beside all the others.
_NAMES: Final = {"PictureItem": "Image", "Shown": "PictureWithAlt"}


def schemas_of(types: Mapping[str, Any]) -> tuple[dict[str, Schema], Schemas]:
    """The schema of each of `types` by its key, and the named schemas that they refer to."""
    inputs = [(key, "serialization", TypeAdapter(each)) for key, each in types.items()]
    found, rest = TypeAdapter.json_schemas(inputs, schema_generator=_Generator)  # type: ignore[arg-type]
    roots = {str(key): schema for (key, _mode), schema in found.items()}
    named = dict(rest.get("$defs", {}))
    _give_vocabularies_a_type(roots, named)
    return _renamed(roots, named)


def reference(name: str) -> Schema:
    """A schema that is the named one."""
    return {"$ref": f"{PREFIX}{name}"}


def name_of(schema: Schema) -> str | None:
    """The name that `schema` refers to, or None when it is one of its own."""
    return schema["$ref"].removeprefix(PREFIX) if "$ref" in schema else None


def walk(schema: Any, change: Callable[[Schema], Schema]) -> Any:
    """`schema` with every object in it changed, the innermost first."""
    if isinstance(schema, list):
        return [walk(each, change) for each in schema]
    if isinstance(schema, dict):
        return change({key: walk(each, change) for key, each in schema.items()})
    return schema


class _Generator(GenerateJsonSchema):
    """What an answer holds: every field of a value, and nothing else; words come from docstrings."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """Without the default, which is no matter of an answer."""
        return self.generate_inner(schema["schema"])

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> Schema:
        return _closed(super().dataclass_schema(schema), schema["cls"])

    def typed_dict_schema(self, schema: core_schema.TypedDictSchema) -> Schema:
        return _closed(super().typed_dict_schema(schema), schema.get("cls"))


def _closed(schema: Schema, cls: Any) -> Schema:
    properties = schema["properties"]
    # An item is whole here, though any of its fields may be missing; other dictionaries say what may be.
    required = cls.__required_keys__ if getattr(cls, "__total__", False) else properties
    return {
        **_words(cls),
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name in required],
        "additionalProperties": False,
    }


def _words(cls: Any) -> Schema:
    """The description of a type: its docstring, unless Python has made it."""
    doc = cls.__doc__ or ""
    made = doc.startswith(f"{cls.__name__}(") or doc == dict.__doc__
    return {} if made or not doc else {"description": re.sub(r"\bNone\b", "null", cleandoc(doc))}


def _nullable(schema: Schema) -> Schema:
    """A plain value that may be null, as OpenAPI 3.1 writes it shortest."""
    plain, *rest = schema.get("anyOf", [{}])
    if rest != [{"type": "null"}] or not isinstance(plain.get("type"), str) or "enum" in plain:
        return schema
    return {**plain, "type": [plain["type"], "null"]}


def _give_vocabularies_a_type(roots: Schemas, named: Schemas) -> None:
    """Name each vocabulary once: the schema of a labelled value, closed to the words of the vocabulary."""
    labelled = named["Labelled"]
    made: Schemas = {}

    def change(schema: Schema) -> Schema:
        vocabulary = schema.get(VOCABULARY)
        if vocabulary is None:
            return schema
        value = {"type": "string", "enum": vocabulary["enum"]}
        made[vocabulary["name"]] = {**labelled, "properties": {**labelled["properties"], "value": value}}
        return {"$ref": f"#/$defs/{vocabulary['name']}"}

    for group in (roots, named):
        group.update({key: walk(schema, change) for key, schema in group.items()})
    clashes = made.keys() & named.keys()
    if clashes:
        raise TypeError(f"A vocabulary and a type have the same name: {', '.join(sorted(clashes))}")
    named.update(made)


def _renamed(roots: Schemas, named: Schemas) -> tuple[Schemas, Schemas]:
    names = {old: _name(old) for old in named}
    twice = {new for new in names.values() if list(names.values()).count(new) > 1}
    if twice:
        raise TypeError(f"Two types have the same name: {', '.join(sorted(twice))}")

    def change(schema: Schema) -> Schema:
        schema = _nullable(schema)
        if isinstance(schema.get("$ref"), str):
            return reference(names[schema["$ref"].removeprefix("#/$defs/")])
        if isinstance(mapping := schema.get("mapping"), dict):
            told = {key: PREFIX + names[ref.removeprefix("#/$defs/")] for key, ref in mapping.items()}
            return {**schema, "mapping": told}
        return schema

    changed = {names[old]: walk(schema, change) for old, schema in named.items()}
    return (
        {key: walk(schema, change) for key, schema in roots.items()},
        {name: changed[name] for name in sorted(changed)},
    )


def _name(old: str) -> str:
    """The name of a type without its module; the value of a block is called so."""
    module, _, short = re.sub(r"__\d+$", "", old).rpartition("__")
    if short in _block_values() and module in ("", block_values.__name__.replace(".", "__")):
        return f"{short}Value"
    return _NAMES.get(short, short.removesuffix("Item"))


def _block_values() -> Collection[str]:
    ours = vars(block_values).values()
    return {
        each.__name__
        for each in ours
        if isinstance(each, type)
        and dataclasses.is_dataclass(each)
        and each.__module__ == block_values.__name__
    }

"""Parameters and headers as OpenAPI describes them."""

from collections.abc import Mapping
from typing import Any, Final

from cms.api.openapi.types import Schema
from cms.parameters import Parameter

# What every public answer of 200 carries, and problems by their status.
STAMPED: Final = ("ETag", "Cache-Control", "Access-Control-Allow-Origin")
_HEADERS: Final[Mapping[str, tuple[str, Schema]]] = {
    "ETag": ("Identifies this answer; send it back in `If-None-Match`.", {"type": "string"}),
    "Cache-Control": ("How a cache may keep the answer.", {"type": "string"}),
    "Access-Control-Allow-Origin": ("Any site may read this API.", {"type": "string", "const": "*"}),
    "Retry-After": ("So many seconds to wait.", {"type": "integer", "minimum": 1}),
    "Allow": ("The methods that are possible.", {"type": "string"}),
}


def described(parameter: Parameter, default: Any = None) -> Schema:
    """A parameter of the query; several values stand in one, separated by commas."""
    schema: Schema = dict(parameter.schema)
    if parameter.many:
        schema = {"type": "array", "items": schema, "minItems": 1}
    if default is not None:
        schema["default"] = default
    style = {"style": "form", "explode": False} if parameter.many else {}
    return {"name": parameter.name, "in": "query", "description": parameter.help, **style, "schema": schema}


def place(name: str, schema: Mapping[str, Any]) -> Schema:
    """A parameter that is part of the path."""
    return {"name": name, "in": "path", "required": True, "schema": dict(schema)}


def headers(names: tuple[str, ...], own: Mapping[str, str]) -> Schema:
    """The headers of an answer: those of many, and its own with what they tell."""
    shared = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    return shared | {name: {"description": help, "schema": {"type": "string"}} for name, help in own.items()}


def header_components() -> Schema:
    """Every header of many answers, described once."""
    return {name: {"description": help, "schema": schema} for name, (help, schema) in _HEADERS.items()}

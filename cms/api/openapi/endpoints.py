"""An endpoint's declaration as the operations that it stands for: its list and one item of it."""

from collections.abc import Iterable
from typing import Any, Final

from cms.api.endpoint import Endpoint
from cms.api.openapi.types import Schema
from cms.api.operations import Answer, Operation
from cms.api.parameters import LIMIT_DEFAULT, NUMBER
from cms.parameters import BIG

_SINGULAR: Final = {"facilities": "facility"}
_LANGUAGE: Final = {"Content-Language": "The language of the whole answer."}


def operations(endpoint: Endpoint, part: Schema, whole: str, example: Any) -> tuple[Operation, Operation]:
    """List and item. `part` is what is selected of an item, whose name as a whole is `whole`."""
    return _list(endpoint, part, example), _detail(endpoint, part, whole, example)


def _list(endpoint: Endpoint, part: Schema, example: Any) -> Operation:
    defaults = {"limit": LIMIT_DEFAULT, "offset": 0, "order": next(iter(endpoint.orders), None)}
    one = {key: value for key, value in example.items() if key in endpoint.list_fields}
    return Operation(
        path=f"{endpoint.name}/",
        id=f"list_{endpoint.name}",
        tag=endpoint.name,
        summary=f"List {endpoint.name}",
        help=f"{endpoint.help}\n\nWithout `fields` an item has {_names(endpoint.list_fields)}.{_costly(endpoint)}",
        parameters=endpoint.list_parameters,
        defaults=_defaults(endpoint) | defaults,
        answers={
            200: Answer(
                help="The items asked for, and how many match.",
                schema=_envelope(part),
                headers=_language(endpoint),
                example={"meta": {"total_count": 1}, "items": [one]},
            )
        },
        example="?limit=1",
    )


def _detail(endpoint: Endpoint, part: Schema, whole: str, example: Any) -> Operation:
    name = _SINGULAR.get(endpoint.name, endpoint.name.removesuffix("s"))
    id = (
        {"type": "integer", "minimum": 0, "maximum": BIG}
        if endpoint.id_pattern == NUMBER
        else {"type": "string", "pattern": f"^{endpoint.id_pattern}$"}
    )
    return Operation(
        path=f"{endpoint.name}/{{id}}/",
        id=f"get_{name}",
        tag=endpoint.name,
        summary=f"Get one {name}",
        help=f"{endpoint.help}\n\nWithout `fields` it is a whole `{whole}`.",
        parameters=endpoint.detail_parameters,
        places={"id": {**id, "description": "The item's `id`."}},
        defaults=_defaults(endpoint),
        answers={200: Answer(help=f"The {name}.", schema=part, headers=_language(endpoint), example=example)},
        may_miss=True,
    )


def _envelope(part: Schema) -> Schema:
    meta = _closed({"total_count": {"type": "integer", "minimum": 0}})
    return _closed({"meta": meta, "items": {"type": "array", "items": part}})


def _closed(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _defaults(endpoint: Endpoint) -> dict[str, Any]:
    return {"locale": endpoint.default_language}


def _language(endpoint: Endpoint) -> dict[str, str]:
    return _LANGUAGE if endpoint.default_language else {}


def _names(fields: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in fields)


def _costly(endpoint: Endpoint) -> str:
    costly = _names(sorted(endpoint.costly))
    return f" `*` leaves out {costly}: to be named." if costly else ""

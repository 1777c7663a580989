"""Every answer of the API in the tests, compared with the API's own description."""

import json
import re
from collections.abc import Iterator
from functools import cache, wraps
from typing import Any

import jsonschema_rs
from django.test import Client

API = "/api/v2/"
# The page for people: the only thing below the API that is no answer of it.
DOCS = "/api/v2/docs/"

Schema = dict[str, Any]


def watch() -> None:
    """Compare whatever any test client reads below the API from now on."""
    ask = Client.request

    @wraps(ask)
    def asked(self: Client, **request: Any) -> Any:
        response = ask(self, **request)
        path = response.wsgi_request.path
        if path.startswith(API) and path != DOCS:
            compare(response.wsgi_request.method, path, "fields" in response.wsgi_request.GET, response)
        return response

    Client.request = asked  # type: ignore[method-assign]


def compare(method: str, path: str, is_selected: bool, response: Any) -> None:
    """Fail unless the answer is described: its status, its content type and all that it holds.

    One item without `fields` must be whole.
    """
    status = str(response.status_code)
    where = f"{method} {path} → {status}"
    if method == "OPTIONS":
        assert (status, response.content) == ("204", b""), where
        return
    described = _described(method, path, status)
    assert described is not None, f"{where}: this status is not described"
    content = described.get("content", {})
    if method == "HEAD" or not content:
        assert response.streaming or response.content == b"", f"{where}: the answer should be empty"
        return
    kind = response.headers["Content-Type"].partition(";")[0]
    assert kind in content, f"{where}: {kind} is not described"
    # A stream is left to its reader: tests of exports compare each line.
    if kind.endswith("json") and not response.streaming:
        _validate(where, schema_of(content[kind]["schema"], whole=not is_selected), response)


def _described(method: str, path: str, status: str) -> Schema | None:
    """The answer as the description has it; None where it has none."""
    responses = document()["components"]["responses"]
    if method not in ("GET", "HEAD"):
        return responses["MethodNotAllowed"] if status == "405" else None
    operation = _operation(path)
    if operation is None:
        # Nothing is there; a forgotten slash is added.
        return {"301": {}, "404": responses["NotFound"], "429": responses["TooManyRequests"]}.get(status)
    described = operation["responses"].get(status)
    if described and "$ref" in described:
        return responses[described["$ref"].rpartition("/")[2]]
    return described


def _operation(path: str) -> Schema | None:
    found = (operation for pattern, operation in _operations() if pattern.fullmatch(path))
    return next(found, None)


@cache
def document() -> Schema:
    """The description that the API serves."""
    from cms.api.openapi.document import document as served

    return json.loads(served())


@cache
def _operations() -> list[tuple[re.Pattern[str], Schema]]:
    """Patterns of addresses, the most literal first, with what may be read there."""
    paths = sorted(document()["paths"].items(), key=lambda item: item[0].count("{"))
    return [(_pattern(path, item["get"]), item["get"]) for path, item in paths]


def _pattern(path: str, operation: Schema) -> re.Pattern[str]:
    places = {each["name"]: each["schema"] for each in operation["parameters"] if each["in"] == "path"}

    def place(found: re.Match[str]) -> str:
        schema = places[found[1]]
        allowed = schema.get("pattern", "[^/]+") if schema["type"] == "string" else "[0-9]+"
        return f"(?:{allowed.removeprefix('^').removesuffix('$')})"

    return re.compile(re.sub(r"{(\w+)}", place, path))


def schema_of(schema: Schema, *, whole: bool) -> str:
    """What the answer must be, as the JSON of a schema; `whole` without what `fields` may leave out."""
    reference = schema.get("$ref", "")
    if whole and "/Selected" in reference:
        schema = {"$ref": reference.replace("/Selected", "/")}
    return json.dumps(schema)


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        {**json.loads(schema), "components": document()["components"]}, validate_formats=True
    )


def _validate(where: str, schema: str, response: Any) -> None:
    errors = list(faults(schema, json.loads(response.content)))
    assert not errors, f"{where}: not as described\n" + "\n".join(errors[:5])


def faults(schema: str, content: Any) -> Iterator[str]:
    """What of `content` is not as the schema says."""
    if _validator(schema).is_valid(content):
        return
    for error in _validator(schema).iter_errors(content):
        yield f"{'/'.join(map(str, error.instance_path))}: {error.message[:300]}"

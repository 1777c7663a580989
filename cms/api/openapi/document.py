"""The whole description, as OpenAPI 3.1 wants it; the same bytes in every process of one release."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from django.conf import settings
from django.urls import reverse

from cms.api.endpoint import Endpoint
from cms.api.openapi import endpoints, examples, words
from cms.api.openapi.parameters import STAMPED, described, header_components, headers, place
from cms.api.openapi.selected import Selected
from cms.api.openapi.types import Schema, Schemas, name_of, reference, schemas_of
from cms.api.operations import Answer, Operation
from cms.api.problems import CONTENT_TYPE, ProblemDetails

# Raised by hand: the second number with what only adds, the first never below /api/v2/.
VERSION: Final = "2.0.0"
_PROBLEMS: Final = {
    "400": "BadRequest",
    "404": "NotFound",
    "405": "MethodNotAllowed",
    "429": "TooManyRequests",
}


@cache
def document() -> bytes:
    """The description as JSON."""
    return json.dumps(description(), ensure_ascii=False, separators=(",", ":")).encode()


@cache
def description() -> Schema:
    """The description of everything that the API answers."""
    from cms.api.urls import ENDPOINTS, OPERATIONS

    return describe(ENDPOINTS, OPERATIONS)


def describe(declared: Iterable[Endpoint], others: Iterable[Operation]) -> Schema:
    """The description of these endpoints and other operations."""
    endpoint_list, operations = tuple(declared), list(others)
    items = {each.name: each.item_type for each in endpoint_list}
    answers = {f"{each.id} {status}": answer.type for each in operations for status, answer in _typed(each)}
    roots, named = schemas_of({**items, **answers, "problem": ProblemDetails})
    selected = Selected(named)
    for each in reversed(endpoint_list):
        name = str(name_of(roots[each.name]))
        if each.lacking:
            selected.by_type(name, each.lacking, each.shape)
        part = selected.part_of(roots[each.name], each.shape)
        operations[:0] = endpoints.operations(each, part, name, examples.ITEMS[each.name])
    return {
        "openapi": "3.1.0",
        # What may be done with the answers; the licence of this software is another matter.
        "info": {**words.INFO, "license": {"name": settings.CMS_DATA_LICENCE}, "version": VERSION},
        "servers": [{"url": "/", "description": "This site."}],
        "externalDocs": {"url": reverse("cms_api:docs"), "description": "The same for people."},
        "tags": _tags(endpoint_list, operations),
        "paths": {
            reverse("cms_api:index") + each.path: {"get": _operation(each, roots)} for each in operations
        },
        "components": {
            "schemas": _sorted(selected.named),
            "headers": header_components(),
            "responses": _problem_responses(),
        },
    }


def _operation(declared: Operation, roots: Schemas) -> Schema:
    answers = {
        str(status): _answer(answer, declared, roots.get(f"{declared.id} {status}"), status)
        for status, answer in declared.answers.items()
    }
    if declared.is_public:
        answers["304"] = {"$ref": "#/components/responses/NotModified"}
    answers["400"] = {"$ref": "#/components/responses/BadRequest"}
    if declared.may_miss:
        answers["404"] = {"$ref": "#/components/responses/NotFound"}
    answers["414"] = {"$ref": "#/components/responses/TooLong"}
    answers["429"] = {"$ref": "#/components/responses/TooManyRequests"}
    return {
        "operationId": declared.id,
        "tags": [declared.tag],
        "summary": declared.summary,
        "description": declared.help,
        "parameters": [
            *(place(name, schema) for name, schema in declared.places.items()),
            *(described(each, declared.defaults.get(each.name)) for each in declared.parameters),
        ],
        "responses": answers,
        **({"x-example": declared.example} if declared.example else {}),
    }


def _answer(answer: Answer, declared: Operation, schema: Schema | None, status: int) -> Schema:
    stamped = STAMPED if declared.is_public and status == 200 else STAMPED[1:]
    told: Schema = {"description": answer.help, "headers": headers(stamped, answer.headers)}
    if (schema := schema or answer.schema) is not None:  # type: ignore[assignment]
        example = {} if answer.example is None else {"example": answer.example}
        told["content"] = {answer.media_type: {"schema": schema, **example}}
    return told


def _typed(operation: Operation) -> Iterable[tuple[int, Answer]]:
    return ((status, answer) for status, answer in operation.answers.items() if answer.type is not None)


def _problem_responses() -> Schema:
    content = {CONTENT_TYPE: {"schema": reference("ProblemDetails")}}
    made: dict[str, Any] = {
        name: {
            "description": words.PROBLEMS[status],
            "headers": headers(("Access-Control-Allow-Origin", *words.PROBLEM_HEADERS.get(status, ())), {}),
            "content": {CONTENT_TYPE: {**content[CONTENT_TYPE], "example": examples.PROBLEMS[status]}},
        }
        for status, name in _PROBLEMS.items()
    }
    made["TooLong"] = {"description": words.TOO_LONG}
    made["NotModified"] = {"description": words.NOT_MODIFIED, "headers": headers(STAMPED, {})}
    return made


def _tags(declared: Iterable[Endpoint], operations: Iterable[Operation]) -> list[Schema]:
    told = {each.name: each.help for each in declared}
    named = dict.fromkeys(each.tag for each in operations)
    return [{"name": name, "description": told.get(name) or words.TAGS[name]} for name in named]


def _sorted(named: Schemas) -> Schemas:
    return {name: named[name] for name in sorted(named)}

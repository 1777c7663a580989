"""The description arranged for people: what the page shows, in the order in which it is read."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from cms.api.openapi.types import Schema, name_of
from cms.parameters import BIG

_SELECTED: Final = "Selected"
_FORMATS: Final = {
    "date": "date",
    "date-time": "date and time",
    "uri-reference": "address on this host",
    "iri": "address",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A parameter, field or answer: its name, what it is, and words about it."""

    name: str
    type: SafeString
    words: SafeString
    allowed: tuple[str, ...] = ()
    default: str = ""
    is_required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One operation. `request` is a command to copy, `answer` what it gives."""

    id: str
    path: str
    summary: str
    words: SafeString
    parameters: tuple[Row, ...]
    answers: tuple[Row, ...]
    request: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """One named type with its fields, or the types that it is one of."""

    name: str
    words: SafeString
    fields: tuple[Row, ...]
    one_of: SafeString


def contents(description: Schema, origin: str) -> dict[str, Any]:
    """What the page shows; requests are made to `origin`."""
    components = description["components"]
    groups = defaultdict(list)
    for path, each in description["paths"].items():
        section = _section(path, each["get"], components["responses"], origin)
        groups[each["get"]["tags"][0]].append(section)
    return {
        "info": description["info"],
        "introduction": prose(description["info"]["description"]),
        "origin": origin,
        "groups": [
            (tag["name"], prose(tag["description"]), groups[tag["name"]]) for tag in description["tags"]
        ],
        "types": [
            _type(name, schema)
            for name, schema in components["schemas"].items()
            if not name.startswith(_SELECTED)
        ],
        "problem": _pretty(components["responses"]["BadRequest"]["content"]),
    }


def prose(text: str) -> SafeString:
    """Paragraphs with `code` and **strong** words as HTML; a name of a type in it leads to the type."""
    return format_html_join("", "<p>{}</p>", ((_inline(each),) for each in text.split("\n\n")))


def _inline(text: str) -> SafeString:
    marked = re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text)))
    # What is marked here has been escaped.
    return mark_safe(re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", marked))  # noqa: S308


def _section(path: str, operation: Schema, problems: Schema, origin: str) -> Section:
    answers = {
        status: problems[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
        for status, each in operation["responses"].items()
    }
    success = next(each for status, each in answers.items() if status < "304")
    return Section(
        id=operation["operationId"],
        path=path,
        summary=operation["summary"],
        words=prose(operation["description"]),
        parameters=tuple(_parameter(each) for each in operation["parameters"]),
        answers=tuple(sorted(_answers(answers), key=lambda row: row.name)),
        request=f"curl '{origin}{_asked(path, operation)}'",
        answer=_pretty(success.get("content", {})),
    )


def _asked(path: str, operation: Schema) -> str:
    """The path with what the example says, as one types it."""
    example = operation.get("x-example", "")
    content = operation["responses"].get("200", {}).get("content", {})
    shown: Schema = next(iter(content.values()), Schema()).get("example", {})
    filled = re.sub(r"{(\w+)}", lambda found: quote(str(shown.get(found[1], found[0]))), path)
    return f"{filled}{example}"


def _parameter(parameter: Schema) -> Row:
    schema = parameter["schema"]
    inner = schema.get("items", schema)
    allowed = tuple(map(str, inner.get("enum", ())))
    choice = "several of these" if "items" in schema else "one of these"
    return Row(
        name=parameter["name"],
        type=format_html("{}", choice) if allowed else format_html("{}{}", _shown(inner), _limits(inner)),
        words=_inline(parameter.get("description", schema.get("description", ""))),
        allowed=allowed,
        default=str(schema.get("default", "")),
        is_required=parameter.get("required", False),
    )


def _limits(schema: Schema) -> str:
    limits = (("minimum", "from"), ("maximum", "to"))
    told = [f" {word} {schema[key]}" for key, word in limits if abs(schema.get(key, BIG)) != BIG]
    return "".join(told)


def _answers(answers: Mapping[str, Schema]) -> Iterator[Row]:
    for status, each in answers.items():
        for media_type, content in (each.get("content") or {"": {}}).items():
            shown = _shown(content["schema"]) if content else mark_safe("no body")
            words = format_html("{} {}", _inline(each["description"]), media_type)
            yield Row(name=status, type=shown, words=words)


def _type(name: str, schema: Schema) -> Type:
    fields = tuple(
        Row(
            name=field,
            type=_shown(each),
            words=_inline(each.get("description", "")),
            allowed=tuple(map(str, each.get("enum", ()))),
        )
        for field, each in schema.get("properties", {}).items()
    )
    several = [_shown(each) for each in schema.get("oneOf", ())]
    return Type(
        name=name,
        words=prose(schema.get("description", "")) if "description" in schema else SafeString(),
        fields=fields,
        one_of=format_html_join(", ", "{}", ((each,) for each in several)),
    )


def _shown(schema: Schema) -> SafeString:
    """A type in words, with links to the named ones."""
    if name := name_of(schema):
        whole = name.removeprefix(_SELECTED)
        return format_html('<a href="#type-{}">{}</a>', whole, whole)
    if alternatives := schema.get("anyOf") or schema.get("oneOf"):
        return format_html_join(" or ", "{}", ((_shown(each),) for each in alternatives))
    kind = schema.get("type")
    if isinstance(kind, list):
        return format_html("{} or null", _shown({**schema, "type": kind[0]}))
    if kind == "array":
        return format_html("list of {}", _shown(schema["items"]))
    if kind == "object":
        return _object(schema)
    if "const" in schema:
        return format_html("<code>{}</code>", json.dumps(schema["const"]))
    return format_html("{}", _plain(schema))


def _object(schema: Schema) -> SafeString:
    if inner := schema.get("properties"):
        parts = ((name, _shown(each)) for name, each in inner.items())
        return format_html("{{ {} }}", format_html_join(", ", "{}: {}", parts))
    if isinstance(values := schema.get("additionalProperties"), dict):
        return format_html("any names with {}", _shown(values))
    return SafeString("object")


def _plain(schema: Schema) -> str:
    if schema.get("contentMediaType") == "text/html":
        return "HTML"
    kind = str(schema.get("type", "anything"))
    return _FORMATS.get(schema.get("format", ""), {"string": "text", "null": "null"}.get(kind, kind))


def _pretty(content: Mapping[str, Schema]) -> str:
    example = next(iter(content.values()), {}).get("example")
    if example is None:
        return ""
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False, indent=2)

"""What `fields` leaves of a type: the same fields, any of which may be missing, as deep as `fields` reaches."""

from collections.abc import Collection, Mapping

from cms.api.fields import Shape
from cms.api.openapi.types import Schema, Schemas, name_of, reference


class Selected:
    """The named schemas, completed with those of what was selected."""

    def __init__(self, named: Schemas) -> None:
        self.named = named

    def part_of(self, schema: Schema, shape: Shape) -> Schema:
        """`schema` as far as somebody asks for its fields; `shape` says which can be asked for."""
        if not shape.fields:
            return schema
        if name := name_of(schema):
            return self._named_part(name, shape)
        if "anyOf" in schema:
            return {**schema, "anyOf": [self.part_of(each, shape) for each in schema["anyOf"]]}
        if "items" in schema:
            return {**schema, "items": self.part_of(schema["items"], shape)}
        if "oneOf" in schema:
            return self._one_of(schema, shape)
        if "properties" not in schema:
            return schema
        properties = {
            name: self.part_of(each, shape.fields.get(name, Shape({})))
            for name, each in schema["properties"].items()
        }
        optional = {key: value for key, value in schema.items() if key != "required"}
        return {**optional, "properties": properties}

    def by_type(self, name: str, lacking: Mapping[str, Collection[str]], shape: Shape) -> None:
        """Make `name` and what is selected of it one of several: a schema for each `meta.type`."""
        whole = self.named[name]
        meta = self.named[str(name_of(whole["properties"]["meta"]))]
        kinds = []
        for label, without in lacking.items():
            kind = label.partition(".")[2]
            told = {**meta["properties"], "type": {"type": "string", "const": label}}
            properties = {key: each for key, each in whole["properties"].items() if key not in without}
            self.named[f"{kind}Meta"] = {**meta, "properties": told}
            self.named[kind] = {
                "description": f"{whole['description']} `meta.type` is “{label}”.",
                "type": "object",
                "properties": {**properties, "meta": reference(f"{kind}Meta")},
                "required": [key for key in whole["required"] if key not in without],
                "additionalProperties": False,
            }
            kinds.append(kind)
        parts = [self.part_of(reference(kind), shape) for kind in kinds]
        self.named[name] = {"description": whole["description"], "oneOf": [reference(kind) for kind in kinds]}
        # Of several types at once, when too little is selected to tell.
        self.named[_part(name)] = {"description": _words(name), "anyOf": parts}

    def _named_part(self, name: str, shape: Shape) -> Schema:
        part = _part(name)
        if part not in self.named:
            self.named[part] = {}  # A type may hold itself.
            found = self.part_of(self.named[name], shape)
            self.named[part] = {**found, "description": _words(name)}
        return reference(part)

    def _one_of(self, schema: Schema, shape: Shape) -> Schema:
        """Alternatives that are told apart by a field which may be missing: more than one may fit then."""
        rest = {key: value for key, value in schema.items() if key not in ("oneOf", "discriminator")}
        return {**rest, "anyOf": [self.part_of(each, shape) for each in schema["oneOf"]]}


def _part(name: str) -> str:
    return f"Selected{name}"


def _words(name: str) -> str:
    return f"What `fields` leaves of `{name}`; without `fields`, or with `*`, one item is a whole `{name}`."

"""What a reader may ask for, as declarations: one table says what is allowed, parses it and explains it.

Lists of the API, the directory's form, exports and the API's description are made from the same declarations.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

# The largest number that both databases take as an id.
BIG: Final = 2**63 - 1
# What the ids of people look like.
PUBLIC_ID: Final = "[0-9a-z]{1,16}"
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TRUTH: Final = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter. `parse` raises ValueError with what is wrong: the end of “The parameter “name” …”.

    `schema` is its JSON Schema; with `many` it takes several values of that schema, separated by commas.
    """

    name: str
    parse: Callable[[str], Any]
    help: str
    allowed: tuple[str, ...] = ()
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    many: bool = False


def one_of(name: str, allowed: Collection[str], help: str) -> Parameter:
    """A parameter with one value of `allowed`."""

    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError("does not have this value")
        return text

    return Parameter(name=name, parse=parse, help=help, allowed=tuple(allowed), schema=_enum(allowed))


def some_of(name: str, allowed: Collection[str], help: str) -> Parameter:
    """A parameter with one or more values of `allowed`, separated by commas: any of them will do."""

    def parse(text: str) -> tuple[str, ...]:
        values = tuple(dict.fromkeys(text.split(",")))
        if not set(values) <= set(allowed):
            raise ValueError("does not have this value")
        return values

    return Parameter(
        name=name, parse=parse, help=help, allowed=tuple(allowed), schema=_enum(allowed), many=True
    )


def whole(name: str, help: str, *, minimum: int = 0, maximum: int = BIG) -> Parameter:
    """A parameter that is a whole number."""

    def parse(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,19}", text) or int(text) < minimum:
            raise ValueError(f"is not a whole number from {minimum}")
        if int(text) > maximum:
            raise ValueError(f"is more than {maximum}")
        return int(text)

    schema = {"type": "integer", "minimum": minimum, "maximum": maximum}
    return Parameter(name=name, parse=parse, help=help, schema=schema)


def yes_no(name: str, help: str) -> Parameter:
    """A parameter that is true or false."""

    def parse(text: str) -> bool:
        try:
            return _TRUTH[text.lower()]
        except KeyError:
            raise ValueError("is neither true nor false") from None

    return Parameter(name=name, parse=parse, help=help, allowed=("true", "false"), schema={"type": "boolean"})


def day(name: str, help: str) -> Parameter:
    """A parameter that is a date."""

    def parse(text: str) -> date:
        try:
            if not _DAY.fullmatch(text):
                raise ValueError
            return date.fromisoformat(text)
        except ValueError:
            raise ValueError("is not a date such as 2020-08-09") from None

    schema = {"type": "string", "format": "date"}
    return Parameter(name=name, parse=parse, help=help, schema=schema)


def public_id(name: str, help: str) -> Parameter:
    """A parameter that is the public id of a person; whether there is anybody, nobody can tell."""

    def parse(text: str) -> str:
        if not re.fullmatch(PUBLIC_ID, text):
            raise ValueError("is no id such as those of people in this API")
        return text

    return Parameter(
        name=name, parse=parse, help=help, schema={"type": "string", "pattern": f"^{PUBLIC_ID}$"}
    )


def words(name: str, help: str, *, longest: int = 200) -> Parameter:
    """A parameter that is text."""

    def parse(text: str) -> str:
        if len(text) > longest:
            raise ValueError(f"is longer than {longest} characters")
        return text

    schema = {"type": "string", "minLength": 1, "maxLength": longest}
    return Parameter(name=name, parse=parse, help=help, schema=schema)


def _enum(allowed: Collection[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(allowed)}

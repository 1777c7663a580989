"""Query parameters as declarations: one table says what is allowed, parses it and explains it."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, QueryDict
from wagtail.api.v2.utils import parse_boolean

from cms import languages
from cms.api.problems import Problem, bad_parameter

LIMIT_DEFAULT: Final = 20
LIMIT_MAXIMUM: Final = 100
QUERY_LENGTH: Final = 4000
# The largest number that both databases take as an id.
BIG: Final = 2**63 - 1
NUMBER: Final = f"[0-9]{{1,{len(str(BIG))}}}"
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd]")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter. `parse` raises ValueError with what is wrong: the end of “The parameter “name” …”."""

    name: str
    parse: Callable[[str], Any]
    help: str
    allowed: tuple[str, ...] = ()


def read(request: HttpRequest, parameters: Iterable[Parameter]) -> dict[str, Any]:
    """The parsed parameters of `request`; those not given are absent.

    Raises:
        Problem: 400 for an unknown, repeated, empty or malformed parameter.
    """
    known = {parameter.name: parameter for parameter in parameters}
    query = _query(request)
    for name in query:
        if name not in known:
            raise bad_parameter(name, "is not known here", sorted(known))
    return {name: _value(known[name], query.getlist(name)) for name in query}


def _query(request: HttpRequest) -> QueryDict:
    too_long = Problem(
        HTTPStatus.BAD_REQUEST,
        f"The query string is longer than {QUERY_LENGTH} characters or has too many parts.",
    )
    if len(request.META.get("QUERY_STRING", "")) > QUERY_LENGTH:
        raise too_long
    try:
        return request.GET
    except SuspiciousOperation:
        raise too_long from None


def _value(parameter: Parameter, given: list[str]) -> Any:
    text = given[0]
    if len(given) > 1:
        raise bad_parameter(parameter.name, "is given more than once")
    if _UNPRINTABLE.search(text):
        raise bad_parameter(parameter.name, "holds control characters or is not UTF-8")
    if not text.strip():
        raise bad_parameter(parameter.name, "is empty", parameter.allowed)
    try:
        return parameter.parse(text)
    except ValueError as wrong:
        raise bad_parameter(parameter.name, str(wrong), parameter.allowed) from None


def one_of(name: str, allowed: Collection[str], help: str) -> Parameter:
    """A parameter with one value of `allowed`."""

    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError("does not have this value")
        return text

    return Parameter(name=name, parse=parse, help=help, allowed=tuple(allowed))


def some_of(name: str, allowed: Collection[str], help: str) -> Parameter:
    """A parameter with one or more values of `allowed`, separated by commas: any of them will do."""

    def parse(text: str) -> tuple[str, ...]:
        values = tuple(dict.fromkeys(text.split(",")))
        if not set(values) <= set(allowed):
            raise ValueError("does not have this value")
        return values

    return Parameter(name=name, parse=parse, help=help, allowed=tuple(allowed))


def whole(name: str, help: str, *, minimum: int = 0, maximum: int = BIG) -> Parameter:
    """A parameter that is a whole number."""

    def parse(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,19}", text) or int(text) < minimum:
            raise ValueError(f"is not a whole number from {minimum}")
        if int(text) > maximum:
            raise ValueError(f"is more than {maximum}")
        return int(text)

    return Parameter(name=name, parse=parse, help=help)


def yes_no(name: str, help: str) -> Parameter:
    """A parameter that is true or false."""

    def parse(text: str) -> bool:
        try:
            return bool(parse_boolean(text))
        except ValueError:
            raise ValueError("is neither true nor false") from None

    return Parameter(name=name, parse=parse, help=help, allowed=("true", "false"))


def day(name: str, help: str) -> Parameter:
    """A parameter that is a date."""

    def parse(text: str) -> date:
        try:
            if not _DAY.fullmatch(text):
                raise ValueError
            return date.fromisoformat(text)
        except ValueError:
            raise ValueError("is not a date such as 2020-08-09") from None

    return Parameter(name=name, parse=parse, help=help)


def words(name: str, help: str, *, longest: int = 200) -> Parameter:
    """A parameter that is text."""

    def parse(text: str) -> str:
        if len(text) > longest:
            raise ValueError(f"is longer than {longest} characters")
        return text

    return Parameter(name=name, parse=parse, help=help)


LOCALE: Final = one_of("locale", languages.CODES, "The language of the whole answer.")
FIELDS: Final = words("fields", "Which fields to give: *, _, name, -name, name(nested).", longest=1000)
LIMIT: Final = whole("limit", "How many items to give.", maximum=LIMIT_MAXIMUM)
OFFSET: Final = whole("offset", "How many items to leave out first.", maximum=1_000_000)


def order_by(orders: Collection[str]) -> Parameter:
    """The parameter that sorts a list; a leading minus turns the order round."""
    return one_of("order", orders, "How to sort.")

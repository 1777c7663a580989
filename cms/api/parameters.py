"""The query string of a request, read against the declarations of an endpoint."""

import re
from collections.abc import Collection, Iterable
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, QueryDict

from cms import languages
from cms.api.problems import Problem, bad_parameter
from cms.parameters import BIG, Parameter, one_of, whole, words

LIMIT_DEFAULT: Final = 20
LIMIT_MAXIMUM: Final = 100
QUERY_LENGTH: Final = 4000
NUMBER: Final = f"[0-9]{{1,{len(str(BIG))}}}"
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd]")


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
    # Most generated clients repeat a parameter that takes several values.
    text = ",".join(given) if parameter.many else given[0]
    if len(given) > 1 and not parameter.many:
        raise bad_parameter(parameter.name, "is given more than once")
    if _UNPRINTABLE.search(text):
        raise bad_parameter(parameter.name, "holds control characters or is not UTF-8")
    if not text.strip():
        raise bad_parameter(parameter.name, "is empty", parameter.allowed)
    try:
        return parameter.parse(text)
    except ValueError as wrong:
        raise bad_parameter(parameter.name, str(wrong), parameter.allowed) from None


LOCALE: Final = one_of("locale", languages.CODES, "The language of the whole answer.")
FIELDS: Final = words("fields", "Which fields to give: *, _, name, -name, name(nested).", longest=1000)
LIMIT: Final = whole("limit", "How many items to give.", maximum=LIMIT_MAXIMUM)
OFFSET: Final = whole("offset", "How many items to leave out first.", maximum=1_000_000)


def order_by(orders: Collection[str]) -> Parameter:
    """The parameter that sorts a list; a leading minus turns the order round."""
    return one_of("order", orders, "How to sort.")

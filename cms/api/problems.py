"""What went wrong, as problem+json (RFC 9457): a sentence a developer can act on, never HTML."""

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Literal, NotRequired

from django.http import HttpResponse
from typing_extensions import TypedDict

CONTENT_TYPE = "application/problem+json"
# The same words for unknown, draft, hidden and withdrawn: nobody can tell which.
NOT_FOUND = "There is nothing public at this address."


class ProblemDetails(TypedDict):
    """What went wrong, in a sentence; with the parameter and the values that are allowed, where it was one."""

    type: Literal["about:blank"]
    title: str
    status: int
    detail: str
    parameter: NotRequired[str]
    allowed: NotRequired[list[str]]


class Problem(Exception):
    """An answer other than the one asked for; the shell turns it into a response."""

    def __init__(
        self, status: HTTPStatus, detail: str, *, parameter: str | None = None, allowed: Sequence[str] = ()
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.parameter = parameter
        self.allowed = allowed

    def response(self) -> HttpResponse:
        """This problem as an answer."""
        content: ProblemDetails = {
            "type": "about:blank",
            "title": self.status.phrase,
            "status": self.status.value,
            "detail": self.detail,
        }
        if self.parameter is not None:
            content["parameter"] = self.parameter
        if self.allowed:
            content["allowed"] = list(self.allowed)
        return HttpResponse(json.dumps(content), status=self.status, content_type=CONTENT_TYPE)


def bad_parameter(name: str, wrong: str, allowed: Sequence[str] = ()) -> Problem:
    """The parameter `name` cannot be used; `wrong` completes the sentence “The parameter “name” …”."""
    shown = name if name.isprintable() and len(name) <= 40 else f"{name[:40]!r}…"
    return Problem(
        HTTPStatus.BAD_REQUEST, f"The parameter “{shown}” {wrong}.", parameter=shown, allowed=allowed
    )


def not_found() -> Problem:
    """Nothing public is there."""
    return Problem(HTTPStatus.NOT_FOUND, NOT_FOUND)

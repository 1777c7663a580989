"""What a log may hold: where our code broke, never who asked, from where or for what."""

import logging
import re
import traceback
from contextlib import suppress
from http import HTTPStatus

from django.http import HttpRequest
from django.http.request import RawPostDataException

_SHORTEST = 4
_FRAME = re.compile(r'^  File "', re.MULTILINE)


class WithoutRequest(logging.Filter):
    """Keep a record's traceback, drop the request: its address, path, query, form and headers.

    Django words such a record as "Internal Server Error: /path" and attaches the request; an exception's own
    message may quote a parameter. A retired id or a search term must not outlive the answer.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        request = record.__dict__.pop("request", None)
        if request is not None:
            record.msg, record.args = _phrase(record.__dict__.get("status_code")), ()
        elif record.name.startswith("gunicorn") and "request" in str(record.msg):
            record.msg, record.args = "A request could not be answered", ()
        if record.exc_info and record.exc_info[1] is not None:
            said = _client_texts(request) if isinstance(request, HttpRequest) else ()
            record.exc_text = _without("".join(traceback.format_exception(record.exc_info[1])), said).rstrip()
            record.exc_info = None
        return True


def _phrase(status: object) -> str:
    try:
        return HTTPStatus(int(str(status))).phrase
    except ValueError:
        return "A request failed"


def _client_texts(request: HttpRequest) -> tuple[str, ...]:
    """Everything the client sent that a message could quote, the longest first."""
    texts = {request.path, request.path_info, *request.path_info.split("/")}
    texts.update(str(request.META.get(key, "")) for key in ("QUERY_STRING", "REMOTE_ADDR", "REMOTE_PORT"))
    texts.update(str(value) for key, value in request.META.items() if key.startswith("HTTP_"))
    texts.update(request.COOKIES.values())
    sent = [request.GET]
    with suppress(RawPostDataException, OSError, ValueError):
        sent.append(request.POST)
    for parameters in sent:
        for name, values in parameters.lists():
            texts.update((name, *map(str, values)))
    return tuple(sorted((text for text in texts if len(text) >= _SHORTEST), key=len, reverse=True))


def _without(trace: str, texts: tuple[str, ...]) -> str:
    """Blot the texts out of a traceback, except from the lines that name our own files."""
    lines = trace.splitlines()
    for index, line in enumerate(lines):
        if _FRAME.match(line):
            continue
        for text in texts:
            line = line.replace(text, "…")
        lines[index] = line
    return "\n".join(lines)

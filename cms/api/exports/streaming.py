"""The shell of exports: one answer that is made while it is read, and holds no more than one chunk at a time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import URLPattern, path
from django.utils import timezone, translation

from cms import languages, version
from cms.api.exports import facilities, interviews, people
from cms.api.exports.declaring import Asked, Export
from cms.api.exports.formats import FORMATS, Format
from cms.api.parameters import read
from cms.api.transport import public
from cms.disclosure import guard
from cms.disclosure.site import is_careful
from cms.pages.addresses import absolute

EXPORTS: Final = (people.EXPORT, facilities.EXPORT, interviews.EXPORT)


def patterns() -> list[URLPattern]:
    """An address for each export and format: `people.csv`."""
    return [
        path(
            f"{export.name}.{format.name}", public(_view(export, format)), name=f"{export.name}-{format.name}"
        )
        for export in EXPORTS
        for format in FORMATS
    ]


def _view(export: Export, format: Format) -> Any:
    def view(request: HttpRequest) -> HttpResponse:
        given = read(request, (*export.parameters, *format.parameters))
        asked = _asked(given, format)
        chunks = export.read(asked)
        # Whoever asks for the head alone costs no row.
        body = () if request.method == "HEAD" else _written(export, format, asked, given, chunks)
        return _answer(export, format, asked, body)

    return view


def _asked(given: Mapping[str, Any], format: Format) -> Asked:
    left_out = {"locale", *(each.name for each in format.parameters)}
    last_day = timezone.now().date() + timedelta(days=settings.CMS_EXPORT_DAYS)
    return Asked(
        language=given.get("locale", languages.DEFAULT),
        given={name: value for name, value in given.items() if name not in left_out},
        licence=settings.CMS_DATA_LICENCE,
        do_not_use_after=last_day.isoformat(),
        origin=absolute("") or "",
    )


def _written(
    export: Export, format: Format, asked: Asked, given: Mapping[str, Any], chunks: Iterator[Any]
) -> Iterator[bytes]:
    """The file in pieces. The language is active only while a piece is made: the thread does other things between."""
    yield format.begin(export, given)
    while True:
        # Each piece is made under the version of its moment, for which places and articles are remembered.
        with version.serving(version.current()), translation.override(asked.language):
            items = next(chunks, None)
            if items is None:
                return
            with guard.rendering():
                piece = format.write(export, items)
        yield piece


def _answer(export: Export, format: Format, asked: Asked, body: Iterable[bytes]) -> HttpResponse:
    """It is read over many versions of the content, so it is no function of one and has no tag."""
    response: Any = StreamingHttpResponse(body, content_type=format.content_type)
    response.headers["Content-Disposition"] = (
        f'attachment; filename="{export.name}-{asked.language}.{format.name}"'
    )
    response.headers["Content-Language"] = asked.language
    response.headers["Cache-Control"] = "no-store" if is_careful() else "no-cache"
    return response

"""Answers with cards: pictures, codes to scan and quotes, each with its page or not at all."""

from datetime import date, timedelta
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.formatting import format_date
from cms.languages import Language
from cms.pages.addresses import absolute
from cms.reader.place import place
from cms.reader.sharing.addresses import SUFFIXES, Form
from cms.reader.sharing.code import scannable
from cms.reader.sharing.drawing import drawn
from cms.reader.sharing.portrait import opened
from cms.reader.sharing.words import Words, words_of

_FORMS: Final[dict[str, Form]] = {suffix: form for form, suffix in SUFFIXES.items()}


@place
def card(request: HttpRequest, language: Language, name: str, suffix: str) -> HttpResponse:
    """One card. Where there is no public origin there is nothing that could be shared."""
    kind, _dash, id = name.partition("-")
    words = words_of(request, language, kind, id)
    address = absolute(words.path) if words else None
    if words is None or address is None:
        raise Http404
    form = _FORMS[suffix]
    if form == "quote" and kind != "stories":
        raise Http404
    if form == "shown":
        return HttpResponse(_picture(words), content_type="image/jpeg")
    if form == "code":
        return HttpResponse(scannable(address), content_type="image/svg+xml")
    return _taken_away(words, address, language, form)


def _taken_away(words: Words, address: str, language: Language, form: Form) -> HttpResponse:
    """A file with the last day on which it may be used: it depends on today, so nobody keeps the answer."""
    until = timezone.now().date() + timedelta(days=settings.CMS_EXPORT_DAYS)
    if form == "quote":
        body: bytes | str = _quote(words, address, language, until)
        kind, ending = "text/html; charset=utf-8", "html"
    else:
        body = _picture(words, square=form == "square", last_day=_last_day(until, language))
        kind, ending = "image/jpeg", "jpg"
    disposition = f'attachment; filename="card-{language}-until-{until.isoformat()}.{ending}"'
    return HttpResponse(
        body, content_type=kind, headers={"Content-Disposition": disposition, "Cache-Control": "no-store"}
    )


def _picture(words: Words, *, square: bool = False, last_day: str = "") -> bytes:
    return drawn(words, opened(words.portrait), square=square, last_day=last_day)


def _quote(words: Words, address: str, language: Language, until: date) -> str:
    """HTML for a page of somebody else: it loads nothing from here, so their visitors do not contact this site."""
    return render_to_string(
        "cms/components/quote_to_embed.html",
        {"words": words, "address": address, "language": language, "until": _last_day(until, language)},
    )


def _last_day(day: date, language: Language) -> str:
    return _("Do not use after %(day)s") % {"day": format_date(day, "day", language)}

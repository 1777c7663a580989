"""Texts leave: an archive of many things, or the file of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from cms import languages
from cms.translation.exchange.choosing import Selection
from cms.translation.exchange.entries import sources
from cms.translation.exchange.exporting import export, sheet_of
from cms.translation.exchange.formats import FORMATS
from cms.translation.exchange.forms import ExportForm
from cms.translation.exchange.ground import TITLE_OUT, ExchangeView, OneWorkView, as_file, nothing_to_take
from cms.translation.works.base import Refused


class ExportView(ExchangeView):
    """What to take out, and the archive of it."""

    page_title = TITLE_OUT

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._ask(ExportForm(user=request.user, initial=_initial(request.GET)))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ExportForm(request.POST, user=request.user)
        if not form.is_valid():
            return self._ask(form, status=400)
        selection = form.selection
        try:
            made = export(selection, request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self._ask(form, status=400)
        name = f"translations-{selection.language}-{selection.format}.zip"
        return as_file(made.content, name, "application/zip")

    def _ask(self, form: ExportForm, status: int = 200) -> HttpResponse:
        return self.answer("export", status, form=form, import_url=reverse("cms_translation_import"))


class ExportOneView(OneWorkView):
    """The file of one work, with all its texts."""

    def get(self, request: HttpRequest, **place: str) -> HttpResponse:
        asked = languages.parse(request.GET.get("source"))
        selection = Selection(
            language=self.work.language,
            # The workbench may show another language on the left than a page can be translated from.
            source=asked if asked in sources(self.work) else None,
            types=(),
            everything=True,
        )
        sheet = sheet_of(self.work, selection)
        if sheet is None or not sheet.units:
            messages.error(request, nothing_to_take())
            return redirect(self.work_url)
        form = FORMATS.get(request.GET.get("format", ""), FORMATS["po"])
        return as_file(form.write(sheet), f"{sheet.name}.{form.suffix}", form.content_type)


def _initial(query: Any) -> dict[str, Any]:
    """What an address asks to be filled in: the board leads here with a language and kinds."""
    asked: dict[str, Any] = {name: query[name] for name in ("language", "source", "scope") if name in query}
    if "types" in query:
        asked["types"] = query.getlist("types")
    return asked

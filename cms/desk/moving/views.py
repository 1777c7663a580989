"""The page on which the people of a facility are moved: the form, then what it would change, then the act."""

from typing import Any, Final

from django.contrib.admin.utils import quote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from cms import languages
from cms.desk.facility_views import FacilityView
from cms.desk.moving.acting import MoveRefused, move_people
from cms.desk.moving.forms import MoveForm
from cms.desk.moving.moves import people_at
from cms.desk.moving.preview import Preview, preview
from cms.desk.viewsets.columns import facility_name, ui_language
from cms.disclosure.reading import partial_date
from cms.snippets.choices import Confidence
from cms.snippets.models import Prisoner

# What readers get changes at once, without review.
ACTING: Final = "cms_snippets.publish_prisoner"


class MoveView(FacilityView):
    """Whoever may change facts sees what a move would mean; whoever may publish them moves people."""

    permission = "cms_snippets.change_prisoner"
    page_title = gettext_lazy("Move people")
    header_icon = "arrow-right"
    template_name = "cms/admin/move.html"
    confirmation_template = "cms/admin/move_confirm.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._show_form(MoveForm(source=self.facility))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = MoveForm(request.POST, source=self.facility)
        if not form.is_valid():
            return self._show_form(form, status=400)
        if request.POST.get("step") == "confirm" and self._may_act:
            return self._act(form)
        return self._show_confirmation(form)

    @property
    def _may_act(self) -> bool:
        return bool(self.request.user.has_perm(ACTING))

    def _act(self, form: MoveForm) -> HttpResponse:
        seen = self.request.POST.get("seen", "")
        try:
            number = move_people(form.move, form.chosen, seen=seen, user=self.request.user)
        except MoveRefused as refusal:
            form.add_error(None, str(refusal))
            return self._show_confirmation(form, status=409)
        sentence = ngettext("%(count)d person was moved.", "%(count)d people were moved.", number)
        messages.success(self.request, sentence % {"count": number})
        return redirect(self.edit_url)

    def _show_form(self, form: MoveForm, status: int = 200) -> HttpResponse:
        return self.answer(
            self.template_name, status, form=form, is_empty=not people_at(self.facility).exists()
        )

    def _show_confirmation(self, form: MoveForm, status: int = 200) -> HttpResponse:
        found = preview(form.move, form.chosen, self.request.user)
        return self.answer(
            self.confirmation_template,
            status,
            form=form,
            target_name=facility_name(form.move.target),
            since=partial_date(form.move.moment, form.move.precision, ui_language()),
            confidence=Confidence(form.move.confidence).label,
            found=found,
            rows=[{"line": line, "url": _edit_url(line.pk)} for line in found.lines],
            pages=_told_pages(found),
            may_act=self._may_act,
        )


def _edit_url(pk: int) -> str:
    viewset: Any = Prisoner.snippet_viewset
    return reverse(viewset.get_url_name("edit"), args=[quote(pk)])


def _told_pages(found: Preview) -> list[dict[str, Any]]:
    codes = ((page, languages.parse(page.locale.language_code)) for page in found.pages)
    return [
        {
            "title": page.get_admin_display_title(),
            "language": languages.NAMES[code] if code else page.locale.language_code,
            "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        }
        for page, code in codes
    ]

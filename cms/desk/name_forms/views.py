"""The page on which an editor takes suggested name forms into the draft, and answers for those that stand there."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from cms.desk.name_forms.checking import BOX, digests, label_of, marks
from cms.desk.name_forms.filling import Locked, take_over
from cms.desk.name_forms.suggesting import suggestions_for
from cms.desk.publication.entitled import PublisherView
from cms.snippets.models import Guardian, Prisoner
from cms.translation.suggestions import suggested_names


class NameFormsView(PublisherView):
    """What rules suggest for the empty name columns of one prisoner, and what nobody has checked yet."""

    model: Any = Prisoner
    page_title = gettext_lazy("Suggested name forms")
    template_name = "cms/admin/translation/suggestions/name_forms.html"
    header_icon = "edit"

    def is_allowed(self, user: Any) -> bool:
        """Those who change the facts of people of this kind."""
        return bool(user.has_perm(f"cms_snippets.change_{self.model._meta.model_name}"))

    def get(self, request: HttpRequest, pk: str) -> HttpResponse:
        person = self._find(pk)
        draft = person.get_latest_revision_as_object()
        context = self.get_context_data(
            person=person,
            suggestions=[(label_of(draft, each.column), each) for each in suggestions_for(draft)],
            marks=marks(draft),
            box=BOX,
            edit_url=_edit_url(person),
        )
        return TemplateResponse(request, self.template_name, context)

    def post(self, request: HttpRequest, pk: str) -> HttpResponse:
        person = self._find(pk)
        if request.POST.get("step") == "check":
            self._check(person)
            return redirect(request.path)
        try:
            taken = take_over(person, request.POST.getlist("column"), request.user)
        except Locked as locked:
            messages.error(request, str(locked))
            return redirect(request.path)
        if not taken:
            messages.warning(request, _("Nothing was chosen that is still empty: nothing was written."))
            return redirect(request.path)
        messages.success(request, _written(len(taken)))
        return redirect(_edit_url(person))

    def _check(self, person: Any) -> None:
        checked = suggested_names.confirm(person, digests(self.request), self.request.user)
        if checked:
            messages.success(self.request, _("Noted that you have checked it."))
        else:
            messages.warning(self.request, _("Nothing was noted: choose what you have checked."))

    def _find(self, pk: str) -> Any:
        self.person = get_object_or_404(self.model, pk=unquote(str(pk)))
        return self.person

    def get_page_subtitle(self) -> str:
        return str(self.person)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        viewset = self.person.snippet_viewset
        return [
            *self.breadcrumbs_items,
            {"url": reverse(viewset.get_url_name("list")), "label": viewset.menu_label},
            {"url": _edit_url(self.person), "label": str(self.person)},
            {"url": "", "label": self.page_title},
        ]


class GuardianNameFormsView(NameFormsView):
    """The same for a guardian, of whom only the Latin name can be suggested."""

    model = Guardian


def _edit_url(person: Any) -> str:
    return reverse(person.snippet_viewset.get_url_name("edit"), args=[person.pk])


def _written(number: int) -> str:
    written = ngettext(
        "%(number)s text was written to the draft. Read it before you publish.",
        "%(number)s texts were written to the draft. Read them before you publish.",
        number,
    )
    return written % {"number": number}

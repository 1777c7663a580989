"""The pages on which publishers delete a person, and read afterwards what remains to be done."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import ModelLogEntry

from cms.desk.erasing.person import ACTION, rehearse
from cms.desk.erasing.reports import Remainder, Report, report_of
from cms.desk.free_text import admin_url, edited_at
from cms.desk.models import ActRequest
from cms.desk.names.places import standing_url
from cms.desk.publication.entitled import PublisherView
from cms.desk.publication.requests import PERMISSIONS, do_or_ask, may_decide
from cms.desk.publication.risks import Risk, needs_two
from cms.disclosure.acts import ActRefused
from cms.snippets.models import Prisoner


class ErasingView(PublisherView):
    """First what would be removed and what would remain, then the act."""

    model: Any = Prisoner
    page_title = gettext_lazy("Delete for good")
    template_name = "cms/admin/erasing/ask.html"
    header_icon = "bin"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.person: Any = None

    def is_allowed(self, user: Any) -> bool:
        """Those who decide what is public and who may delete facts of this kind."""
        name = self.model._meta.model_name
        return bool(user.has_perm(PERMISSIONS[self.model]) and user.has_perm(f"cms_snippets.delete_{name}"))

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        self._find(pk)
        return self._show()

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = self._find(pk)
        prune = request.POST.get("prune") == "on"
        if request.POST.get("step") != "confirm":
            return self._show(prune=prune, report=rehearse(person, prune=prune))
        if request.POST.get("public_id", "").strip() != person.public_id:
            messages.error(request, _("Nothing was deleted: type the public id exactly as it is shown."))
            return self._show(400, prune=prune, report=rehearse(person, prune=prune))
        try:
            is_done = do_or_ask(ActRequest.Act.DELETION, person, {"prune": prune}, user=request.user)
        except ActRefused as refusal:
            messages.error(request, str(refusal))
            return self._show(400, prune=prune)
        if is_done:
            messages.success(request, _("Deleted. Read what remains to be done by hand."))
            return redirect(reverse("cms_desk_erased"))
        messages.info(request, _("A second publisher has to approve. Until then nothing is deleted."))
        return redirect(reverse("cms_desk_requests"))

    def _find(self, pk: int) -> Any:
        self.person = get_object_or_404(self.model, pk=pk)
        return self.person

    def _show(self, status: int = 200, **context: Any) -> HttpResponse:
        report: Report | None = context.get("report")
        shared = self.get_context_data(
            person=self.person,
            standing_url=standing_url(self.person),
            needs_two=needs_two(Risk.DELETE),
            todo=todo(report, self.request.user) if report else [],
            **context,
        )
        return TemplateResponse(self.request, self.template_name, shared, status=status)

    def get_page_subtitle(self) -> str:
        return str(self.person)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        viewset = self.person.snippet_viewset
        edit = reverse(viewset.get_url_name("edit"), args=[self.person.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse(viewset.get_url_name("list")), "label": viewset.menu_label},
            {"url": edit, "label": str(self.person)},
            {"url": "", "label": self.page_title, "sublabel": str(self.person)},
        ]


@dataclass(frozen=True)
class Errand:
    """Something to do by hand: where, and why."""

    kind: str
    title: str
    url: str | None
    why: str


class ErasedListView(PublisherView):
    """Deletions with what remained to be done after each; nobody is named."""

    page_title = gettext_lazy("Deleted people")
    template_name = "cms/admin/erasing/erased.html"
    header_icon = "bin"

    def is_allowed(self, user: Any) -> bool:
        return any(user.has_perm(permission) for permission in PERMISSIONS.values())

    def get(self, request: HttpRequest) -> HttpResponse:
        entries = ModelLogEntry.objects.filter(action=ACTION).select_related("user", "content_type")
        shown = [
            {"entry": entry, "report": report, "todo": todo(report, request.user)}
            for entry in entries.order_by("-timestamp")[:20]
            if (report := _told(entry, request.user))
        ]
        context = self.get_context_data(erased=shown)
        return TemplateResponse(request, self.template_name, context)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


def todo(report: Report, user: Any) -> list[Errand]:
    """What remains by hand, each once, with a link where `user` may open it."""
    found = [_errand(each, user) for each in (*report.named, *report.pointing)]
    return list(dict.fromkeys(errand for errand in found if errand))


def _errand(each: Remainder, user: Any) -> Errand | None:
    row = edited_at(each.row())
    if row is None:
        return None
    url = admin_url(row, user)
    why = _("pointed at the person")
    if each.column:
        why = _("holds the name") if each.is_full else _("holds the family name alone, perhaps a namesake's")
    # Whoever may not open it is not told its name either.
    return Errand(each.kind, str(row) if url else _("not open to you"), url, why)


def _told(entry: ModelLogEntry, user: Any) -> Report | None:
    person = entry.content_type and entry.content_type.model_class()
    if person not in PERMISSIONS or not may_decide(user, person()):
        return None
    return report_of(entry.data) if entry.data else None

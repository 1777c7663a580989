"""The list of requests that wait for a second publisher, and the page of one of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from cms.desk.models import ActRequest
from cms.desk.publication.comparison import fingerprint
from cms.desk.publication.entitled import PublisherView
from cms.desk.publication.kinds import kind_of
from cms.desk.publication.plans import row_of
from cms.desk.publication.requests import PERMISSIONS, approve, may_decide, refuse, waiting_for, why_not
from cms.disclosure.acts import ActRefused


class RequestListView(PublisherView):
    """Everything that waits."""

    page_title = gettext_lazy("Waiting for a second publisher")
    template_name = "cms/admin/requests.html"

    def is_allowed(self, user: Any) -> bool:
        return any(user.has_perm(permission) for permission in PERMISSIONS.values())

    def get(self, request: HttpRequest) -> HttpResponse:
        context = self.get_context_data(requests=waiting_for(request.user))
        return TemplateResponse(request, self.template_name, context)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class DecisionView(RequestListView):
    """One request: what it would change, and the two answers."""

    template_name = "cms/admin/decision.html"

    def is_allowed(self, user: Any) -> bool:
        """Those who decide about this very person: the comparison shows what the public does not know."""
        return super().is_allowed(user) and may_decide(user, self._find(self.kwargs["pk"]).person)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # type: ignore[override]
        return self._show(self._find(pk))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        asked = self._find(pk)
        try:
            return self._decide(asked, request.POST.get("decision"))
        except ActRefused as refusal:
            messages.error(request, str(refusal))
            return self._show(asked, status=400)

    def _find(self, pk: int) -> ActRequest:
        requests = ActRequest.objects.select_related("prisoner", "guardian", "requested_by")
        asked: ActRequest = get_object_or_404(requests, pk=pk)
        return asked

    def _decide(self, asked: ActRequest, decision: str | None) -> HttpResponse:
        if decision == "approve":
            approve(asked.pk, self.request.user, self.request.POST.get("seen", ""))
            if asked.act == ActRequest.Act.DELETION:
                messages.success(self.request, _("Deleted. Read what remains to be done by hand."))
                return redirect(reverse("cms_desk_erased"))
            messages.success(self.request, _("Approved: readers get it from now on."))
        elif decision == "refuse":
            refuse(asked.pk, self.request.user)
            messages.success(self.request, _("Refused: nothing has changed."))
        else:
            raise ActRefused(_("Choose “approve” or “refuse”."))
        return redirect(reverse("cms_desk_requests"))

    def _show(self, asked: ActRequest, status: int = 200) -> HttpResponse:
        asked.refresh_from_db()
        row = row_of(asked.person)
        comparisons = kind_of(asked.act).views(asked.person, row, asked.changes)
        context = self.get_context_data(
            asked=asked,
            person=asked.person,
            comparisons=comparisons,
            seen=fingerprint(comparisons),
            refusal=why_not(asked, row, self.request.user),
        )
        return TemplateResponse(self.request, self.template_name, context, status=status)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("cms_desk_requests"), "label": self.page_title},
            {"url": "", "label": _("Request")},
        ]

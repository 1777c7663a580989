"""The consents of one person, and the list of those to review."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from cms.desk.consents.forms import ConsentForm, ReviewForm
from cms.desk.names.places import standing, standing_url
from cms.desk.publication.entitled import PublisherView
from cms.desk.publication.requests import PERMISSIONS, end_waiting
from cms.disclosure.acts import ActRefused, disclosure_of, record_consent
from cms.disclosure.consents import due, falls_back, review_consent, withdraw_consent
from cms.disclosure.models import Consent
from cms.snippets.models import Prisoner


class ConsentListView(PublisherView):
    """Every consent whose review date has come."""

    permission = PERMISSIONS[Prisoner]
    page_title = gettext_lazy("Consents to review")
    template_name = "cms/admin/consents/due.html"
    header_icon = "form"

    def get(self, request: HttpRequest) -> HttpResponse:
        found = due(date.today()).select_related("prisoner")
        return TemplateResponse(request, self.template_name, self.get_context_data(consents=found))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class ConsentsView(PublisherView):
    """What was agreed to about one person: record, review, withdraw."""

    permission = PERMISSIONS[Prisoner]
    page_title = gettext_lazy("Consents")
    template_name = "cms/admin/consents/person.html"
    confirmation_template = "cms/admin/consents/withdraw.html"
    header_icon = "form"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.person: Any = None
        self.user: Any = request.user

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        self.person = get_object_or_404(Prisoner, pk=pk)
        return self._show(ConsentForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        self.person = get_object_or_404(Prisoner, pk=pk)
        step = request.POST.get("step")
        if step == "record":
            return self._record(ConsentForm(request.POST))
        consent = get_object_or_404(Consent, pk=_number(request.POST.get("consent")), prisoner=self.person)
        try:
            if step == "review":
                return self._review(consent, ReviewForm(request.POST))
            if step == "withdraw":
                return self._confirm(consent)
            if step == "confirm":
                return self._withdraw(consent)
        except ActRefused as refusal:
            messages.error(request, str(refusal))
        return redirect(request.path)

    def _record(self, form: ConsentForm) -> HttpResponse:
        if not form.is_valid():
            return self._show(form, status=400)
        record_consent(self.person, user=self.user, **form.cleaned_data)
        messages.success(self.request, _("Recorded. It changes nothing of what readers see."))
        return redirect(self.request.path)

    def _review(self, consent: Consent, form: ReviewForm) -> HttpResponse:
        if not form.is_valid():
            raise ActRefused(_("Choose a day to come for the next review."))
        review_consent(consent, review_on=form.cleaned_data["review_on"], user=self.user)
        messages.success(self.request, _("Noted: the consent still holds."))
        return redirect(self.request.path)

    def _confirm(self, consent: Consent) -> HttpResponse:
        changes = falls_back(consent, disclosure_of(self.person))
        return self._answer(
            self.confirmation_template,
            consent=consent,
            changes=changes,
            standing=standing(self.person, self.user) if "state" in changes else (),
            mark_url=standing_url(self.person),
            unnames="state" in changes,
        )

    def _withdraw(self, consent: Consent) -> HttpResponse:
        changes = withdraw_consent(consent, on=date.today(), user=self.user)
        end_waiting([self.person])
        messages.success(self.request, _("Withdrawn. What stood on it is hidden from readers."))
        return redirect(standing_url(self.person) if "state" in changes else self.request.path)

    def _show(self, form: ConsentForm, status: int = 200) -> HttpResponse:
        consents = Consent.objects.filter(prisoner=self.person).order_by("withdrawn_on", "-given_on", "-pk")
        return self._answer(
            self.template_name, status, form=form, today=date.today(),
            consents=[(each, ReviewForm(auto_id=f"review-{each.pk}-%s")) for each in consents],
        )  # fmt: skip

    def _answer(self, template: str, status: int = 200, **context: Any) -> HttpResponse:
        shared = self.get_context_data(person=self.person, **context)
        return TemplateResponse(self.request, template, shared, status=status)

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


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 18 else 0

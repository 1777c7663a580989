"""The page of a facility on which editors note what came back."""

from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import log

from cms.desk.facility_views import FacilityView
from cms.desk.returned_mail.models import NOTED, REMOVED, ReturnedMail, returned_since

_SHOWN: Final = 200


class ReturnedMailForm(forms.ModelForm):  # type: ignore[type-arg]
    """One entry of the log."""

    class Meta:
        model = ReturnedMail
        fields = ("returned_on", "count", "note")
        widgets = {"returned_on": AdminDateInput}


class ReturnedMailView(FacilityView):
    """The log, the newest first, with a form for another entry; a wrong one is taken out again."""

    permission = "cms_snippets.change_facility"
    page_title = gettext_lazy("Returned letters")
    header_icon = "mail"
    template_name = "cms/admin/returned_mail.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._show(ReturnedMailForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if "remove" in request.POST:
            self._remove(request.POST["remove"])
            return redirect(request.path)
        form = ReturnedMailForm(request.POST, instance=ReturnedMail(facility=self.facility))
        if not form.is_valid():
            return self._show(form, status=400)
        self._add(form)
        return redirect(request.path)

    @transaction.atomic
    def _add(self, form: ReturnedMailForm) -> None:
        entry = form.save()
        told = {"returned_on": entry.returned_on.isoformat(), "count": entry.count}
        log(instance=self.facility, action=NOTED, user=self.request.user, data=told)
        messages.success(self.request, _("Noted."))

    @transaction.atomic
    def _remove(self, key: str) -> None:
        try:
            entry = get_object_or_404(self.facility.returned_mail, pk=key)
        except (ValueError, ValidationError):
            return
        told = {"returned_on": entry.returned_on.isoformat(), "count": entry.count}
        entry.delete()
        log(instance=self.facility, action=REMOVED, user=self.request.user, data=told)
        messages.success(self.request, _("The entry was taken out."))

    def _show(self, form: ReturnedMailForm, status: int = 200) -> HttpResponse:
        return self.answer(
            self.template_name,
            status,
            form=form,
            entries=self.facility.returned_mail.all()[:_SHOWN],
            unchecked=returned_since(self.facility),
        )

"""The form that records a consent: relation, scope, dates and a reference, never who agreed."""

import re
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminDateInput

from cms.disclosure.models import Consent

# What a reference must not be: an address or a number of somebody.
_CONTACT: Final = re.compile(r"@|\+?\d[\d ()-]{6,}\d|https?://t\.me")


class ConsentForm(forms.ModelForm):  # type: ignore[type-arg]
    """A consent of somebody entitled; whose it is the page says."""

    class Meta:
        model = Consent
        fields = ("scope", "relation", "given_on", "review_on", "reference")
        widgets = {"given_on": AdminDateInput, "review_on": AdminDateInput}

    def clean_given_on(self) -> date:
        day: date = self.cleaned_data["given_on"]
        if day > date.today():
            raise forms.ValidationError(_("A consent cannot lie in the future."))
        return day

    def clean_reference(self) -> str:
        reference: str = self.cleaned_data["reference"]
        if _CONTACT.search(reference):
            raise forms.ValidationError(
                _(
                    "This looks like a contact. Write only where the record is kept, for example “binder 3, 12”."
                )
            )
        return reference

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        given, review = cleaned.get("given_on"), cleaned.get("review_on")
        if given and review and review <= given:
            self.add_error("review_on", _("The review comes after the day on which it was given."))
        return cleaned


class ReviewForm(forms.Form):
    """When to ask again."""

    review_on = forms.DateField(required=False, widget=AdminDateInput)

"""What an editor decides when making a link to a kit."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cms import languages
from cms.languages import Language

_DAYS: Final = ((7, _("7 days")), (30, _("30 days")), (90, _("90 days")))


class KitForm(forms.Form):
    """In which language the kit opens, and for how long the link lasts."""

    language = forms.ChoiceField(
        label=_("Language in which the kit opens"),
        choices=languages.CHOICES,
        widget=forms.RadioSelect,
        initial=languages.DEFAULT,
        help_text=_("The guardian can change to the other two."),
    )
    days = forms.TypedChoiceField(
        label=_("How long the link lasts"), choices=_DAYS, coerce=int, initial=30, widget=forms.RadioSelect
    )

    @property
    def opens_in(self) -> Language:
        """The language chosen."""
        code: Any = self.cleaned_data["language"]
        return languages.parse(code) or languages.DEFAULT

    @property
    def lasts(self) -> timedelta:
        """How long the link is in force."""
        return timedelta(days=self.cleaned_data["days"])

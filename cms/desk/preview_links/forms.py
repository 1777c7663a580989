"""What an editor decides when sharing a draft."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cms import languages
from cms.desk.preview_links.sharing import draft_mark

DAY: Final = 24
_HOURS: Final = ((1, _("1 hour")), (DAY, _("1 day")), (7 * DAY, _("7 days")))


class SharingForm(forms.Form):
    """In which languages and for how long; a page has a language of its own."""

    languages = forms.MultipleChoiceField(
        label=_("Languages"), choices=languages.CHOICES, widget=forms.CheckboxSelectMultiple
    )
    hours = forms.TypedChoiceField(
        label=_("How long the link lasts"), choices=_HOURS, coerce=int, initial=DAY, widget=forms.RadioSelect
    )
    # The draft that was the newest when this form was shown.
    draft = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, thing: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.thing = thing
        self.initial = {"draft": draft_mark(thing), "languages": languages.CODES}
        if hasattr(thing, "locale_id"):
            del self.fields["languages"]

    def clean_draft(self) -> str:
        """Refuse to share what somebody has saved in the meantime: nobody has looked at it."""
        mark = str(self.cleaned_data["draft"])
        if mark != draft_mark(self.thing):
            # The form that is shown again is about the newest.
            posted: Any = self.data.copy()  # type: ignore[attr-defined]
            posted["draft"] = draft_mark(self.thing)
            self.data = posted
            raise forms.ValidationError(
                _("A newer draft was saved in the meantime. Look at it first, then share it.")
            )
        return mark

    @property
    def shared_in(self) -> list[Any]:
        """The languages chosen, in our order."""
        if "languages" not in self.fields:
            return [self.thing.language]
        return [each for each in languages.CODES if each in self.cleaned_data["languages"]]

    @property
    def lasts(self) -> timedelta:
        """How long the link is in force."""
        return timedelta(hours=self.cleaned_data["hours"])

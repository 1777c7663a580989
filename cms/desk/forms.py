"""Form rules of facts that the model alone cannot know: they depend on who fills the form in."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms.languages import Language
from cms.snippets.models.prisoner import POSTAL_LANGUAGES


def confirmation(language: Language) -> str:
    """The name of the box with which an editor answers for the dative in `language`."""
    return f"confirm_postal_name_{language}"


class PrisonerForm(WagtailAdminModelForm):
    """Whoever ticks the box answers with their own name for the dative that stands in the form.

    The box says whether exactly this text is confirmed; with another text the old tick says nothing.
    """

    confirm_postal_name_be = forms.BooleanField(
        label=_("I know Belarusian well, have read this dative and answer for it"), required=False
    )
    confirm_postal_name_ru = forms.BooleanField(
        label=_("I know Russian well, have read this dative and answer for it"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The row changes while the form is validated; what it was when the form was opened counts.
        self._confirmed = {each: self.instance.postal_name_is_confirmed(each) for each in POSTAL_LANGUAGES}
        for language in POSTAL_LANGUAGES:
            if confirmation(language) in self.fields:
                self.initial[confirmation(language)] = self._confirmed[language]
                self.fields[confirmation(language)].help_text = self._help(language)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        for language in POSTAL_LANGUAGES:
            if cleaned.get(confirmation(language)) and not cleaned.get(f"postal_name_{language}"):
                self.add_error(confirmation(language), _("There is no dative to answer for."))
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        for language in POSTAL_LANGUAGES:
            if confirmation(language) in self.fields:
                self._confirm(language)

    def _confirm(self, language: Language) -> None:
        ticked = bool(self.cleaned_data.get(confirmation(language)))
        if ticked and not self._confirmed[language]:
            self.instance.confirm_postal_name(language, self.for_user)
        elif not ticked or not self.instance.postal_name_is_confirmed(language):
            self.instance.confirm_postal_name(language, None)

    def _help(self, language: Language) -> Any:
        if not self._confirmed[language]:
            return _("Until somebody does, envelopes print the nominative.")
        reader = getattr(self.instance, f"postal_name_checked_by_{language}")
        return format_html(
            "{} {} · {}",
            _("Answered for by:"),
            reader.get_full_name() or reader.get_username(),
            _("When the dative or the name changes, it has to be confirmed again."),
        )

"""Form rules of facts that the model alone cannot know: they depend on who fills the form in."""

from collections.abc import Callable
from typing import Any, Final

from django import forms
from django.db import transaction
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms import languages
from cms.languages import Language
from cms.snippets.models.prisoner import POSTAL_LANGUAGES
from cms.translation.works.facts.kinds import fields_of, kind_of
from cms.translation.works.facts.stale import Approvals, name_of, read_shown, shown_by

# The hidden field in which a form says which texts it showed.
SHOWN: Final = "texts_shown"


def confirmation(language: Language) -> str:
    """The name of the box with which an editor answers for the dative in `language`."""
    return f"confirm_postal_name_{language}"


class ShownTextsField(forms.CharField):
    """What a form showed when it was opened; no change of the fact."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class FactForm(WagtailAdminModelForm):
    """A form that brings no text back which an approved translation has replaced since it was opened."""

    texts_shown = ShownTextsField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields[SHOWN]
        elif not self.is_bound:
            self.initial[SHOWN] = shown_by(self.instance)

    def save(self, commit: bool = True) -> Any:
        with transaction.atomic():
            self._keep_approved()
            return super().save(commit=commit)

    def _keep_approved(self) -> None:
        kind = kind_of(type(self.instance))
        if kind is None or self.instance.pk is None:
            return
        approvals = Approvals(self.instance, read_shown(self.data.get(self.add_prefix(SHOWN), "")))
        _keep_approved_in(self, "", approvals)
        for child in kind.children:
            for form in getattr(self.formsets.get(child.relation), "forms", ()):
                _keep_approved_in(form, child.relation, approvals)


def _keep_approved_in(form: Any, relation: str, approvals: Approvals) -> None:
    row = form.instance
    for column in languages.columns(*fields_of(type(row))):
        if row.pk is not None and column in form.cleaned_data:
            name = name_of(relation, row.pk, column)
            approved = approvals.instead_of(name, getattr(row, column) or "", _as_posted(form, column))
            if approved is not None:
                setattr(row, column, approved)


def _as_posted(form: Any, column: str) -> Callable[[str], str]:
    """What the form gives back for a text that nobody touches: editors of rich text write it their own way."""
    field = form.fields[column]

    def posted(text: str) -> str:
        sent = {column: field.widget.format_value(text)}
        return str(field.clean(field.widget.value_from_datadict(sent, {}, column)) or "")

    return posted


class PrisonerForm(FactForm):
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

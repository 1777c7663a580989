"""The form of a publication act: only states that can follow, and every switch."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from cms import languages
from cms.disclosure.acts import has_consent
from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.states import TRANSITIONS, BirthdaySwitch, GuardianState, LettersPolicy, State
from cms.languages import columns

# What each state means, told where it is chosen.
EXPLAINED: Final[dict[str, Any]] = {
    State.HIDDEN: _("Readers see nothing."),
    State.PUBLIC: _(
        "Readers see the facts under the name; portrait, birthday and address only if switched on."
    ),
    State.PSEUDONYMOUS: _(
        "A pseudonym, custody, a band of the sentence and the kind of facility; nothing else."
    ),
    State.MINIMISED: _("The name that was public before, “released” and the year. Needs a recorded consent."),
    State.WITHDRAWN: _("Readers see nothing; apps and mirrors are told to forget the person."),
}
CONSENT: Final = ("relation", "given_on", "review_on", "reference")


def _text(language: str, length: int) -> forms.CharField:
    return forms.CharField(
        required=False,
        max_length=length,
        label=languages.NAMES[languages.parse(language) or languages.DEFAULT],
        widget=forms.TextInput(attrs={"lang": language}),
    )


class GuardianPublicationForm(forms.Form):
    """Whether a guardian is public, and the portrait."""

    state = forms.ChoiceField(label=_("State"), widget=forms.RadioSelect)
    show_portrait = forms.BooleanField(label=_("Show the portrait"), required=False)

    groups: tuple[tuple[Any, tuple[str, ...]], ...] = (
        ("", ("state",)),
        (_("Switches"), ("show_portrait",)),
    )

    def __init__(self, *args: Any, row: Any, **kwargs: Any) -> None:
        self.row = row
        initial = {name: getattr(row, name, None) for name in self.base_fields}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["state"].choices = self.state_choices()  # type: ignore[attr-defined]

    def state_choices(self) -> list[tuple[str, str]]:
        """Both states."""
        row: GuardianDisclosure = self.row
        return [
            (each.value, _stated(each, row.state, EXPLAINED[State(each.value)])) for each in GuardianState
        ]

    def grouped(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields under their headings, as the template shows them."""
        return [(heading, [self[name] for name in names]) for heading, names in self.groups]

    @property
    def consent(self) -> dict[str, Any] | None:
        """The details of a consent to record with the act."""
        return None


class PrisonerPublicationForm(GuardianPublicationForm):
    """State, pseudonym, switches, letters, and the consent that minimising needs."""

    pseudonym_be, pseudonym_ru, pseudonym_en = (_text(language, 120) for language in languages.CODES)
    show_portrait = forms.BooleanField(label=_("Show the portrait"), required=False)
    birthday = forms.ChoiceField(label=_("Birthday"), choices=BirthdaySwitch.choices)
    show_address = forms.BooleanField(label=_("Show the postal address"), required=False)
    letters = forms.ChoiceField(label=_("Letters"), choices=LettersPolicy.choices)
    letters_note_be, letters_note_ru, letters_note_en = (_text(language, 400) for language in languages.CODES)
    relation = forms.ChoiceField(
        label=_("Who agreed"), required=False, choices=[("", "—"), *Consent.Relation.choices]
    )
    given_on = forms.DateField(label=_("Given on"), required=False, widget=AdminDateInput)
    review_on = forms.DateField(label=_("Review on"), required=False, widget=AdminDateInput)
    reference = forms.CharField(
        label=_("Reference"),
        required=False,
        max_length=80,
        help_text=_("Where the record is kept outside this system. No name, no contact."),
    )

    groups = (
        ("", ("state",)),
        (_("Switches"), ("show_portrait", "birthday", "show_address")),
        (_("Letters"), ("letters", *columns("letters_note"))),
        (_("Pseudonym"), tuple(columns("pseudonym"))),
        (_("Consent to “name and released only”"), CONSENT),
    )

    def state_choices(self) -> list[tuple[str, str]]:
        """The present state and those that can follow it."""
        row: PrisonerDisclosure = self.row
        possible = {State(row.state), *TRANSITIONS[State(row.state)]}
        return [(each.value, _stated(each, row.state, EXPLAINED[each])) for each in State if each in possible]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        is_needed = cleaned.get("state") == State.MINIMISED != self.row.state and not self._agreed()
        if is_needed or cleaned.get("relation"):
            for name in ("relation", "given_on"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, gettext("Minimising needs a consent: say who agreed and when."))
        return cleaned

    @property
    def consent(self) -> dict[str, Any] | None:
        if self.cleaned_data.get("state") != State.MINIMISED or not self.cleaned_data.get("relation"):
            return None
        return {name: self.cleaned_data[name] for name in CONSENT} | {"scope": Consent.Scope.MINIMISED}

    def _agreed(self) -> bool:
        return has_consent(self.row.prisoner_id, Consent.Scope.MINIMISED)


def _stated(state: Any, present: str, explained: Any) -> str:
    now = pgettext("beside the present state", "now") if state.value == present else ""
    name = f"{state.label} ({now})" if now else str(state.label)
    return f"{name[:1].upper()}{name[1:]} — {explained}"

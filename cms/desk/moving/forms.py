"""What an editor says of a move."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.widgets import AdminDateInput

from cms.desk.moving.moves import PRECISIONS, Move, people_at
from cms.desk.viewsets.columns import alphabetical, facility_name, prisoner_name, ui_language
from cms.snippets.choices import Confidence, Precision
from cms.snippets.models import Facility


class _PlaceField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return facility_name(obj)


class _PeopleField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return prisoner_name(obj)


class MoveForm(forms.Form):
    """Where to, since when, how sure, and who: everybody unless said otherwise."""

    target = _PlaceField(label=_("New place"), queryset=Facility.objects.none())
    day = forms.DateField(label=pgettext_lazy("date", "Since"), widget=AdminDateInput)
    precision = forms.ChoiceField(
        label=_("Precision"),
        choices=PRECISIONS,
        initial=Precision.DAY,
        help_text=_("How much of the date is known. Unknown parts: write 1."),
    )
    confidence = forms.ChoiceField(
        label=_("Confidence"),
        choices=Confidence.choices,
        initial=Confidence.CONFIRMED,
        help_text=_(
            "Confirmed: a letter was answered, or a lawyer or the family says so. Readers are told when "
            "it is only reported."
        ),
    )
    people = _PeopleField(label=_("Who"), queryset=None, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, source: Facility, **kwargs: Any) -> None:
        self.source = source
        super().__init__(*args, **kwargs)
        others = Facility.objects.exclude(pk=source.pk)
        people = people_at(source).order_by(f"sort_{ui_language()}", "pk")
        self.fields["target"].queryset = alphabetical(others, ("short_name", "name"))  # type: ignore[attr-defined]
        self.fields["people"].queryset = people  # type: ignore[attr-defined]
        self.initial.update(
            target=source.replaced_by_id, day=source.closed_on, people=[person.pk for person in people]
        )

    def clean_target(self) -> Facility:
        target: Facility = self.cleaned_data["target"]
        if target.closed_on:
            raise ValidationError(
                _("This facility has closed or moved too: choose where people are held now.")
            )
        return target

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > timezone.now().date():
            raise ValidationError(_("This day is still to come. Move people once they are there."))
        return day

    @property
    def move(self) -> Move:
        """The move that a valid form asks for."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "people"}
        return Move(source=self.source, **said)

    @property
    def chosen(self) -> list[int]:
        """The primary keys of those who are to be moved."""
        return [person.pk for person in self.cleaned_data["people"]]

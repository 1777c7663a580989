"""What lists of facts can be narrowed to."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from cms.desk.viewsets.columns import FACILITY_PREFIX
from cms.disclosure.states import GuardianState, State
from cms.snippets.choices import Custody, FacilityKind
from cms.snippets.models import Facility, Guardian, Prisoner


def _several(label: Any, choices: Any, **kwargs: Any) -> django_filters.MultipleChoiceFilter:
    return django_filters.MultipleChoiceFilter(
        label=label, choices=choices, widget=forms.CheckboxSelectMultiple, **kwargs
    )


class PrisonerFilterSet(WagtailFilterSet):
    """Custody, publication state, kind of the current facility."""

    custody = _several(_("Custody"), Custody.choices)
    state = _several(_("Publication"), State.choices, field_name="disclosure__state")
    facility_kind = _several(_("Kind of facility"), FacilityKind.choices, field_name=f"{FACILITY_PREFIX}kind")

    class Meta:
        model = Prisoner
        fields: list[str] = []


class GuardianFilterSet(WagtailFilterSet):
    """Publication state."""

    state = _several(_("Publication"), GuardianState.choices, field_name="disclosure__state")

    class Meta:
        model = Guardian
        fields: list[str] = []


class FacilityFilterSet(WagtailFilterSet):
    """Kind, and whether the address was ever verified."""

    kind = _several(_("kind"), FacilityKind.choices)
    unverified = django_filters.BooleanFilter(
        label=_("Address never verified"), method="keep_unverified", widget=forms.CheckboxInput
    )

    class Meta:
        model = Facility
        fields: list[str] = []

    def keep_unverified(self, queryset: QuerySet[Facility], name: str, value: bool) -> QuerySet[Facility]:
        return queryset.filter(verified_on__isnull=True) if value else queryset

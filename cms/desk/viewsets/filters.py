"""What lists of facts can be narrowed to."""

from typing import Any, ClassVar, Final

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet

from cms import languages
from cms.desk.care import in_care, silent_care
from cms.desk.completeness import PARTS
from cms.desk.gaps import lacks_text_in, stale
from cms.desk.viewsets.columns import FACILITY_PREFIX, facility_name, ui_language
from cms.disclosure.states import GuardianState, State
from cms.snippets.choices import Custody, FacilityKind, GuardianCategory
from cms.snippets.folding import sort_key
from cms.snippets.models import Facility, Guardian, Prisoner

Choices = list[tuple[str, Any]]

ANYTHING: Final = "anything"
_capitalised = lazy(lambda text: capfirst(str(text)), str)


def _several(label: Any, choices: Any, **kwargs: Any) -> django_filters.MultipleChoiceFilter:
    return django_filters.MultipleChoiceFilter(
        label=label, choices=choices, widget=forms.CheckboxSelectMultiple, **kwargs
    )


def _one(label: Any, choices: Any, method: str, widget: Any = forms.RadioSelect) -> Any:
    return django_filters.ChoiceFilter(
        label=label, choices=choices, method=method, widget=widget, empty_label=_("any")
    )


def _verified(label: Any) -> Any:
    choices = [
        ("stale", _("more than 6 months ago, or never")),
        ("never", _("never")),
        ("fresh", _("in the last 6 months")),
    ]
    return _one(label, choices, "keep_verified")


def _missing(model: type[Any]) -> django_filters.MultipleChoiceFilter:
    named = [(part.key, _capitalised(part.label)) for part in PARTS[model]]
    return _several(_("Missing"), [(ANYTHING, _("Anything")), *named], method="keep_missing")


def _language() -> django_filters.MultipleChoiceFilter:
    return _several(_("Texts missing in"), languages.CHOICES, method="keep_missing_language")


def facility_choices() -> Choices:
    """Every facility by its short name, in the alphabet of the editor's language."""
    named = [(str(place.pk), facility_name(place)) for place in Facility.objects.all()]
    return sorted(named, key=lambda choice: sort_key(choice[1], ui_language()))


class FactFilterSet(WagtailFilterSet):
    """What can be asked of any fact: what is missing, and when somebody last looked."""

    # Texts that are written in each language; names apart, which some people have in fewer.
    texts: ClassVar[tuple[str, ...]] = ()

    def keep_missing(self, rows: QuerySet[Any], name: str, keys: list[str]) -> QuerySet[Any]:
        wanted = [
            part.missing()
            for part in PARTS[rows.model]
            if part.key in keys or (ANYTHING in keys and part.counts)
        ]
        return rows.filter(Q(*wanted, _connector=Q.OR)) if wanted else rows

    def keep_missing_language(self, rows: QuerySet[Any], name: str, codes: list[str]) -> QuerySet[Any]:
        wanted = [lacks_text_in(code, self.texts) for code in languages.CODES if code in codes]
        return rows.filter(Q(*wanted, _connector=Q.OR)) if wanted else rows

    def keep_verified(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        asked = {"stale": stale(), "never": Q(verified_on__isnull=True), "fresh": ~stale()}
        return rows.filter(asked[value]) if value in asked else rows


class PrisonerFilterSet(FactFilterSet):
    """Custody, publication, place, care, gaps, freshness."""

    texts = ("family_name", "given_name", "occupation", "summary", "about")

    custody = _several(_("Custody"), Custody.choices)
    state = _several(_("Publication"), State.choices, field_name="disclosure__state")
    facility = _one(_("Facility"), facility_choices, "keep_facility", forms.Select)
    facility_kind = _several(_("Kind of facility"), FacilityKind.choices, field_name=f"{FACILITY_PREFIX}kind")
    care = _one(
        _("Guardian"),
        [("some", _("has a guardian")), ("none", _("has none")), ("silent", _("silent for 12 months"))],
        "keep_care",
    )
    verified = _verified(_("Verified"))
    missing = _missing(Prisoner)
    language = _language()

    class Meta:
        model = Prisoner
        fields: list[str] = []

    def keep_facility(self, rows: QuerySet[Prisoner], name: str, value: str) -> QuerySet[Prisoner]:
        return rows.filter(**{f"{FACILITY_PREFIX}id": int(value)})

    def keep_care(self, rows: QuerySet[Prisoner], name: str, value: str) -> QuerySet[Prisoner]:
        return rows.filter({"some": in_care(), "none": ~in_care(), "silent": silent_care()}[value])


class GuardianFilterSet(FactFilterSet):
    """Publication, circle, wards, gaps."""

    texts = ("name", "role", "about")

    state = _several(_("Publication"), GuardianState.choices, field_name="disclosure__state")
    category = _several(_("Category"), GuardianCategory.choices, method="keep_category")
    wards = _one(
        _("Wards"), [("some", _("has wards")), ("none", pgettext_lazy("of wards", "has none"))], "keep_wards"
    )
    missing = _missing(Guardian)
    language = _language()

    class Meta:
        model = Guardian
        fields: list[str] = []

    def keep_category(self, rows: QuerySet[Guardian], name: str, keys: list[str]) -> QuerySet[Guardian]:
        """A list is stored as JSON, which only PostgreSQL looks into; guardians are some hundreds."""
        if not keys:
            return rows
        stored = rows.order_by().values_list("pk", "categories")
        return rows.filter(pk__in=[pk for pk, categories in stored if set(keys) & set(categories)])

    def keep_wards(self, rows: QuerySet[Guardian], name: str, value: str) -> QuerySet[Guardian]:
        return rows.filter(wards_now__gt=0) if value == "some" else rows.filter(wards_now=0)


class FacilityFilterSet(FactFilterSet):
    """Kind, closed or not, gaps, freshness of the address, what came back."""

    texts = ("name", "short_name", "street", "locality", "rules")

    kind = _several(_("kind"), FacilityKind.choices)
    closed = _one(
        pgettext_lazy("of a facility", "Closed"),
        [
            ("no", _("in use")),
            ("yes", pgettext_lazy("of a facility", "closed")),
            ("holding", _("closed, but people are held here")),
        ],
        "keep_closed",
    )
    verified = _verified(_("Address verified"))
    returned = _one(
        _("Returned letters"),
        [
            ("since", _("since the address was verified")),
            ("ever", pgettext_lazy("letters came back", "at some time")),
        ],
        "keep_returned",
    )
    missing = _missing(Facility)
    language = _language()

    class Meta:
        model = Facility
        fields: list[str] = []

    def keep_closed(self, rows: QuerySet[Facility], name: str, value: str) -> QuerySet[Facility]:
        if value == "no":
            return rows.filter(closed_on__isnull=True)
        closed = rows.filter(closed_on__isnull=False)
        return closed.filter(people_held__gt=0) if value == "holding" else closed

    def keep_returned(self, rows: QuerySet[Facility], name: str, value: str) -> QuerySet[Facility]:
        return rows.filter(**{"mail_returned_since__gt" if value == "since" else "mail_returned__gt": 0})

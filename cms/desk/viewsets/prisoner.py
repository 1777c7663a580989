"""Prisoners in the admin."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column, DateColumn

from cms.desk.forms import PrisonerForm
from cms.desk.panels import in_three_languages, row, three_languages
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.columns import (
    DraftColumn,
    StateColumn,
    current_facility,
    prisoner_name,
    with_current_facility,
)
from cms.desk.viewsets.filters import PrisonerFilterSet
from cms.snippets.models import Prisoner

TEXTS = three_languages(
    "family_name", "given_name", "patronymic", "postal_name",
    "occupation", "summary", "about", "portrait_credit",
    only={
        "be": ["postal_name_checked_by_be", "case_forms_be"],
        "ru": ["postal_name_checked_by_ru", "case_forms_ru"],
    },
)  # fmt: skip

CUSTODY = [
    "custody",
    row("custody_since", "custody_since_precision"),
    row("detained_on", "detained_precision"),
]
PLACEMENT = [
    "facility",
    row("since", "since_precision"),
    row("until", "until_precision"),
    "confidence",
]
PERSON = ["gender", "portrait", row("birth_date", "birth_precision"), "aliases"]
RECOGNITION = [
    "recognised_by",
    row("recognised_on", "recognised_precision"),
    "recognition_link",
    "recognition_withdrawn_on",
]
SENTENCE = [
    row("kind", "regime"),
    row("years", "months", "days"),
    row("amount", "amount_unit"),
    row("verdict_date", "verdict_precision"),
    row("instance", "effect"),
    row("in_force", "is_effective_override"),
    InlinePanel("articles", ["article", row("part", "stage")], label=_("Article"), heading=_("Articles")),
    "article_count",
    in_three_languages("court", _("Court")),
]
GUARDIANSHIP = [
    "guardian",
    "forms_of_care",
    row("since", "until"),
    in_three_languages("statement", _("Statement")),
    "successor",
]
SOURCE = ["title", row("url", "published_on")]


class PrisonerIndexView(FactIndexView):
    """Every prisoner with custody, place, publication state and freshness: no query a row."""

    name_of = staticmethod(prisoner_name)
    sort_columns = {"name": "sort_{language}"}

    def get_base_queryset(self) -> QuerySet[Prisoner]:
        return with_current_facility(super().get_base_queryset().select_related("disclosure"))


class PrisonerViewSet(FactViewSet):
    model = Prisoner
    icon = "user"
    menu_label = _("Prisoners")
    index_view_class = PrisonerIndexView
    filterset_class = PrisonerFilterSet
    list_display = [
        Column("custody", label=_("Custody"), accessor="get_custody_display", sort_key="custody"),
        Column("facility", label=_("Facility"), accessor=current_facility),
        StateColumn(),
        DraftColumn(),
        DateColumn("verified_on", label=_("Verified on"), sort_key="verified_on"),
    ]
    edit_handler = TabbedInterface(
        [
            *TEXTS,
            ObjectList(
                [
                    MultiFieldPanel(CUSTODY, heading=_("Custody")),
                    InlinePanel("placements", PLACEMENT, label=_("Stay"), heading=_("Stays in facilities")),
                    MultiFieldPanel(PERSON, heading=_("Person")),
                    MultiFieldPanel(RECOGNITION, heading=_("Recognition")),
                    "verified_on",
                ],
                heading=_("Facts"),
            ),
            ObjectList(
                [InlinePanel("sentences", SENTENCE, label=_("Sentence"), heading=_("Sentences"))],
                heading=_("Court"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "guardianships", GUARDIANSHIP, label=_("Guardianship"), heading=_("Guardianships")
                    ),
                    InlinePanel("sources", SOURCE, label=_("Source"), heading=_("Sources")),
                ],
                heading=_("Care and sources"),
            ),
        ],
        base_form_class=PrisonerForm,
    )

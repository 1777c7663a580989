"""Prisoners in the admin."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column

from cms.desk.completeness import with_completeness
from cms.desk.court.forms import SentenceForm, SentenceFormSet
from cms.desk.court.panels import EffectiveSentencePanel
from cms.desk.envelope.panel import envelope_tab
from cms.desk.forms import PrisonerForm, confirmation
from cms.desk.guardianship.forms import GuardianshipFormSet
from cms.desk.name_forms.panel import SuggestedNamesPanel
from cms.desk.panels import (
    ChildrenPanel,
    ColumnPanel,
    FormFieldPanel,
    in_three_languages,
    rarely,
    row,
    three_languages,
)
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.cells import CompletenessColumn, PortraitColumn, VerifiedColumn
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
    "family_name", "given_name", "patronymic", "summary", "about", "occupation", "postal_name",
    only={
        "be": [
            SuggestedNamesPanel("be"),
            FieldPanel(confirmation("be")),
            rarely(ColumnPanel("portrait_credit", "be"), "case_forms_be"),
        ],
        "ru": [
            SuggestedNamesPanel("ru"),
            FieldPanel(confirmation("ru")),
            rarely(ColumnPanel("portrait_credit", "ru"), "case_forms_ru"),
        ],
        "en": [SuggestedNamesPanel("en"), rarely(ColumnPanel("portrait_credit", "en"))],
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
    "kind",
    "regime",
    row("years", "months", "days"),
    row("amount", "amount_unit"),
    row("verdict_date", "verdict_precision"),
    row("instance", "effect"),
    row("in_force", "is_effective_override"),
    FormFieldPanel("cited"),
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
    """Every prisoner with custody, place, publication state, gaps and freshness: no query a row."""

    name_of = staticmethod(prisoner_name)
    name_fields = ("given_name", "family_name")
    sort_columns = {"name": "sort_{language}"}
    before_name = (PortraitColumn(),)

    def get_base_queryset(self) -> QuerySet[Prisoner]:
        people = super().get_base_queryset().select_related("disclosure")
        return with_completeness(with_current_facility(people))


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
        CompletenessColumn(),
        VerifiedColumn(_("Verified")),
    ]
    edit_handler = TabbedInterface(
        [
            *TEXTS,
            ObjectList(
                [
                    MultiFieldPanel(CUSTODY, heading=_("Custody")),
                    InlinePanel("placements", PLACEMENT, label=_("Stay"), heading=_("Stays in facilities")),
                    "verified_on",
                    MultiFieldPanel(PERSON, heading=_("Person")),
                    MultiFieldPanel(RECOGNITION, heading=_("Recognition"), classname="collapsed"),
                ],
                heading=_("Facts"),
            ),
            ObjectList(
                [
                    EffectiveSentencePanel(heading=_("Effective sentence")),
                    ChildrenPanel(
                        "sentences",
                        SENTENCE,
                        label=_("Sentence"),
                        heading=_("Sentences"),
                        form_class=SentenceForm,
                        formset_class=SentenceFormSet,
                    ),
                ],
                heading=_("Court"),
            ),
            ObjectList(
                [
                    ChildrenPanel(
                        "guardianships",
                        GUARDIANSHIP,
                        label=_("Guardianship"),
                        heading=_("Guardianships"),
                        formset_class=GuardianshipFormSet,
                    ),
                    InlinePanel("sources", SOURCE, label=_("Source"), heading=_("Sources")),
                ],
                heading=_("Care and sources"),
            ),
            envelope_tab(),
        ],
        base_form_class=PrisonerForm,
    )

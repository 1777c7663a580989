"""The menu of the facts."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.desk.viewsets.action import ActionViewSet
from cms.desk.viewsets.article import ArticleViewSet
from cms.desk.viewsets.country import CountryViewSet
from cms.desk.viewsets.facility import FacilityViewSet
from cms.desk.viewsets.guardian import GuardianViewSet
from cms.desk.viewsets.organisation import OrganisationViewSet
from cms.desk.viewsets.prisoner import PrisonerViewSet


class FactsGroup(SnippetViewSetGroup):
    """People, places, law, and whatever helps readers to act."""

    items = (
        PrisonerViewSet,
        GuardianViewSet,
        FacilityViewSet,
        ArticleViewSet,
        OrganisationViewSet,
        ActionViewSet,
        CountryViewSet,
    )
    menu_label = _("Facts")
    menu_icon = "list-ul"
    menu_order = 90

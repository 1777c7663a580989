"""The menu of the facts."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.desk.viewsets.article import ArticleViewSet
from cms.desk.viewsets.facility import FacilityViewSet
from cms.desk.viewsets.guardian import GuardianViewSet
from cms.desk.viewsets.prisoner import PrisonerViewSet


class FactsGroup(SnippetViewSetGroup):
    """Prisoners, guardians, places and articles of law."""

    items = (PrisonerViewSet, GuardianViewSet, FacilityViewSet, ArticleViewSet)
    menu_label = _("Facts")
    menu_icon = "list-ul"
    menu_order = 90

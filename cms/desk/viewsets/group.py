"""The menu of the facts."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.snippets.models import Article, Facility, Guardian, Prisoner


class P(SnippetViewSet):
    model = Prisoner
    exclude_form_fields = []


class G(SnippetViewSet):
    model = Guardian
    exclude_form_fields = []


class F(SnippetViewSet):
    model = Facility
    exclude_form_fields = []


class A(SnippetViewSet):
    model = Article
    exclude_form_fields = []


class FactsGroup(SnippetViewSetGroup):
    """Prisoners, guardians, places and articles of law."""

    items = (P, G, F, A)
    menu_label = _("Facts")
    menu_icon = "list-ul"
    menu_order = 90

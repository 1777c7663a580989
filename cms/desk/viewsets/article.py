"""Articles of the Criminal Code in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, TabbedInterface
from wagtail.admin.ui.tables import DateColumn

from cms.desk.panels import row, three_languages
from cms.desk.viewsets.base import FactIndexView, FactViewSet
from cms.desk.viewsets.columns import DraftColumn, TextColumn
from cms.snippets.models import Article


class ArticleIndexView(FactIndexView):
    """Every article in the order of the Code."""

    name_of = staticmethod(lambda article: article.number)
    sort_columns = {"name": "sort_key"}


class ArticleViewSet(FactViewSet):
    model = Article
    icon = "list-ol"
    menu_label = _("Criminal Code")
    index_view_class = ArticleIndexView
    list_display = [
        TextColumn("title", _("Title")),
        DateColumn("valid_from", label=_("In force from"), sort_key="valid_from"),
        DateColumn("valid_to", label=_("In force until"), sort_key="valid_to"),
        DraftColumn(),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(["number", row("valid_from", "valid_to"), "source"], heading=_("Facts")),
            *three_languages("title"),
        ]
    )

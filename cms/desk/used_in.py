"""Where a fact is used: pages with their language, other facts, and whether each is published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, ReferencesColumn, StatusTagColumn
from wagtail.admin.views.generic.usage import TitleColumn
from wagtail.models import Locale, Page, ReferenceIndex
from wagtail.snippets.views.snippets import UsageView

from cms import languages
from cms.desk.viewsets.columns import draft_text
from cms.snippets.uses import drafts_using, references

Row = dict[str, Any]
# Content type and primary key.
Key = tuple[int, str]


class Users:
    """What refers to a fact, for a paginator: all that Wagtail's index knows, then drafts, which it does not.

    One query a kind of user; Wagtail's own grouping asks for every single one.
    """

    def __init__(self, fact: Any) -> None:
        self.fact = fact
        self.grouped: defaultdict[Key, list[ReferenceIndex]] = defaultdict(list)
        for reference in ReferenceIndex.get_references_to(fact).order_by("base_content_type", "object_id"):
            self.grouped[reference.base_content_type_id, reference.object_id].append(reference)
        drafts = ((_key(draft), draft) for draft in drafts_using(fact))
        self.drafts = {key: draft for key, draft in drafts if key not in self.grouped and key != _key(fact)}

    def __len__(self) -> int:
        return len(self.grouped) + len(self.drafts)

    def __getitem__(self, part: slice) -> list[tuple[Any, list[ReferenceIndex]]]:
        shown = [*self.grouped, *self.drafts][part]
        rows = _rows(key for key in shown if key in self.grouped) | self.drafts
        return [
            (rows[key], self.grouped.get(key) or references(rows[key], self.fact))
            for key in shown
            if key in rows
        ]


class UsedInView(UsageView):
    """Wagtail's page of usages, in words of ours; what an editor may not open is not named."""

    page_title = _("Used in")
    paginate_by = 50

    @cached_property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("name", label=_("Where"), accessor="label", get_url=lambda row: row["edit_url"]),
            Column("kind", label=_("Kind"), accessor=_kind),
            Column("language", label=_("Language"), accessor="language"),
            StatusTagColumn("state", label=_("State"), accessor=_state, primary=_is_live),
            ReferencesColumn(
                "field", label=_("As"), accessor="references", get_url=lambda row: row["edit_url"]
            ),
        ]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        *above, own = super().get_breadcrumbs_items()
        return [*above, own | {"label": self.page_title}]

    def get_queryset(self) -> Users:
        return Users(self.object)

    def get_table(self, object_list: Any, **kwargs: Any) -> Any:
        table = super().get_table(object_list, **kwargs)
        table.data = list(_with_language(table.data))
        return table


def _key(user: Model) -> Key:
    base = user._meta.get_parent_list()[-1] if user._meta.get_parent_list() else type(user)
    return ContentType.objects.get_for_model(base).pk, str(user.pk)


def _rows(keys: Iterable[Key]) -> dict[Key, Any]:
    wanted: defaultdict[int, list[str]] = defaultdict(list)
    for kind, pk in keys:
        wanted[kind].append(pk)
    rows: dict[Key, Any] = {}
    for kind, pks in wanted.items():
        model = ContentType.objects.get_for_id(kind).model_class()
        found = model._base_manager.in_bulk(pks) if model else {}
        rows |= {(kind, str(pk)): row for pk, row in found.items()}
    return rows


def _state(row: Row) -> Any:
    return draft_text(row["object"]) if hasattr(row["object"], "live") else ""


def _is_live(row: Row) -> bool:
    return bool(getattr(row["object"], "live", False))


def _kind(row: Row) -> str:
    name = str(row["references"][0].model_name)
    return name[:1].upper() + name[1:]


def _with_language(rows: list[Row]) -> Iterator[Row]:
    """A page is told in one language; a fact in all of them."""
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    for row in rows:
        page = row["object"] if isinstance(row["object"], Page) else None
        language = languages.parse(codes.get(page.locale_id)) if page else None
        yield row | {"language": languages.NAMES[language] if language else _("all languages")}

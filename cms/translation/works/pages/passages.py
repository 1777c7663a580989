"""The texts of a page in the order in which wagtail-localize takes them out, each with its place."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import ForeignObjectRel
from modelcluster.models import get_field_value, get_serializable_data_for_fields
from wagtail.fields import StreamField
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import StringSegment, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.pages.mentions import LINK_TYPE
from cms.pages.models import BasePage
from cms.translation.works.base import digest
from cms.translation.works.pages.attributes import with_sorted_attributes

# A place on a page: wagtail-localize's path, and which of the texts there. It is the same in every language.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One text: inline HTML without attributes, which stand in `attrs` by the tags' ids."""

    path: str
    number: int
    order: int
    data: str
    attrs: Mapping[str, Any] | None = None
    string_id: int | None = None
    context_id: int | None = None

    @property
    def place(self) -> Place:
        return self.path, self.number

    @property
    def key(self) -> str:
        return f"{self.path}.{self.number}"

    @property
    def mentioned(self) -> set[int]:
        """The primary keys of the people mentioned."""
        tags = (self.attrs or {}).values()
        ids = (str(tag.get("id", "")) for tag in tags if tag.get("linktype") == LINK_TYPE)
        return {int(each) for each in ids if each.isascii() and each.isdigit()}


def passages_of(page: BasePage) -> list[Passage]:
    """The texts of `page` as it is in memory; no query."""
    texts = [each for each in extract_segments(page) if isinstance(each, StringSegmentValue)]
    return _numbered(
        {"path": each.path, "order": each.order, "data": each.string.data, "attrs": each.attrs}
        for each in texts
    )


def stored_passages(sources: Collection[TranslationSource]) -> dict[int, list[Passage]]:
    """The texts that wagtail-localize keeps of each of `sources`, by their primary keys: one query."""
    rows = StringSegment.objects.filter(source__in=[source.pk for source in sources]).order_by(
        "source_id", "order"
    )
    found: dict[int, list[dict[str, Any]]] = {source.pk: [] for source in sources}
    columns = ("source_id", "order", "attrs", "string_id", "context_id", "context__path", "string__data")
    for source_id, order, attrs, string_id, context_id, path, data in rows.values_list(*columns):
        found[source_id].append(
            {
                "path": path, "order": order, "data": data, "attrs": json.loads(attrs or "null"),
                "string_id": string_id, "context_id": context_id,
            }
        )  # fmt: skip
    return {pk: _numbered(texts) for pk, texts in found.items()}


def carried(model: type[BasePage], content: Mapping[str, Any]) -> str:
    """A digest of all that a page of this type hands on to its translations; `content` as a revision keeps it."""
    handed = {
        name: with_sorted_attributes(_bare(model._meta.get_field(name), content.get(name)))
        for name in _names(model)
    }
    return digest(json.dumps(handed, sort_keys=True, cls=DjangoJSONEncoder))


def content_of(page: BasePage) -> dict[str, Any]:
    """What `page` hands on to its translations, as a revision keeps it."""
    made: dict[str, Any] = {}
    for name in _names(type(page)):
        field = page._meta.get_field(name)
        if isinstance(field, ForeignObjectRel):
            made[name] = [get_serializable_data_for_fields(child) for child in getattr(page, name).all()]
        else:
            made[name] = get_field_value(field, page)
    return made


def words(passages: Iterable[Passage]) -> int:
    """How many words these texts have, roughly: tags count as part of theirs."""
    return sum(len(each.data.split()) for each in passages)


def _numbered(texts: Iterable[dict[str, Any]]) -> list[Passage]:
    seen = Counter[str]()
    made = []
    for text in texts:
        made.append(Passage(number=seen[text["path"]], **text))
        seen[text["path"]] += 1
    return made


def _names(model: type[BasePage]) -> list[str]:
    return sorted(field.field_name for field in get_translatable_fields(model))


def _bare(field: Any, value: Any) -> Any:
    """A value without what differs between two keepings of the same; PostgreSQL sorts the keys of a body anew."""
    if isinstance(field, StreamField):
        return json.loads(value) if isinstance(value, str) and value else value
    if not isinstance(value, list):
        return value
    return [{name: each for name, each in row.items() if name not in ("pk", "page")} for row in value]

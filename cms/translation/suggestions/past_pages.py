"""Earlier translations of pages that readers have: found by the hash of the source, or by the text itself."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail_localize.models import String, StringSegment, StringTranslation

from cms.disclosure.selection import named_prisoners
from cms.languages import Language
from cms.pages.mentions import LINK_TYPE, primary_key
from cms.pages.querysets import public_pages
from cms.translation.models import PageSource
from cms.translation.suggestions.values import Earlier
from cms.translation.works.base import PAGE


def earlier_in_pages(texts: Collection[str], source: Language, target: Language) -> list[Earlier]:
    """What `texts`, inline, read in `target` on pages that are public; six queries at most.

    A translation counts from the moment at which it was published, and only as people left it: neither a draft nor
    what a machine wrote. Whichever of the two languages was the original.
    """
    hashes = [String._get_data_hash(text) for text in texts]
    made = _made(source, target).filter(translation_of__data_hash__in=hashes)
    turned = _made(target, source).filter(data__in=texts)
    public = public_pages(target).values("translation_key")
    rows = [row for pairs in (made, turned) for row in _newest(pairs, public)]
    titles = _titles({row.context.object_id for row in rows}, target)
    hidden = _naming_hidden(rows)
    return [
        _earlier(row, titles[row.context.object_id])
        for row in rows
        if row.pk not in hidden and row.context.object_id in titles
    ]


def _made(source: Language, target: Language) -> QuerySet[Any]:
    """What people translated from `source` into `target` and readers have."""
    still = StringSegment.objects.filter(string=OuterRef("translation_of"), context=OuterRef("context"))
    return StringTranslation.objects.filter(
        Exists(still),
        locale__language_code=target,
        translation_of__locale__language_code=source,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        has_error=False,
        context__isnull=False,
    ).annotate(published_at=Subquery(_published_at(target)))


def _published_at(language: Language) -> QuerySet[Any]:
    """When the translation was published that the outer string belongs to."""
    made_at = PageSource.objects.filter(page=OuterRef("pk")).values("made_at")
    pages = Page.objects.filter(
        translation_key=OuterRef("context__object_id"), locale__language_code=language, live=True
    )
    return pages.annotate(at=Coalesce(Subquery(made_at), F("last_published_at"))).values("at")[:1]


def _newest(made: QuerySet[Any], public: Any) -> Iterator[Any]:
    """One row for each distinct pair of texts, however many pages repeat it."""
    found = (
        made.filter(published_at__gte=F("updated_at"), context__object_id__in=public)
        .order_by()
        .values("translation_of", "data")
        .annotate(newest=Max("pk"))
        .values("newest")
    )
    return StringTranslation.objects.filter(pk__in=found).select_related("translation_of", "context")


def _titles(keys: Collection[Any], language: Language) -> dict[Any, Any]:
    pages = Page.objects.filter(translation_key__in=keys, locale__language_code=language)
    return {page.translation_key: page for page in pages.select_related("content_type")}


def _naming_hidden(rows: Collection[Any]) -> set[int]:
    """Those in which somebody is mentioned whom readers may not know: for them the name is masked."""
    wanted = Q(pk__in=[])
    for row in rows:
        wanted |= Q(string_id=row.translation_of_id, context_id=row.context_id)
    segments = StringSegment.objects.filter(wanted, attrs__contains=LINK_TYPE)
    people = {(segment.string_id, segment.context_id): _mentioned(segment.attrs) for segment in segments}
    asked = set().union(*people.values()) if people else set()
    named = (
        {row["prisoner_id"] for row in named_prisoners().filter(prisoner_id__in=asked)} if asked else set()
    )
    return {row.pk for row in rows if people.get((row.translation_of_id, row.context_id), set()) - named}


def marked_mentions(attrs: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """The ids of those marks that are mentions, with the primary keys of whom they mention."""
    return {key: primary_key(each) for key, each in attrs.items() if each.get("linktype") == LINK_TYPE}


def _mentioned(attrs: str) -> set[int]:
    return set(marked_mentions(json.loads(attrs or "null") or {}).values())


def _earlier(row: Any, page: Any) -> Earlier:
    is_turned = row.locale_id != page.locale_id
    texts = (row.data, row.translation_of.data) if is_turned else (row.translation_of.data, row.data)
    return Earlier(
        source=texts[0], target=texts[1], at=row.updated_at,
        label=f"{page.content_type.model_class()._meta.verbose_name}: {page.title}",
        kind=PAGE, key=str(page.translation_key),
    )  # fmt: skip

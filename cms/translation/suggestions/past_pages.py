"""Earlier translations of pages that readers have: found by the hash of the source, or by the text itself."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from django.db.models import F, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, RowNumber
from wagtail.models import Page
from wagtail_localize.models import String, StringSegment, StringTranslation

from cms.disclosure.selection import named_prisoners
from cms.languages import Language
from cms.pages.mentions import LINK_TYPE, primary_key
from cms.translation.models import PageSource
from cms.translation.suggestions.read_pages import read_pages
from cms.translation.suggestions.values import Earlier
from cms.translation.works.base import PAGE

# Of pages that repeat a pair of texts, so many are looked at for one that is public.
_OF_EACH: Final = 10
_NEVER: Final = datetime.min.replace(tzinfo=UTC)
# Nobody's primary key.
_HIDDEN: Final = frozenset({0})


def earlier_in_pages(texts: Collection[str], source: Language, target: Language) -> list[Earlier]:
    """What `texts`, inline, read in `target` on pages that are public; a fixed number of queries.

    A translation counts from the moment at which it was published, and only as people left it: neither a draft nor
    what a machine wrote. Whichever of the two languages was the original.
    """
    rows = [*_newest(_made(texts, source, target)), *_newest(_turned(texts, source, target))]
    keys = {row.context.object_id for row in rows}
    translated, pages = _published(keys, {source, target}), read_pages(keys, target)
    segments = _segments(rows)
    named = _named(segments.values())
    return [
        _earlier(row, pages[row.context.object_id])
        for row in rows
        if row.context.object_id in pages
        and row.updated_at <= translated.get((row.context.object_id, row.locale_id), _NEVER)
        and segments.get((row.translation_of_id, row.context_id), _HIDDEN) <= named
    ]


def _made(texts: Collection[str], source: Language, target: Language) -> QuerySet[Any]:
    """What was translated from `source` into `target`."""
    hashes = [String._get_data_hash(text) for text in texts]
    known = String.objects.filter(locale__language_code=source, data_hash__in=hashes)
    return StringTranslation.objects.filter(
        translation_of__in=list(known.values_list("pk", flat=True)), locale__language_code=target
    )


def _turned(texts: Collection[str], source: Language, target: Language) -> QuerySet[Any]:
    """What was translated from `target` into `source`: no index holds it, but only one language is looked through."""
    return StringTranslation.objects.filter(
        data__in=texts, locale__language_code=source, translation_of__locale__language_code=target
    )


def _newest(made: QuerySet[Any]) -> list[Any]:
    """The newest of each distinct pair of texts, however many pages repeat it."""
    place = Window(RowNumber(), partition_by=["translation_of_id", "data"], order_by="-pk")
    manual = StringTranslation.TRANSLATION_TYPE_MANUAL
    rows = made.filter(translation_type=manual, has_error=False, context__isnull=False)
    newest = rows.annotate(place=place).filter(place__lte=_OF_EACH)
    return list(newest.select_related("translation_of", "context"))


def _published(keys: Collection[Any], among: Collection[Language]) -> dict[tuple[Any, int], datetime]:
    """When the translations of these pages were published, by page and locale."""
    made_at = PageSource.objects.filter(page=OuterRef("pk")).values("made_at")
    pages = Page.objects.filter(translation_key__in=keys, locale__language_code__in=among, live=True)
    dated = pages.annotate(at=Coalesce(Subquery(made_at), F("last_published_at")))
    return {
        (key, locale): at or _NEVER
        for key, locale, at in dated.values_list("translation_key", "locale_id", "at")
    }


def _segments(rows: Collection[Any]) -> dict[tuple[int, int], frozenset[int]]:
    """Whom each text mentions that still stands in its page; for readers the names of hidden people are masked."""
    wanted = {(row.translation_of_id, row.context_id) for row in rows}
    found = StringSegment.objects.filter(
        string__in={string for string, _context in wanted},
        context__in={context for _string, context in wanted},
    )
    return {
        (string, context): frozenset(marked_mentions(json.loads(attrs or "null") or {}).values())
        for string, context, attrs in found.values_list("string_id", "context_id", "attrs")
        if (string, context) in wanted
    }


def _named(mentioned: Iterable[frozenset[int]]) -> set[int]:
    """Those of the people mentioned whom readers may know by name."""
    asked = set().union(*mentioned)
    rows = named_prisoners().filter(prisoner_id__in=asked) if asked else ()
    return {row["prisoner_id"] for row in rows}


def marked_mentions(attrs: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """The ids of those marks that are mentions, with the primary keys of whom they mention."""
    return {key: primary_key(each) for key, each in attrs.items() if each.get("linktype") == LINK_TYPE}


def _earlier(row: Any, page: Any) -> Earlier:
    pair = (row.translation_of.data, row.data)
    is_turned = row.locale_id != page.locale_id
    return Earlier(
        source=pair[is_turned], target=pair[not is_turned], at=row.updated_at,
        label=f"{page.content_type.model_class()._meta.verbose_name}: {page.title}",
        kind=PAGE, key=str(page.translation_key),
    )  # fmt: skip

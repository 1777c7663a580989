"""Builds the page that a translation would become, without writing a row."""

from collections.abc import Sequence
from typing import Any

from wagtail_localize.fields import copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue, validate_translation_links

from cms.translation.works.pages.inline import words_in_marks
from cms.translation.works.pages.matching import Matched

# The homes stand side by side, each under a slug of its own.
_HOME_DEPTH = 2


def build(translation: Translation, matched: Sequence[Matched]) -> Any:
    """The page of `translation` with its source's structure and the texts of `matched`.

    A text whose source has changed keeps its earlier translation where that still fits; any other gap is filled
    with the source's text. wagtail-localize alone would keep what the source has emptied.
    """
    source, locale = translation.source, translation.target_locale
    original, page = source.as_instance(), translation.get_target_instance()
    slug = page.slug
    copy_synchronised_fields(original, page)
    for field in get_translatable_fields(type(page)):
        if field.is_translated(page):
            name = field.get_field(type(page)).attname
            setattr(page, name, getattr(original, name))
    ingest_segments(original, page, source.locale, locale, _segments(translation, matched))
    if page.depth == _HOME_DEPTH:
        page.slug = slug
    return page


def _segments(translation: Translation, matched: Sequence[Matched]) -> list[Any]:
    earlier = {each.passage.order: each.former.text for each in matched if each.former and _fits(each)}
    segments: list[Any] = translation.source._get_segments_for_translation(
        translation.target_locale, fallback=True
    )
    for segment in segments:
        if isinstance(segment, StringSegmentValue) and segment.order in earlier:
            segment.string = StringValue(earlier[segment.order])
    return segments


def _fits(each: Matched) -> bool:
    """Whether the earlier translation has the marks of the source as it reads now: a mention must never be lost."""
    if each.former is None:
        return False
    try:
        StringValue.from_translated_html(each.former.text)
        validate_translation_links(each.passage.data, each.former.text)
    except ValueError:
        return False
    return words_in_marks(each.passage.data).keys() == words_in_marks(each.former.text).keys()

"""What was published of a page against what its source says now."""

from dataclasses import replace

from django.utils import timezone

from cms.translation.models import PageSource
from cms.translation.works.pages.building import build
from cms.translation.works.pages.matching import Matched
from cms.translation.works.pages.passages import carried, content_of, stored_passages
from cms.translation.works.pages.stages import Progress


def with_stored(progress: Progress) -> Progress:
    """The same, with the rows of wagtail-localize in which each text of the source is kept."""
    source = progress.family.stored_source(progress.target)
    if source is None:
        return progress
    stored = {each.place: each for each in stored_passages([source])[source.pk]}
    matched = [Matched(stored[each.passage.place], each.written, each.former) for each in progress.matched]
    return replace(progress, matched=matched)


def level_if_same(progress: Progress) -> None:
    """Note that the public page is level with its source, if publishing anew would change nothing of it."""
    if not progress.is_live or any(each.written is None for each in progress.matched):
        return
    translation = progress.family.translations[progress.target]
    page = build(translation, progress.matched)
    model = type(page)
    if carried(model, content_of(page)) != carried(model, content_of(progress.page)):
        return
    PageSource.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "source_language": translation.source.locale.language_code,
            "source_digest": carried(model, progress.original_content),
            "untranslated": 0,
            "made_at": timezone.now(),
        },
    )

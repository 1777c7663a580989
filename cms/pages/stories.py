"""Stories as lists show them."""

from collections.abc import Iterable

from django.db.models import QuerySet

from cms.disclosure.guardians import guardians
from cms.languages import Language
from cms.pages.models import InterviewPage
from cms.pages.querysets import public_pages
from cms.pages.values import StoryRef


def story_refs(stories: QuerySet[InterviewPage], language: Language, limit: int = 20) -> list[StoryRef]:
    """The public ones of `stories` in `language`, newest first."""
    shown = stories.filter(pk__in=public_pages(language).values("pk")).select_related("locale")
    newest = list(shown.distinct().order_by("-first_published_at", "-pk")[:limit])
    return [*_refs(newest, language)]


def _refs(pages: list[InterviewPage], language: Language) -> Iterable[StoryRef]:
    speakers = guardians({page.guardian_id for page in pages if page.guardian_id}, language)
    for page in pages:
        speaker = speakers.get(page.guardian_id) if page.guardian_id else None
        yield StoryRef(
            id=page.pk,
            title=page.title,
            lead=page.lead,
            url=page.url,
            guardian_name=speaker.name if speaker else None,
            image=speaker.portrait if speaker else None,
            language=language,
            published=page.first_published_at,
        )

"""Stories as lists show them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from cms.disclosure.guardians import guardians
from cms.disclosure.values import Guardian
from cms.languages import Language
from cms.pages.composing import found_in, html_of
from cms.pages.querysets import public_pages
from cms.pages.values import StoryRef

if TYPE_CHECKING:
    from cms.pages.models import HomePage, InterviewPage


def story_refs(
    stories: QuerySet[InterviewPage], language: Language, home: HomePage | None = None, limit: int = 20
) -> list[StoryRef]:
    """The public ones of `stories` in `language`, newest first: at most three queries."""
    pages = newest(stories, language, home, limit)
    speaking = {page.guardian_id for page in pages if page.guardian_id}
    speakers = guardians(speaking, language, fields={"portrait"}) if speaking else {}
    found = found_in([page.lead for page in pages], language)
    return [story_ref(page, language, speakers, html_of(page.lead, found, linked=False)) for page in pages]


def newest(
    stories: QuerySet[InterviewPage], language: Language, home: HomePage | None = None, limit: int = 1
) -> list[InterviewPage]:
    """The public ones of `stories` in `language`, newest first."""
    public = stories.filter(pk__in=public_pages(language, home).values("pk")).select_related("locale")
    return list(public.distinct().order_by("-first_published_at", "-pk")[:limit])


def story_ref(
    page: InterviewPage, language: Language, speakers: Mapping[int, Guardian], lead: str
) -> StoryRef:
    """One story with its lead as HTML and its guardian, looked up in `speakers`."""
    speaker = speakers.get(page.guardian_id) if page.guardian_id else None
    return StoryRef(
        id=page.pk,
        title=page.title,
        lead=lead,
        url=page.public_path,
        guardian_name=speaker.name if speaker else None,
        image=speaker.portrait if speaker else None,
        language=language,
        published=page.first_published_at,
        fallback={"guardian_name": used} if speaker and (used := speaker.fallback.get("name")) else {},
    )


def stories_by_ward(public_ids: Collection[str], language: Language) -> dict[str, list[StoryRef]]:
    """The public stories in `language` by the public id of each ward, newest first."""
    from cms.pages.models import InterviewPage, InterviewWard

    wards = InterviewWard.objects.filter(prisoner__public_id__in=public_ids)
    pairs = set(wards.values_list("prisoner__public_id", "page_id"))
    if not pairs:
        return {}
    told = InterviewPage.objects.filter(pk__in={page_id for _public_id, page_id in pairs})
    stories = story_refs(told, language, limit=len(pairs))
    return {
        public_id: [story for story in stories if (public_id, story.id) in pairs] for public_id in public_ids
    }

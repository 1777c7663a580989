"""The public interviews in which a prisoner is a ward, as the prisoner's value mentions them."""

from collections.abc import Collection

from cms.api.page_refs import PAGES
from cms.api.paths import detail_path
from cms.api.values import InterviewRef, InterviewRefMeta
from cms.languages import Language
from cms.pages.stories import stories_by_ward
from cms.pages.values import StoryRef


def interviews_of(public_ids: Collection[str], language: Language) -> dict[str, tuple[InterviewRef, ...]]:
    """Interviews in `language` by the public id of their wards, newest first."""
    found = stories_by_ward(public_ids, language)
    return {public_id: tuple(map(interview_ref, stories)) for public_id, stories in found.items()}


def interview_ref(story: StoryRef) -> InterviewRef:
    """A story as another value mentions it."""
    return InterviewRef(
        id=story.id,
        meta=InterviewRefMeta(
            detail_url=detail_path(PAGES, story.id),
            html_url=story.url,
            locale=story.language,
        ),
        title=story.title,
        lead=story.lead,
        guardian_name=story.guardian_name,
        image=story.image,
        first_published_at=story.published,
    )

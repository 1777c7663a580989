"""A campaign's own content: its picture, partners, body and stories, looked up together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.pages.addresses import stories_path
from cms.pages.collecting import values_of
from cms.pages.composing import compose
from cms.pages.pictures import Shown
from cms.pages.stories import newest, story_ref

if TYPE_CHECKING:
    from cms.pages.facts import Facts
    from cms.pages.models import CampaignPage, HomePage, InterviewPage

MOST_STORIES = 20


def compose_campaign(page: CampaignPage, home: HomePage | None) -> tuple[str, dict[str, Any]]:
    """The lead as HTML, and the rest of the context."""
    told = stories_below(page, home)
    composed = compose(
        page.body,
        page.language,
        page=page,
        beside=[story.lead for story in told],
        also={**references_of(page), "guardian": [each.guardian_id for each in told if each.guardian_id]},
    )
    speakers = composed.facts.guardians
    return composed.lead, {
        "body": composed.body,
        "image": image_of(page, composed.facts),
        "partners": partners_of(page, composed.facts),
        "stories": [
            story_ref(story, page.language, speakers, lead)
            for story, lead in zip(told, composed.beside, strict=True)
        ],
        "stories_url": stories_path(page.language),
    }


def stories_below(page: CampaignPage, home: HomePage | None) -> list[InterviewPage]:
    """The newest stories of the campaign; none where its body lists stories by itself."""
    from cms.pages.models import InterviewPage

    if any(True for _ in values_of("story_list", [page.body])):
        return []
    return newest(InterviewPage.objects.child_of(page), page.language, home, MOST_STORIES)


def references_of(page: CampaignPage) -> dict[str, list[int]]:
    """The facts and images beside the body."""
    return {
        "organisation": [partner.organisation_id for partner in page.partners.all()],
        "image": [page.image_id] if page.image_id else [],
    }


def image_of(page: CampaignPage, facts: Facts) -> Shown | None:
    """The campaign's picture, unless it is a private one."""
    picture = facts.pictures.get(page.image_id or 0)
    return Shown(image=picture, alt=page.image_alt) if picture else None


def partners_of(page: CampaignPage, facts: Facts) -> list[Any]:
    """The partners whom readers may know, in the order given."""
    pks = references_of(page)["organisation"]
    return [facts.organisations[pk] for pk in pks if pk in facts.organisations]

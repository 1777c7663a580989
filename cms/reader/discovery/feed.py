"""The stories of one language as an Atom feed: `/be/feed.xml`."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from cms.disclosure.site import is_careful, site
from cms.languages import Language
from cms.pages.addresses import absolute
from cms.pages.composing import found_in, html_of
from cms.pages.context import homes_of
from cms.pages.models import HomePage, InterviewPage
from cms.pages.publication import PageRow, page_rows
from cms.pages.querysets import Homes
from cms.pages.stories import newest
from cms.reader.place import place

NEWEST: Final = 20
# When nothing was ever published: an answer may not depend on the time of the question.
_NEVER: Final = datetime(2020, 1, 1, tzinfo=UTC)


class StoryFeed(Atom1Feed):
    """Atom whose entries name their other languages, and which is as old as its newest entry."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for language, url in item["others"]:
            handler.addQuickElement("link", "", {"rel": "alternate", "hreflang": language, "href": url})

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else self.feed["made"] or _NEVER


@place
def feed(request: HttpRequest, language: Language) -> HttpResponse:
    """The newest public stories; without a public origin its links are host-relative, as a mirror needs them.

    Raises:
        Http404: the language has no live home; or in careful mode, for whoever reads feeds keeps them.
    """
    homes = homes_of(request)
    if language not in homes or is_careful():
        raise Http404
    written = _empty(homes[language], language)
    _fill(written, homes, language)
    return HttpResponse(written.writeString("utf-8"), content_type=StoryFeed.content_type)


def _empty(home: HomePage, language: Language) -> StoryFeed:
    return StoryFeed(
        title=home.title,
        link=_link(home.public_path),
        description="",
        language=language,
        feed_url=_link(reverse("cms_feed", kwargs={"language": language})),
        feed_guid=_id(home.translation_key, language),
        # Atom wants an author; the publisher answers for every story, whoever speaks in it.
        author_name=site(language).publisher or home.title,
        made=home.first_published_at,
    )


def _fill(written: StoryFeed, homes: Homes, language: Language) -> None:
    stories = newest(InterviewPage.objects.all(), language, homes[language], NEWEST)
    found = found_in([story.lead for story in stories], language)
    told = _by_key(homes, stories)
    for story in stories:
        published = story.first_published_at or _NEVER
        written.add_item(
            title=story.title,
            link=_link(story.public_path),
            description=html_of(story.lead, found, linked=False),
            unique_id=_id(story.translation_key, language),
            pubdate=published,
            updateddate=max(published, story.last_published_at or published),
            others=[
                (row.language, _link(row.url))
                for row in told[story.translation_key]
                if row.language != language
            ],
        )


def _by_key(homes: Homes, stories: list[InterviewPage]) -> Mapping[UUID, list[PageRow]]:
    """The public languages of these stories: one query."""
    told: defaultdict[UUID, list[PageRow]] = defaultdict(list)
    if stories:
        for row in page_rows(homes, translation_key__in={story.translation_key for story in stories}):
            told[row.translation_key].append(row)
    return told


def _link(path: str) -> str:
    return absolute(path) or path


def _id(key: UUID, language: Language) -> str:
    """An id for ever: the site may move to another host, and mirrors tell the same stories."""
    return uuid5(key, language).urn

"""The stories that lists in bodies show: each list by its own rule, all of them for the same three questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from wagtail.models import Page

from cms.languages import Language
from cms.pages.blocks import StoryRule
from cms.pages.collecting import part
from cms.pages.querysets import public_pages

if TYPE_CHECKING:
    from cms.pages.models import InterviewPage


class Place(NamedTuple):
    """Where a list stands: the page, the path of its campaign (or home), and the guardian of its story."""

    page_pk: int | None = None
    campaign_path: str = ""
    guardian_pk: int | None = None


class Row(NamedTuple):
    """As much of a story as rules look at."""

    pk: int
    path: str
    guardian_pk: int | None
    translation_key: Any


class Origin(NamedTuple):
    """A page that an editor chose, as it is found in the language of the reader; no path where it is not."""

    translation_key: Any
    path: str | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The public stories of one language, newest first, and those of them that a list shows."""

    rows: Sequence[Row] = ()
    origins: Mapping[int, Origin] = field(default_factory=dict)
    stories: Mapping[int, InterviewPage] = field(default_factory=dict)

    def chosen(self, value: Any, place: Place) -> list[int]:
        """The primary keys of the stories that the block `value` lists at `place`."""
        rule = part(value, "rule") or StoryRule.NEWEST
        found = [row.pk for row in self._by_rule(rule, value, place) if row.pk != place.page_pk]
        return found if rule == StoryRule.CHOSEN else found[: part(value, "limit") or 1]

    def listed(self, value: Any, place: Place) -> list[InterviewPage]:
        """The same stories themselves."""
        return [self.stories[pk] for pk in self.chosen(value, place) if pk in self.stories]

    def leads(self) -> list[str]:
        """The leads of the stories that some list shows."""
        return [story.lead for story in self.stories.values()]

    def _by_rule(self, rule: str, value: Any, place: Place) -> Iterable[Row]:
        if rule == StoryRule.CHOSEN:
            by_key = {row.translation_key: row for row in self.rows}
            keys = (self.origins[pk].translation_key for pk in _pks(value, "stories") if pk in self.origins)
            return [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
        if rule == StoryRule.CAMPAIGN:
            path = self._campaign_path(value, place)
            return [row for row in self.rows if path is not None and row.path.startswith(path)]
        if rule == StoryRule.GUARDIAN:
            speaker = guardian_of(value, place)
            return [row for row in self.rows if speaker and row.guardian_pk == speaker]
        return self.rows

    def _campaign_path(self, value: Any, place: Place) -> str | None:
        """None where an editor's choice does not exist in this language."""
        chosen = getattr(part(value, "campaign"), "pk", None)
        if chosen is None:
            return place.campaign_path
        return self.origins[chosen].path if chosen in self.origins else None


def place_of(page: Any) -> Place:
    """Where the lists on `page` stand, of which its columns are enough."""
    from cms.pages.models import CampaignPage, HomePage

    is_campaign = issubclass(page._meta.model, CampaignPage | HomePage)
    return Place(
        page_pk=page.pk,
        campaign_path=page.path if is_campaign else page.path[: -Page.steplen],
        guardian_pk=getattr(page, "guardian_id", None),
    )


def shelf_of(lists: Sequence[tuple[Any, Place]], language: Language) -> Shelf:
    """The stories that the story lists `lists`, each at its place, show in `language`."""
    if not lists:
        return Shelf()
    from cms.pages.models import InterviewPage

    public = InterviewPage.objects.filter(pk__in=public_pages(language).values("pk"))
    newest = public.order_by("-first_published_at", "-pk")
    rows = [Row(*row) for row in newest.values_list("pk", "path", "guardian_id", "translation_key")]
    origins = _origins({pk for value, _place in lists for pk in _chosen_pages(value)}, language)
    bare = Shelf(rows, origins)
    shown = {pk for value, place in lists for pk in bare.chosen(value, place)}
    stories = InterviewPage.objects.select_related("locale").defer("body").in_bulk(shown) if shown else {}
    return Shelf(rows, origins, stories)


def guardian_of(value: Any, place: Place) -> int | None:
    """Whose stories a list by guardian shows."""
    return getattr(part(value, "guardian"), "pk", None) or place.guardian_pk


def _origins(pks: set[int], language: Language) -> dict[int, Origin]:
    """Where the pages `pks`, chosen in any language, stand in `language`: one query, none without pages."""
    if not pks:
        return {}
    together = Page.objects.filter(pk__in=pks).values("translation_key")
    found = Page.objects.filter(translation_key__in=together)
    rows = list(found.values_list("pk", "translation_key", "locale__language_code", "path"))
    paths = {key: path for _pk, key, code, path in rows if code == language}
    return {pk: Origin(key, paths.get(key)) for pk, key, _code, _path in rows if pk in pks}


def _chosen_pages(value: Any) -> list[int]:
    campaign = getattr(part(value, "campaign"), "pk", None)
    return [*_pks(value, "stories"), *([campaign] if campaign else [])]


def _pks(value: Any, name: str) -> list[int]:
    return [each.pk for each in part(value, name) or () if each is not None]

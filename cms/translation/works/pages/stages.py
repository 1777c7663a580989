"""How a page stands in one language, from its texts, its review and what was published last."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wagtail.models import WorkflowState
from wagtail.models.pages import get_default_page_content_type

from cms.languages import Language
from cms.translation.models import PageCheck, PageSource, Stage
from cms.translation.works.pages.families import Family, source_content
from cms.translation.works.pages.matching import Matched
from cms.translation.works.pages.passages import carried


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of pages beside their texts, each by the page's primary key."""

    reviews: Mapping[int, WorkflowState]
    sources: Mapping[int, PageSource]
    checks: Mapping[int, datetime]


def standing(pks: Collection[int] | None = None) -> Standing:
    """Of these pages, or of all: three queries."""
    chosen: dict[str, Any] = {} if pks is None else {"page__in": pks}
    reviews = WorkflowState.objects.active().filter(base_content_type=get_default_page_content_type())
    if pks is not None:
        reviews = reviews.filter(object_id__in=[str(pk) for pk in pks])
    checks: dict[int, datetime] = {}
    for page_id, since in (
        PageCheck.objects.filter(**chosen).order_by("-since").values_list("page_id", "since")
    ):
        checks[page_id] = since
    return Standing(
        reviews={int(each.object_id): each for each in reviews},
        sources={each.page_id: each for each in PageSource.objects.filter(**chosen)},
        checks=checks,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One page in one language: what is written, and against what it is measured."""

    family: Family
    target: Language
    matched: Sequence[Matched]
    standing: Standing

    @property
    def page(self) -> Any:
        """The page in the target language, as far as there is one of its own."""
        family = self.family
        return None if family.is_copy(self.target) else family.pages.get(self.target)

    @property
    def review(self) -> WorkflowState | None:
        """The review that runs, or ended with the page being returned."""
        return self.standing.reviews.get(self.page.pk) if self.page else None

    @property
    def in_review(self) -> bool:
        return self.review is not None and self.review.status == WorkflowState.STATUS_IN_PROGRESS

    @property
    def was_returned(self) -> bool:
        return self.review is not None and self.review.status == WorkflowState.STATUS_NEEDS_CHANGES

    @property
    def is_live(self) -> bool:
        return self.page is not None and self.page.live

    def holds_new_words_of(self, user: Any) -> bool:
        """Whether `user` wrote any of the texts that readers do not have yet."""
        made_at = self.made_at
        return any(
            written.author_id == user.pk and (made_at is None or written.updated_at > made_at)
            for each in self.matched
            if (written := each.written)
        )

    @property
    def made_at(self) -> datetime | None:
        """Until when texts were written that readers have; None when they have none."""
        if not self.is_live:
            return None
        source = self.standing.sources.get(self.page.pk)
        made_at: datetime | None = source.made_at if source else None
        return (
            made_at
            or self.page.live_made_at
            or self.page.last_published_at
            or self.page.latest_revision_created_at
        )

    @property
    def has_moved_on(self) -> bool:
        """Whether the original now holds something else than what the public translation was made from."""
        source = self.standing.sources.get(self.page.pk) if self.is_live else None
        if source is None or (language := self.family.source_of(self.target)) is None:
            return False
        model = type(self.family.pages[language])
        return bool(source.source_digest != carried(model, self.original_content))

    @property
    def original_content(self) -> Mapping[str, Any]:
        """What the original holds: unless it was published since, what wagtail-localize keeps of it."""
        stored = self.family.stored_source(self.target)
        language = self.family.source_of(self.target)
        if language is None:
            return {}
        page = self.family.pages[language]
        if stored is not None and (self.in_review or is_current(page, stored.last_updated_at)):
            return source_content(stored)
        return self.family.content(language)

    def stage_of(self, each: Matched) -> Stage:
        """How one text stands."""
        if each.former is not None:
            return Stage.OUTDATED
        if each.written is None:
            return Stage.MISSING
        made_at = self.made_at
        if made_at is not None and each.written.updated_at <= made_at and not each.written.has_error:
            return Stage.COMPLETE
        if self.in_review:
            return Stage.REVIEW
        return Stage.RETURNED if self.was_returned else Stage.DRAFT

    @property
    def stage(self) -> Stage:
        """How the page stands as a whole: a page is handed in, read and published as one."""
        if self.family.is_detached(self.target):
            return self._level
        stages = Counter(map(self.stage_of, self.matched))
        has_own = bool(self.matched) and stages[Stage.MISSING] < len(self.matched)
        if self.page is None or not (has_own or self.is_live):
            return Stage.MISSING
        if self.in_review:
            return Stage.REVIEW
        if self.was_returned:
            return Stage.RETURNED
        # Readers have the page, and it lacks what the original says now.
        if self.is_live and (stages[Stage.OUTDATED] or stages[Stage.MISSING] or self.has_moved_on):
            return Stage.OUTDATED
        return Stage.DRAFT if stages[Stage.DRAFT] or not self.is_live else self._level

    @property
    def _level(self) -> Stage:
        return Stage.CHECK if self.page.pk in self.standing.checks else Stage.COMPLETE


def is_current(page: Any, kept_at: datetime) -> bool:
    """Whether what wagtail-localize kept of `page` at that moment is what its readers see."""
    return bool(page.live and page.last_published_at is not None and page.last_published_at <= kept_at)

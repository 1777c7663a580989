"""The cells of the board for pages: many of them at once, in a constant number of queries."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from cms import languages
from cms.languages import Language
from cms.translation.models import Stage
from cms.translation.works.base import PAGE, Tally
from cms.translation.works.pages.families import Family, families
from cms.translation.works.pages.matching import Matched, match, written_in
from cms.translation.works.pages.passages import Passage, passages_of, stored_passages, words
from cms.translation.works.pages.readable import hidden_keys
from cms.translation.works.pages.stages import Progress, Standing, is_current, standing

_LEFT = (Stage.MISSING, Stage.OUTDATED)
_UNDECIDED = (Stage.DRAFT, Stage.RETURNED)


def tallies(keys: Collection[str] | None = None) -> Iterator[Tally]:
    """Each of our languages for each family of these keys, or of all."""
    known = families(keys)
    asked = None if keys is None else list(known)
    memory = written_in(asked)
    pks = None if keys is None else [page.pk for family in known.values() for page in family.pages.values()]
    beside = standing(pks)
    hidden = hidden_keys(known)
    stored = _stored(known, beside)
    for key, family in known.items():
        fresh: dict[Language, list[Passage]] = {}
        for target in languages.CODES:
            passages = _passages(family, target, stored, fresh)
            matched = match(passages, memory.get((key, target), ()))
            progress = Progress(family=family, target=target, matched=matched, standing=beside)
            yield _tally(progress, is_hidden=key in hidden)


def _stored(known: Mapping[str, Family], beside: Standing) -> dict[int, list[Passage]]:
    """The kept texts of those sources that have not been published since they were kept, or whose review runs."""
    sources = {}
    for family in known.values():
        for target in family.translations:
            source, language = family.stored_source(target), family.source_of(target)
            if source is None or language is None:
                continue
            progress = Progress(family=family, target=target, matched=(), standing=beside)
            if progress.in_review or is_current(family.pages[language], source.last_updated_at):
                sources[source.pk] = source
    return stored_passages(list(sources.values())) if sources else {}


def _passages(
    family: Family,
    target: Language,
    stored: Mapping[int, list[Passage]],
    fresh: dict[Language, list[Passage]],
) -> Sequence[Passage]:
    language = family.source_of(target)
    if language is None:
        return ()
    source = family.stored_source(target)
    if source is not None and source.pk in stored:
        return stored[source.pk]
    if language not in fresh:
        fresh[language] = passages_of(family.reading(language))
    return fresh[language]


def _tally(progress: Progress, *, is_hidden: bool) -> Tally:
    family, target = progress.family, progress.target
    stages = {each.passage.key: progress.stage_of(each) for each in progress.matched}
    is_own = family.source_of(target) is None or family.is_detached(target)
    counted: dict[str, Any] = {} if is_own else _counted(progress.matched, stages)
    stage = progress.stage if family.source_of(target) else Stage.COMPLETE
    return Tally(
        kind=PAGE,
        key=family.key,
        language=target,
        stage=stage,
        is_public=any(page.live for page in family.pages.values()),
        is_hidden=is_hidden,
        since=_since(progress, stage),
        **counted,
    )


def _counted(matched: Sequence[Matched], stages: Mapping[str, Stage]) -> dict[str, int]:
    found = list(stages.values())
    return {
        "texts": len(found),
        "missing": found.count(Stage.MISSING),
        "outdated": found.count(Stage.OUTDATED),
        "drafts": sum(stage in _UNDECIDED for stage in found),
        "waiting": found.count(Stage.REVIEW),
        "words_left": words(each.passage for each in matched if stages[each.passage.key] in _LEFT),
    }


def _since(progress: Progress, stage: Stage) -> datetime | None:
    """Since when it is not level, as far as anything tells."""
    language = progress.family.source_of(progress.target)
    original = progress.family.pages[language] if language else None
    if original is None or stage == Stage.COMPLETE:
        return None
    if stage == Stage.CHECK:
        return progress.standing.checks.get(progress.page.pk)
    if stage in (Stage.REVIEW, Stage.RETURNED) and progress.review:
        return progress.review.created_at
    if stage == Stage.DRAFT:
        return max((each.written.updated_at for each in progress.matched if each.written), default=None)
    at: datetime | None = (
        original.first_published_at if stage == Stage.MISSING else original.last_published_at
    )
    return at or original.latest_revision_created_at

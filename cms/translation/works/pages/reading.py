"""Reads one page in one language anew, as it stands in the database."""

from uuid import UUID

from cms.languages import Language
from cms.translation.works.pages.families import Family, families
from cms.translation.works.pages.matching import match, written_in
from cms.translation.works.pages.passages import Passage, passages_of, stored_passages
from cms.translation.works.pages.stages import Progress, standing


def read_family(key: str) -> Family | None:
    """The family of this key; None when there is none."""
    try:
        known = str(UUID(key))
    except ValueError:
        return None
    return families({known}).get(known)


def read_progress(family: Family, target: Language) -> Progress:
    """How `family` stands in `target`; what is in review is measured by the source as it was handed in."""
    beside = standing([page.pk for page in family.pages.values()])
    progress = Progress(family=family, target=target, matched=(), standing=beside)
    written = written_in([family.key], target).get((family.key, target), ())
    matched = match(_passages(progress), written)
    return Progress(family=family, target=target, matched=matched, standing=beside)


def _passages(progress: Progress) -> list[Passage]:
    family, target = progress.family, progress.target
    stored = family.stored_source(target)
    if stored is not None and progress.in_review:
        return stored_passages([stored])[stored.pk]
    language = family.source_of(target)
    return passages_of(family.reading(language)) if language else []

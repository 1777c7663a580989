"""What the workbench offers beside the texts of a work; nothing of it is ever applied by itself."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format

from cms.languages import Language
from cms.translation.suggestions.links import work_url
from cms.translation.suggestions.machine import is_available
from cms.translation.suggestions.past_facts import earlier_in_facts
from cms.translation.suggestions.past_pages import earlier_in_pages
from cms.translation.suggestions.terms import terms
from cms.translation.suggestions.texts import (
    Spelt,
    as_inline,
    as_plain,
    is_inline,
    same_marks,
    spaced,
    spelt,
    variants,
)
from cms.translation.suggestions.values import Earlier, Suggestion, Term
from cms.translation.works.base import OpenWork, Unit

# More of them help nobody to choose.
_AT_MOST: Final = 3
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


def offers(
    work: OpenWork, units: Sequence[Unit], *, source: Language | None = None
) -> Mapping[str, Sequence[Suggestion]]:
    """Earlier translations of exactly these texts, by the unit's key, the newest first.

    They come from what readers have in both languages, so nobody learns by them of a person, page or draft that is
    not public. `source` is the language of the units where it is not the work's usual one.
    """
    wanted = {unit.key: spelt(work, unit) for unit in units if unit.source.strip()}
    if not wanted:
        return {}
    memory = _remember(wanted.values(), source or work.source_language, work.language)
    found = {unit.key: _fitting(work, unit, memory, wanted[unit.key]) for unit in units if unit.key in wanted}
    return {key: suggestions for key, suggestions in found.items() if suggestions}


def glossary(work: OpenWork, units: Sequence[Unit], *, source: Language | None = None) -> Sequence[Term]:
    """The names and fixed words that the texts mention, with their forms in the work's language."""
    return terms(work, units, source or work.source_language)


def machine_available(work: OpenWork) -> bool:
    """Whether this work's user may ask a machine for drafts of its empty texts."""
    return is_available(work)


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was found: by the evenly spaced source, among pages and among facts."""

    pages: Mapping[str, Sequence[Earlier]]
    facts: Mapping[str, Sequence[Earlier]]

    def of(self, work: OpenWork, unit: Unit, text: Spelt) -> Iterator[tuple[str | None, Earlier]]:
        """Every earlier translation of `text`, spelt as `unit` needs it; None where it cannot be."""
        inline = is_inline(work, unit)
        for each in self.pages.get(spaced(text.inline or ""), ()):
            yield (each.target if inline else as_plain(each.target)), each
        for each in self.facts.get(spaced(text.plain or text.rich or ""), ()):
            yield (as_inline(each.target) if inline else each.target), each


def _remember(wanted: Collection[Spelt], source: Language, target: Language) -> _Memory:
    inline, plain, rich = (
        {variant for text in texts if text for variant in variants(text)}
        for texts in zip(*((each.inline, each.plain, each.rich) for each in wanted), strict=True)
    )
    return _Memory(
        pages=_by_source(earlier_in_pages(inline, source, target) if inline else ()),
        facts=_by_source(earlier_in_facts(plain, rich, source, target)),
    )


def _by_source(found: Iterable[Earlier]) -> dict[str, list[Earlier]]:
    kept: defaultdict[str, list[Earlier]] = defaultdict(list)
    for each in sorted(found, key=lambda each: each.at or _LONG_AGO, reverse=True):
        kept[spaced(each.source)].append(each)
    return kept


def _fitting(work: OpenWork, unit: Unit, memory: _Memory, text: Spelt) -> tuple[Suggestion, ...]:
    """The newest of each text that would fit, but what stands there already."""
    found: dict[str, Suggestion] = {}
    for target, each in memory.of(work, unit, text):
        if target and target not in found and target != unit.target and _fits(work, unit, target):
            found[target] = Suggestion(target, _label(each), work_url(each.kind, each.key, work.language))
    return tuple(found.values())[:_AT_MOST]


def _fits(work: OpenWork, unit: Unit, target: str) -> bool:
    if unit.max_length is not None and len(target) > unit.max_length:
        return False
    return not is_inline(work, unit) or same_marks(unit.source, target)


def _label(each: Earlier) -> str:
    day = date_format(timezone.localtime(each.at).date(), "DATE_FORMAT") if each.at else ""
    return " · ".join(filter(None, (each.label, day)))

"""The texts that readers have of a work now: drafts, and pages that name somebody hidden, are none of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page
from wagtail_localize.strings import StringValue

from cms.languages import Language, column
from cms.translation.suggestions.past_pages import marked_mentions
from cms.translation.suggestions.read_pages import read_pages
from cms.translation.works.base import PAGE, OpenWork
from cms.translation.works.facts.cleaning import shown
from cms.translation.works.facts.kinds import KINDS, fields_of, primary_keys
from cms.translation.works.facts.known import known, known_children
from cms.translation.works.pages.families import families
from cms.translation.works.pages.passages import passages_of
from cms.translation.works.pages.readable import hidden_keys


@dataclass(frozen=True, slots=True)
class PublicTexts:
    """The texts in one language, and the page or fact whose they are."""

    instance: Any
    texts: frozenset[str]
    # The ids of the marks that mention people, by the inline text in which they stand.
    mentions: Mapping[str, set[str]] = field(default_factory=dict)


def public_texts(work: OpenWork, source: Language) -> PublicTexts | None:
    """What readers have of `work` in `source`; None when it is not public, or names anybody who is not."""
    return _of_page(work, source) if work.kind == PAGE else _of_fact(work, source)


def _of_page(work: OpenWork, source: Language) -> PublicTexts | None:
    row = next(iter(read_pages([work.key], source).values()), None)
    found = families([work.key])
    if row is None or work.key not in found or hidden_keys(found):
        return None
    page: Any = Page.objects.get(pk=row.pk).specific
    passages = passages_of(page)
    data = {each.data for each in passages}
    mentions: defaultdict[str, set[str]] = defaultdict(set)
    for each in passages:
        mentions[each.data] |= set(marked_mentions(each.attrs or {}))
    return PublicTexts(page, frozenset(data | {StringValue(each).render_text() for each in data}), mentions)


def _of_fact(work: OpenWork, source: Language) -> PublicTexts | None:
    kind = KINDS[work.kind]
    fact = kind.model.objects.filter(known(kind.model), pk__in=primary_keys([work.key])).first()
    if fact is None:
        return None
    rows = [fact]
    for child in kind.children:
        rows += child.model.objects.filter(known_children(child.model), **{child.parent: fact.pk})
    return PublicTexts(fact, frozenset(text for row in rows for text in _texts(row, source)))


def _texts(row: Any, source: Language) -> Iterator[str]:
    for name in fields_of(type(row)):
        if text := getattr(row, column(name, source)):
            yield shown(type(row), name, text)

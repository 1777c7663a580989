"""Finds pages by their words: SQL narrows them down by the beginnings of words, the rest is compared here.

A page answers a question when it has all of its words, in its title, in its text, or in the names of people whom
readers may know. How many there are does not depend on anything that readers may not read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from operator import and_, or_
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from cms.languages import Language
from cms.pages.composing import Cards, cards
from cms.pages.mentions import Mentions
from cms.pages.models import InterviewPage
from cms.pages.querysets import Homes, public_pages
from cms.reader.search.models import PageWords
from cms.reader.search.words import Asked, Fit

_FIELDS: Final = ("title", "words", "names")
_COLUMNS: Final = (
    "page_id", *_FIELDS, "page__title", "page__url_path", "page__first_published_at", "page__content_type_id",
    "page__cms_pages_interviewpage__guardian_id",
)  # fmt: skip
# A word of the title is worth more than any word of the text.
_TITLE, _TEXT = 0, len(Fit)


@dataclass(frozen=True, slots=True)
class Found:
    """A page that answers a question; the smaller its rank, the better."""

    pk: int
    title: str
    url_path: str
    is_story: bool
    guardian_pk: int | None
    published: datetime | None
    rank: int


@dataclass(slots=True)
class _Candidate:
    """A row with the ranks of the words that it has, and the mentions that might hold others."""

    row: dict[str, Any]
    ranks: dict[int, int]
    names: list[tuple[int, str, list[str]]] = field(default_factory=list)


def find(asked: Sequence[Asked], language: Language, homes: Homes) -> list[Found]:
    """The public pages in `language` that have all the words `asked`, the best first: at most three queries."""
    if not asked or language not in homes:
        return []
    candidates = [_candidate(row, asked) for row in _rows(asked, language, homes)]
    named = [each for each in candidates if each.names]
    people = cards({pk for each in named for pk, _words, _keys in each.names}, language, ()) if named else {}
    for each in named:
        _add_names(each, asked, people, language)
    stories = ContentType.objects.get_for_model(InterviewPage).pk
    found = [_found(each, stories) for each in candidates if len(each.ranks) == len(asked)]
    return sorted(found, key=_order)


def having(asked: Sequence[Asked], language: Language, homes: Homes) -> Any:
    """The words of the public pages that may have all those `asked`."""
    public = public_pages(language, homes[language])
    beginnings = reduce(and_, (_begins(each) for each in asked), Q())
    return PageWords.objects.filter(beginnings, page__in=public.values("pk"))


def _rows(asked: Sequence[Asked], language: Language, homes: Homes) -> list[dict[str, Any]]:
    return list(having(asked, language, homes).values(*_COLUMNS))


def _begins(asked: Asked) -> Q:
    conditions = (Q(**{f"{name}__contains": f" {start}"}) for name in _FIELDS for start in asked.beginnings)
    return reduce(or_, conditions)


def _candidate(row: dict[str, Any], asked: Sequence[Asked]) -> _Candidate:
    ranks: dict[int, int] = {}
    for at, each in enumerate(asked):
        for name, worth in (("title", _TITLE), ("words", _TEXT)):
            if (fit := _best(each, row[name])) is not None:
                ranks[at] = worth + fit
                break
    missing = [each for at, each in enumerate(asked) if at not in ranks]
    return _Candidate(row, ranks, list(_names(row["names"], missing)) if missing else [])


def _best(asked: Asked, spelled: str) -> Fit | None:
    return asked.best(key for start in asked.beginnings for key in _beginning(start, spelled))


def _beginning(start: str, spelled: str) -> Iterator[str]:
    """The keys in `spelled` that begin so."""
    at = spelled.find(f" {start}")
    while at >= 0:
        end = spelled.find(" ", at + 1)
        yield spelled[at + 1 : end if end >= 0 else None]
        at = spelled.find(f" {start}", at + 1)


def _names(names: str, missing: Sequence[Asked]) -> Iterator[tuple[int, str, list[str]]]:
    """The mentions that have one of the words `missing`."""
    for line in names.split("\n") if names else ():
        pk, words, spelled = line.split("\t")
        keys = spelled.split()
        if any(each.best(keys) is not None for each in missing):
            yield int(pk), words, keys


def _add_names(candidate: _Candidate, asked: Sequence[Asked], people: Cards, language: Language) -> None:
    mentions = Mentions(language, people)
    keys = {key for pk, words, those in candidate.names if mentions.show([pk], words) for key in those}
    for at, each in enumerate(asked):
        if at not in candidate.ranks and (fit := each.best(keys)) is not None:
            candidate.ranks[at] = _TEXT + fit


def _found(candidate: _Candidate, stories: int) -> Found:
    row = candidate.row
    return Found(
        pk=row["page_id"],
        title=row["page__title"],
        url_path=row["page__url_path"],
        is_story=row["page__content_type_id"] == stories,
        guardian_pk=row["page__cms_pages_interviewpage__guardian_id"],
        published=row["page__first_published_at"],
        rank=sum(candidate.ranks.values()),
    )


def _order(found: Found) -> tuple[Any, ...]:
    published = found.published.timestamp() if found.published else 0.0
    return found.rank, -published, found.pk


def told_by_or_about(
    prisoners: Sequence[int], speakers: Sequence[int], language: Language, homes: Homes
) -> list[Found]:
    """The public stories in `language` in which one of these speaks or which are about one, the newest first."""
    if language not in homes or not (prisoners or speakers):
        return []
    about = Q(wards__prisoner_id__in=prisoners) | Q(guardian_id__in=speakers)
    public = public_pages(language, homes[language])
    stories = InterviewPage.objects.filter(about, pk__in=public.values("pk")).distinct()
    columns = ("pk", "title", "url_path", "guardian_id", "first_published_at")
    found = [
        Found(pk, title, url_path, True, guardian_pk, published, 0)
        for pk, title, url_path, guardian_pk, published in stories.values_list(*columns)
    ]
    return sorted(found, key=_order)


def merged(found: Iterable[Found], others: Iterable[Found]) -> list[Found]:
    """`found`, then those of the `others` that are not among them."""
    return list({each.pk: each for each in (*found, *others)}.values())

"""What several pages say, composed together: the facts of all of them are asked for once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils import translation

from cms.disclosure.guardians import guardians
from cms.disclosure.people import prisoners
from cms.languages import Language
from cms.pages.addresses import envelope_path, person_path
from cms.pages.composing import Cards, Found, block_of, html_of, links_in, person_ids, texts
from cms.pages.models import BasePage, InterviewWard
from cms.pages.publication import PageRow
from cms.pages.querysets import Links
from cms.pages.values import PersonCard

FIELDS: Final = ("lead", "body", "guardian", "wards")


@dataclass(frozen=True, slots=True)
class _Related:
    found: Found
    guardians: Mapping[int, Any]
    wards: Mapping[int, list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which of FIELDS, and which fields of the people and guardians in them (all when None)."""

    fields: Collection[str]
    of_people: Collection[str] | None = None
    of_guardians: Collection[str] | None = None


def contents(rows: Collection[PageRow], wanted: Wanted) -> dict[int, dict[str, Any]]:
    """Those of the wanted fields that each page's type has, by page: in each page's own language throughout.

    `lead` is HTML, `body` blocks, `guardian` a value or None, `wards` person cards.
    """
    is_empty = not any(field in wanted.fields for field in FIELDS)
    languages: defaultdict[Language, list[PageRow]] = defaultdict(list)
    for row in () if is_empty else rows:
        languages[row.language].append(row)
    found: dict[int, dict[str, Any]] = {}
    for language, same in languages.items():
        with translation.override(language):
            found |= _in_one_language(same, wanted, language)
    return found


def _in_one_language(
    rows: Collection[PageRow], wanted: Wanted, language: Language
) -> dict[int, dict[str, Any]]:
    pages = list(_specific(rows))
    related = _related(pages, wanted, language)
    return {
        page.pk: {
            field: _READ[field](page, related, language)
            for field in FIELDS
            if field in wanted.fields and _has(page, field)
        }
        for page in pages
    }


def _has(page: BasePage, field: str) -> bool:
    """Whether this type of page has `field`; looking at the value would fetch a row of facts."""
    return any(known.name == field for known in page._meta.get_fields())


def _specific(rows: Iterable[PageRow]) -> Iterable[BasePage]:
    """The pages in their own types: one query a type."""
    by_model: defaultdict[type[BasePage], list[int]] = defaultdict(list)
    for row in rows:
        by_model[row.model].append(row.id)
    for model, pks in by_model.items():
        yield from model.objects.filter(pk__in=pks)


def _related(pages: Collection[Any], wanted: Wanted, language: Language) -> _Related:
    wards: defaultdict[int, list[int]] = defaultdict(list)
    if "wards" in wanted.fields and any(_has(page, "wards") for page in pages):
        rows = InterviewWard.objects.filter(page__in=[page.pk for page in pages]).order_by("sort_order", "pk")
        for page_id, prisoner_id in rows.values_list("page_id", "prisoner_id"):
            wards[page_id].append(prisoner_id)
    people = [pk for own in wards.values() for pk in own]
    if "body" in wanted.fields:
        people += [pk for page in pages if _has(page, "body") for pk in person_ids(page.body)]
    speaking: set[int] = set()
    if "guardian" in wanted.fields:
        speaking = {page.guardian_id for page in pages if _has(page, "guardian") and page.guardian_id}
    return _Related(
        found=Found(_cards(people, language, wanted.of_people), _links(pages, wanted, language)),
        guardians=guardians(speaking, language, wanted.of_guardians) if speaking else {},
        wards=wards,
    )


def _links(pages: Collection[Any], wanted: Wanted, language: Language) -> Links:
    told = [page.lead for page in pages if "lead" in wanted.fields and _has(page, "lead")]
    for page in pages:
        if "body" in wanted.fields and _has(page, "body"):
            told += texts(page.body)
    return links_in(told, language)


def _cards(pks: Iterable[int], language: Language, fields: Collection[str] | None) -> Cards:
    return {
        pk: PersonCard(
            person=person,
            url=person_path(language, person.id),
            envelope_url=envelope_path(language, person.id),
        )
        for pk, person in prisoners(dict.fromkeys(pks), language, fields).items()
    }


_READ: Final[dict[str, Any]] = {
    "lead": lambda page, related, language: html_of(page.lead, related.found.links),
    "body": lambda page, related, language: [
        block for each in page.body if (block := block_of(each, related.found)) is not None
    ],
    "guardian": lambda page, related, language: related.guardians.get(page.guardian_id),
    "wards": lambda page, related, language: [
        related.found.cards[pk] for pk in related.wards.get(page.pk, ()) if pk in related.found.cards
    ],
}

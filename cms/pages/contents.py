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
from cms.pages.composing import Cards, block_of, html_of, person_ids
from cms.pages.models import BasePage, InterviewWard
from cms.pages.publication import PageRow
from cms.pages.values import PersonCard

FIELDS: Final = ("lead", "body", "guardian", "wards")


@dataclass(frozen=True, slots=True)
class _Related:
    cards: Cards
    guardians: Mapping[int, Any]
    wards: Mapping[int, list[int]]


def contents(rows: Collection[PageRow], fields: Collection[str]) -> dict[int, dict[str, Any]]:
    """Those of `fields` that each page's type has, by page: in each page's own language throughout.

    `lead` is HTML, `body` blocks, `guardian` a value or None, `wards` person cards.
    """
    wanted = [field for field in FIELDS if field in fields]
    languages: defaultdict[Language, list[PageRow]] = defaultdict(list)
    for row in rows if wanted else ():
        languages[row.language].append(row)
    found: dict[int, dict[str, Any]] = {}
    for language, same in languages.items():
        with translation.override(language):
            found |= _in_one_language(same, wanted, language)
    return found


def _in_one_language(
    rows: Collection[PageRow], wanted: Collection[str], language: Language
) -> dict[int, dict[str, Any]]:
    pages = list(_specific(rows))
    related = _related(pages, wanted, language)
    return {
        page.pk: {field: _READ[field](page, related, language) for field in wanted if hasattr(page, field)}
        for page in pages
    }


def _specific(rows: Iterable[PageRow]) -> Iterable[BasePage]:
    """The pages in their own types: one query a type."""
    by_model: defaultdict[type[BasePage], list[int]] = defaultdict(list)
    for row in rows:
        by_model[row.model].append(row.id)
    for model, pks in by_model.items():
        yield from model.objects.filter(pk__in=pks)


def _related(pages: Collection[Any], wanted: Collection[str], language: Language) -> _Related:
    wards: defaultdict[int, list[int]] = defaultdict(list)
    if "wards" in wanted and any(hasattr(page, "wards") for page in pages):
        rows = InterviewWard.objects.filter(page__in=[page.pk for page in pages]).order_by("sort_order", "pk")
        for page_id, prisoner_id in rows.values_list("page_id", "prisoner_id"):
            wards[page_id].append(prisoner_id)
    people = [pk for own in wards.values() for pk in own]
    if "body" in wanted:
        people += [pk for page in pages if hasattr(page, "body") for pk in person_ids(page.body)]
    speaking = {page.guardian_id for page in pages if getattr(page, "guardian_id", None)}
    return _Related(
        cards=_full_cards(people, language),
        guardians=guardians(speaking, language) if "guardian" in wanted and speaking else {},
        wards=wards,
    )


def _full_cards(pks: Iterable[int], language: Language) -> Cards:
    """Cards with all that may be known of a person: who reads them over the API chooses what to show."""
    return {
        pk: PersonCard(
            person=person,
            url=person_path(language, person.id),
            envelope_url=envelope_path(language, person.id),
        )
        for pk, person in prisoners(dict.fromkeys(pks), language).items()
    }


_READ: Final[dict[str, Any]] = {
    "lead": lambda page, related, language: html_of(page.lead),
    "body": lambda page, related, language: [
        block for each in page.body if (block := block_of(each, related.cards, language)) is not None
    ],
    "guardian": lambda page, related, language: related.guardians.get(page.guardian_id),
    "wards": lambda page, related, language: [
        related.cards[pk] for pk in related.wards.get(page.pk, ()) if pk in related.cards
    ],
}

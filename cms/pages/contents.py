"""What several pages say, composed together: the facts of all of them are asked for once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, TypeAlias

from django.utils import translation

from cms.languages import Language
from cms.pages.campaigns import image_of
from cms.pages.collecting import texts
from cms.pages.composing import Found, blocks_of, found_in, html_of
from cms.pages.facts import Placed, facts_of
from cms.pages.models import BasePage, CampaignPartner, InterviewWard
from cms.pages.publication import PageRow
from cms.pages.story_lists import place_of
from cms.prepared import Asked, Given, Prepared, together

FIELDS: Final = ("teaser", "lead", "image", "partners", "body", "guardian", "wards")
# The columns in which a page holds them, and those that its body's place is read from.
_COLUMNS: Final = frozenset({"path", "teaser", "lead", "image_id", "image_alt", "body", "guardian_id"})
# The rows of a page that point at facts, by its field: their model, and the column that points.
_ROWS: Final[dict[str, tuple[Any, str]]] = {
    "wards": (InterviewWard, "prisoner_id"),
    "partners": (CampaignPartner, "organisation_id"),
}


# What the rows named by a field point at, by page.
Pointing: TypeAlias = Callable[[Collection[Any], str], dict[int, list[int]]]


class _Stored:
    """A page of the type `model` as columns of it: making the page itself costs more than all that it says."""

    def __init__(self, model: type[BasePage], columns: Mapping[str, Any]) -> None:
        self._meta = model._meta
        vars(self).update(columns)


@dataclass(frozen=True, slots=True)
class _Related:
    """What all pages refer to, by page: bodies with their places, primary keys of `wards` and `partners`."""

    found: Found
    bodies: Mapping[int, Placed]
    wards: Mapping[int, list[int]]
    partners: Mapping[int, list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which of FIELDS, and which fields of the people and guardians in them (all when None)."""

    fields: Collection[str]
    of_people: Collection[str] | None = None
    of_guardians: Collection[str] | None = None


def contents(rows: Collection[PageRow], wanted: Wanted) -> dict[int, dict[str, Any]]:
    """Those of the wanted fields that each page's type has, by page: in each page's own language throughout.

    `lead` is HTML, `body` blocks, `image` and `guardian` a value or None, `wards` person cards, `partners`
    organisations.
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


def draft_contents(page: BasePage, wanted: Wanted) -> dict[str, Any]:
    """The same of one page as it is in memory, its rows too; whoever readers may not see is left out all the same."""
    with translation.override(page.language):
        return _told([page], wanted, page.language, _drafted)[page.pk]


def _in_one_language(
    rows: Collection[PageRow], wanted: Wanted, language: Language
) -> dict[int, dict[str, Any]]:
    return _told(list(_stored_pages(rows)), wanted, language, _stored)


def _told(
    pages: Collection[Any], wanted: Wanted, language: Language, pointing: Pointing
) -> dict[int, dict[str, Any]]:
    related = _related(pages, wanted, language, pointing)
    return {
        page.pk: {
            field: _READ[field](page, related)
            for field in FIELDS
            if field in wanted.fields and _has(page, field)
        }
        for page in pages
    }


def lacking(model: type[BasePage]) -> tuple[str, ...]:
    """Those of FIELDS that this type of page has not."""
    known = {field.name for field in model._meta.get_fields()}
    return tuple(field for field in FIELDS if field not in known)


def _has(page: Any, field: str) -> bool:
    """Whether this type of page has `field`; looking at the value would fetch a row of facts."""
    return field not in _lacking(page._meta.model)


_lacking: Final = cache(lacking)


def _stored_pages(rows: Iterable[PageRow]) -> Iterable[_Stored]:
    """The pages with what their own types add: one query a type."""
    by_model: defaultdict[Any, list[int]] = defaultdict(list)
    for row in rows:
        by_model[row.model].append(row.id)
    found = together(*(Asked(_columns_of(model), {"pks": pks}) for model, pks in by_model.items()))
    for model, own in zip(by_model, found, strict=True):
        yield from (_Stored(model, columns) for columns in own)


@cache
def _columns_of(model: Any) -> Prepared:
    names = sorted(_COLUMNS & {field.attname for field in model._meta.concrete_fields})
    return Prepared(lambda: model.objects.filter(pk__in=Given("pks")).values("pk", *names))


def _related(pages: Collection[Any], wanted: Wanted, language: Language, pointing: Pointing) -> _Related:
    wards, partners = (pointing(_asked(pages, field, wanted), field) for field in ("wards", "partners"))
    # A stream looks at each of its blocks anew whenever it is walked through.
    bodies: dict[int, Placed] = {
        page.pk: (list(page.body), place_of(page)) for page in _asked(pages, "body", wanted)
    }
    streams = [body for body, _place in bodies.values()]
    also = {
        "guardian": {page.guardian_id for page in _asked(pages, "guardian", wanted) if page.guardian_id},
        "image": {page.image_id for page in _asked(pages, "image", wanted) if page.image_id},
        "organisation": {pk for own in partners.values() for pk in own},
    }
    facts = facts_of(list(bodies.values()), also, language, wanted.of_guardians)
    leads = [page.lead for page in _asked(pages, "lead", wanted)]
    people = [*(pk for own in wards.values() for pk in own), *facts.people]
    told = [*leads, *texts(streams), *facts.shelf.leads()]
    return _Related(
        found=found_in(told, language, people, wanted.of_people, facts=facts),
        bodies=bodies,
        wards=wards,
        partners=partners,
    )


def _asked(pages: Collection[Any], field: str, wanted: Wanted) -> list[Any]:
    """Those of `pages` that have `field`, if it is wanted."""
    return [page for page in pages if field in wanted.fields and _has(page, field)]


def _stored(pages: Collection[Any], field: str) -> dict[int, list[int]]:
    """What the rows of each page point at, in the order given: one query, none where nobody asks."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    if pages:
        model, column = _ROWS[field]
        rows = model.objects.filter(page__in=[page.pk for page in pages]).order_by("sort_order", "pk")
        for page_id, pk in rows.values_list("page_id", column):
            found[page_id].append(pk)
    return found


def _drafted(pages: Collection[Any], field: str) -> dict[int, list[int]]:
    """The same of pages that hold their rows in memory."""
    _model, column = _ROWS[field]
    return {page.pk: [getattr(row, column) for row in getattr(page, field).all()] for page in pages}


def _body(page: Any, related: _Related) -> list[Any]:
    body, place = related.bodies[page.pk]
    return list(blocks_of(body, replace(related.found, place=place)))


def _known(pks: Iterable[int], values: Mapping[int, Any]) -> list[Any]:
    return [values[pk] for pk in pks if pk in values]


_READ: Final[dict[str, Callable[[Any, _Related], Any]]] = {
    "teaser": lambda page, related: page.teaser,
    "lead": lambda page, related: html_of(page.lead, related.found),
    "image": lambda page, related: image_of(page, related.found.facts),
    "partners": lambda page, related: _known(
        related.partners.get(page.pk, ()), related.found.facts.organisations
    ),
    "body": _body,
    "guardian": lambda page, related: related.found.facts.guardians.get(page.guardian_id),
    "wards": lambda page, related: _known(related.wards.get(page.pk, ()), related.found.cards),
}

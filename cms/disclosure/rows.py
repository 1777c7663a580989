"""Fetch the columns that values are made of: one query a kind, whatever the number of people.

Places and articles of law are few and stand in many rows: they are read once a content version, not once a row.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from django.db.models import BooleanField, CharField, ExpressionWrapper, F, QuerySet

from cms import version
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.person_columns import EVERY, SELECTIONS_KEPT
from cms.disclosure.reading import Row
from cms.languages import columns
from cms.prepared import Given, Prepared
from cms.snippets.models import Article, Facility, Guardianship, Placement, PrisonerSource, Sentence
from cms.snippets.querysets import published

ByPerson = Mapping[int, list[Row]]

FACILITY = (
    "id", "kind", "number", "post_office_box", "postcode", "closed_on", "accepts_letters", "verified_on", "live",
    *columns("name", "short_name", "street", "locality", "district", "region", "rules"),
)  # fmt: skip
REPLACEMENT = ("id", "kind", "live", *columns("name", "short_name"))
STAY = ("confidence", "since", "since_precision", "until", "until_precision")
SENTENCE = (
    "id", "kind", "regime", "years", "months", "days", "amount", "amount_unit", "verdict_date", "verdict_precision",
    "instance", "in_force", "effect", "is_effective_override", "article_count", *columns("court"),
)  # fmt: skip
SENTENCE_ORDER = (F("verdict_date").asc(nulls_first=True), "sort_order", "pk")
ARTICLE = ("id", "number", "sort_key", "live", *columns("title"))
# In the place of a facility or article that there is none of.
NOWHERE: Row = dict.fromkeys([*FACILITY, *(f"replaced_by__{name}" for name in REPLACEMENT)])
NO_ARTICLE: Row = dict.fromkeys(ARTICLE)
GUARDIAN = ("public_id", "portrait_id", *columns("name", "role", "portrait_credit"))


def people(pks: Iterable[int], names: tuple[str, ...] = EVERY) -> Sequence[Row]:
    """These disclosure and person columns of those of `pks` whom the public may see."""
    return _people(names).rows(pks=list(pks))


def person(public_id: str, names: tuple[str, ...] = EVERY) -> Sequence[Row]:
    """The same of the person with this public id, if the public may see them."""
    return _person(names).rows(public_id=public_id)


def person_columns(
    people: QuerySet[PrisonerDisclosure], names: tuple[str, ...] = EVERY
) -> QuerySet[Any, Row]:
    """The same columns of `people`, which the caller has narrowed to those visible."""
    return people.values(*names)


def placements(pks: Iterable[int]) -> ByPerson:
    """Ongoing stays, each with its `facility`, the current one first."""
    return _at_places(_ONGOING.rows(pks=list(pks)))


def stays(pks: Iterable[int]) -> ByPerson:
    """Every stay with its `facility`: the ongoing ones, the current one first, then those that ended."""
    return _at_places(_STAYS.rows(pks=list(pks)))


def sentences(pks: Iterable[int]) -> ByPerson:
    """Court decisions in their order, one row for each cited `article` (none: one row with an empty one)."""
    known = _law()
    found = _SENTENCES.rows(pks=list(pks))
    for row in found:
        row["article"] = known.get(row["articles__article_id"], NO_ARTICLE)
    return _by_person(found)


def guardianships(pks: Iterable[int]) -> ByPerson:
    """Current guardianships whose guardian is public too."""
    return _by_person(_GUARDIANSHIPS.rows(pks=list(pks)))


def sources(pks: Iterable[int]) -> ByPerson:
    """Publications that facts rest on."""
    return _by_person(_SOURCES.rows(pks=list(pks)))


def part(row: Row, prefix: str) -> Row:
    """The columns joined under `prefix`, without it."""
    start = f"{prefix}__"
    return {name.removeprefix(start): value for name, value in row.items() if name.startswith(start)}


def joined(prefix: str, names: Iterable[str]) -> dict[str, Any]:
    """Columns of the fact joined at `prefix`, for `values()`; `live` reads whether it is published now."""
    return {f"{prefix}__{name}": _column(f"{prefix}__{name}") for name in names}


def _column(name: str) -> Any:
    if name.endswith("__live"):
        return _published(name.removesuffix("live"))
    return F(name)


def _by_person(rows: Iterable[Row]) -> ByPerson:
    grouped: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["prisoner_id"]].append(row)
    return grouped


def _at_places(found: list[dict[str, Any]]) -> ByPerson:
    known = _places()
    for row in found:
        row["facility"] = known.get(row["facility_id"], NOWHERE)
    return _by_person(found)


@version.remembered
def _places() -> dict[int, Row]:
    """Every facility with what has replaced it; `live` reads whether it is published now."""
    return _by_id(_FACILITIES)


@version.remembered
def _law() -> dict[int, Row]:
    """Every article of the Criminal Code."""
    return _by_id(_ARTICLES)


def _of_people(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.filter(prisoner_id__in=Given("pks"))


def _facts(rows: QuerySet[Any], names: Iterable[str], **joined: Any) -> QuerySet[Any, Any]:
    return rows.values(*names, **joined, published=_published(""))


def _by_id(facts: Prepared) -> dict[int, Row]:
    return {row["id"]: row | {"live": row["published"]} for row in facts.rows()}


def _published(prefix: str) -> Any:
    return ExpressionWrapper(published(prefix), output_field=BooleanField())


@lru_cache(maxsize=SELECTIONS_KEPT)
def _people(names: tuple[str, ...]) -> Prepared:
    return Prepared(lambda: person_columns(_visible(prisoner_id__in=Given("pks")), names))


@lru_cache(maxsize=SELECTIONS_KEPT)
def _person(names: tuple[str, ...]) -> Prepared:
    by_id = Given("public_id", CharField())
    return Prepared(lambda: person_columns(_visible(prisoner__public_id=by_id), names))


def _visible(**conditions: Any) -> QuerySet[PrisonerDisclosure]:
    return PrisonerDisclosure.objects.visible().filter(**conditions)


_ONGOING: Final = Prepared(
    lambda: _of_people(Placement.objects.ongoing()).values("prisoner_id", "facility_id", *STAY)
)
_STAYS: Final = Prepared(
    lambda: _of_people(Placement.objects.current_first()).values("prisoner_id", "facility_id", *STAY)
)
_SENTENCES: Final = Prepared(
    lambda: (
        _of_people(Sentence.objects)
        .order_by(*SENTENCE_ORDER, "articles__sort_order", "articles__pk")
        .values("prisoner_id", *SENTENCE, "articles__part", "articles__stage", "articles__article_id")
    )
)
_GUARDIANSHIPS: Final = Prepared(
    lambda: (
        _of_people(Guardianship.objects)
        .filter(
            until__isnull=True, guardian_id__in=GuardianDisclosure.objects.visible().values("guardian_id")
        )
        .order_by("sort_order", "pk")
        .values(
            "prisoner_id",
            "forms_of_care",
            "since",
            *columns("statement"),
            **joined("guardian", GUARDIAN),
            guardian__show_portrait=F("guardian__disclosure__show_portrait"),
        )
    )
)
_SOURCES: Final = Prepared(
    lambda: (
        _of_people(PrisonerSource.objects)
        .order_by("sort_order", "pk")
        .values("prisoner_id", "title", "url", "published_on")
    )
)
_FACILITIES: Final = Prepared(
    lambda: _facts(Facility.objects.all(), FACILITY, **joined("replaced_by", REPLACEMENT))
)
_ARTICLES: Final = Prepared(lambda: _facts(Article.objects.all(), ARTICLE))

"""Fetch the columns that values are made of: one query a kind, whatever the number of people.

Places and articles of law are few and stand in many rows: they are read once a content version, not once a row.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from django.db.models import BooleanField, CharField, ExpressionWrapper, F, QuerySet

from cms import version
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.person_columns import EVERY, SELECTIONS_KEPT
from cms.disclosure.reading import Row
from cms.languages import columns
from cms.prepared import Asked, Given, Prepared, together
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


def person_columns(
    people: QuerySet[PrisonerDisclosure], names: tuple[str, ...] = EVERY
) -> QuerySet[Any, Row]:
    """The same columns of `people`, which the caller has narrowed to those visible."""
    return people.values(*names)


class Kind:
    """A kind of rows that belong to people: `build` makes the query of those that it is given, narrowed to people."""

    def __init__(
        self,
        rows: Callable[[], QuerySet[Any]],
        build: Callable[[QuerySet[Any]], QuerySet[Any, Any]],
        by_person: Callable[[list[dict[str, Any]]], ByPerson],
    ) -> None:
        self.of_people = Prepared(lambda: build(rows().filter(prisoner_id__in=Given("pks"))))
        self.of_person = Prepared(lambda: build(rows().filter(prisoner_id__in=_visible_by_id())))
        self.by_person = by_person


def belonging(asked: Mapping[str, Collection[int]]) -> dict[str, ByPerson]:
    """Rows of the KINDS that are `asked` for, each of these people: in one message to the database."""
    found = together(*(Asked(KINDS[kind].of_people, {"pks": list(pks)}) for kind, pks in asked.items()))
    return {kind: KINDS[kind].by_person(rows) for kind, rows in zip(asked, found, strict=True)}


def people_with(
    pks: Iterable[int], names: tuple[str, ...], kinds: Iterable[str]
) -> tuple[Sequence[Row], dict[str, ByPerson]]:
    """These columns of those of `pks` whom the public may see, and the rows of these KINDS of all of them."""
    return _together(_people(names), {kind: KINDS[kind].of_people for kind in kinds}, {"pks": list(pks)})


def person_with(
    public_id: str, names: tuple[str, ...], kinds: Iterable[str]
) -> tuple[Sequence[Row], dict[str, ByPerson]]:
    """The same of the person with this public id, if the public may see them."""
    return _together(
        _person(names), {kind: KINDS[kind].of_person for kind in kinds}, {"public_id": public_id}
    )


def _together(
    people: Prepared, kinds: Mapping[str, Prepared], given: Mapping[str, Any]
) -> tuple[Sequence[Row], dict[str, ByPerson]]:
    shown, *found = together(Asked(people, given), *(Asked(query, given) for query in kinds.values()))
    return shown, {kind: KINDS[kind].by_person(rows) for kind, rows in zip(kinds, found, strict=True)}


def placements(pks: Iterable[int]) -> ByPerson:
    """Ongoing stays, each with its `facility`, the current one first."""
    return belonging({"placements": list(pks)})["placements"]


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


def _under_articles(found: list[dict[str, Any]]) -> ByPerson:
    known = _law()
    for row in found:
        row["article"] = known.get(row["articles__article_id"], NO_ARTICLE)
    return _by_person(found)


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
    return Prepared(lambda: person_columns(_visible(prisoner__public_id=_BY_ID), names))


def _visible_by_id() -> QuerySet[PrisonerDisclosure, Any]:
    return _visible(prisoner__public_id=_BY_ID).values("prisoner_id")


def _visible(**conditions: Any) -> QuerySet[PrisonerDisclosure]:
    return PrisonerDisclosure.objects.visible().filter(**conditions)


_BY_ID: Final = Given("public_id", CharField())


def _stays(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    return rows.values("prisoner_id", "facility_id", *STAY)


def _decisions(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    return rows.order_by(*SENTENCE_ORDER, "articles__sort_order", "articles__pk").values(
        "prisoner_id", *SENTENCE, "articles__part", "articles__stage", "articles__article_id"
    )


def _current_guardianships(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    return (
        rows.filter(
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


def _publications(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    return rows.order_by("sort_order", "pk").values("prisoner_id", "title", "url", "published_on")


KINDS: Final[dict[str, Kind]] = {
    # Ongoing stays, each with its `facility`, the current one first.
    "placements": Kind(lambda: Placement.objects.ongoing(), _stays, _at_places),
    # Every stay with its `facility`: the ongoing ones, the current one first, then those that ended.
    "stays": Kind(lambda: Placement.objects.current_first(), _stays, _at_places),
    # Court decisions in their order, one row for each cited `article` (none: one row with an empty one).
    "sentences": Kind(Sentence.objects.all, _decisions, _under_articles),
    # Current guardianships whose guardian is public too.
    "guardians": Kind(Guardianship.objects.all, _current_guardianships, _by_person),
    # Publications that facts rest on.
    "sources": Kind(PrisonerSource.objects.all, _publications, _by_person),
}
_FACILITIES: Final = Prepared(
    lambda: _facts(Facility.objects.all(), FACILITY, **joined("replaced_by", REPLACEMENT))
)
_ARTICLES: Final = Prepared(lambda: _facts(Article.objects.all(), ARTICLE))

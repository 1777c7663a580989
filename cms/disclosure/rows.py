"""Fetch the columns that values are made of: one query a kind, whatever the number of people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, F, QuerySet

from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.reading import Row
from cms.languages import columns
from cms.snippets.models import Guardianship, Placement, PrisonerSource, Sentence
from cms.snippets.querysets import published

ByPerson = Mapping[int, list[Row]]

PRISONER = (
    "public_id", "gender", "portrait_id", "birth_date", "birth_precision", "custody", "custody_since",
    "custody_since_precision", "detained_on", "detained_precision", "recognised_by", "recognised_on",
    "recognised_precision", "recognition_link", "recognition_withdrawn_on", "verified_on",
    "postal_name_checked_by_be_id", "postal_name_checked_by_ru_id", "postal_name_digest_be", "postal_name_digest_ru",
    *columns(
        "given_name", "patronymic", "family_name", "postal_name", "portrait_credit", "occupation", "summary", "about",
    ),
)  # fmt: skip
DISCLOSURE = (
    "prisoner_id", "state", "known_name", "released_year", "birthday", "show_address", "show_portrait", "letters",
    *columns("pseudonym", "letters_note"),
)  # fmt: skip
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
_CITED = ("part", "stage", "article__id", "article__number", "article__live", *columns("article__title"))
GUARDIAN = ("public_id", "portrait_id", *columns("name", "role", "portrait_credit"))


def disclosed(**conditions: Any) -> list[Row]:
    """The disclosure and person columns of the people meeting `conditions` whom the public may see."""
    return list(person_columns(PrisonerDisclosure.objects.visible().filter(**conditions)))


def person_columns(people: QuerySet[PrisonerDisclosure]) -> QuerySet[Any, Row]:
    """The same columns of `people`, which the caller has narrowed to those visible."""
    return people.values(*DISCLOSURE, **joined("prisoner", PRISONER))


def placements(pks: Iterable[int]) -> ByPerson:
    """Ongoing stays with facility columns, the current one first."""
    return _stays(Placement.objects.ongoing(), pks)


def stays(pks: Iterable[int]) -> ByPerson:
    """Every stay with facility columns: the ongoing ones, the current one first, then those that ended."""
    return _stays(Placement.objects.current_first(), pks)


def _stays(stays: QuerySet[Placement], pks: Iterable[int]) -> ByPerson:
    place = {**joined("facility", FACILITY), **joined("facility__replaced_by", REPLACEMENT)}
    return _by_person(stays.filter(prisoner_id__in=list(pks)).values("prisoner_id", *STAY, **place))


def sentences(pks: Iterable[int]) -> ByPerson:
    """Court decisions in their order, one row for each cited article (none: one row with empty citation)."""
    rows = Sentence.objects.filter(prisoner_id__in=list(pks)).order_by(
        *SENTENCE_ORDER, "articles__sort_order", "articles__pk"
    )
    return _by_person(rows.values("prisoner_id", *SENTENCE, **joined("articles", _CITED)))


def guardianships(pks: Iterable[int]) -> ByPerson:
    """Current guardianships whose guardian is public too."""
    current = (
        Guardianship.objects.filter(prisoner_id__in=list(pks), until__isnull=True)
        .filter(guardian_id__in=GuardianDisclosure.objects.visible().values("guardian_id"))
        .order_by("sort_order", "pk")
    )
    guardian = {
        **joined("guardian", GUARDIAN),
        "guardian__show_portrait": F("guardian__disclosure__show_portrait"),
    }
    return _by_person(
        current.values("prisoner_id", "forms_of_care", "since", *columns("statement"), **guardian)
    )


def sources(pks: Iterable[int]) -> ByPerson:
    """Publications that facts rest on."""
    rows = PrisonerSource.objects.filter(prisoner_id__in=list(pks)).order_by("sort_order", "pk")
    return _by_person(rows.values("prisoner_id", "title", "url", "published_on"))


def part(row: Row, prefix: str) -> Row:
    """The columns joined under `prefix`, without it."""
    start = f"{prefix}__"
    return {name.removeprefix(start): value for name, value in row.items() if name.startswith(start)}


def joined(prefix: str, names: Iterable[str]) -> dict[str, Any]:
    """Columns of the fact joined at `prefix`, for `values()`; `live` reads whether it is published now."""
    return {f"{prefix}__{name}": _column(f"{prefix}__{name}") for name in names}


def _column(name: str) -> Any:
    if name.endswith("__live"):
        return ExpressionWrapper(published(name.removesuffix("live")), output_field=BooleanField())
    return F(name)


def _by_person(rows: Iterable[Row]) -> ByPerson:
    grouped: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["prisoner_id"]].append(row)
    return grouped

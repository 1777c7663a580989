"""Fetch the columns that values are made of: one query a kind, whatever the number of people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Now

from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.reading import Row
from cms.languages import columns
from cms.snippets.models import Guardianship, Placement, PrisonerSource, Sentence

ByPerson = Mapping[int, list[Row]]

_PRISONER = (
    "public_id", "gender", "portrait_id", "birth_date", "birth_precision", "custody", "custody_since",
    "custody_since_precision", "detained_on", "detained_precision", "recognised_by", "recognised_on",
    "recognised_precision", "recognition_link", "recognition_withdrawn_on", "verified_on",
    "postal_name_checked_by_be_id", "postal_name_checked_by_ru_id",
    *columns(
        "given_name", "patronymic", "family_name", "postal_name", "portrait_credit", "occupation", "summary", "about",
    ),
)  # fmt: skip
_DISCLOSURE = (
    "prisoner_id", "state", "known_name", "released_year", "birthday", "show_address", "show_portrait", "letters",
    *columns("pseudonym", "letters_note"),
)  # fmt: skip
FACILITY = (
    "id", "kind", "number", "post_office_box", "postcode", "closed_on", "accepts_letters", "verified_on", "live",
    *columns("name", "short_name", "street", "locality", "district", "region", "rules"),
)  # fmt: skip
REPLACEMENT = ("id", "kind", "live", *columns("name", "short_name"))
_SENTENCE = (
    "id", "kind", "regime", "years", "months", "days", "amount", "amount_unit", "verdict_date", "verdict_precision",
    "instance", "in_force", "effect", "is_effective_override", "article_count", *columns("court"),
)  # fmt: skip
_CITED = ("part", "stage", "article__id", "article__number", "article__live", *columns("article__title"))
_GUARDIAN = ("public_id", "portrait_id", *columns("name", "role", "portrait_credit"))


def disclosed(**conditions: Any) -> list[Row]:
    """The disclosure and person columns of the people meeting `conditions` whom the public may see."""
    return list(person_columns(PrisonerDisclosure.objects.visible().filter(**conditions)))


def person_columns(people: QuerySet[PrisonerDisclosure]) -> QuerySet[Any, Row]:
    """The same columns of `people`, which the caller has narrowed to those visible."""
    return people.values(*_DISCLOSURE, **_joined("prisoner", _PRISONER))


def placements(pks: Iterable[int]) -> ByPerson:
    """Ongoing stays with facility columns, the current one first."""
    stays = Placement.objects.ongoing().filter(prisoner_id__in=list(pks))
    joined = {**_joined("facility", FACILITY), **_joined("facility__replaced_by", REPLACEMENT)}
    return _by_person(stays.values("prisoner_id", "confidence", "since", **joined))


def sentences(pks: Iterable[int]) -> ByPerson:
    """Court decisions in their order, one row for each cited article (none: one row with empty citation)."""
    rows = Sentence.objects.filter(prisoner_id__in=list(pks)).order_by(
        F("verdict_date").asc(nulls_first=True), "sort_order", "pk", "articles__sort_order", "articles__pk"
    )
    return _by_person(rows.values("prisoner_id", *_SENTENCE, **_joined("articles", _CITED)))


def guardianships(pks: Iterable[int]) -> ByPerson:
    """Current guardianships whose guardian is public too."""
    current = (
        Guardianship.objects.filter(prisoner_id__in=list(pks), until__isnull=True)
        .filter(guardian__live=True, guardian__disclosure__state="public")
        .exclude(guardian__expire_at__lte=Now())
        .order_by("sort_order", "pk")
    )
    joined = {
        **_joined("guardian", _GUARDIAN),
        "guardian__show_portrait": F("guardian__disclosure__show_portrait"),
    }
    return _by_person(
        current.values("prisoner_id", "forms_of_care", "since", *columns("statement"), **joined)
    )


def sources(pks: Iterable[int]) -> ByPerson:
    """Publications that facts rest on."""
    rows = PrisonerSource.objects.filter(prisoner_id__in=list(pks)).order_by("sort_order", "pk")
    return _by_person(rows.values("prisoner_id", "title", "url", "published_on"))


def part(row: Row, prefix: str) -> Row:
    """The columns joined under `prefix`, without it."""
    start = f"{prefix}__"
    return {name.removeprefix(start): value for name, value in row.items() if name.startswith(start)}


def _joined(prefix: str, names: Iterable[str]) -> dict[str, Any]:
    return {f"{prefix}__{name}": F(f"{prefix}__{name}") for name in names}


def _by_person(rows: Iterable[Row]) -> ByPerson:
    grouped: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["prisoner_id"]].append(row)
    return grouped

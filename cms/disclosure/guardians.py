"""Guardians as readers see them, and the wards whom readers may know."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from django.db.models import F

from cms.disclosure.labels import labelled
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.people import full_name
from cms.disclosure.portraits import portraits
from cms.disclosure.reading import Reader, Row
from cms.disclosure.rich_text import safe_html
from cms.disclosure.states import State
from cms.disclosure.values import Guardian, Link, Portrait, WardRef
from cms.languages import Language, columns
from cms.snippets.choices import GuardianCategory
from cms.snippets.models import GuardianLink

_COLUMNS = ("public_id", "categories", "portrait_id", *columns("name", "role", "about", "portrait_credit"))
_WARD_NAMES = columns("given_name", "patronymic", "family_name")


def guardian(public_id: str, language: Language) -> Guardian | None:
    """The guardian with this public id, or None: unknown, draft and hidden look the same."""
    pks = (
        GuardianDisclosure.objects.visible()
        .filter(guardian__public_id=public_id)
        .values_list("pk", flat=True)
    )
    return next(iter(guardians(list(pks), language).values()), None)


def guardians(
    pks: Iterable[int], language: Language, fields: Collection[str] | None = None
) -> dict[int, Guardian]:
    """Those of `pks` who are public, in the order given.

    Links, wards and portraits cost a query each; they are left empty unless `fields` (all when None) names them.
    """
    asked = list(pks)
    joined = {f"guardian__{name}": F(f"guardian__{name}") for name in _COLUMNS}
    found = (
        GuardianDisclosure.objects.visible()
        .filter(pk__in=asked)
        .values("guardian_id", "show_portrait", **joined)
    )
    people: dict[int, Row] = {row["guardian_id"]: row for row in found}
    if not people:
        return {}
    wards = _wards(people, language) if fields is None or "wards" in fields else {}
    links = _links(people) if fields is None or "links" in fields else {}
    shown = [row["guardian__portrait_id"] for row in people.values() if row["show_portrait"]]
    images = portraits(shown) if fields is None or "portrait" in fields else {}
    return {
        pk: _guardian(people[pk], wards.get(pk, ()), links.get(pk, ()), images, language)
        for pk in asked
        if pk in people
    }


def _guardian(
    row: Row,
    wards: Iterable[WardRef],
    links: Iterable[Link],
    images: Mapping[int, Portrait],
    language: Language,
) -> Guardian:
    reader = Reader(row, language)
    portrait = images.get(row["guardian__portrait_id"]) if row["show_portrait"] else None
    if portrait:
        portrait = replace(portrait, credit=reader.text("guardian__portrait_credit", "portrait.credit"))
    return Guardian(
        id=row["guardian__public_id"],
        name=reader.text("guardian__name", "name") or "",
        role=reader.text("guardian__role", "role"),
        about=safe_html(reader.text("guardian__about", "about")),
        categories=tuple(labelled(GuardianCategory, each, language) for each in row["guardian__categories"]),
        portrait=portrait,
        links=tuple(links),
        wards=tuple(wards),
        language=language,
        fallback=reader.fallback,
    )


def _wards(guardian_ids: Iterable[int], language: Language) -> dict[int, list[WardRef]]:
    """Current wards whom readers may know by name, by guardian: both sides of a guardianship must be public."""
    joined = {f"prisoner__{name}": F(f"prisoner__{name}") for name in ("public_id", *_WARD_NAMES)}
    current = (
        PrisonerDisclosure.objects.visible()
        .filter(state=State.PUBLIC)
        .filter(
            prisoner__guardianships__guardian_id__in=list(guardian_ids),
            prisoner__guardianships__until__isnull=True,
        )
        .order_by(f"sort_{language}")
        .values(guardian_id=F("prisoner__guardianships__guardian_id"), **joined)
    )
    wards: defaultdict[int, list[WardRef]] = defaultdict(list)
    for row in current:
        name = full_name(row, Reader(row, language))
        wards[row["guardian_id"]].append(WardRef(id=row["prisoner__public_id"], name=name))
    return wards


def _links(guardian_ids: Iterable[int]) -> dict[int, list[Link]]:
    links: defaultdict[int, list[Link]] = defaultdict(list)
    rows = GuardianLink.objects.filter(guardian_id__in=list(guardian_ids)).order_by("sort_order", "pk")
    for row in rows.values("guardian_id", "url", "label"):
        links[row["guardian_id"]].append(Link(url=row["url"], label=row["label"] or row["url"]))
    return links

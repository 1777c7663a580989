"""Guardians as readers see them, and the wards whom readers may know."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from django.db.models import F

from cms.disclosure.labels import labelled
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.people import full_name, prisoners
from cms.disclosure.portraits import portraits
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.rich_text import safe_html
from cms.disclosure.selection import named_prisoners
from cms.disclosure.states import State
from cms.disclosure.values import Guardian, Link, Portrait, Prisoner, WardRef
from cms.languages import Language, columns
from cms.snippets.choices import FormOfCare, GuardianCategory
from cms.snippets.models import GuardianLink, Guardianship

COLUMNS = ("public_id", "categories", "portrait_id", *columns("name", "role", "about", "portrait_credit"))
_CARE = ("guardian_id", "forms_of_care", "since", *columns("statement"))
_WARD_NAMES = columns("given_name", "patronymic", "family_name")


def guardian(public_id: str, language: Language, fields: Collection[str] | None = None) -> Guardian | None:
    """The guardian with this public id, or None: unknown, draft and hidden look the same."""
    pks = (
        GuardianDisclosure.objects.visible()
        .filter(guardian__public_id=public_id)
        .values_list("pk", flat=True)
    )
    return next(iter(guardians(list(pks), language, fields).values()), None)


def guardians(
    pks: Iterable[int], language: Language, fields: Collection[str] | None = None
) -> dict[int, Guardian]:
    """Those of `pks` who are public, in the order given.

    Links, wards and portraits cost a query each; they are left empty unless `fields` (all when None) names them.
    """
    asked = list(pks)
    joined = {f"guardian__{name}": F(f"guardian__{name}") for name in COLUMNS}
    found = (
        GuardianDisclosure.objects.visible()
        .filter(pk__in=asked)
        .values("guardian_id", "show_portrait", **joined)
    )
    people: dict[int, Row] = {row["guardian_id"]: row for row in found}
    if not people:
        return {}
    wards = ward_rows(people, language) if fields is None or "wards" in fields else {}
    links = _links(people) if fields is None or "links" in fields else {}
    shown = [row["guardian__portrait_id"] for row in people.values() if row["show_portrait"]]
    images = portraits(shown) if fields is None or "portrait" in fields else {}
    return {
        pk: value_of(people[pk], wards.get(pk, ()), links.get(pk, ()), images, language)
        for pk in asked
        if pk in people
    }


def value_of(
    row: Row,
    wards: Iterable[Row],
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
        wards=tuple(_ward(each, f"wards.{at}", reader) for at, each in enumerate(wards)),
        language=language,
        fallback=reader.fallback,
    )


def ward_rows(guardian_ids: Iterable[int], language: Language) -> dict[int, list[Row]]:
    """Columns of the current wards whom readers may know by name, by guardian, in the alphabet of `language`.

    For this layer only. Both sides of a guardianship must be public.
    """
    care = {name: F(f"prisoner__guardianships__{name}") for name in _CARE}
    named = {f"prisoner__{name}": F(f"prisoner__{name}") for name in ("public_id", *_WARD_NAMES)}
    current = (
        PrisonerDisclosure.objects.visible()
        .filter(state=State.PUBLIC)
        .filter(
            prisoner__guardianships__guardian_id__in=list(guardian_ids),
            prisoner__guardianships__until__isnull=True,
        )
        .order_by(f"sort_{language}")
        .values(**care, **named)
    )
    wards: defaultdict[int, list[Row]] = defaultdict(list)
    for row in current:
        wards[row["guardian_id"]].append(row)
    return wards


def wards_of(
    guardians: Iterable[Guardian], language: Language, fields: Collection[str]
) -> dict[str, Prisoner]:
    """The wards whom these guardians name, by public id; SQL does not grow with their number."""
    asked = {ward.id for guardian in guardians for ward in guardian.wards}
    found = PrisonerDisclosure.objects.visible().filter(state=State.PUBLIC, prisoner__public_id__in=asked)
    return {
        each.id: each for each in prisoners(found.values_list("pk", flat=True), language, fields).values()
    }


def forms_of_care() -> dict[int, set[str]]:
    """What each guardian does for wards whom readers may know by name; nothing of a hidden ward counts."""
    rows = Guardianship.objects.filter(until__isnull=True, prisoner_id__in=named_prisoners())
    forms: defaultdict[int, set[str]] = defaultdict(set)
    for row in rows.values("guardian_id", "forms_of_care"):
        forms[row["guardian_id"]].update(row["forms_of_care"])
    return forms


def _ward(row: Row, path: str, reader: Reader) -> WardRef:
    own = Reader(row, reader.language)
    value = WardRef(
        id=row["prisoner__public_id"],
        name=full_name(row, own),
        forms_of_care=tuple(labelled(FormOfCare, form, reader.language) for form in row["forms_of_care"]),
        since=partial_date(row["since"], "day", reader.language),
        statement=own.text("statement"),
    )
    for name, used in own.fallback.items():
        reader.note(f"{path}.{name}", used)
    return value


def _links(guardian_ids: Iterable[int]) -> dict[int, list[Link]]:
    links: defaultdict[int, list[Link]] = defaultdict(list)
    rows = GuardianLink.objects.filter(guardian_id__in=list(guardian_ids)).order_by("sort_order", "pk")
    for row in rows.values("guardian_id", "url", "label"):
        links[row["guardian_id"]].append(Link(url=row["url"], label=row["label"] or row["url"]))
    return links

"""From rows to what the public may know of a prisoner: the one place where the policy is applied."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias

from cms.disclosure import rows
from cms.disclosure.care import guardian_refs
from cms.disclosure.effective import band_of, effective
from cms.disclosure.facilities import place_of_detention
from cms.disclosure.labels import band, custody_text, labelled, released_text
from cms.disclosure.letters import letters, why_not
from cms.disclosure.person_columns import read_for, wanted_of
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.related import Related, fetch, gather, kinds, may_show_portrait
from cms.disclosure.rich_text import safe_html
from cms.disclosure.sentences import sentences
from cms.disclosure.states import BirthdaySwitch, State, shows
from cms.disclosure.timeline import timeline
from cms.disclosure.values import (
    Birthday,
    Custody,
    GuardianRef,
    Name,
    Portrait,
    Prisoner,
    Recognition,
    Source,
    TimelineEntry,
)
from cms.formatting import day_and_month
from cms.languages import FALLBACK, Language
from cms.snippets.choices import HELD, REACHABLE, FacilityKind

Builder: TypeAlias = Callable[[Row, Related, Reader], Any]
Builders: TypeAlias = Sequence[tuple[str, Builder]]


def prisoner(public_id: str, language: Language, fields: Collection[str] | None = None) -> Prisoner | None:
    """The person with this public id, or None: unknown, draft, hidden and withdrawn look the same."""
    wanted = wanted_of(fields)
    person, belonging = rows.person_with(public_id, read_for(wanted), kinds(wanted))
    return next(iter(disclose(person, language, wanted, belonging).values()), None)


def prisoners(
    pks: Iterable[int], language: Language, fields: Collection[str] | None = None
) -> dict[int, Prisoner]:
    """Those of `pks` whom the public may see, in the order given; SQL does not grow with their number."""
    asked, wanted = list(pks), wanted_of(fields)
    people, belonging = rows.people_with(asked, read_for(wanted), kinds(wanted))
    found = disclose(people, language, wanted, belonging)
    return {pk: found[pk] for pk in asked if pk in found}


def disclose(
    people: Collection[Row],
    language: Language,
    wanted: frozenset[str],
    belonging: Mapping[str, rows.ByPerson] | None = None,
) -> dict[int, Prisoner]:
    """The values of `people` by primary key, in their order, from the columns that `read_for(wanted)` names.

    Fields that nobody wants keep their defaults and cost nothing. What is `belonging` to the people is fetched here
    unless it has been.
    """
    related = fetch(people, wanted) if belonging is None else gather(people, wanted, belonging)
    shown = {state: shown_in(state, wanted) for state in {row["state"] for row in people}}
    return {row["prisoner_id"]: value_of(row, related, language, shown[row["state"]]) for row in people}


def shown_in(state: str, wanted: Collection[str]) -> Builders:
    """How the wanted fields are built that the state names; what the policy does not name is never built."""
    return [(name, build) for name, build in BUILDERS.items() if name in wanted and shows(state, name)]


def value_of(row: Row, related: Related, language: Language, shown: Builders) -> Prisoner:
    """The value of one person, with the fields that are `shown_in` their state."""
    reader = Reader(row, language)
    fields = {name: build(row, related, reader) for name, build in shown}
    return Prisoner(
        **{name: value for name, value in fields.items() if value is not None},
        id=row["prisoner__public_id"],
        state=row["state"],
        language=language,
        fallback=reader.fallback,
    )


def _name(row: Row, related: Related, reader: Reader) -> Name:
    if row["state"] == State.PSEUDONYMOUS:
        return Name(full=reader.text("pseudonym", path="name") or "…")
    if row["state"] == State.MINIMISED:
        return _known_name(row, reader)
    return full_name(row, reader)


def full_name(row: Row, reader: Reader) -> Name:
    """The name in the first language that has a family name: a name never mixes scripts."""
    for language in FALLBACK[reader.language]:
        given, patronymic, family = (
            row[f"prisoner__{part}_{language}"] for part in ("given_name", "patronymic", "family_name")
        )
        if family:
            reader.note("name", language)
            full = " ".join(part for part in (given, family) if part)
            return Name(full=full, given=given, patronymic=patronymic, family=family)
    return Name(full="…")


def _known_name(row: Row, reader: Reader) -> Name:
    known: dict[str, Any] = row["known_name"] or {}
    for language in FALLBACK[reader.language]:
        if known.get(language):
            reader.note("name", language)
            return Name(full=known[language])
    return Name(full="…")


def _custody(row: Row, related: Related, reader: Reader) -> Custody:
    if row["state"] == State.MINIMISED:
        return Custody(value="released", text=released_text(reader.language))
    gender = row["prisoner__gender"] if shows(row["state"], "gender") else ""
    since = None
    if shows(row["state"], "custody_since"):
        since = partial_date(
            row["prisoner__custody_since"], row["prisoner__custody_since_precision"], reader.language
        )
    value = row["prisoner__custody"]
    return Custody(value=value, text=custody_text(value, gender, reader.language), since=since)


def _birthday(row: Row, related: Related, reader: Reader) -> Birthday | None:
    """A birthday of somebody held, as far as the switch and the known precision go."""
    day, switch = row["prisoner__birth_date"], row["birthday"]
    if day is None or switch == BirthdaySwitch.OFF or row["prisoner__birth_precision"] != "day":
        return None
    if row["prisoner__custody"] not in HELD:
        return None
    full = day.isoformat() if switch == BirthdaySwitch.FULL else None
    text = day_and_month(day, reader.language)
    return Birthday(month=day.month, day=day.day, date=full, text=f"{text} {day.year}" if full else text)


def _portrait(row: Row, related: Related, reader: Reader) -> Portrait | None:
    portrait = related.portraits.get(row["prisoner__portrait_id"]) if may_show_portrait(row) else None
    if portrait is None:
        return None
    return replace(portrait, credit=reader.text("prisoner__portrait_credit", path="portrait.credit"))


def _recognition(row: Row, related: Related, reader: Reader) -> Recognition | None:
    if not row["prisoner__recognised_by"]:
        return None
    return Recognition(
        by=row["prisoner__recognised_by"],
        on=partial_date(
            row["prisoner__recognised_on"], row["prisoner__recognised_precision"], reader.language
        ),
        link=row["prisoner__recognition_link"] or None,
        withdrawn=row["prisoner__recognition_withdrawn_on"] is not None,
    )


def _stay(row: Row, related: Related) -> Row | None:
    return next(iter(related.placements.get(row["prisoner_id"], ())), None)


def _facility(row: Row, related: Related, reader: Reader) -> Any:
    stay = _stay(row, related)
    if stay is None or row["prisoner__custody"] not in REACHABLE:
        return None
    address_is_public = why_not(row, stay) is None
    return place_of_detention(stay["facility"], reader, "facility", with_address=address_is_public)


def _facility_kind(row: Row, related: Related, reader: Reader) -> Any:
    stay = _stay(row, related)
    if stay is None or not stay["facility"]["live"] or row["prisoner__custody"] not in REACHABLE:
        return None
    return labelled(FacilityKind, stay["facility"]["kind"], reader.language)


def _guardians(row: Row, related: Related, reader: Reader) -> tuple[GuardianRef, ...]:
    return guardian_refs(related.guardianships.get(row["prisoner_id"], ()), related.portraits, reader)


def _timeline(row: Row, related: Related, reader: Reader) -> tuple[TimelineEntry, ...]:
    person = row["prisoner_id"]
    return timeline(
        row,
        [*related.placements.get(person, ()), *related.former_places.get(person, ())],
        related.sentences.get(person, ()),
        related.guardianships.get(person, ()),
        reader,
    )


def _sources(row: Row, related: Related, reader: Reader) -> tuple[Source, ...]:
    return tuple(
        Source(
            title=each["title"],
            url=each["url"] or None,
            published_on=partial_date(each["published_on"], "day", reader.language),
        )
        for each in related.sources.get(row["prisoner_id"], ())
    )


def _band(row: Row, related: Related, reader: Reader) -> Any:
    key = band_of(related.sentences.get(row["prisoner_id"], ()))
    return band(key, reader.language) if key else None


# Field of the value → how it is read. The policy decides whether it is.
BUILDERS: Final[dict[str, Builder]] = {
    "name": _name,
    "custody": _custody,
    "detained_on": lambda row, related, reader: partial_date(
        row["prisoner__detained_on"], row["prisoner__detained_precision"], reader.language
    ),
    "birthday": _birthday,
    "occupation": lambda row, related, reader: reader.text("prisoner__occupation", "occupation"),
    "summary": lambda row, related, reader: reader.text("prisoner__summary", "summary"),
    "about": lambda row, related, reader: safe_html(reader.text("prisoner__about", "about")),
    "portrait": _portrait,
    "recognition": _recognition,
    "sentence": lambda row, related, reader: effective(
        related.sentences.get(row["prisoner_id"], ()), reader.language
    ),
    "sentence_band": _band,
    "sentences": lambda row, related, reader: sentences(
        related.sentences.get(row["prisoner_id"], ()), reader.language, reader
    ),
    "facility": _facility,
    "facility_kind": _facility_kind,
    "letters": lambda row, related, reader: letters(row, _stay(row, related), reader, related.today),
    "guardians": _guardians,
    "timeline": _timeline,
    "sources": _sources,
    "verified_on": lambda row, related, reader: partial_date(
        row["prisoner__verified_on"], "day", reader.language
    ),
    "released_year": lambda row, related, reader: row["released_year"],
}

"""What happened to a person, derived from the rows: nothing is stored twice, and nothing hidden shows here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from cms.disclosure.labels import EVENTS, NOTES, custody_text, labelled, words
from cms.disclosure.moments import first_day, last_day
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.sentences import decisions, punishment
from cms.disclosure.values import Event, Labelled, Link, TimelineEntry
from cms.languages import Language
from cms.snippets.choices import (
    DIED,
    REACHABLE,
    RELEASED_INSIDE,
    Confidence,
    Custody,
    Instance,
    Regime,
    SentenceEffect,
)

# What happened on one day is told in this order.
_ORDER: Final = tuple(EVENTS)
_DECIDED: Final[dict[str, str]] = {
    Instance.FIRST: "verdict",
    Instance.APPEAL: "appeal",
    Instance.REVIEW: "review",
}
_CHANGED: Final[dict[str, str]] = {
    **dict.fromkeys(RELEASED_INSIDE, "release"),
    **dict.fromkeys(DIED, "death"),
    Custody.EXILED: "exile",
}


# States that the place says already, when they begin with a stay there.
_IN_A_PLACE: Final = frozenset({Custody.IMPRISONED, Custody.OPEN_FACILITY, Custody.FORCED_TREATMENT})


@dataclass(frozen=True, slots=True)
class _Happening:
    """An entry with the day that sorts it and the reader that knows what fell back in it."""

    entry: TimelineEntry
    day: date
    reader: Reader


def timeline(
    person: Row, stays: Sequence[Row], verdicts: Sequence[Row], care: Sequence[Row], reader: Reader
) -> tuple[TimelineEntry, ...]:
    """Everything dated, earliest first; then stays and decisions whose date nobody knows.

    `stays` are all of them, `verdicts` the rows of `rows.sentences`, `care` current public guardianships.
    Fallbacks are noted on the person's reader.
    """
    language = reader.language
    found = [
        *_detention(person, language),
        *_recognition(person, language),
        *_stays(person, stays, language),
        *_decisions(verdicts, language),
        *_custody(person, stays, language),
        *_guardianships(care, language),
    ]
    found.sort(key=lambda each: (each.day, _ORDER.index(each.entry.kind.value)))
    for position, each in enumerate(found):
        for name, used in each.reader.fallback.items():
            reader.note(f"timeline.{position}.{name}", used)
    return tuple(each.entry for each in found)


def _detention(person: Row, language: Language) -> Iterator[_Happening]:
    """A detention opens the story: dated by month or year, it counts as early as it can."""
    day, precision = person["prisoner__detained_on"], person["prisoner__detained_precision"]
    known = first_day(day, precision)
    if known:
        yield _happening("detention", known, language, date=partial_date(day, precision, language))


def _recognition(person: Row, language: Language) -> Iterator[_Happening]:
    day, precision = person["prisoner__recognised_on"], person["prisoner__recognised_precision"]
    known, by = last_day(day, precision), person["prisoner__recognised_by"]
    if not known or not by or person["prisoner__recognition_withdrawn_on"]:
        return
    link = person["prisoner__recognition_link"]
    yield _happening(
        "recognition",
        known,
        language,
        date=partial_date(day, precision, language),
        detail=by,
        source=Link(url=link, label=by) if link else None,
    )


def _stays(person: Row, stays: Sequence[Row], language: Language) -> Iterator[_Happening]:
    in_order = sorted(stays, key=lambda row: row["since"] or row["until"] or date.max)
    days = _in_turn([_beginning(row) for row in in_order])
    for row, day in zip(in_order, days, strict=True):
        is_transfer = row["confidence"] == Confidence.IN_TRANSFER
        if not is_transfer and not _may_show_place(person, row):
            continue
        own = Reader(row["facility"], language)
        yield _happening(
            "transfer" if is_transfer else "placement",
            day,
            language,
            own,
            date=partial_date(row["since"], row["since_precision"], language),
            until=partial_date(row["until"], row["until_precision"], language),
            detail=None if is_transfer else own.text("name", path="detail"),
            facility_id=None if is_transfer else row["facility"]["id"],
            notes=_confidence(row, language),
        )


def _may_show_place(person: Row, stay: Row) -> bool:
    """Where somebody is now shows under the same condition as their place does."""
    is_over = stay["until"] is not None
    return bool(stay["facility"]["live"]) and (is_over or person["prisoner__custody"] in REACHABLE)


def _beginning(stay: Row) -> tuple[date | None, str]:
    if stay["since"]:
        return stay["since"], stay["since_precision"]
    return stay["until"], stay["until_precision"]


def _confidence(stay: Row, language: Language) -> tuple[Labelled, ...]:
    if stay["confidence"] != Confidence.REPORTED:
        return ()
    return (labelled(Confidence, stay["confidence"], language),)


def _decisions(verdicts: Sequence[Row], language: Language) -> Iterator[_Happening]:
    heads = [cited[0] for cited in decisions(verdicts)]
    days = _in_turn([(row["verdict_date"], row["verdict_precision"]) for row in heads])
    for position, (row, day) in enumerate(zip(heads, days, strict=True)):
        yield _happening(
            _DECIDED[row["instance"]],
            day,
            language,
            date=partial_date(row["verdict_date"], row["verdict_precision"], language),
            detail=punishment(row, language),
            notes=tuple(_decision_notes(row, language)),
            sentence=position,
        )


def _decision_notes(row: Row, language: Language) -> Iterator[Labelled]:
    if row["effect"] == SentenceEffect.ADDED:
        yield words(NOTES, "added", language)
    if row["regime"]:
        yield labelled(Regime, row["regime"], language)
    if not row["in_force"]:
        yield words(NOTES, "not_in_force", language)


def _custody(person: Row, stays: Sequence[Row], language: Language) -> Iterator[_Happening]:
    """The state of now, which is all that is known of custody, unless it only repeats a detention or a stay."""
    custody, day = person["prisoner__custody"], person["prisoner__custody_since"]
    precision = person["prisoner__custody_since_precision"]
    known = last_day(day, precision)
    if not known or (custody == Custody.DETAINED and day == person["prisoner__detained_on"]):
        return
    if any(stay["since"] == day and _says_already(stay, person) for stay in stays):
        return
    yield _happening(
        _CHANGED.get(custody, "custody"),
        known,
        language,
        date=partial_date(day, precision, language),
        detail=custody_text(custody, person["prisoner__gender"], language),
    )


def _says_already(stay: Row, person: Row) -> bool:
    """Whether the entry of `stay` tells the state of now."""
    if stay["confidence"] == Confidence.IN_TRANSFER:
        return bool(person["prisoner__custody"] == Custody.IN_TRANSFER)
    return person["prisoner__custody"] in _IN_A_PLACE and _may_show_place(person, stay)


def _guardianships(care: Sequence[Row], language: Language) -> Iterator[_Happening]:
    for row in care:
        if row["since"] is None:
            continue
        own = Reader(row, language)
        yield _happening(
            "guardianship",
            row["since"],
            language,
            own,
            date=partial_date(row["since"], "day", language),
            detail=own.text("guardian__name", path="detail"),
            guardian_id=row["guardian__public_id"],
        )


def _in_turn(dates: Sequence[tuple[date | None, str]]) -> list[date]:
    """A sorting day for each of some dates that follow one another: as late as it can be, but never after the next."""
    days: list[date] = []
    limit = date.max
    for day, precision in reversed(dates):
        known = last_day(day, precision)
        limit = min(limit, known) if known else limit
        days.append(limit if known else date.max)
    return days[::-1]


def _happening(
    kind: str, day: date, language: Language, own: Reader | None = None, **told: Any
) -> _Happening:
    label: Any = words(EVENTS, kind, language)
    entry = TimelineEntry(kind=Event(value=label.value, text=label.text), **told)
    return _Happening(entry, day, own or Reader({}, language))

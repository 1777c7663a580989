"""Loads the invented prisoners: facts first, then what the public may see of them, one act a person."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cms import version
from cms.demo.content.people import PEOPLE
from cms.demo.content.people.kinds import (
    MARK_START,
    PORTRAIT_CREDIT,
    Care,
    Day,
    Decision,
    Person,
    PersonName,
    Stay,
)
from cms.demo.loading.disclosing import disclose
from cms.demo.loading.guardians import Guardians
from cms.demo.loading.pictures import store_portrait
from cms.demo.loading.publishing import Staff, publish, rich
from cms.demo.loading.reference import Articles, Facilities
from cms.snippets.models import (
    Guardianship,
    Placement,
    Prisoner,
    PrisonerSource,
    Sentence,
    SentenceArticle,
)

People = dict[int, Prisoner]


@dataclass(frozen=True, slots=True)
class World:
    """The rows that people are connected with."""

    facilities: Facilities
    articles: Articles
    guardians: Guardians


def others() -> int:
    """How many prisoners in the database are not of the demonstration."""
    return Prisoner.objects.exclude(sources__title__startswith=MARK_START).count()


def load_people(world: World, staff: Staff, report: Callable[[str], None]) -> tuple[People, int]:
    """Every prisoner by number, and how many are new."""
    rows: People = {}
    made = 0
    for person in PEOPLE:
        row = Prisoner.objects.filter(sources__title=person.mark).first()
        if row is None:
            row = _make(person, world, staff)
            report(f"person {person.number} of {len(PEOPLE)}: {person.publication.state}")
            made += 1
        rows[person.number] = row
    return rows, made


@version.acting
def _make(person: Person, world: World, staff: Staff) -> Prisoner:
    row = Prisoner(
        gender=person.gender,
        custody=person.custody,
        portrait=store_portrait(person.number, staff),
        **_name_columns(person.name, staff),
        **person.occupation.columns("occupation"),
        **person.summary.columns("summary"),
        **rich(person.about).columns("about"),
        **PORTRAIT_CREDIT.columns("portrait_credit"),
        **_day("birth_date", "birth_precision", person.birth),
        **_day("custody_since", "custody_since_precision", person.custody_since),
        **_day("detained_on", "detained_precision", person.detained),
    )
    row.sentences = [_sentence(decision, world) for decision in person.decisions]
    row.placements = [_placement(stay, world) for stay in person.stays]
    row.guardianships = [_guardianship(care, world) for care in person.cares]
    row.sources = [PrisonerSource(title=person.mark)]
    publish(row, staff)
    disclose(row, person.publication, staff)
    return row


def _name_columns(name: PersonName, staff: Staff) -> dict[str, Any]:
    return {
        **name.given.columns("given_name"),
        **name.patronymic.columns("patronymic"),
        **name.family.columns("family_name"),
        "postal_name_be": name.dative_be,
        "postal_name_ru": name.dative_ru,
        "postal_name_checked_by_be": staff.editor if name.dative_be_checked else None,
        "postal_name_checked_by_ru": staff.editor if name.dative_ru_checked else None,
        "case_forms_be": "\n".join(name.case_forms_be),
        "case_forms_ru": "\n".join(name.case_forms_ru),
        "aliases": "\n".join(name.aliases),
    }


def _day(column: str, precision: str, day: Day | None) -> dict[str, Any]:
    return {column: day.date, precision: day.precision} if day is not None else {}


def _sentence(decision: Decision, world: World) -> Sentence:
    row = Sentence(
        kind=decision.kind,
        regime=decision.regime,
        years=decision.years,
        months=decision.months,
        amount=decision.amount,
        amount_unit=decision.amount_unit,
        instance=decision.instance,
        in_force=decision.in_force,
        effect=decision.effect,
        article_count=decision.article_count,
        **_day("verdict_date", "verdict_precision", decision.verdict),
        **(decision.court.columns("court") if decision.court is not None else {}),
    )
    row.articles = [
        SentenceArticle(article=world.articles[cited.number], part=cited.part, stage=cited.stage)
        for cited in decision.articles
    ]
    return row


def _placement(stay: Stay, world: World) -> Placement:
    return Placement(
        facility=world.facilities[stay.facility] if stay.facility is not None else None,
        confidence=stay.confidence,
        **_day("since", "since_precision", stay.since),
        **_day("until", "until_precision", stay.until),
    )


def _guardianship(care: Care, world: World) -> Guardianship:
    return Guardianship(
        guardian=world.guardians[care.guardian],
        forms_of_care=list(care.forms),
        since=care.since,
        until=care.until,
        successor=world.guardians[care.successor] if care.successor is not None else None,
        **care.statement.columns("statement"),
    )

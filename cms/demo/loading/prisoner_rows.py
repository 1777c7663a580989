"""Turns what the content says of a prisoner into columns and child rows, not saved yet."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from cms.demo.content.people.kinds import (
    PORTRAIT_CREDIT,
    Care,
    Day,
    Decision,
    Person,
    PersonName,
    Recognition,
    Source,
    Stay,
)
from cms.demo.loading.publishing import rich
from cms.demo.loading.world import World
from cms.snippets.models import Guardianship, Placement, PrisonerSource, Sentence, SentenceArticle


def facts(person: Person) -> dict[str, Any]:
    """The columns of a prisoner's own row, without the portrait."""
    return {
        "gender": person.gender,
        "custody": person.custody,
        "verified_on": _verified_on(person.verified_days_ago),
        **_name_columns(person.name),
        **person.occupation.columns("occupation"),
        **person.summary.columns("summary"),
        **rich(person.about).columns("about"),
        **(PORTRAIT_CREDIT.columns("portrait_credit") if person.has_portrait else {}),
        **_day("birth_date", "birth_precision", person.birth),
        **_day("custody_since", "custody_since_precision", person.custody_since),
        **_day("detained_on", "detained_precision", person.detained),
        **_recognition(person.recognition),
    }


def sentences(person: Person, world: World) -> list[Sentence]:
    """Court decisions with their articles."""
    return [_sentence(decision, world) for decision in person.decisions]


def placements(person: Person, world: World) -> list[Placement]:
    """Stays in facilities."""
    return [_placement(stay, world) for stay in person.stays]


def guardianships(person: Person, world: World) -> list[Guardianship]:
    """Who cares for the person."""
    return [_guardianship(care, world) for care in person.cares]


def sources(person: Person) -> list[PrisonerSource]:
    """The mark of the demonstration, then what was published about the person."""
    return [PrisonerSource(title=person.mark), *(_source(each) for each in person.sources)]


def _name_columns(name: PersonName) -> dict[str, Any]:
    return {
        **name.given.columns("given_name"),
        **(name.patronymic.columns("patronymic") if name.patronymic is not None else {}),
        **name.family.columns("family_name"),
        "postal_name_be": name.dative_be,
        "postal_name_ru": name.dative_ru,
        "case_forms_be": "\n".join(name.case_forms_be),
        "case_forms_ru": "\n".join(name.case_forms_ru),
        "aliases": "\n".join(name.aliases),
    }


def _recognition(recognition: Recognition | None) -> dict[str, Any]:
    if recognition is None:
        return {}
    return {
        "recognised_by": recognition.by,
        "recognition_link": recognition.link,
        "recognition_withdrawn_on": recognition.withdrawn_on,
        **_day("recognised_on", "recognised_precision", recognition.on),
    }


def _verified_on(days_ago: int | None) -> date | None:
    return timezone.localdate() - timedelta(days=days_ago) if days_ago is not None else None


def _source(source: Source) -> PrisonerSource:
    return PrisonerSource(title=source.title, url=source.url, published_on=source.published_on)


def _day(column: str, precision: str, day: Day | None) -> dict[str, Any]:
    return {column: day.date, precision: day.precision} if day is not None else {}


def _sentence(decision: Decision, world: World) -> Sentence:
    row = Sentence(
        kind=decision.kind,
        regime=decision.regime,
        years=decision.years,
        months=decision.months,
        days=decision.days,
        amount=decision.amount,
        amount_unit=decision.amount_unit,
        instance=decision.instance,
        in_force=decision.in_force,
        effect=decision.effect,
        is_effective_override=decision.is_effective_override,
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

"""Makes many invented people at once, in every state: for app developers to try with, and for measuring.

Each is a function of its number, its public id included, so two installations hold the same crowd.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from django.utils import timezone, translation

from cms import languages, version
from cms.demo.content.people.kinds import MARK_START
from cms.demo.crowd_names import invented_name
from cms.disclosure.figures import forget_figures
from cms.disclosure.models import Consent, PrisonerDisclosure
from cms.disclosure.settling import settle
from cms.disclosure.states import State
from cms.snippets.choices import Custody
from cms.snippets.models import (
    Article,
    Facility,
    Guardian,
    Guardianship,
    Placement,
    Prisoner,
    PrisonerSource,
    Sentence,
    SentenceArticle,
)
from cms.snippets.models.base import ID_ALPHABET

# How often each state comes; "draft" is published by nobody.
EVERY_STATE: Final = {
    "public": 45, "hidden": 20, "draft": 5, "pseudonymous": 8, "minimised": 10, "withdrawn": 12,
}  # fmt: skip
# What an app developer wants to see: most of them, and a few of each kind that an app must bear.
MOSTLY_PUBLIC: Final = {"public": 86, "pseudonymous": 6, "minimised": 4, "withdrawn": 2, "hidden": 2}
# The people of the demonstration itself have lower numbers.
FIRST_NUMBER: Final = 1001

_CUSTODY: Final = {
    "imprisoned": 70,
    "open_facility": 10,
    "pre_trial": 8,
    "home_confinement": 7,
    "on_trial": 5,
}
_REGIMES: Final = ("general", "reinforced", "strict", "")
_SUMMARIES: Final = (
    ("Выдуманы чалавек.", "Вымышленный человек.", "An invented person."),
    ("Выдуманая асоба для праверкі праграм.", None, "An invented person to try programs with."),
    (None, "Вымышленный человек, чтобы проверять программы.", None),
)


def make_crowd(
    number: int, *, seed: int = 1, shares: Mapping[str, int] = EVERY_STATE, first: int = FIRST_NUMBER
) -> Iterator[str]:
    """Make `number` invented people from the number `first` on; yields the state of each as it is reached.

    Rows are written in bulk and then settled like any other: what follows from a state follows here too.
    """
    if not number:
        return
    chances = [Random(f"{seed}-{each}") for each in range(first, first + number)]  # noqa: S311 - no secrets
    states = [chance.choices(list(shares), list(shares.values()))[0] for chance in chances]
    with version.act(), translation.override(languages.DEFAULT):
        people = Prisoner.objects.bulk_create(
            [_person(state, chance) for state, chance in zip(states, chances, strict=True)], batch_size=200
        )
        _write_children(people, chances, first)
        PrisonerDisclosure.objects.bulk_create([PrisonerDisclosure(prisoner=person) for person in people])
        for person, state, chance in zip(people, states, chances, strict=True):
            _bring_to(person, state, chance)
            yield state
        forget_figures()


def how_many() -> int:
    """How many people of a crowd are there already."""
    marks = PrisonerSource.objects.filter(title__startswith=MARK_START).values_list("title", flat=True)
    return sum(int(mark.rpartition(" ")[2]) >= FIRST_NUMBER for mark in marks)


def _person(state: str, chance: Random) -> Prisoner:
    custody = (
        Custody.EXILED if state == "minimised" else chance.choices(list(_CUSTODY), list(_CUSTODY.values()))[0]
    )
    name = invented_name(chance)
    be, ru, en = chance.choice(_SUMMARIES)
    person = Prisoner(
        public_id="".join(chance.choice(ID_ALPHABET) for _each in range(10)),
        **name.columns,
        gender=name.gender,
        live=state != "draft",
        custody=custody,
        birth_date=date(1960, 1, 1) + timedelta(days=chance.randrange(14_000)),
        detained_on=date(2020, 8, 9) + timedelta(days=chance.randrange(1_500)),
        detained_precision=chance.choice(("day", "day", "month", "year")),
        summary_be=be,
        summary_ru=ru,
        summary_en=en,
        case_forms_be=f"{name.columns['given_name_be']} {name.columns['family_name_be']}",
    )
    person.fill_derived_columns()
    return person


def _write_children(people: Sequence[Prisoner], chances: Sequence[Random], first: int) -> None:
    facilities = list(Facility.objects.live().filter(closed_on=None).order_by("pk")[:20])
    articles = list(Article.objects.live().order_by("sort_key", "pk")[:30])
    guardians = list(Guardian.objects.live().order_by("pk"))
    sentences = [
        Sentence(
            prisoner=person, years=chance.randint(1, 12), months=chance.choice((None, None, 3, 6)),
            regime=chance.choice(_REGIMES), verdict_date=date(2022, 3, 1) + timedelta(days=chance.randrange(900)),
            article_count=None if articles and chance.random() < 0.8 else chance.randint(1, 4),
        )
        for person, chance in zip(people, chances, strict=True)
    ]  # fmt: skip
    Sentence.objects.bulk_create(sentences)
    SentenceArticle.objects.bulk_create(_citations(sentences, chances, articles))
    if facilities:
        Placement.objects.bulk_create(
            Placement(prisoner=person, facility=chance.choice(facilities), since=date(2022, 5, 1))
            for person, chance in zip(people, chances, strict=True)
        )
    Guardianship.objects.bulk_create(
        Guardianship(prisoner=person, guardian=chance.choice(guardians), forms_of_care=["voice", "letters"])
        for person, chance in zip(people, chances, strict=True)
        if guardians and chance.random() < 0.2
    )
    PrisonerSource.objects.bulk_create(
        PrisonerSource(prisoner=person, title=f"{MARK_START} № {number}")
        for number, person in enumerate(people, start=first)
    )


def _citations(
    sentences: Iterable[Sentence], chances: Iterable[Random], articles: Sequence[Article]
) -> Iterator[SentenceArticle]:
    for sentence, chance in zip(sentences, chances, strict=True):
        if sentence.article_count is None:
            for at, article in enumerate(chance.sample(articles, chance.randint(1, min(3, len(articles))))):
                yield SentenceArticle(sentence=sentence, article=article, sort_order=at)


def _bring_to(person: Prisoner, state: str, chance: Random) -> None:
    """Set the state, by way of public where a person has to have been known, and let follow what follows."""
    steps: dict[str, tuple[State, ...]] = {
        "draft": (State.HIDDEN,),
        "minimised": (State.PUBLIC, State.MINIMISED),
        "withdrawn": (State.PUBLIC, State.WITHDRAWN),
    }
    row: dict[str, Any] = {
        "show_address": chance.random() < 0.5,
        "letters": chance.choice(("allowed", "wait")),
        "birthday": chance.choice(("off", "day_month")),
        "pseudonym_be": f"Чалавек {person.public_id[:4]}",
    }
    if state == "minimised":
        Consent.objects.create(
            prisoner=person, relation=Consent.Relation.SELF, scope=Consent.Scope.MINIMISED,
            given_on=timezone.now().date(),
        )  # fmt: skip
        row["released_year"] = timezone.now().year
    for step in steps.get(state, (State(state),) if state in State.values else ()):
        PrisonerDisclosure.objects.filter(pk=person.pk).update(**row, state=step)
        settle(person.pk)

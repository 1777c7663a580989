"""Makes many invented people at once, in every state: for measuring and for `leak_check`, not to be looked at."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from django.utils import timezone, translation

from cms import languages, version
from cms.disclosure.models import Consent, PrisonerDisclosure
from cms.disclosure.reading_aid import romanise
from cms.disclosure.settling import settle
from cms.disclosure.states import State
from cms.languages import columns
from cms.snippets.choices import Custody
from cms.snippets.models import Facility, Placement, Prisoner, Sentence

_ONSETS: Final = "бры вжа глу дзю жва кле мру пшо сці трэ хра цві шву зво дры ква пля сму фру чвя"
_MIDDLES: Final = "бал вел дон жур каз лям нуц пар тар фуз гіц рум сэм хон цэл шын"
_ENDINGS: Final = (("скі", "ский"), ("нюк", "нюк"), ("ловіч", "лович"), ("ека", "еко"))
_GIVEN: Final = (
    ("Мікола", "Николай", "Mikola"), ("Алесь", "Александр", "Ales"), ("Янка", "Иван", "Yanka"),
    ("Сяргей", "Сергей", "Siarhei"), ("Пятро", "Пётр", "Piatro"), ("Васіль", "Василий", "Vasil"),
)  # fmt: skip
_RUSSIAN: Final = str.maketrans({"і": "и", "э": "е"})
# How often each state comes; "draft" is published by nobody.
_STATES: Final = {
    "public": 45, "hidden": 20, "draft": 5, "pseudonymous": 8, "minimised": 10, "withdrawn": 12,
}  # fmt: skip


def make_crowd(number: int, *, seed: int = 1) -> Iterator[str]:
    """Make `number` invented people; yields the state of each as it is reached.

    Rows are written in bulk and then settled like any other: what follows from a state follows here too.
    """
    random = Random(seed)  # noqa: S311 - invented people need no secrets
    states = random.choices(list(_STATES), list(_STATES.values()), k=number)
    with version.act(), translation.override(languages.DEFAULT):
        people = Prisoner.objects.bulk_create([_person(state, random) for state in states], batch_size=200)
        _write_children(people, random)
        PrisonerDisclosure.objects.bulk_create([PrisonerDisclosure(prisoner=person) for person in people])
        for person, state in zip(people, states, strict=True):
            _bring_to(person, state, random)
            yield state


def _person(state: str, random: Random) -> Prisoner:
    family, given = _family_name(random), random.choice(_GIVEN)
    person = Prisoner(
        **dict(zip(columns("family_name"), family, strict=True)),
        **dict(zip(columns("given_name"), given, strict=True)),
        gender="masculine",
        live=state != "draft",
        custody=Custody.RELEASED_FULL_TERM if state == "minimised" else Custody.IMPRISONED,
        birth_date=date(1960, 1, 1) + timedelta(days=random.randrange(14_000)),
        detained_on=date(2020, 8, 9) + timedelta(days=random.randrange(1_500)),
        summary_be="Выдуманы чалавек.",
        case_forms_be=f"{given[0]} {family[0]}",
    )
    person.fill_derived_columns()
    return person


def _family_name(random: Random) -> tuple[str, str, str]:
    stem = "".join(random.choice(parts.split()) for parts in (_ONSETS, _MIDDLES, _MIDDLES)).capitalize()
    belarusian, russian = random.choice(_ENDINGS)
    name = stem + belarusian
    return name, stem.translate(_RUSSIAN) + russian, romanise(name, "be")


def _write_children(people: list[Prisoner], random: Random) -> None:
    facilities = list(Facility.objects.live()[:20])
    Sentence.objects.bulk_create(
        Sentence(prisoner=person, years=random.randint(1, 12), verdict_date=date(2022, 3, 1))
        for person in people
    )
    if facilities:
        Placement.objects.bulk_create(
            Placement(prisoner=person, facility=random.choice(facilities), since=date(2022, 5, 1))
            for person in people
        )


def _bring_to(person: Prisoner, state: str, random: Random) -> None:
    """Set the state, by way of public where a person has to have been known, and let follow what follows."""
    steps: dict[str, tuple[State, ...]] = {
        "draft": (State.HIDDEN,),
        "minimised": (State.PUBLIC, State.MINIMISED),
        "withdrawn": (State.PUBLIC, State.WITHDRAWN),
    }
    row: dict[str, Any] = {
        "show_address": random.random() < 0.5,
        "letters": random.choice(("allowed", "wait")),
        "birthday": random.choice(("off", "day_month")),
        "pseudonym_be": f"Чалавек {person.pk}",
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

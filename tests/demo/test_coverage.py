"""The demonstration holds every value of every vocabulary that the facts and their disclosure know."""

from collections import Counter
from itertools import chain

import pytest

from cms.demo.content.actions import ACTIONS
from cms.demo.content.countries import COUNTRIES
from cms.demo.content.organisations import ORGANISATIONS
from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.disclosure.models import Consent
from cms.disclosure.states import BirthdaySwitch, LettersPolicy, State
from cms.snippets.choices import (
    ActionKind,
    Audience,
    Confidence,
    Custody,
    FormOfCare,
    Gender,
    GuardianCategory,
    Instance,
    MoneyUnit,
    OrganisationKind,
    Precision,
    Regime,
    SentenceEffect,
    SentenceKind,
    Stage,
)

PUBLICATIONS = [person.publication for person in PEOPLE]
CONSENTS = [agreed for publication in PUBLICATIONS for agreed in publication.consents]
DECISIONS = [decision for person in PEOPLE for decision in person.decisions]
STAYS = [stay for person in PEOPLE for stay in person.stays]
DAYS = [
    day
    for person in PEOPLE
    for day in (person.birth, person.detained, person.custody_since, *(stay.since for stay in person.stays))
    if day is not None
]

PRESENT = {
    Custody: [each.publication.release[0] if each.publication.release else each.custody for each in PEOPLE],
    State: [publication.state for publication in PUBLICATIONS],
    LettersPolicy: [publication.letters for publication in PUBLICATIONS],
    BirthdaySwitch: [publication.birthday for publication in PUBLICATIONS],
    Consent.Scope: [agreed.scope for agreed in CONSENTS],
    SentenceKind: [decision.kind for decision in DECISIONS],
    Regime: [decision.regime for decision in DECISIONS if decision.regime],
    Instance: [decision.instance for decision in DECISIONS],
    SentenceEffect: [decision.effect for decision in DECISIONS],
    MoneyUnit: [decision.amount_unit for decision in DECISIONS if decision.amount_unit],
    Stage: [cited.stage for decision in DECISIONS for cited in decision.articles],
    Confidence: [stay.confidence for stay in STAYS],
    Gender: [person.gender for person in PEOPLE],
    FormOfCare: list(chain.from_iterable(care.forms for person in PEOPLE for care in person.cares)),
    GuardianCategory: list(chain.from_iterable(guardian.categories for guardian in GUARDIANS)),
    OrganisationKind: [organisation.kind for organisation in ORGANISATIONS],
    ActionKind: [action.kind for action in ACTIONS],
    Audience: [action.audience for action in ACTIONS],
}


@pytest.mark.parametrize("vocabulary", PRESENT, ids=lambda vocabulary: vocabulary.__name__)
def test_every_value_is_present_and_no_other(vocabulary):
    assert set(PRESENT[vocabulary]) == {choice.value for choice in vocabulary}


def test_dates_are_known_to_the_day_the_month_and_the_year():
    assert {day.precision for day in DAYS} == set(Precision) - {Precision.UNKNOWN}


def test_every_category_is_seen_on_a_public_guardian():
    public = (guardian.categories for guardian in GUARDIANS if guardian.is_public)
    assert set(chain.from_iterable(public)) == {category.value for category in GuardianCategory}
    assert [guardian.key for guardian in GUARDIANS if not guardian.is_public] == ["mayor"]


def test_thirty_people_most_of_them_public():
    assert [person.number for person in PEOPLE] == list(range(1, 31))
    assert Counter(publication.state for publication in PUBLICATIONS) == {
        "public": 19, "pseudonymous": 3, "minimised": 3, "withdrawn": 3, "hidden": 2,
    }  # fmt: skip


def test_no_way_to_help_but_letters_is_of_lower_risk():
    assert {action.kind for action in ACTIONS if action.audience == "lower_risk"} == {"letters"}
    assert {action.audience for action in ACTIONS if action.kind == "protest"} == {"not_if_ties"}


def test_ways_to_help_name_organisations_that_are_there():
    keys = {organisation.key for organisation in ORGANISATIONS}
    assert all(action.organisations for action in ACTIONS)
    assert {key for action in ACTIONS for key in action.organisations} == keys


def test_what_is_invented_lives_at_addresses_kept_free_for_examples():
    addresses = [
        *(organisation.link for organisation in ORGANISATIONS),
        *(link.url for guardian in GUARDIANS for link in guardian.links),
        *(source.url for person in PEOPLE for source in person.sources),
        *(person.recognition.link for person in PEOPLE if person.recognition and person.recognition.link),
    ]
    assert [each for each in addresses if ".example.org/" not in each] == []


def test_no_country_is_said_to_be_checked():
    assert len(COUNTRIES) == 6
    assert len({country.code for country in COUNTRIES}) == 6

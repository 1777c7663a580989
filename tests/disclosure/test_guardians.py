"""Who speaks for whom: both sides public, the current guardian only, and no trace of a guardian's own past."""

from dataclasses import asdict
from datetime import date

import pytest

from cms.disclosure.acts import change_guardian_state, change_state, record_consent
from cms.disclosure.guardians import guardian, guardians, wards_of
from cms.disclosure.people import prisoner
from cms.disclosure.states import GuardianState, State
from cms.disclosure.values import Labelled, Link, Name, PartialDate, WardRef
from cms.snippets.models import GuardianLink
from tests.factories import make_guardian, make_guardianship, make_prisoner, publish

pytestmark = pytest.mark.django_db

_ = "\u00a0"  # the no-break space, as it looks


def wards(speaker, language="be"):
    return [ward.id for ward in guardian(speaker.public_id, language).wards]


def speaking_for(person):
    return [each.id for each in prisoner(person.public_id, "be").guardians]


@pytest.mark.parametrize(
    ("language", "categories", "forms", "since", "statement", "fallback"),
    [
        (
            "be",
            ["лідары апазіцыі", "беларусы дыяспары"],
            ["гаворыць пра чалавека ў медыя", "падтрымлівае сям’ю"],
            f"9{_}жніўня 2022",
            "Хтосьці мусіць запытацца першым.",
            {},
        ),
        (
            "ru",
            ["лидеры оппозиции", "белорусы диаспоры"],
            ["говорит о человеке в СМИ", "поддерживает семью"],
            f"9{_}августа 2022",
            "Кто-то должен спросить первым.",
            {"role": "be"},
        ),
        (
            "en",
            ["opposition leader", "Belarusian from the diaspora"],
            ["speaks about the ward in the media", "supports the family"],
            f"9{_}August 2022",
            "Хтосьці мусіць запытацца першым.",
            {"name": "be", "role": "be", "wards.0.statement": "be"},
        ),
    ],
)
def test_a_guardian_is_told_whole_in_each_language(language, categories, forms, since, statement, fallback):
    speaker = make_guardian(categories=["opposition", "diaspora"])
    GuardianLink.objects.create(guardian=speaker, url="https://example.org/g", label="")
    ward = publish(make_prisoner())
    make_guardianship(
        ward, speaker, forms_of_care=["voice", "family"], since=date(2022, 8, 9),
        statement_be="Хтосьці мусіць запытацца першым.", statement_ru="Кто-то должен спросить первым.",
    )  # fmt: skip
    value = guardian(speaker.public_id, language)
    assert [each.text for each in value.categories] == categories
    assert value.links == (Link(url="https://example.org/g", label="https://example.org/g"),)
    assert (value.wards[0].since.text, value.wards[0].statement) == (since, statement)
    assert [each.text for each in value.wards[0].forms_of_care] == forms
    assert value.fallback == fallback


def test_a_ward_carries_name_care_and_statement():
    speaker, ward = make_guardian(), publish(make_prisoner())
    make_guardianship(ward, speaker, forms_of_care=["letters"], since=date(2022, 8, 9), statement_be="Сябар.")
    assert guardian(speaker.public_id, "be").wards == (
        WardRef(
            id=ward.public_id,
            name=Name(full="Мікола Выдуманы", given="Мікола", patronymic="Пятровіч", family="Выдуманы"),
            forms_of_care=(Labelled(value="letters", text="піша лісты"),),
            since=PartialDate(date="2022-08-09", precision="day", text=f"9{_}жніўня 2022"),
            statement="Сябар.",
        ),
    )


def test_after_a_handover_readers_see_the_successor_alone():
    first, second, ward = make_guardian(), make_guardian(name_be="Ігар Пераемнік"), publish(make_prisoner())
    make_guardianship(ward, first, since=date(2021, 1, 1), until=date(2023, 5, 1), successor=second)
    make_guardianship(ward, second, since=date(2023, 5, 1))
    assert speaking_for(ward) == [second.public_id]
    assert (wards(first), wards(second)) == ([], [ward.public_id])
    assert list(ward.guardianships.values_list("guardian_id", "successor_id")) == [
        (first.pk, second.pk), (second.pk, None),
    ]  # fmt: skip


def test_a_hidden_successor_shows_nobody():
    first, second, ward = make_guardian(), make_guardian(public=False), publish(make_prisoner())
    make_guardianship(ward, first, until=date(2023, 5, 1), successor=second)
    make_guardianship(ward, second)
    assert (speaking_for(ward), wards(first), guardian(second.public_id, "be")) == ([], [], None)


@pytest.mark.parametrize("state", [State.HIDDEN, State.PSEUDONYMOUS])
def test_a_guardianship_is_public_only_when_the_ward_is(state):
    speaker, ward = make_guardian(), make_prisoner()
    make_guardianship(ward, speaker, statement_be="Пра яго.")
    if state != State.HIDDEN:
        publish(ward, state, pseudonym_be="Н.")
    value = guardian(speaker.public_id, "be")
    assert (value.wards, "Пра яго" in repr(value)) == ((), False)


def test_a_guardianship_is_public_only_when_the_guardian_is():
    speaker, ward = make_guardian(), publish(make_prisoner())
    make_guardianship(ward, speaker, since=date(2022, 1, 1))
    assert speaking_for(ward) == [speaker.public_id]
    change_guardian_state(speaker, GuardianState.HIDDEN)
    assert (speaking_for(ward), prisoner(ward.public_id, "be").timeline) == ([], ())


@pytest.mark.parametrize("state", [None, State.PUBLIC])
def test_a_guardian_never_tells_of_their_own_years_in_prison(client, state):
    past = make_prisoner(
        public_id="past222222", family_name_be="Былы", family_name_ru="Бывший", family_name_en="Byly",
        custody="exiled", detained_on=date(2020, 9, 1),
    )  # fmt: skip
    if state:
        publish(past, state)
    speaker = make_guardian(prisoner=past)
    make_guardianship(publish(make_prisoner()), speaker)
    for language in ("be", "ru", "en"):
        told = [
            repr(asdict(guardian(speaker.public_id, language))),
            client.get(f"/api/v2/guardians/{speaker.public_id}/", {"locale": language}).text,
            client.get("/api/v2/guardians/", {"locale": language, "fields": "*"}).text,
        ]
        for each in told:
            assert not any(
                secret in each for secret in ("past222222", "Был", "Быв", "Byly", "2020", "exiled")
            )


def test_a_prisoner_never_tells_that_they_are_a_guardian_now():
    past = publish(make_prisoner(custody="exiled"))
    speaker = make_guardian(name_be="Зусім Іншае", prisoner=past)
    value = repr(prisoner(past.public_id, "be"))
    assert speaker.public_id not in value and "Зусім" not in value


def test_sql_does_not_grow_with_guardians_and_wards(django_assert_num_queries):
    speakers = [make_guardian() for _each in range(8)]
    for speaker in speakers:
        for _each in range(3):
            make_guardianship(publish(make_prisoner()), speaker)
    for some in (speakers[:1], speakers):
        with django_assert_num_queries(3):
            found = guardians([each.pk for each in some], "be")
            assert {len(each.wards) for each in found.values()} == {3}
        with django_assert_num_queries(1):
            guardians([each.pk for each in some], "be", {"name", "categories"})


@pytest.mark.parametrize("state", [State.HIDDEN, State.MINIMISED, State.WITHDRAWN])
def test_a_ward_whom_an_act_hides_between_two_reads_is_not_told_of(state):
    speaker, person = make_guardian(), publish(make_prisoner())
    make_guardianship(person, speaker)
    read = [guardian(speaker.public_id, "be")]
    assert list(wards_of(read, "be", ())) == [person.public_id]
    person.custody = "exiled"
    person.save()
    record_consent(person, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    change_state(person, state)
    assert wards_of(read, "be", ()) == {}

"""The timeline: derived, in order, and silent about whatever is not public."""

from datetime import date

import pytest

from cms.disclosure.people import prisoner, prisoners
from cms.disclosure.states import State
from cms.disclosure.values import Labelled, Link
from tests.factories import (
    make_article,
    make_facility,
    make_guardian,
    make_guardianship,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)

pytestmark = pytest.mark.django_db

_ = "\u00a0"  # the no-break space, as it looks


def timeline(person, language="be"):
    return prisoner(person.public_id, language, {"timeline"}).timeline


def told(person, language="be"):
    """Each entry as a reader hears it: date, label, detail."""
    return [
        (each.date.text if each.date else None, each.kind.text, each.detail)
        for each in timeline(person, language)
    ]


def kinds(person):
    return [each.kind.value for each in timeline(person)]


@pytest.fixture
def nina():
    """A woman about whom every kind of event is known."""
    person = make_prisoner(
        gender="feminine",
        detained_on=date(2021, 3, 1), detained_precision="month",
        recognised_by="«Вясна»", recognised_on=date(2021, 4, 7), recognition_link="https://example.org/7",
        custody="exiled", custody_since=date(2025, 6, 21),
    )  # fmt: skip
    sizo = make_facility(
        kind="sizo", name_be="Следчы ізалятар № 3", name_ru="Следственный изолятор № 3", name_en=None
    )
    make_placement(person, sizo, since=date(2021, 3, 1), since_precision="month", until=date(2022, 1, 9))
    make_placement(person, None, since=date(2022, 1, 9), until=date(2022, 2, 1), confidence="in_transfer")
    make_placement(
        person, make_facility(), since=date(2022, 2, 1), until=date(2025, 6, 21), confidence="reported"
    )
    make_sentence(person, years=5, in_force=False, verdict_date=date(2021, 10, 5))
    make_sentence(
        person, years=4, months=6, regime="general", instance="appeal", verdict_date=date(2021, 12, 17)
    )
    make_sentence(
        person, years=1, regime="", effect="added", verdict_date=date(2023, 8, 1), verdict_precision="month"
    )
    make_guardianship(person, make_guardian(name_en="Alena Prydumanaja"), since=date(2022, 8, 9))
    return publish(person)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "be",
            [
                ("сакавік 2021", "Затрыманне", None),
                ("сакавік 2021", "Месца ўтрымання", "Следчы ізалятар № 3"),
                (f"7{_}красавіка 2021", "Прызнанне палітвязнем", "«Вясна»"),
                (f"5{_}кастрычніка 2021", "Прысуд", f"пазбаўленне волі: 5{_}гадоў"),
                (f"17{_}снежня 2021", "Рашэнне апеляцыйнай інстанцыі", f"пазбаўленне волі: 4{_}гады 6{_}месяцаў"),
                (f"9{_}студзеня 2022", "Этапаванне", None),
                (f"1{_}лютага 2022", "Месца ўтрымання", "Папраўчая калонія № 9"),
                (f"9{_}жніўня 2022", "Апека", "Алена Прыдуманая"),
                ("жнівень 2023", "Прысуд", f"пазбаўленне волі: 1{_}год"),
                (f"21{_}чэрвеня 2025", "Прымусовы вываз з краіны", "прымусова вывезеная з краіны"),
            ],
        ),
        (
            "ru",
            [
                ("март 2021", "Задержание", None),
                ("март 2021", "Место содержания", "Следственный изолятор № 3"),
                (f"7{_}апреля 2021", "Признание политзаключённым", "«Вясна»"),
                (f"5{_}октября 2021", "Приговор", f"лишение свободы: 5{_}лет"),
                (f"17{_}декабря 2021", "Решение апелляционной инстанции", f"лишение свободы: 4{_}года 6{_}месяцев"),
                (f"9{_}января 2022", "Этапирование", None),
                (f"1{_}февраля 2022", "Место содержания", "Исправительная колония № 9"),
                (f"9{_}августа 2022", "Опека", "Елена Придуманная"),
                ("август 2023", "Приговор", f"лишение свободы: 1{_}год"),
                (f"21{_}июня 2025", "Принудительный вывоз из страны", "принудительно вывезена из страны"),
            ],
        ),
        (
            "en",
            [
                ("March 2021", "Detention", None),
                ("March 2021", "Place of detention", "Следчы ізалятар № 3"),
                (f"7{_}April 2021", "Recognition as a political prisoner", "«Вясна»"),
                (f"5{_}October 2021", "Verdict", f"imprisonment: 5{_}years"),
                (f"17{_}December 2021", "Decision on appeal", f"imprisonment: 4{_}years 6{_}months"),
                (f"9{_}January 2022", "Transfer", None),
                (f"1{_}February 2022", "Place of detention", "Correctional colony No. 9"),
                (f"9{_}August 2022", "Guardianship", "Alena Prydumanaja"),
                ("August 2023", "Verdict", f"imprisonment: 1{_}year"),
                (f"21{_}June 2025", "Forced exile", "forcibly exiled"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_whole_life_in_custody_reads_in_each_language(nina, language, expected):
    assert told(nina, language) == expected


def test_what_an_entry_rests_on_and_what_qualifies_it(nina):
    entries = timeline(nina)
    assert [each.sentence for each in entries] == [None, None, None, 0, 1, None, None, None, 2, None]
    assert entries[2].source == Link(url="https://example.org/7", label="«Вясна»")
    assert entries[1].until.text == f"9{_}студзеня 2022"
    assert entries[6].notes == (Labelled(value="reported", text="ёсць паведамленні"),)
    assert [[note.value for note in each.notes] for each in entries if each.sentence is not None] == [
        ["reinforced", "not_in_force"], ["general"], ["added"],
    ]  # fmt: skip
    assert [each.guardian_id is not None for each in entries].index(True) == 7


def test_a_text_in_another_language_is_told_at_its_place(nina):
    assert prisoner(nina.public_id, "en", {"timeline"}).fallback["timeline.1.detail"] == "be"


def test_a_date_known_in_part_stands_where_it_can_have_been():
    person = make_prisoner(detained_on=date(2022, 1, 1), detained_precision="year")
    make_placement(
        person, make_facility(), since=date(2022, 1, 1), since_precision="year", until=date(2022, 6, 1)
    )
    make_placement(person, make_facility(), since=date(2022, 6, 1))
    make_sentence(person, verdict_date=date(2022, 1, 1), verdict_precision="year")
    make_sentence(person, instance="appeal", verdict_date=date(2022, 4, 20))
    found = [(each.date.date, each.kind.value) for each in timeline(publish(person))]
    assert found == [
        ("2022", "detention"), ("2022", "verdict"), ("2022-04-20", "appeal"), ("2022", "placement"),
        ("2022-06-01", "placement"),
    ]  # fmt: skip


def test_decisions_and_stays_without_a_date_come_last_and_other_undated_facts_not_at_all():
    person = make_prisoner(
        detained_on=date(2022, 1, 1), detained_precision="unknown", recognised_by="«Вясна»"
    )
    make_placement(person, make_facility(), since=None)
    make_sentence(person, verdict_date=None)
    make_sentence(person, verdict_date=date(2023, 1, 1))
    make_guardianship(person, make_guardian())
    found = [(each.date, each.kind.value) for each in timeline(publish(person))]
    assert found[0][1] == "verdict"
    assert found[1:] == [(None, "placement"), (None, "verdict")]


def test_a_hidden_guardian_a_draft_place_and_a_former_guardian_leave_no_entry():
    person = make_prisoner()
    draft = make_facility()
    draft.unpublish()
    make_placement(person, draft, until=date(2024, 1, 1))
    make_guardianship(person, make_guardian(public=False), since=date(2022, 1, 1))
    make_guardianship(person, make_guardian(), since=date(2022, 1, 1), until=date(2023, 1, 1))
    assert timeline(publish(person)) == ()


@pytest.mark.parametrize("custody", ["in_transfer", "whereabouts_unknown", "home_confinement", "exiled"])
def test_the_place_of_now_shows_under_the_same_condition_as_on_the_page(custody):
    person = make_prisoner(custody=custody)
    make_placement(person, make_facility())
    value = prisoner(publish(person).public_id, "be")
    assert (value.facility, value.timeline) == (None, ())


def test_a_withdrawn_recognition_is_not_told():
    person = make_prisoner(
        recognised_by="«Вясна»", recognised_on=date(2021, 4, 1), recognition_withdrawn_on=date(2022, 1, 1)
    )
    assert timeline(publish(person)) == ()


@pytest.mark.parametrize(
    ("custody", "kind"),
    [
        ("released_pardoned", "release"), ("exiled", "exile"), ("left_country", "custody"),
        ("died_in_custody", "death"), ("home_confinement", "custody"), ("re_detained", "custody"),
    ],
)  # fmt: skip
def test_the_state_of_now_is_an_event_when_its_date_is_known(custody, kind):
    person = publish(make_prisoner(custody=custody, custody_since=date(2024, 5, 3)), State.PUBLIC)
    assert kinds(person) == [kind]


def test_being_detained_is_not_told_twice():
    columns = {"custody": "detained", "detained_on": date(2024, 5, 3), "custody_since": date(2024, 5, 3)}
    assert kinds(publish(make_prisoner(**columns))) == ["detention"]


@pytest.mark.parametrize(("custody", "told"), [("imprisoned", False), ("re_detained", True)])
def test_a_state_that_begins_with_a_stay_is_told_by_the_stay_alone(custody, told):
    person = make_prisoner(custody=custody, custody_since=date(2024, 5, 3))
    make_placement(person, make_facility(), since=date(2024, 5, 3))
    assert kinds(publish(person)) == [*(["custody"] if told else []), "placement"]


def test_a_transfer_is_told_once():
    day = date(2024, 5, 3)
    person = make_prisoner(custody="in_transfer", custody_since=day)
    make_placement(person, None, since=day, confidence="in_transfer")
    assert kinds(publish(person)) == ["transfer"]
    other = make_prisoner(custody="in_transfer", custody_since=day)
    make_placement(other, None, since=date(2024, 5, 4), confidence="in_transfer")
    assert kinds(publish(other)) == ["custody", "transfer"]


def test_no_other_state_shows_a_timeline(nina):
    assert len(timeline(nina)) == 10
    other = make_prisoner(detained_on=date(2021, 3, 1))
    assert timeline(publish(other, State.PSEUDONYMOUS, pseudonym_be="Н.")) == ()


def test_a_timeline_costs_no_query_of_its_own_and_nothing_when_nobody_asks(django_assert_num_queries):
    facility, guardian, article = make_facility(), make_guardian(), make_article()
    people = []
    for _each in range(20):
        person = make_prisoner(detained_on=date(2021, 3, 1))
        make_placement(person, facility, until=date(2022, 1, 1))
        make_placement(person, facility)
        make_sentence(person, [article])
        make_guardianship(person, guardian, since=date(2022, 8, 9))
        people.append(publish(person).pk)
    for some in (people[:1], people):
        # Two of them read all places and all articles of law: an answer has them once a content version.
        with django_assert_num_queries(6):
            assert {len(each.timeline) for each in prisoners(some, "be", {"timeline"}).values()} == {5}
        with django_assert_num_queries(6):
            prisoners(some, "be", {"timeline", "facility", "sentences", "sentence", "guardians"})
        with django_assert_num_queries(1):
            prisoners(some, "be", {"detained_on"})

"""How an interview begins: with what was said, and with the people it is about."""

import pytest

from cms import version
from cms.pages.interviews import headline
from cms.pages.querysets import live_homes
from tests.factories import make_guardian, make_interview, make_prisoner, publish


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Юлія Ёжык: «Пішу штодня»", ("Юлія Ёжык", "«Пішу штодня»")),
        ("Юлія Ёжык : «Пішу»", ("Юлія Ёжык", "«Пішу»")),
        ("«Юлія Ёжык: голас»", ("", "«Юлія Ёжык: голас»")),
        ("Юлія Ёжыкава: «Пішу»", ("", "Юлія Ёжыкава: «Пішу»")),
        ("Юлія Ёжык:", ("", "Юлія Ёжык:")),
    ],
)
def test_a_title_that_names_who_speaks_gives_the_words_alone(title, parts):
    made = headline(title, "Юлія Ёжык")
    assert (made.speaker, made.words) == parts
    assert headline(title, "").words == title


@pytest.mark.django_db
def test_who_speaks_stands_below_the_words_and_a_ward_beside_them_once(client, homes_world):
    home = live_homes()["be"]
    with version.act():
        people = [publish(make_prisoner(family_name_be=name)) for name in ("Першы", "Другі")]
        page = make_interview(
            home,
            title="Юлія Ёжык: «Пішу штодня»",
            guardian=make_guardian(name_be="Юлія Ёжык", role_be="пісьменніца"),
            wards=people,
            body=[("person_card", {"person": people[0]})],
        )
    text = client.get(page.url).content.decode()
    assert '<span class="visually-hidden">Юлія Ёжык:</span>' in text
    body = text[text.index('<div class="body">') : text.index('id="wards"')]
    assert [body.count(f'href="/be/prisoners/{each.public_id}/"') for each in people] == [1, 1]
    assert body.index(people[1].public_id) < body.index(people[0].public_id)

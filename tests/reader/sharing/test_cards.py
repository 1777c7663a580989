"""Cards say what readers may know, at once nothing when they may not, and the same each time they are drawn."""

import io
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from PIL import Image

from cms.delivery.middleware import AFRESH
from cms.disclosure.acts import change_guardian_state, change_state, set_switches, show_guardian_portrait
from cms.disclosure.states import GuardianState, State
from cms.formatting import format_date
from cms.pages.models import HomePage
from cms.reader.sharing import views
from cms.reader.sharing.portrait import opened
from tests.factories import make_campaign, make_guardian, make_image, make_interview, make_prisoner, publish

ORIGIN = "https://campaign.example"


@pytest.fixture
def home(homes_world, settings, tmp_path):
    settings.PUBLIC_ORIGIN, settings.MEDIA_ROOT = ORIGIN, tmp_path
    return HomePage.objects.get(locale__language_code="be")


@pytest.fixture
def said(monkeypatch):
    """What is drawn: each time the words, the portrait's size, and the last day."""
    drawn = []

    def note(words, portrait, *, square=False, last_day=""):
        drawn.append((words, portrait and portrait.size, last_day))
        return b"picture"

    monkeypatch.setattr(views, "drawn", note)
    return drawn


@pytest.fixture
def person(home):
    return publish(make_prisoner(portrait=make_image(), birth_date="1990-01-02", summary_be="Настаўнік"))


def card(client, name, language="be", **extra):
    return client.get(f"/{language}/cards/{name}", **extra)


def test_a_card_is_a_picture_of_the_size_that_the_page_says(client, home, person):
    answer = card(client, f"prisoners-{person.public_id}.jpg")
    assert answer["Content-Type"] == "image/jpeg" and "ETag" in answer
    assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)
    assert len(answer.content) < 200_000  # More would not be kept.
    again = card(client, f"prisoners-{person.public_id}.jpg", **{AFRESH: True})
    assert again.content == answer.content
    square = card(client, f"prisoners-{person.public_id}-square.jpg")
    assert Image.open(io.BytesIO(square.content)).size == (1080, 1080)


def test_a_person_is_shown_with_name_and_custody_and_nothing_else(client, person, said):
    card(client, f"prisoners-{person.public_id}.jpg")
    card(client, f"prisoners-{person.public_id}.jpg", "ru")
    (words, portrait, last_day), (russian, *_rest) = said
    assert (words.site, words.title, words.name, words.note) == (
        "Пакуль не вызваляць усіх be", "Мікола Выдуманы", words.name, "",
    )  # fmt: skip
    assert (portrait, last_day) == (None, "")
    assert (russian.title, words.name[0]) == ("Николай Вымышленный", words.name[0].upper())


def test_a_portrait_is_drawn_only_where_it_is_disclosed(client, person, said):
    address = f"prisoners-{person.public_id}.jpg"
    set_switches(person, {"show_portrait": True})
    card(client, address)
    set_switches(person, {"show_portrait": False})
    card(client, address)
    assert [portrait for _words, portrait, _day in said] == [(640, 800), None]


def test_a_story_shows_its_title_and_who_speaks(client, home, said):
    speaker = make_guardian(portrait=make_image())
    show_guardian_portrait(speaker, True)
    story = make_interview(home, title="«Ён вернецца»", guardian=speaker)
    card(client, f"stories-{story.pk}.jpg")
    ((words, portrait, _day),) = said
    assert (words.title, words.name, words.note) == ("«Ён вернецца»", "Алена Прыдуманая", "пісьменніца")
    assert portrait == (640, 800)


def test_a_card_leaves_with_whom_it_shows(client, home, person):
    speaker = make_guardian()
    about = make_interview(home, slug="about", wards=[person])
    by = make_interview(home, slug="by", guardian=speaker)
    addresses = [f"prisoners-{person.public_id}", f"stories-{about.pk}", f"stories-{by.pk}"]
    every = [each + suffix for each in addresses for suffix in (".jpg", "-wide.jpg", "-square.jpg", ".svg")]
    assert {card(client, each).status_code for each in every} == {200}
    change_state(person, State.WITHDRAWN)
    change_guardian_state(speaker, GuardianState.HIDDEN)
    nobody = card(client, "prisoners-zzzzzzzzzz.jpg")
    for each in every:
        answer = card(client, each)
        assert (answer.status_code, answer.content) == (404, nobody.content)


@pytest.mark.parametrize("state", ["pseudonymous", "draft", "hidden"])
def test_whoever_is_not_public_by_name_has_no_card(client, home, state):
    person = make_prisoner(live=state != "draft")
    if state == "pseudonymous":
        publish(person, State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    assert card(client, f"prisoners-{person.public_id}.jpg").status_code == 404


def test_front_page_and_campaign_have_cards_and_nothing_else_has(client, home, said):
    campaign = make_campaign(home, teaser="Пішыце.")
    HomePage.objects.filter(pk=home.pk).update(lead="<p>Кожны ліст</p><p>важны.</p>")
    assert (
        card(client, "home.jpg").status_code
        == card(client, f"campaigns-{campaign.pk}.jpg").status_code
        == 200
    )
    assert [(words.title, words.note) for words, *_rest in said] == [
        (home.title, "Кожны ліст важны."), (campaign.title, "Пішыце."),
    ]  # fmt: skip
    for name in (
        f"stories-{campaign.pk}.jpg", f"campaigns-{home.pk}.jpg", f"campaigns-0{campaign.pk}.jpg", "home-1.jpg",
        "stories.jpg", "others-1.jpg", "stories-9999999999999999.jpg", "home.png", "home.html",
    ):  # fmt: skip
        assert card(client, name).status_code == 404, name
    assert card(client, f"campaigns-{campaign.pk}.jpg", "ru").status_code == 404


def test_what_is_taken_away_says_until_when_and_is_kept_by_nobody(client, home, said, settings):
    story = make_interview(home, title="«Ён <вернецца>»", guardian=make_guardian())
    until = timezone.now().date() + timedelta(days=settings.CMS_EXPORT_DAYS)
    for suffix, ending in (("-wide.jpg", "jpg"), ("-square.jpg", "jpg"), (".html", "html")):
        answer = card(client, f"stories-{story.pk}{suffix}")
        assert (answer["Cache-Control"], "ETag" in answer) == ("no-store", False)
        assert answer["Content-Disposition"] == (
            f'attachment; filename="card-be-until-{until.isoformat()}.{ending}"'
        )
    words = format_date(until, "day", "be")
    assert all(words in day for _words, _portrait, day in said) and len(said) == 2
    assert words in answer.text
    assert "«Ён &lt;вернецца&gt;»" in answer.text
    # A partner's readers contact us only by following the link.
    assert re.findall(r'(?:src|href)="([^"]*)"', answer.text) == [f"{ORIGIN}/be/story-1/"]


def test_the_card_of_the_site_can_be_taken_away_too(client, home, said):
    for suffix in ("-wide", "-square"):
        assert card(client, f"home{suffix}.jpg")["Content-Type"] == "image/jpeg"
    assert [words.title for words, *_rest in said] == [home.title] * 2
    assert card(client, "home-other.jpg").status_code == card(client, "home-1-wide.jpg").status_code == 404


def test_a_note_is_written_as_it_is_read(client, home, said):
    HomePage.objects.filter(pk=home.pk).update(lead="<p>Лісты &amp; кнігі\u00a0— тут.</p>")
    card(client, "home.jpg")
    assert said[0][0].note == "Лісты & кнігі\u00a0— тут."


def test_a_code_leads_to_the_page(client, home):
    answer = card(client, "home.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.text.startswith("<svg") and "script" not in answer.text


def test_a_lost_file_leaves_a_card_without_portrait(client, person, said, tmp_path):
    set_switches(person, {"show_portrait": True})
    card(client, f"prisoners-{person.public_id}.jpg")
    for file in (tmp_path / "images").iterdir():
        file.unlink()
    card(client, f"prisoners-{person.public_id}.jpg", **{AFRESH: True})
    assert [portrait for _words, portrait, _day in said] == [(640, 800), None]
    assert opened(None) is None


@pytest.mark.parametrize("kind", ["stories", "prisoners", "campaigns", "home"])
def test_a_card_costs_few_queries(client, home, person, said, django_assert_max_num_queries, kind):
    story = make_interview(home, guardian=make_guardian(), wards=[person])
    name = {
        "stories": f"stories-{story.pk}", "prisoners": f"prisoners-{person.public_id}",
        "campaigns": f"campaigns-{make_campaign(home).pk}", "home": "home",
    }[kind]  # fmt: skip
    card(client, f"{name}.jpg", **{AFRESH: True})
    with django_assert_max_num_queries(5):
        card(client, f"{name}.jpg", **{AFRESH: True})
    assert len(said) == 2

"""SQL a page needs: pinned, and the same for one person and for twenty."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.delivery.middleware import AFRESH
from cms.disclosure.acts import show_guardian_portrait
from tests.factories import (
    fill_settings,
    make_article,
    make_campaign,
    make_content,
    make_country,
    make_directory,
    make_facility,
    make_guardian,
    make_guardianship,
    make_home,
    make_image,
    make_interview,
    make_organisation,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)
from tests.pages.bodies import every_block

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[1, 20], ids=["one person", "twenty people"])
def addresses(request, settings, tmp_path):
    """A site with that many people, all of them wards of one interview; a second interview follows it."""
    settings.MEDIA_ROOT = tmp_path
    with version.act():
        return build(request.param)


def build(number):
    """The addresses of its pages by a short name."""
    home = make_home("be")
    make_directory(home, show_in_menus=True)
    facility, article, picture = make_facility(), make_article(), make_image()
    picture_of_letters = make_image()
    fill_settings(contact="@vydumany_bot")
    make_country()
    speakers = [make_guardian(portrait=make_image()) for _ in range(2)]
    for speaker in speakers:
        show_guardian_portrait(speaker, True)
    people = []
    for _ in range(number):
        person = make_prisoner(portrait=picture)
        make_placement(person, facility)
        make_sentence(person, [article])
        make_guardianship(person, speakers[0])
        people.append(publish(person, show_address=True, letters="allowed", show_portrait=True))
    story = make_interview(
        home,
        wards=people,
        guardian=speakers[0],
        body=[("person_card", {"person": each}) for each in people]
        + [("mailable_address", {"person": people[0]}), ("heading", {"text": "Як дапамагчы"})],
    )
    make_interview(home, slug="story-2", title="Другая размова", wards=people[:1], guardian=speakers[1])
    whole = every_block(person=people[0], guardian=speakers[0], image=picture_of_letters, story=story)
    whole += [
        {"type": "person_card", "id": f"card-{at}", "value": {"person": each.pk}}
        for at, each in enumerate(people[1:])
    ]
    campaign = make_campaign(
        home, [make_organisation()], image=picture_of_letters, image_alt="Лісты", body=json.dumps(whole)
    )
    everything = make_interview(
        campaign, slug="everything", wards=people, guardian=speakers[0], body=json.dumps(whole)
    )
    # What an interview is made of.
    usual = ("heading", "question_answer", "quote", "support_actions", "mailable_address", "appeal", "notice")
    interview = make_interview(
        campaign,
        slug="interview",
        wards=people,
        guardian=speakers[0],
        body=json.dumps([block for block in whole if block["type"] in usual]),
    )
    person = f"/be/prisoners/{people[0].public_id}/"
    return {
        "home": "/be/",
        "story": story.url,
        "campaign": campaign.url,
        "about": make_content(home, body=[("rich_text", {"text": "<p>Пра нас</p>"})]).url,
        "interview": interview.url,
        "everything": everything.url,
        "people": "/be/prisoners/",
        "person": person,
        "envelope": f"{person}envelope/",
        "letter": f"{person}letter/",
    }


PINNED = {
    "home": 12,
    "story": 13,
    "campaign": 23,
    "about": 4,
    "interview": 15,
    "everything": 23,
    "people": 8,
    "person": 13,
    "envelope": 7,
    "letter": 6,
}


def test_sql_of_a_page_is_pinned(client, addresses):
    assert {page: cost(client, url) for page, url in addresses.items()} == PINNED


def cost(client, url):
    """The number of queries of an answer whose pictures have been made."""
    client.get(url, **{AFRESH: True})
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url, **{AFRESH: True}).status_code == 200
    return len(captured)

"""SQL does not grow with the number of items, and what is not asked for is not fetched."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.api.transport import Transport
from cms.delivery.middleware import AFRESH
from tests import factories

YARDSTICK = "*,facility(name,address),sentences(years,months,verdict_date,articles)"
# The content version, read before and after an answer is made.
VERSION = 2


@pytest.fixture
def people(homes, colony, guardian):
    article, image = factories.make_article(), factories.make_image(size=(160, 200))

    def make(number):
        return [make_one() for _each in range(number)]

    @version.acting
    def make_one():
        person = factories.make_prisoner(portrait=image)
        factories.make_placement(person, colony)
        factories.make_sentence(person, [article])
        factories.make_sentence(person, [article])
        factories.make_guardianship(person, guardian)
        return factories.publish(person, letters="allowed", show_address=True, show_portrait=True)

    return make


def queries(client, path, **parameters):
    url = f"/api/v2/{path}"
    # From here on content types are known and renditions made, and what is read once a content version.
    assert client.get(url, parameters, **{AFRESH: True}).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        client.get(url, parameters, **{AFRESH: True})
    return len(captured) - VERSION


# What each choice of fields may cost; the least that is needed is fetched.
COSTS = {
    YARDSTICK: 5,
    "*": 5,
    "_,id,name": 1,
    "_,facility": 2,
    "_,sentence": 2,
    "_,html_url": 1,
    "_,guardians(name)": 2,
    "_,timeline": 4,
    "_,timeline,facility,sentences": 4,
    "_,sources": 2,
    "_,interviews": 4,
}


def test_a_list_of_people_costs_the_same_for_1_and_20(client, homes, guardian, people):
    def costs():
        return {fields: queries(client, "prisoners/", fields=fields) for fields in COSTS}

    factories.make_interview(homes["be"], guardian=guardian, wards=people(1))
    assert costs() == COSTS
    factories.make_interview(homes["be"], guardian=guardian, wards=people(19), slug="story-2")
    assert costs() == COSTS


def test_one_person_costs_a_query_for_each_kind_of_fact(client, people):
    person = people(1)[0]
    assert queries(client, f"prisoners/{person.public_id}/", fields="_,id,name") == 1
    assert queries(client, f"prisoners/{person.public_id}/", fields=YARDSTICK.replace("*,", "")) <= 8
    assert queries(client, f"prisoners/{person.public_id}/") <= 8


def test_a_list_of_pages_costs_the_same_for_1_and_20(client, homes, people, guardian):
    ward, other = people(2)
    body = [
        {"type": "heading", "id": "a", "value": {"text": "Загаловак"}},
        {"type": "person_card", "id": "b", "value": {"person": other.pk}},
    ]

    def write(numbers):
        for number in numbers:
            factories.make_interview(
                homes["be"], slug=f"story-{number}", guardian=guardian, wards=[ward], body=body
            )

    def cost(fields):
        return queries(client, "pages/", type="cms_pages.InterviewPage", fields=fields)

    asked = ("*", "_,title", "_,title,translations", "_,wards(name)")
    write(range(1))
    one = {fields: cost(fields) for fields in asked}
    write(range(1, 20))
    assert one == {fields: cost(fields) for fields in asked}
    assert one["_,title"] == 1 and one["_,title,translations"] == 2 and one["*"] <= 16


def test_prose_alone_costs_no_query_of_facts(client, homes):
    body = [{"type": "rich_text", "id": "a", "value": {"text": "<p>Тэкст</p>"}}]
    for number in range(3):
        factories.make_interview(homes["be"], slug=f"story-{number}", body=body)
    assert queries(client, "pages/", type="cms_pages.InterviewPage", fields="_,title,body") <= 4


def test_places_cost_one_query(client, colony):
    factories.make_facility()
    assert queries(client, "facilities/", fields="*") == 1
    assert queries(client, f"facilities/{colony.pk}/") == 1


def test_every_endpoint_is_on_wagtails_router():
    from cms.api.urls import ENDPOINTS, router

    assert list(router._endpoints) == [each.name for each in ENDPOINTS]
    assert all(isinstance(each, Transport) for each in router._endpoints.values())

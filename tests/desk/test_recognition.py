"""Recognition, sources and the day of verification: entered in the desk, read on the page and over the API."""

import pytest
from django.test import Client

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from tests import factories
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db

ENTERED = {
    "recognised_by": "«Вясна»",
    "recognised_on": "2021-04-07",
    "recognised_precision": "month",
    "recognition_link": "https://example.org/statement",
    "verified_on": "2024-02-29",
    "sources-TOTAL_FORMS": "1",
    "sources-0-id": "",
    "sources-0-ORDER": "1",
    "sources-0-DELETE": "",
    "sources-0-title": "Паведамленне пра затрыманне",
    "sources-0-url": "https://example.org/news",
    "sources-0-published_on": "2021-03-02",
}


@pytest.fixture
def address(publisher):
    """A public person whose facts a publisher has just completed through the form."""
    person = factories.publish(factories.make_prisoner())
    fields = posted_by(publisher, url(person, "edit", person.pk)) | ENTERED | {"action-publish": "x"}
    answer = publisher.post(url(person, "edit", person.pk), fields)
    assert answer.status_code == 302, answer.context["form"].errors
    return person


def test_all_of_it_stands_on_the_page(address):
    page = Client().get(f"/ru/prisoners/{address.public_id}/").content.decode()
    assert 'href="https://example.org/statement" rel="noreferrer noopener external">«Вясна»' in page
    assert '<time datetime="2021-04">апрель 2021</time>' in page
    assert 'href="https://example.org/news"' in page and "Паведамленне пра затрыманне" in page
    assert '<time datetime="2021-03-02">' in page and '<time datetime="2024-02-29">' in page
    assert "отозвано" not in page


def test_all_of_it_is_told_over_the_api(address):
    person = Client().get(f"/api/v2/prisoners/{address.public_id}/", {"locale": "ru"}).json()
    assert person["recognition"] == {
        "by": "«Вясна»",
        "on": {"date": "2021-04", "precision": "month", "text": "апрель 2021"},
        "link": "https://example.org/statement",
        "withdrawn": False,
    }
    assert person["verified_on"]["date"] == "2024-02-29"
    assert person["sources"] == [
        {
            "title": "Паведамленне пра затрыманне",
            "url": "https://example.org/news",
            "published_on": {"date": "2021-03-02", "precision": "day", "text": "2\u00a0марта 2021"},
        }
    ]


def test_a_recognition_that_was_withdrawn_says_so(publisher, address):
    fields = posted_by(publisher, url(address, "edit", address.pk))
    fields |= {"recognition_withdrawn_on": "2023-01-01", "action-publish": "x"}
    assert publisher.post(url(address, "edit", address.pk), fields).status_code == 302
    page = Client().get(f"/ru/prisoners/{address.public_id}/").content.decode()
    assert "Признание отозвано." in page
    person = Client().get(f"/api/v2/prisoners/{address.public_id}/").json()
    assert person["recognition"]["withdrawn"] is True


def test_a_person_who_is_not_public_by_name_shows_none_of_it(address):
    change_state(address, State.WITHDRAWN)
    answer = Client().get(f"/ru/prisoners/{address.public_id}/")
    assert answer.status_code == 404 and "Вясна" not in answer.content.decode()

"""The SQL that a search needs: pinned, and the same for few and for many."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.delivery.middleware import AFRESH
from cms.pages.models import HomePage
from tests.factories import make_content, make_guardian, make_interview, make_prisoner, publish
from tests.pages.mentioned import mention

pytestmark = pytest.mark.django_db
# People and stories found; texts found; nothing found but for a slip; nothing found in any language.
PINNED = {"Выдуманы": 15, "Выдуманага ліст": 10, "чакаеем": 10, "qzxqzx": 9}


@pytest.mark.parametrize("number", [1, 9])
def test_a_search_needs_few_queries_however_much_is_found(homes_world: None, number: int) -> None:
    home = HomePage.objects.get(locale__language_code="be")
    with version.act():
        people = [publish(make_prisoner()) for _ in range(number)]
        for at, person in enumerate(people):
            text = {"text": f"<p>Ліст: чакаем {mention(person, 'Выдуманага')}.</p>"}
            make_content(home, slug=f"page-{at}", body=[("rich_text", text)])
            make_interview(home, slug=f"story-{at}", wards=[person], guardian=make_guardian())

    assert {question: queries(question) for question in PINNED} == PINNED


def queries(question: str) -> int:
    address, asked = "/be/search/", {"q": question}
    Client().get(address, asked, **{AFRESH: True})
    with CaptureQueriesContext(connection) as made:
        Client().get(address, asked, **{AFRESH: True})
    return len(made)

"""Links between pages: host-relative, to public pages only, one query for all of a body."""

import pytest
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages.composing import compose, found_in, html_of
from tests.factories import make_home, make_interview, make_prisoner, publish

pytestmark = pytest.mark.django_db


def link(page, text="гісторыя"):
    return f'<p>Чытайце: <a linktype="page" id="{page.pk}">{text}</a>.</p>'


def shown(page, language="be"):
    return html_of(link(page), found_in([link(page)], language))


@pytest.fixture
def be():
    return make_home("be")


@pytest.mark.parametrize("sites", [0, 1, 2])
def test_a_link_is_host_relative_whatever_sites_there_are(be, sites):
    Site.objects.all().delete()
    for number in range(sites):
        Site.objects.create(hostname=f"{number}.example", root_page=be.page_ptr, is_default_site=not number)
    story = make_interview(be)
    assert shown(story) == ('<p>Чытайце: <a href="/be/story-1/" rel="noreferrer noopener">гісторыя</a>.</p>')


def test_a_link_to_a_page_that_is_not_public_is_plain_text(client, be):
    person = publish(make_prisoner())
    story, unpublished = make_interview(be, wards=[person]), make_interview(be, slug="story-2")
    be.lead = link(story) + link(unpublished)
    be.save()
    assert client.get("/be/").text.count('href="/be/story-2/"') == 2
    unpublished.unpublish()
    change_state(person, State.WITHDRAWN)
    answer = client.get("/be/").text
    assert "story-1" not in answer
    assert "story-2" not in answer
    assert answer.count("<p>Чытайце: гісторыя.</p>") == 2


@pytest.mark.parametrize("pk", ["0", "", "9" * 400, "x", "-1", "4²", "999999"])
def test_a_link_to_nothing_is_plain_text(be, pk):
    text = f'<p><a linktype="page" id="{pk}">гісторыя</a> <a linktype="page">і ўсё</a></p>'
    assert html_of(text, found_in([text], "be")) == "<p>гісторыя і ўсё</p>"


def test_a_link_leads_to_the_page_in_the_language_of_the_text(be):
    story = make_interview(be)
    make_interview(make_home("ru"), translation_key=story.translation_key)
    assert 'href="/ru/story-1/"' in shown(story, "ru")
    assert 'href="/be/story-1/"' in shown(story, "en")


def test_other_links_stay(be):
    text = '<p><a href="https://example.org/">там</a> <a href="mailto:a@example.org">пошта</a></p>'
    assert html_of(text, found_in([], "be")).count("<a href=") == 2


def test_all_links_of_a_body_cost_one_query_beside_the_restrictions(be):
    from django.db import connection

    stories = [make_interview(be, slug=f"story-{number}") for number in range(8)]
    body = [("rich_text", {"text": link(story)}) for story in stories]
    body.append(
        (
            "support_actions",
            {"actions": [{"kind": "letters", "audience": "lower_risk", "text": link(stories[0])}]},
        )
    )
    page = make_interview(be, slug="links", body=body)
    page.refresh_from_db()
    with CaptureQueriesContext(connection) as captured:
        composed = compose(page.body, "be")
    # Which parts of the site are closed is read first: by an answer once a content version.
    assert len(captured) == 2
    assert 'href="/be/story-7/"' in composed.body[7].value.html
    assert 'href="/be/story-0/"' in composed.body[8].value.actions[0].html

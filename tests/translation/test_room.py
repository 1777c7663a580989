"""Wagtail's own lists and pages, as translators and reviewers see them: nothing of a page that is held back."""

import json

import pytest
from wagtail.models import Page

from cms.disclosure.states import State
from cms.pages.models import InterviewPage
from tests.desk.conftest import logged_in
from tests.factories import make_prisoner, publish
from tests.translation.pages.conftest import all_texts, chief, reviewer, rewrite, ru, story, work_of
from tests.translation.pages.test_refusals import change_state

__all__ = ["chief", "reviewer", "ru", "story", "work_of"]
pytestmark = pytest.mark.django_db

NAME = "Невядомскі"
ADDRESSES = (
    "",
    "pages/",
    "pages/{above}/",
    "pages/{page}/",
    "pages/{page}/edit/",
    "pages/{page}/view_draft/",
    "pages/{page}/history/",
    "pages/{page}/usage/",
    "pages/{page}/copy/",
    "pages/{page}/revisions/{revision}/view/",
    "pages/{page}/revisions/compare/{first}...{revision}/",
    "pages/{page}/revisions/{first}/revert/",
    "pages/{page}/workflow_history/",
    "pages/search/?q=ru",
    "pages/search/?q=Піша",
    "pages/usage/cms_pages/interviewpage/",
    "choose-page/search/?q=Піша",
    "choose-page/{above}/",
    "choose-page/{page}/",
    "choose-page/{source}/",
    "api/main/pages/",
    "api/main/pages/{page}/",
    "reports/site-history/",
    "reports/workflow/",
    "reports/workflow_tasks/",
    "reports/aging-pages/",
    "reports/page-types-usage/",
    "bulk/wagtailcore/page/publish/?id={page}&id={source}",
    "bulk/wagtailcore/page/unpublish/?id={page}&id={source}",
    "bulk/wagtailcore/page/move/?id={page}&id={source}",
    "bulk/wagtailcore/page/delete/?id={page}&id={source}",
)


@pytest.fixture
def russian(story, work_of, ru, reviewer, chief):
    """The Russian story of somebody public, with a change that waits for review; `ru` wrote and handed in both."""
    person = publish(make_prisoner(public_id="later111", family_name_be=NAME, given_name_be="Язэп"))
    rewrite(story, title=f"Піша Язэп {NAME}")
    work = work_of(story, ru)
    work.save(all_texts(work))
    work.hand_in()
    work_of(story, reviewer).approve()
    work = work_of(story, ru)
    work.save({work.units()[0].key: f"ru: Язэп {NAME} піша зноў"})
    work.hand_in()
    page = InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")
    page.person = person
    return page


def names(client, address, page):
    """Whether the answer names the person, in letters or as scripts are told letters."""
    revisions = list(page.revisions.order_by("pk").values_list("pk", flat=True))
    source = Page.objects.get(translation_key=page.translation_key, locale__language_code="be")
    places = {"page": page.pk, "above": page.get_parent().pk, "source": source.pk}
    told = address.format(**places, first=revisions[0], revision=revisions[-1])
    text = client.get(f"/admin/{told}", follow=True).text
    return NAME in text or json.dumps(NAME)[1:-1] in text


def test_a_page_that_is_held_back_is_nowhere_in_wagtails_own_rooms(russian, ru, reviewer, subtests):
    change_state(russian.person, State.WITHDRAWN)
    for user in (ru, reviewer):
        client = logged_in(user)
        for address in ADDRESSES:
            with subtests.test(user=user.username, address=address):
                assert not names(client, address, russian)


def test_whoever_may_read_a_page_is_shown_it(russian, ru, chief):
    shown = {"pages/{above}/", "pages/{page}/view_draft/", "choose-page/{page}/"}
    client = logged_in(ru)
    assert {address for address in shown if names(client, address, russian)} == shown
    change_state(russian.person, State.WITHDRAWN)
    client = logged_in(chief)
    assert {address for address in shown if names(client, address, russian)} == shown


def test_nothing_of_a_page_that_is_held_back_can_be_done_by_its_number(russian, ru):
    change_state(russian.person, State.WITHDRAWN)
    known = Page.objects.get(pk=russian.pk).permissions_for_user(type(ru).objects.get(pk=ru.pk))
    assert not known.permissions


def test_a_hosts_own_pages_are_the_hosts_matter(russian, ru):
    from cms.translation.localize.room import readable_pages

    change_state(russian.person, State.WITHDRAWN)
    root = Page.objects.filter(depth=1)
    assert list(readable_pages(root, ru)) == list(root)

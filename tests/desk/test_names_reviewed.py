"""Publishing a hidden person's name warns, and takes two people who have read exactly these words."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import querydict_from_html

from cms.desk.models import NamesReview, Outcome
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages.models import ContentPage
from tests.desk.forms import posted_by, url
from tests.factories import make_content, make_guardian, make_organisation, make_prisoner, publish

pytestmark = pytest.mark.django_db
NAME = "Мікола Выдуманы"
PATH = "/be/words/"


@pytest.fixture
def page(campaign: None) -> Any:
    from cms.pages.models import HomePage

    make_prisoner()
    home = HomePage.objects.get(locale__language_code="be")
    made = make_content(home, slug="words", title="Ліст ад Міколы Выдуманага")
    made.save_revision().publish()
    return made


def held(page: Any) -> str:
    return reverse("cms_desk_held_page", args=[page.pk])


def agree(client: Any, page: Any, seen: str | None = None) -> Any:
    if seen is None:
        seen = client.get(held(page)).context["seen"]
    return client.post(held(page), {"seen": seen})


def edit(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form_of(client: Any, page: Any, **changes: str) -> dict[str, Any]:
    query = querydict_from_html(client.get(edit(page)).content.decode(), form_id="page-edit-form")
    fields = {name: values[-1] for name, values in query.lists()}
    return fields | {"body-count": "0"} | changes


def told(response: Any) -> str:
    return " ".join(str(each) for each in response.context["messages"])


def test_two_publishers_let_the_words_stand(client, publisher, second, page):
    assert client.get(PATH).status_code == 404
    agree(publisher, page)
    assert client.get(PATH).status_code == 404
    assert agree(publisher, page).status_code == 400
    assert client.get(PATH).status_code == 404
    agree(second, page)
    assert client.get(PATH).status_code == 200
    review = NamesReview.objects.get()
    assert (review.outcome, review.requested_by, review.decided_by) == (
        Outcome.APPROVED, publisher.user, second.user,
    )  # fmt: skip


def test_the_approval_is_of_exactly_these_words(client, publisher, second, page):
    agree(publisher, page)
    page = ContentPage.objects.get(pk=page.pk)
    page.title = "Іншы ліст ад Міколы Выдуманага"
    page.save_revision().publish()
    agree(second, page)
    assert client.get(PATH).status_code == 404
    agree(publisher, page)
    assert client.get(PATH).status_code == 200
    page.title = "Трэці ліст ад Міколы Выдуманага"
    page.save_revision().publish()
    assert client.get(PATH).status_code == 404


def test_words_that_changed_while_they_were_read_are_not_approved(client, publisher, second, page):
    agree(publisher, page)
    seen = second.get(held(page)).context["seen"]
    page.title = "Іншы ліст ад Міколы Выдуманага"
    page.save_revision().publish()
    assert agree(second, page, seen).status_code == 400
    assert client.get(PATH).status_code == 404


def test_an_approval_says_nothing_about_somebody_hidden_later(client, publisher, second, page):
    other = publish(make_prisoner(given_name_be="Тарас", family_name_be="Прыгаданы"))
    page.title = "Лісты ад Міколы Выдуманага і Тараса Прыгаданага"
    page.save_revision().publish()
    agree(publisher, page)
    agree(second, page)
    assert client.get(PATH).status_code == 200
    change_state(other, State.WITHDRAWN)
    assert client.get(PATH).status_code == 404


def test_a_publisher_who_left_can_no_longer_have_asked(client, publisher, second, page):
    agree(publisher, page)
    publisher.user.groups.clear()
    agree(second, page)
    assert client.get(PATH).status_code == 404


def test_a_site_with_one_publisher_says_so(client, settings, publisher, page):
    settings.CMS_SINGLE_PUBLISHER = True
    agree(publisher, page)
    assert client.get(PATH).status_code == 200


def test_nobody_else_looks_at_it_or_approves(client, editor, translator, page):
    for stranger in (editor, translator):
        for answer in (stranger.get(held(page)), stranger.post(held(page), {"seen": ""})):
            assert answer.status_code == 403
            assert "Выдуманы" not in answer.content.decode()
        assert stranger.get(reverse("cms_desk_held_pages")).status_code == 403
    assert client.get(PATH).status_code == 404


def test_the_page_is_on_the_dashboard_of_those_who_decide(publisher, editor, page):
    assert held(page) in publisher.get(reverse("wagtailadmin_home")).content.decode()
    assert held(page) not in editor.get(reverse("wagtailadmin_home")).content.decode()


def test_whose_name_it_is_and_where_is_told_to_those_who_decide(publisher, page):
    body = publisher.get(held(page)).content.decode()
    assert "Міколы Выдуманага" in body
    assert "Мікола Выдуманы" in body


def test_no_entry_of_the_log_holds_a_name(publisher, second, page):
    agree(publisher, page)
    agree(second, page)
    entries = PageLogEntry.objects.filter(action__startswith="cms.names")
    assert [each.action for each in entries.order_by("pk")] == ["cms.names.asked", "cms.names.reviewed"]
    assert not [each for each in entries if each.data]


def test_publishing_stops_once_and_says_where_the_name_stands(client, publisher, page):
    page.title = "Пра нас"
    page.save_revision().publish()
    assert client.get(PATH).status_code == 200
    fields = form_of(publisher, page, title=NAME) | {"action-publish": "1"}
    answer = publisher.post(edit(page), fields, follow=True)
    assert "Not published yet" in told(answer)
    assert "in: Title." in told(answer)
    assert client.get(PATH).status_code == 200
    assert ContentPage.objects.get(pk=page.pk).title == "Пра нас"
    again = publisher.post(edit(page), form_of(publisher, page) | {"action-publish": "1"}, follow=True)
    assert held(page) in told(again)
    assert client.get(PATH).status_code == 404


def test_a_text_without_a_hidden_name_is_published_at_once(client, publisher, page):
    fields = form_of(publisher, page, title="Пра нас") | {"action-publish": "1"}
    answer = publisher.post(edit(page), fields, follow=True)
    assert "not public" not in told(answer)
    assert client.get(PATH).status_code == 200


def test_whoever_may_not_see_hidden_people_is_not_told_that_one_is_meant(translator, page):
    from wagtail.models import Locale

    page.locale = Locale.objects.get(language_code="ru")
    from cms.desk.names.warnings import warn_on_opening

    class Request:
        method = "GET"
        user = translator.user

    warn_on_opening(Request(), page)  # type: ignore[arg-type]  # Without `_messages` a warning would raise.


def test_a_fact_that_names_somebody_else_is_warned_about(editor, page):
    fact = make_organisation(about_be="<p>Дапамагае сем'ям.</p>")
    fields = posted_by(editor, url(fact, "edit", fact.pk)) | {"name_be": f"Сябры: {NAME}"}
    answer = editor.post(url(fact, "edit", fact.pk), fields, follow=True)
    assert "names somebody who is not public" in told(answer)


def test_the_row_of_a_person_is_not_warned_about_itself(editor, page):
    guardian = make_guardian(public=False)
    answer = editor.post(
        url(guardian, "edit", guardian.pk), posted_by(editor, url(guardian, "edit", guardian.pk)), follow=True
    )
    assert answer.status_code == 200
    assert "names somebody" not in told(answer)

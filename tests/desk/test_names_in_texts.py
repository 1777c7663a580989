"""Where a hidden person's name still stands, and how one click masks it."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.documents import get_document_model
from wagtail.models import Page

from cms.desk.names.marking import with_mention
from cms.desk.names.places import standing
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages.models import ContentPage
from cms.snippets.models import Prisoner
from tests.desk.forms import url
from tests.desk.publication.conftest import act, form_of
from tests.factories import make_content, make_guardian, make_image, make_organisation, make_prisoner, publish
from tests.pages.mentioned import mention

pytestmark = pytest.mark.django_db
TEXT = "<p>Учора Міколу Выдуманага перавялі.</p>"


@pytest.fixture
def person(campaign: None) -> Prisoner:
    return publish(make_prisoner(case_forms_ru="Вымышленного"))


@pytest.fixture
def home(campaign: None) -> Any:
    from cms.pages.models import HomePage

    return HomePage.objects.get(locale__language_code="be")


def saying(home: Any, text: str = TEXT, **fields: Any) -> Any:
    page = make_content(home, **{"slug": "words", "body": [("rich_text", {"text": text})]} | fields)
    page.save_revision().publish()
    return fresh(page)


def fresh(page: Any) -> Any:
    return ContentPage.objects.get(pk=page.pk)


def found(person: Any) -> list[tuple[str, str, str]]:
    return [(str(each.kind), each.place, each.words) for each in standing(person)]


def address(person: Any) -> str:
    return reverse("cms_desk_prisoner_names", args=[person.pk])


def test_every_kind_of_text_is_listed(person, home):
    page = saying(home, title="Ліст Міколе Выдуманаму")
    page.lead = "<p>Вымышленного Николая</p>"
    page.save_revision()
    make_organisation(name_be="Сябры Міколы Выдуманага")
    guardian = make_guardian(about_be="<p>Сябруе з Міколам Выдуманым.</p>")
    guardian.about_ru = "<p>Дружит с Николаем Вымышленным.</p>"
    guardian.save_revision()
    make_image("Mikola Vydumany 2024")
    get_document_model().objects.create(title="Letter of M. Vydumany", file="letter.pdf")
    with translation.override("en"):
        places = found(person)
    assert ("Published page", "Title", "Міколе Выдуманаму") in places
    assert ("Published page", "Body, 1: Text", "Міколу Выдуманага") in places
    assert ("Draft of a page", "Lead", "Вымышленного Николая") in places
    assert {kind for kind, _place, _words in places} == {
        "Published page", "Draft of a page", "Fact", "Draft of a fact", "Image", "Document",
    }  # fmt: skip
    assert not [each for each in standing(person) if each.title == str(person)]


def test_translations_in_progress_are_listed_with_the_page_they_are_for(person, home):
    from wagtail.models import Locale
    from wagtail_localize.models import StringTranslation, Translation, TranslationSource

    page = saying(home)
    source, _made = TranslationSource.update_or_create_from_instance(page)
    russian = Locale.objects.get(language_code="ru")
    Translation.objects.create(source=source, target_locale=russian).save_target(publish=False)
    segment = source.stringsegment_set.get(string__data__contains="Выдуманага")
    StringTranslation.objects.create(
        translation_of=segment.string, context=segment.context, locale=russian,
        data="Вчера Николая Вымышленного перевели.",
    )  # fmt: skip
    with translation.override("en"):
        places = [each for each in standing(person) if each.kind == "Translation in progress"]
    assert [each.words for each in places] == ["Николая Вымышленного"]
    target = Page.objects.get(translation_key=page.translation_key, locale=russian)
    assert (places[0].title, places[0].language) == (target.title, "Русский")


def test_mentions_are_not_listed(person, home):
    saying(home, f"<p>{mention(person)}</p>")
    assert not found(person)


def test_nobody_elses_name_is_listed(person, home):
    saying(home, "<p>Тарас Іншы і выдуманыя казкі</p>")
    assert not found(person)


def test_twenty_pages_take_as_many_queries_as_one(person, home):
    saying(home)
    standing(person)
    with CaptureQueriesContext(connection) as one:
        standing(person)
    for number in range(19):
        saying(home, slug=f"words-{number}")
    with CaptureQueriesContext(connection) as twenty:
        assert len(standing(person)) == 20
    assert len(twenty) == len(one)


def test_the_confirmation_lists_the_places_and_the_act_leads_to_them(publisher, person, home):
    saying(home)
    review = publisher.post(
        url(person, "publication", person.pk), form_of(person, state="withdrawn") | {"step": "review"}
    )
    assert "Міколу Выдуманага" in review.content.decode()
    assert act(publisher, person, state="withdrawn").url == address(person)
    assert "Міколу Выдуманага" in publisher.get(address(person)).content.decode()


def test_the_form_of_a_person_leads_there(editor, person):
    assert address(person) in editor.get(url(person, "edit", person.pk)).content.decode()


def test_one_click_makes_the_words_a_mention_that_is_masked(client, publisher, person, home):
    page = saying(home, slug="words-live")
    change_state(person, State.WITHDRAWN)
    assert client.get("/be/words-live/").status_code == 404
    answer = publisher.post(address(person), {"page": page.pk, "words": "Міколу Выдуманага"})
    assert answer.status_code == 302
    shown = client.get("/be/words-live/")
    assert shown.status_code == 200
    assert "Учора [імя не\u00a0называем] перавялі" in shown.text
    assert not found(person)
    assert not fresh(page).has_unpublished_changes


def test_a_draft_is_marked_as_well_and_stays_a_draft(publisher, person, home):
    page = saying(home)
    page.title = "Яшчэ не гатова"
    page.save_revision()
    publisher.post(address(person), {"page": page.pk, "words": "Міколу Выдуманага"})
    live = fresh(page)
    draft = live.get_latest_revision_as_object()
    assert (live.title, draft.title) == ("Пра нас", "Яшчэ не гатова")
    for each in (live, draft):
        assert f'<a id="{person.pk}" linktype="person">' in str(each.body[0].value["text"].source) or (
            f'<a linktype="person" id="{person.pk}">' in str(each.body[0].value["text"].source)
        )


def test_an_editor_who_may_not_publish_cannot_change_what_readers_see(editor, person, home):
    page = saying(home)
    editor.post(address(person), {"page": page.pk, "words": "Міколу Выдуманага"})
    assert fresh(page).body[0].value["text"].source == TEXT


def test_a_translator_sees_no_list(translator, person):
    answer = translator.get(address(person))
    assert answer.status_code == 403
    assert "Выдуманы" not in answer.content.decode()


@pytest.mark.parametrize("forged", [{}, {"page": "1a"}, {"page": "9" * 30}, {"page": "999999", "words": "x"}])
def test_a_forged_page_is_not_found(publisher, person, forged):
    assert publisher.post(address(person), forged).status_code == 404


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<p>М. Выдуманы піша</p>", "М Выдуманы", '<p>{M. Выдуманы} піша</p>'.replace("M", "М")),
        ("<p>Выдуманымі</p>", "Выдуманы", "<p>Выдуманымі</p>"),
        ('<p><a href="https://e.org">Выдуманы</a></p>', "Выдуманы", '<p><a href="https://e.org">Выдуманы</a></p>'),
        ("<p>Выдуманы і <b>Выдуманы</b></p>", "Выдуманы", "<p>{Выдуманы} і <b>{Выдуманы}</b></p>"),
        ("<p>a &amp; Выдуманы</p>", "Выдуманы", "<p>a &amp; {Выдуманы}</p>"),
        ("<p>Выдуманы</p>", " ", "<p>Выдуманы</p>"),
    ],
    ids=["initial", "part of a word", "link", "twice", "entity", "nothing"],
)  # fmt: skip
def test_only_whole_plain_words_become_mentions(html, words, expected):
    told = re.sub(
        r'<a (?:linktype="person" id="7"|id="7" linktype="person")>(.*?)</a>',
        r"{\1}",
        with_mention(html, words, 7),
    )
    assert told == expected

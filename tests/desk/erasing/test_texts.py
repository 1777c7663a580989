"""Texts about a person who was deleted are masked where they mention them, and listed where they name them."""

import pytest
from wagtail.models import (
    Comment,
    CommentReply,
    PageLogEntry,
)
from wagtail_localize.models import String, StringTranslation, TranslationSource

from cms.desk.erasing.person import erase
from cms.pages.models import HomePage, InterviewPage
from tests import factories
from tests.desk.erasing.searching import finder_for, naming, unescaped

pytestmark = pytest.mark.django_db

MASK = {"be": "імя не называем", "ru": "имя не называем"}


def test_mentions_are_masked_everywhere_and_the_rest_of_the_story_stays(person, story):
    finder, source = finder_for(person), TranslationSource.objects.get_for_instance(story)
    assert StringTranslation.objects.filter(data__contains="Вымышленного").count() == 2

    report = erase(person)

    live = InterviewPage.objects.get(pk=story.pk)
    assert MASK["be"] in live.lead
    assert "Чытаю" in str(live.body[0].value["text"])
    assert MASK["be"] in str(live.body[0].value["text"])
    drafted = live.latest_revision.as_object()
    assert MASK["be"] in drafted.lead
    texts = StringTranslation.objects.values_list("data", "has_error")
    assert [(MASK["ru"] in data, "linktype" in data, error) for data, error in texts] == [
        (True, False, False)
    ] * 2
    source.refresh_from_db()
    assert MASK["be"] in unescaped(source.content_json)
    assert not String.objects.filter(data__contains="Выдуман").exists()
    # The title of an earlier version is prose: it is listed, and nothing else is left.
    assert naming(finder) == {("wagtailcore_revision", "content"), ("wagtailcore_revision", "object_str")}
    assert {(each.model, each.column) for each in report.named} == {
        ("wagtailcore.revision", "content"),
        ("wagtailcore.revision", "object_str"),
    }
    assert ("cms_pages.interviewpage", str(story.pk)) in {(each.model, each.pk) for each in report.pointing}
    assert not (Comment.objects.exists() or CommentReply.objects.exists())
    assert not PageLogEntry.objects.filter(label__contains="Выдуман").exists()
    assert dict(report.counts)["mentions in texts, withheld for good"] > 5


def test_a_translated_page_can_still_be_made_from_its_masked_texts(person, story):
    erase(person)
    source = TranslationSource.objects.get_for_instance(story)
    page = source.get_ephemeral_translated_instance(factories.make_locale("ru"), fallback=True)
    assert MASK["ru"] in page.lead


def test_old_revisions_are_pruned_on_request_and_the_live_one_stays(person, story):
    finder = finder_for(person)
    report = erase(person, prune=True)
    assert naming(finder) == set()
    assert dict(report.counts)["old revisions of pages that named the person"] == 1
    assert InterviewPage.objects.get(pk=story.pk).live_revision is not None


def test_names_in_texts_are_listed_and_not_changed(person):
    home = HomePage.objects.get(locale__language_code="be")
    words = "<p>Ліст Міколы Выдуманага</p>"
    page = factories.make_interview(home, title="Пра ліст", lead=words)
    factories.make_facility(rules_ru="Спросить у Вымышленного")
    image = factories.make_image(title="vydumany.jpg")

    report = erase(person)

    assert {(each.model, each.pk, each.is_full) for each in report.named} >= {
        ("cms_pages.interviewpage", str(page.pk), True),
        ("wagtailimages.image", str(image.pk), False),
    }
    assert report.named[0].is_full
    assert InterviewPage.objects.get(pk=page.pk).lead == words

"""The pages of the demonstration: all languages, every kind of block, nothing left empty, loaded once."""

import tempfile
from collections import Counter
from dataclasses import replace
from typing import Any
from unittest import mock

from django.contrib.auth import get_user_model
from django.test import TestCase, override_settings
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation

from cms import languages, version
from cms.demo.content.pages import CAMPAIGN, EXPLANATIONS
from cms.demo.content.stories import STORIES
from cms.demo.content.stories.kinds import Appeal, Organisations, Ways, Written
from cms.demo.loading import pages, prose, scenes
from cms.demo.loading.publishing import Staff
from cms.demo.scenes import SCENES
from cms.desk.setup import set_up
from cms.pages.blocks import BodyBlock
from cms.pages.mentions import mentioned
from cms.pages.models import CampaignPage, ContentPage, HomePage, InterviewPage
from cms.pages.querysets import live_homes
from tests.demo.prose import LINK, passages
from tests.factories import make_action, make_guardian, make_organisation, make_prisoner, publish

WRITTEN: tuple[Written, ...] = (CAMPAIGN, *EXPLANATIONS, *STORIES)


def pieces(kind: type[Any]) -> list[Any]:
    """Every part of this kind in any page."""
    return [
        each
        for page in WRITTEN
        for text in page.texts.values()
        for each in text.body
        if isinstance(each, kind)
    ]


def stand_ins() -> prose.References:
    """Rows for everything that the pages refer to."""
    mentioned = {
        int(link[3]) for each in passages() for link in LINK.finditer(each.written) if link[2] == "person"
    }
    wards = {number for story in STORIES for number in story.wards}
    speaking = {story.guardian for story in STORIES}
    named = {key for each in pieces(Organisations) for key in each.keys} | set(CAMPAIGN.partners)
    ways = {way.action for each in pieces(Ways) for way in each.ways}
    people = {
        number: publish(make_prisoner())
        for number in mentioned | wards | {each.person for each in pieces(Appeal)}
    }
    return prose.References(
        people=prose.keys(people),
        guardians=prose.keys({key: make_guardian() for key in speaking}),
        organisations=prose.keys({key: make_organisation() for key in named}),
        actions=prose.keys({key: make_action() for key in ways}),
        pictures=dict.fromkeys(SCENES, 0),
        pages={},
    )


class LoadedPagesTest(TestCase):
    """Loaded once, beside stand-ins for the people; each test starts from there."""

    @classmethod
    def setUpTestData(cls) -> None:
        user = get_user_model().objects.create_superuser("a-writer")
        staff = Staff(editor=user, translator=user, publisher=user)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        with override_settings(MEDIA_ROOT=folder.name):
            set_up(lambda line: None)
            pictures, _new = scenes.load_pictures(staff)
        at = replace(stand_ins(), pictures=pictures)
        cls.told: list[str] = []
        cls.printer = pages.Printer(live_homes(), at, staff, cls.told.append)
        cls.made = (pages.load_pages(cls.printer), pages.load_front(cls.printer))

    def test_every_page_is_live_in_every_language_it_was_written_in(self):
        assert self.made == (len(WRITTEN), 2 * len(languages.CODES))
        for written in WRITTEN:
            found = Page.objects.filter(slug=written.slug, live=True)
            assert (
                {page.locale.language_code for page in found} == written.texts.keys() == set(languages.CODES)
            )
            assert len({page.translation_key for page in found}) == 1
            assert not any(page.has_unpublished_changes for page in found)
            for page in found:
                assert page.title == written.texts[page.locale.language_code].title

    def test_pages_of_each_kind_are_where_readers_look_for_them(self):
        assert {page.slug for page in CampaignPage.objects.all()} == {"until-all-are-free"}
        assert ContentPage.objects.count() == 3 * (len(EXPLANATIONS) + 1)
        for story in InterviewPage.objects.all():
            assert isinstance(story.get_parent().specific, CampaignPage)
            assert story.get_parent().locale_id == story.locale_id
        menu = Page.objects.filter(show_in_menus=True, locale__language_code="be").exclude(slug="prisoners")
        assert {page.slug for page in menu} == {"letters", "about", "until-all-are-free"}

    def test_every_block_occurs_in_the_demonstration(self):
        used = Counter(
            block.block_type
            for model in (HomePage, CampaignPage, ContentPage, InterviewPage)
            for page in model.objects.filter(locale__language_code="be")
            for block in page.body
        )
        assert used.keys() == BodyBlock().child_blocks.keys()

    def test_no_passage_is_empty_and_every_one_is_translated(self):
        assert not StringSegment.objects.filter(string__data__regex=r"^\s*$").exists()
        progress = [translation.get_progress() for translation in Translation.objects.all()]
        assert len(progress) == 2 * len(WRITTEN)
        assert all(total == translated > 10 for total, translated in progress)

    def test_a_translation_mentions_whom_its_original_mentions(self):
        for slug, count in {"a-letter-to-a-box": 1, "too-late-to-ask": 1, "one-line-in-a-list": 0}.items():
            told = [
                [pk for part in page.body for pk in mentioned(getattr(part.value.get("text"), "source", ""))]
                for page in InterviewPage.objects.filter(slug=slug)
            ]
            assert told[0] == told[1] == told[2], slug
            assert len(told[0]) == count, slug

    def test_a_second_load_changes_nothing(self):
        before, reported = version.current(), list(self.told)
        with mock.patch("cms.demo.loading.pages.translate") as translated:
            assert (pages.load_pages(self.printer), pages.load_front(self.printer)) == (0, 0)
        assert not translated.called
        assert (version.current(), self.told) == (before, reported)

    def test_what_editors_changed_on_a_front_page_stays(self):
        home = HomePage.objects.get(locale__language_code="ru")
        home.lead = "<p>Слово редакции.</p>"
        home.save()
        pages.load_front(self.printer)
        home.refresh_from_db()
        assert home.lead == "<p>Слово редакции.</p>"

    def test_only_a_missing_story_is_told_again(self):
        for page in InterviewPage.objects.filter(slug="too-late-to-ask"):
            page.delete()
        assert pages.load_pages(self.printer) == 1
        assert InterviewPage.objects.filter(slug="too-late-to-ask", live=True).count() == 3


class WrittenTest(TestCase):
    """What the texts themselves promise."""

    def test_a_page_links_only_to_pages_loaded_before_it(self):
        known = {"prisoners", "removal"}
        for written in WRITTEN:
            for text in written.texts.values():
                linked = {
                    link[3]
                    for each in passages(text, language="be")
                    for link in LINK.finditer(each.written)
                    if link[2] == "page"
                }
                assert linked <= known, written.slug
            known.add(written.slug)

    def test_translations_are_made_of_the_same_parts(self):
        for written in WRITTEN:
            shapes = {tuple(type(piece) for piece in text.body) for text in written.texts.values()}
            assert len(shapes) == 1, written.slug

    def test_each_language_is_the_first_of_some_story(self):
        assert {story.source for story in STORIES} == set(languages.CODES)

    def test_a_page_words_ways_to_help_itself_somewhere_and_takes_them_from_the_list_elsewhere(self):
        worded = [bool(way.text) for each in pieces(Ways) for way in each.ways]
        assert True in worded
        assert False in worded

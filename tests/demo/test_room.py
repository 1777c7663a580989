"""The demonstration's translators' room is alive: things wait, came back, fell behind, are missing, are asked for."""

from django.contrib.auth import get_user_model
from wagtail.models import Page

from cms.demo.content.room import ADDED_IN_BELARUSIAN, ADDED_IN_RUSSIAN
from cms.translation.bench.waiting import waiting_for
from cms.translation.models import Stage
from cms.translation.works.opening import open_work
from tests.demo.loaded import Loaded


class TestRoom(Loaded):
    """After the first run."""

    def user(self, name):
        return get_user_model().objects.get(username=name)

    def work(self, slug, language):
        key = Page.objects.filter(slug=slug).values_list("translation_key", flat=True)[0]
        return open_work("page", str(key), language, self.user("translator-ru"))

    def test_a_fact_and_a_page_wait_for_the_reviewer(self):
        waiting = waiting_for(self.user("reviewer-ru"), "be")
        assert sorted(line.url.split("/")[4] for line in waiting.to_review) == ["page", "prisoner"]

    def test_something_came_back_to_the_translator_and_something_is_asked_of_them(self):
        waiting = waiting_for(self.user("translator-ru"), "ru")
        assert [line.url.split("/")[4] for line in waiting.returned] == ["organisation"]
        assert len(waiting.assigned) == 1

    def test_one_page_has_fallen_behind_and_one_has_no_english(self):
        outdated = self.work("about", "ru")
        assert outdated.stage == Stage.OUTDATED
        changed = [unit for unit in outdated.units() if unit.former_source]
        assert any(ADDED_IN_BELARUSIAN in unit.source for unit in changed)
        assert self.work("first-letter", "en").stage == Stage.MISSING
        assert self.work("first-letter", "ru").stage == Stage.COMPLETE

    def test_readers_get_nothing_that_nobody_approved(self):
        assert ADDED_IN_RUSSIAN not in self.client.get("/ru/letters/").text
        assert "Печатник" not in self.client.get("/ru/prisoners/").text

"""How well known somebody is: by the stories that readers can open, each once in all languages."""

import pytest

from cms import version
from cms.pages.querysets import live_homes
from cms.pages.story_counts import told_in_stories
from tests.factories import make_interview, make_prisoner, publish

pytestmark = pytest.mark.django_db


def test_only_what_readers_can_open_counts_and_a_translation_not_again(homes_world):
    homes = live_homes()
    with version.act():
        told, hidden, untold = publish(make_prisoner()), make_prisoner(), publish(make_prisoner())
        story = make_interview(homes["be"], wards=[told])
        make_interview(homes["ru"], wards=[told], translation_key=story.translation_key)
        make_interview(homes["be"], slug="story-2", wards=[told])
        make_interview(homes["be"], slug="draft", wards=[told], live=False)
        make_interview(homes["be"], slug="held-back", wards=[told, hidden])
    assert told_in_stories([told.pk, hidden.pk, untold.pk]) == {told.pk: 2}

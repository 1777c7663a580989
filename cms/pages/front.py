"""What a front page shows of people and stories: a few of each, and where the rest is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from cms.disclosure.birthdays import coming_birthdays
from cms.disclosure.rotation import drawn_today
from cms.formatting import day_and_month
from cms.languages import Language
from cms.pages.addresses import stories_path
from cms.pages.composing import CARD_FIELDS, cards
from cms.pages.stories import story_refs
from cms.pages.story_counts import told_in_stories
from cms.pages.values import PersonCard, StoryRef, Upcoming

if TYPE_CHECKING:
    from cms.pages.models import HomePage

PEOPLE: Final = 6
BIRTHDAYS: Final = 6
STORIES: Final = 4
# Any leap year: 29 February is a day of it.
_SOME_YEAR: Final = 2000


def people_shown(language: Language) -> dict[str, Any]:
    """Others to write to every day, and whose birthday comes next: the disclosure layer is asked once."""
    drawn, coming = drawn_today(PEOPLE, told_in_stories), coming_birthdays(BIRTHDAYS)
    known = cards([*drawn, *coming], language, CARD_FIELDS | {"birthday"})
    return {
        "people": [known[pk] for pk in drawn if pk in known],
        "birthdays": [day for pk in coming if pk in known and (day := upcoming(known[pk], language))],
    }


def upcoming(card: PersonCard, language: Language) -> Upcoming | None:
    """A birthday as a day of every year; None where none is disclosed."""
    if card.person.birthday is None:
        return None
    day = date(_SOME_YEAR, card.person.birthday.month, card.person.birthday.day)
    return Upcoming(card=card, date=f"{day:%m-%d}", text=day_and_month(day, language))


def stories_shown(home: HomePage) -> dict[str, Any]:
    """The newest stories, and where all of them are if there are more."""
    from cms.pages.models import InterviewPage

    found: list[StoryRef] = story_refs(InterviewPage.objects.all(), home.language, home, STORIES + 1)
    return {
        "stories": found[:STORIES],
        "stories_url": stories_path(home.language) if len(found) > STORIES else None,
    }

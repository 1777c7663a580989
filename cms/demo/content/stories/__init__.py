"""The stories of the demonstration: who speaks, for whom, and the words in each language."""

from typing import Final

from cms.demo.content.stories import (
    box_be,
    box_en,
    box_ru,
    crossed_out_be,
    crossed_out_en,
    crossed_out_ru,
    from_the_stage_be,
    from_the_stage_en,
    from_the_stage_ru,
    minutes_be,
    minutes_en,
    minutes_ru,
    too_late_be,
    too_late_en,
    too_late_ru,
)
from cms.demo.content.stories.kinds import Story

STORIES: Final[tuple[Story, ...]] = (
    Story(
        slug="one-line-in-a-list",
        source="be",
        guardian="teacher",
        wards=(1,),
        texts={"be": crossed_out_be.TEXT, "ru": crossed_out_ru.TEXT, "en": crossed_out_en.TEXT},
    ),
    Story(
        slug="a-table-in-the-foyer",
        source="ru",
        guardian="actress",
        wards=(2,),
        texts={"be": from_the_stage_be.TEXT, "ru": from_the_stage_ru.TEXT, "en": from_the_stage_en.TEXT},
    ),
    Story(
        slug="read-into-the-minutes",
        source="en",
        guardian="deputy",
        wards=(4, 20),
        texts={"be": minutes_be.TEXT, "ru": minutes_ru.TEXT, "en": minutes_en.TEXT},
    ),
    Story(
        slug="a-letter-to-a-box",
        source="ru",
        guardian="novelist",
        wards=(12,),
        texts={"be": box_be.TEXT, "ru": box_ru.TEXT, "en": box_en.TEXT},
    ),
    Story(
        slug="too-late-to-ask",
        source="be",
        guardian="leader",
        wards=(14,),
        texts={"be": too_late_be.TEXT, "ru": too_late_ru.TEXT, "en": too_late_en.TEXT},
    ),
)

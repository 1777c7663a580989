"""The stories of the demonstration: who speaks, for whom, and the words in each language."""

from typing import Final

from cms.demo.content.stories import (
    crossed_out_be,
    crossed_out_en,
    crossed_out_ru,
    from_the_stage_be,
    from_the_stage_en,
    from_the_stage_ru,
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
)

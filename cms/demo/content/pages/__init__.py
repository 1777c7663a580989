"""The pages of the demonstration that tell no story: the campaign, and what explains it.

A page comes after those that it links to.
"""

from typing import Final

from cms.demo.content.pages import (
    about_be,
    about_en,
    about_ru,
    campaign_be,
    campaign_en,
    campaign_ru,
    home_be,
    home_en,
    home_ru,
    letters_be,
    letters_en,
    letters_ru,
    methodology_be,
    methodology_en,
    methodology_ru,
    privacy_be,
    privacy_en,
    privacy_ru,
)
from cms.demo.content.stories.kinds import Campaign, Explanation, HomeText
from cms.languages import Language

HOME: Final[dict[Language, HomeText]] = {"be": home_be.TEXT, "ru": home_ru.TEXT, "en": home_en.TEXT}

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    Explanation(
        slug="methodology",
        source="ru",
        texts={"be": methodology_be.TEXT, "ru": methodology_ru.TEXT, "en": methodology_en.TEXT},
        in_footer=True,
    ),
    Explanation(
        slug="privacy",
        source="en",
        texts={"be": privacy_be.TEXT, "ru": privacy_ru.TEXT, "en": privacy_en.TEXT},
        in_footer=True,
    ),
    Explanation(
        slug="letters",
        source="be",
        texts={"be": letters_be.TEXT, "ru": letters_ru.TEXT, "en": letters_en.TEXT},
        in_menu=True,
    ),
    Explanation(
        slug="about",
        source="be",
        texts={"be": about_be.TEXT, "ru": about_ru.TEXT, "en": about_en.TEXT},
        in_menu=True,
    ),
)

CAMPAIGN: Final = Campaign(
    slug="until-all-are-free",
    source="be",
    texts={"be": campaign_be.TEXT, "ru": campaign_ru.TEXT, "en": campaign_en.TEXT},
    picture="window",
    alt={
        "be": "Ноч, асветленае акно; на падваконні пакінуты кубак.",
        "ru": "Ночь, освещённое окно; на подоконнике оставлена чашка.",
        "en": "Night and a lit window; a cup has been left on the sill.",
    },
    partners=("lichtar", "envelope", "neighbours"),
)

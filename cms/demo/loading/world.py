"""Loads what people and pages are connected with, by the keys that the demonstration knows it by."""

from collections.abc import Callable
from dataclasses import dataclass

from cms.demo.loading.guardians import Guardians, load_guardians
from cms.demo.loading.publishing import Staff
from cms.demo.loading.reference import load_articles, load_facilities
from cms.demo.loading.site import load_countries, load_settings
from cms.demo.loading.support import Actions, Organisations, load_actions, load_organisations
from cms.snippets.catalogue.loading import Articles, Facilities

Count = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class World:
    """What is there before the first prisoner is."""

    facilities: Facilities
    articles: Articles
    guardians: Guardians
    organisations: Organisations
    actions: Actions


def load_world(staff: Staff, count: Count) -> tuple[World, int]:
    """Everything that exists without a prisoner, and how many rows of it are new; `count` is told each sum."""
    facilities, new_facilities = load_facilities(staff)
    articles, new_articles = load_articles(staff)
    organisations, new_organisations = load_organisations(staff)
    actions, new_actions = load_actions(organisations, staff)
    guardians, new_guardians = load_guardians(staff)
    sums = {
        "facilities": new_facilities,
        "articles of law": new_articles,
        "organisations": new_organisations,
        "ways to help": new_actions,
        "settings of the campaign": load_settings(),
        "sending countries": load_countries(staff),
        "guardians": new_guardians,
    }
    for what, number in sums.items():
        count(what, number)
    return World(facilities, articles, guardians, organisations, actions), sum(sums.values())

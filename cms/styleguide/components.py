"""What each component of `templates/cms/components` is shown with: one entry a file, named like it.

An entry makes the component's context from a stock. Whoever adds a component adds its entry.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from django.utils.html import format_html

from cms.formatting import day_and_month
from cms.pages.asking import Field, Option
from cms.pages.by_letter import LetterLink
from cms.pages.guardian_categories import circles
from cms.pages.paging import Pagination
from cms.pages.samples.people import DAY
from cms.pages.values import Block, CampaignRef, Upcoming
from cms.reader.search.results import Group, Item
from cms.reader.sharing.shared import shared_page
from cms.reader.sharing.words import Words
from cms.styleguide import figures, kits
from cms.styleguide.people import known
from cms.styleguide.stock import Stock
from cms.styleguide.words import LINK

Context = Mapping[str, Any]

# Wide enough to fill an alphabet of letters, or a leaf of paper.
_LETTERS: Final = "АБВГҐДЖЗІКЛМНОПРСТУФХЦЧШЭЮЯ"
_LINES: Final = 34


def _nothing(it: Stock) -> Context:
    return {}


def _letters(it: Stock) -> Context:
    return {"person": it.person, "letters": it.person.letters, "card": it.card, "site": it.site}


def _address(it: Stock) -> Context:
    block = it.blocks[0]
    return {"block": block, "lines": block.international, "several": len(it.blocks) > 1, "blocks": it.blocks}


def _envelope(it: Stock) -> Context:
    return {**_address(it), "from": "abroad", "number": 1}


def _sentence(it: Stock) -> Context:
    person = known(it.language, it.texts)
    at = 1 if it.is_short else 0
    return {"person": person, "sentence": person.sentences[at], "at": at}


def _guardian_ref(it: Stock) -> Context:
    person = known(it.language, it.texts)
    return {"person": person, "guardian": person.guardians[0], "at": 0}


def _drawn(it: Stock) -> Context:
    drawn = figures.drawn(it.texts, it.language, it.amount)
    return {"drawn": drawn, "as_of": figures.as_of(), "is_drawn": True}


def _timeline(it: Stock) -> Context:
    return {"drawn": figures.in_time(it.texts, it.language, it.amount), "as_of": figures.as_of()}


def _headline(it: Stock) -> Context:
    return {"headline": None if it.is_short else figures.headline(it.texts, it.language, it.amount)}


def _filters(it: Stock) -> Context:
    options = (
        Option(value="1", label=it.texts.place, selected=True),
        Option(value="2", label="—", selected=False),
    )
    chosen = Field(name="facility", label=it.texts.court, value="1", options=options)
    written = Field(name="article", label=it.texts.place, value="0", options=None, error=it.texts.sentence)
    return {
        "search": it.texts.name,
        "filters": it.several(chosen, written),
        "orders": options,
        "is_filtered": not it.is_short,
        "has_filters": not it.is_short,
    }


def _found(it: Stock) -> Context:
    item = Item(
        title=format_html("{}", it.texts.title),
        passage=format_html("{} <mark>{}</mark>", it.texts.sentence, it.texts.name),
        url="#",
        guardian_name=None if it.is_short else it.texts.name,
        language=it.language,
    )
    return {"group": Group(total=1234, items=(item, item)), "name": "sample", "title": it.texts.country}


def _found_elsewhere(it: Stock) -> Context:
    return {
        "elsewhere": [
            {"language": each["language"], "label": each["name"], "count": 12, "url": "#"}
            for each in it.available
        ]
    }


def _trail(it: Stock) -> Context:
    return {"up": "#", "page": {"title": it.texts.organisation}, "card": None if it.is_short else it.card}


def _pagination(it: Stock) -> Context:
    there = None if it.is_short else "#"
    return {"pagination": Pagination(number=2, count=345, previous_url=there, next_url="#")}


def _letters_index(it: Stock) -> Context:
    letters = _LETTERS if it.amount == "long" else _LETTERS[:4]
    there = [LetterLink(letter=each, url="#", is_current=each == "Б") for each in letters]
    return {"letters": it.several(*there, LetterLink(letter="", url="#", is_current=False))}


def _sections(it: Stock) -> Context:
    return {**_letters(it), "stories": it.several(it.story)}


def _embedded(it: Stock) -> Context:
    name, note = ("", "") if it.is_short else (it.texts.name, it.texts.role)
    words = Words(site=it.texts.organisation, title=it.texts.title, path="/", name=name, note=note)
    return {"words": words, "address": LINK, "until": it.texts.sentence or it.texts.name}


def _not_found(it: Stock) -> Context:
    return {"available": it.available, "level": "h2"}


def _shared(it: Stock) -> Context:
    """Only a page that may be passed on has it."""
    around = {"head": replace(it.head, canonical=LINK), "language": it.language, "page_title": it.texts.title}
    return {**around, "shared": shared_page(around)}


COMPONENTS: Final[Mapping[str, Callable[[Stock], Context]]] = {
    "address": _address,
    "address_languages": _address,
    "address_text": _address,
    "all_stories": lambda it: {"url": None if it.is_short else "#"},
    "articles": _sentence,
    "available": lambda it: {"available": it.available},
    "before_writing": _letters,
    "birthdays": lambda it: {
        "birthdays": it.several(Upcoming(card=it.card, date="05-03", text=day_and_month(DAY, it.language)))
    },
    "body": lambda it: {
        "body": it.several(
            Block(type="rich_text", template="cms/blocks/rich_text.html", id="sample", value=it.texts)
        ),
        "beside": it.several(it.card),
    },
    "byline": lambda it: {"wards": it.several(it.card, it.card), "head": it.head},
    "campaigns": lambda it: {
        "campaigns": [CampaignRef(title=it.texts.title, teaser=it.texts.sentence, url="#")]
    },
    "circles": lambda it: {
        "circles": [circle.category for circle in circles((), (), it.language)],
        "category": None if it.is_short else "diaspora",
        "url": "",
    },
    "envelope": _envelope,
    "envelope_choice": _address,
    "envelopes": _address,
    "evening_checklist": _nothing,
    "evening_rules": lambda it: {"places": it.several(it.slip), "site": it.site},
    "evening_trail": lambda it: {
        "evening_url": None if it.is_short else "#",
        "pack_url": None if it.is_short else "#",
    },
    "facility_rules": _letters,
    "facts": lambda it: {"person": it.person},
    "facts_short": lambda it: {"person": it.person},
    "figure_bars": _drawn,
    "figure_map": _drawn,
    "figure_rows": _drawn,
    "figure_source": _drawn,
    "figure_timeline": _timeline,
    "figures_teaser": _headline,
    "filters": _filters,
    "first_page": lambda it: {"available": it.available, "of": it.language},
    "footer": lambda it: {"site": it.site, "foot": it.links},
    "found": _found,
    "found_elsewhere": _found_elsewhere,
    "guardian_about": lambda it: {"guardian": it.guardian},
    "guardian_card": lambda it: {"guardian": it.guardian},
    "guardian_ref": _guardian_ref,
    "head": lambda it: {"head": it.head},
    "head_shared": _shared,
    "headline_numbers": _headline,
    "kit_cautions": _nothing,
    "kit_changed": lambda it: {"changes": kits.changes(it), "to_guardian": True},
    "kit_changes": lambda it: {"changes": kits.changes(it), "told_day": kits.told_day(it)},
    "kit_ward": lambda it: {"ward": kits.ward(it)},
    "label_sheet": lambda it: {"sheet": [it.slip] * 3, "number": 1},
    "languages": lambda it: {"switcher": it.switcher},
    "leave": _nothing,
    "letter_choice": _address,
    "letter_reminders": _nothing,
    "letter_rules": lambda it: {"site": it.site},
    "letter_sheet": lambda it: {**_address(it), "ruling": range(_LINES)},
    "letters": _letters,
    "letters_index": _letters_index,
    "masthead": lambda it: {
        "site_name": it.texts.organisation,
        "navigation": it.links,
        "switcher": it.switcher,
    },
    "no_letters": _letters,
    "nobody_to_write_to": _nothing,
    "not_found_everywhere": _not_found,
    "not_found_text": _not_found,
    "organisation": lambda it: {"organisation": it.organisation},
    "organisations": lambda it: {"organisations": it.several(it.organisation, it.organisation)},
    "outgoing": lambda it: {"url": None if it.is_short else LINK, "label": it.texts.title},
    "pagination": _pagination,
    "papers": lambda it: {
        "other": "envelope" if it.is_short else "letter",
        "other_url": "#",
        "evening_url": "#",
    },
    "pdf_button": lambda it: {"pdf_url": None if it.is_short else "#"},
    "person_card": lambda it: {"card": it.card, "heading": "h3"},
    "person_sections": _sections,
    "person_small": lambda it: {"card": it.card},
    "phrasebook": lambda it: {"groups": it.phrases},
    "picture": lambda it: {"picture": it.picture, "alt": it.texts.title},
    "portrait": lambda it: {"portrait": it.portrait, "name": it.texts.name, "alt": ""},
    "posted_from": _nothing,
    "quote_to_embed": _embedded,
    "reading_aid": _address,
    "recipient_label": _address,
    "removal_link": lambda it: {"removal": next(iter(it.links), None), "site": it.site},
    "rota": lambda it: {"slips": it.several(it.slip, it.slip)},
    "search_field": lambda it: {"question": it.texts.title if it.amount == "long" else ""},
    "sending_countries": lambda it: {"countries": it.several(it.country, it.country), "intro": it.texts},
    "sending_country": lambda it: {"country": it.country},
    "sentence": _sentence,
    "share": lambda it: {"head": it.head, "page_title": it.texts.title},
    "share_embed": _shared,
    "slip": lambda it: {"slip": it.slip},
    "source": lambda it: {"source": known(it.language, it.texts).sources[0]},
    "state_note": lambda it: {"person": it.person},
    "steps": _nothing,
    "story_card": lambda it: {"story": it.story, "heading": "h3", "brief": False},
    "timeline": lambda it: {"person": it.person},
    "trail": _trail,
    "verified": lambda it: {"verified": it.person.verified_on},
    "warnings": lambda it: {"warnings": it.person.letters.warnings},
}
# Items of a list, with the class of the list.
ITEMS: Final[Mapping[str, str]] = {"person_small": "faces", "sentence": "sentences", "source": "sources"}
# What looks otherwise, or like nothing, outside an element of this class.
INSIDE: Final[Mapping[str, str]] = {"facts": "reading-head", "person_sections": "reading reading-bare"}
# What a browser does not draw is shown as it is written.
WRITTEN: Final = frozenset({"head", "head_shared"})

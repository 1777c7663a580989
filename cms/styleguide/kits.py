"""A guardian's kit for the styleguide."""

from cms.formatting import format_date
from cms.pages.samples.people import DAY
from cms.reader.kits.contents import Cards, WardKit
from cms.reader.kits.facts import Changed, Changes
from cms.reader.kits.texts import Text
from cms.styleguide.people import portrait
from cms.styleguide.stock import Stock


def ward(it: Stock) -> WardKit:
    """What there is for one ward; with little, neither a text nor a picture."""
    picture = portrait("").renditions[0].url
    cards = Cards(shown=picture, wide=picture, square=picture, code=picture)
    told = Text(title=it.texts.title, body=it.texts.sentence, limit=280)
    return WardKit(person=it.person, cards=None if it.is_short else cards, texts=it.several(told))


def changes(it: Stock) -> Changes:
    """What has changed since; with little, only that somebody is gone."""
    changed = Changed(id="sample", name=it.texts.name, kinds=(it.texts.place, it.texts.court))
    added = Changed(id="other", name=it.texts.organisation)
    return Changes(facts=it.several(changed), added=it.several(added), gone=1 if it.is_short else 12)


def told_day(it: Stock) -> str:
    """The day from which on something is new."""
    return format_date(DAY, "day", it.language)

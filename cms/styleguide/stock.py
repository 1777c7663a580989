"""All that components show, in one language and one amount."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from cms import languages
from cms.disclosure.labels import labelled
from cms.disclosure.reading import partial_date
from cms.disclosure.values import (
    Guardian,
    Organisation,
    Portrait,
    PostalBlock,
    Prisoner,
    SendingCountry,
    Site,
)
from cms.languages import Language
from cms.pages import block_values as values
from cms.pages.building.phrasebook import phrase
from cms.pages.pictures import Picture
from cms.pages.samples.people import DAY
from cms.pages.samples.words import WORDS
from cms.pages.values import Head, LanguageLink, NavigationLink, PersonCard, StoryRef
from cms.reader.letters.slips import Slip
from cms.snippets import choices
from cms.styleguide import people
from cms.styleguide.words import LINK, Amount, Texts, texts


@dataclass(frozen=True)
class Stock:
    """What a component can be filled with; where there is hardly anything, lists are empty."""

    language: Language
    amount: Amount

    @cached_property
    def texts(self) -> Texts:
        return texts(self.language, self.amount)

    @property
    def is_short(self) -> bool:
        return self.amount == "short"

    def several(self, *items: Any) -> tuple[Any, ...]:
        """`items`, or none of them where nothing is to be shown."""
        return () if self.is_short else items

    @cached_property
    def person(self) -> Prisoner:
        tell = people.pseudonymous if self.is_short else people.known
        return tell(self.language, self.texts)

    @cached_property
    def card(self) -> PersonCard:
        return people.card(self.person)

    @cached_property
    def portrait(self) -> Portrait | None:
        return None if self.is_short else people.portrait(self.texts.court)

    @cached_property
    def blocks(self) -> tuple[PostalBlock, ...]:
        """Two of them, so that there is something to choose; where there is little, one."""
        return people.blocks(self.language, self.texts)[: 1 if self.is_short else 2]

    @cached_property
    def guardian(self) -> Guardian:
        return people.guardian(self.language, self.texts, self.portrait)

    @cached_property
    def slip(self) -> Slip:
        somebody = people.known(self.language, self.texts)
        facts = self.several("occupation", "summary")
        return Slip(number=1, person=somebody, facts=facts, warnings=somebody.letters.warnings)

    @cached_property
    def story(self) -> StoryRef:
        return StoryRef(
            id=0,
            title=self.texts.title,
            lead=self.texts.html,
            url="#",
            guardian_name=None if self.is_short else self.texts.name,
            image=self.portrait,
            language=self.language,
            published=None if self.is_short else datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC),
        )

    @cached_property
    def organisation(self) -> Organisation:
        return Organisation(
            id=0,
            name=self.texts.organisation,
            kind=labelled(choices.OrganisationKind, "human_rights", self.language),
            link=None if self.is_short else LINK,
            onion=self.texts.word or None,
            about=self.texts.html or None,
            language=self.language,
        )

    @cached_property
    def country(self) -> SendingCountry:
        return SendingCountry(
            code="XX",
            name=self.texts.country,
            status=labelled(choices.PostStatus, "unclear" if self.is_short else "suspended", self.language),
            note=self.texts.sentence or None,
            verified_on=None if self.is_short else partial_date(DAY, "day", self.language),
            source=self.texts.court or None,
            language=self.language,
        )

    @cached_property
    def site(self) -> Site:
        """With little, an installation that nobody has filled in."""
        told = (lambda text: text) if not self.is_short else (lambda text: None)
        return Site(
            publisher=told(self.texts.organisation),
            contact=told("@vydumany_bot"),
            contact_note=told(self.texts.sentence),
            legal_notice=told(f"{self.texts.sentence}\n{self.texts.title}"),
            removal_contact=told(f"{self.texts.sentence}\n@vydumany_bot"),
            letter_rules=told(self.texts.html),
            mirrors=self.several("mirror.example.org", self.texts.word),
            careful=False,
            language=self.language,
        )

    @cached_property
    def picture(self) -> Picture:
        rendition = people.portrait("").renditions[0]
        return Picture(id=0, width=640, height=400, renditions=(rendition,), srcset="")

    @cached_property
    def phrases(self) -> tuple[values.PhraseGroup, ...]:
        said = {code: WORDS[code]["phrase"] * (4 if self.amount == "long" else 1) for code in WORDS}
        told = phrase(said, self.language)
        return self.several(values.PhraseGroup(heading=self.texts.title, phrases=(told,) if told else ()))

    @property
    def links(self) -> tuple[NavigationLink, ...]:
        """Of a menu or a foot: what is opened, and something else."""
        named = ((self.texts.organisation, True), (self.texts.country, False))
        return self.several(
            *(NavigationLink(title=title, url="#", is_current=is_here) for title, is_here in named)
        )

    @property
    def available(self) -> tuple[dict[str, str], ...]:
        named = ({"language": each, "name": name, "url": "#"} for each, name in languages.CHOICES)
        return self.several(*named)

    @property
    def switcher(self) -> tuple[LanguageLink, ...]:
        """With little, no other language has the page."""
        return tuple(
            LanguageLink(
                language=each, name=name, url=None if self.is_short else "#", is_current=each == self.language
            )
            for each, name in languages.CHOICES
        )

    @property
    def head(self) -> Head:
        """Of a page that may be passed on; with little, of one that may not."""
        return Head(
            description=self.texts.sentence,
            canonical=None if self.is_short else f"https://campaign.example/{self.language}/about/",
            alternates=(),
        )

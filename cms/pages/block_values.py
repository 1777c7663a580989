"""What each block of a body says: the same values for the templates and for the page API."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from cms.disclosure.values import (
    Fallback,
    Guardian,
    Labelled,
    Organisation,
    OrganisationRef,
    PartialDate,
    SendingCountry,
)
from cms.disclosure.values.described import Html, Url, among, one_of
from cms.pages.blocks import NoticeKind, StoryRule
from cms.pages.pictures import Picture
from cms.pages.values import PersonCard, StoryRef
from cms.snippets.choices import ActionKind, Audience, GuardianCategory


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The beginning of a section; `anchor` is its place in the address."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Paragraphs and lists."""

    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Somebody's own words; without `speaker` those of the story's guardian."""

    speaker: str | None
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswer:
    """One exchange of an interview; without `speaker` the story's guardian answers."""

    question: str
    speaker: str | None
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence or two, of a guardian or of whoever `attribution` says."""

    html: Html
    attribution: str | None
    guardian: Guardian | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture; `alt` is for those who do not see it, `caption` is HTML."""

    image: Picture
    alt: str
    caption: Html | None
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """A number, as a number and as it is written in the language of the page, with who counted it and when."""

    number: int
    number_text: str
    label: str
    source: str
    source_url: Url | None
    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A remark apart from the text; `kind` is info, care or legal."""

    kind: Annotated[str, one_of(NoticeKind.values)]
    title: str | None
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A prisoner as they may be shown today."""

    card: PersonCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """A call, the name of a prisoner beside it, and a call for all."""

    call: str
    card: PersonCard
    closing: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianCard:
    """A guardian as they may be shown today."""

    guardian: Guardian


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A category of guardians, in the plural, and who of it is a guardian today."""

    category: Annotated[Labelled, among(GuardianCategory)]
    guardians: tuple[Guardian, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianCategories:
    """Where guardians come from; without `with_people` the circles alone."""

    heading: str | None
    with_people: bool
    categories: tuple[Circle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A way to help. `id` is that of the fact, None for one of this page alone.

    `title` and `html` may be the page's own words; `audience` is always the fact's where there is one.
    """

    id: int | None
    kind: Annotated[Labelled, among(ActionKind)]
    audience: Annotated[Labelled, among(Audience)]
    title: str
    html: Html
    organisations: tuple[OrganisationRef, ...]
    fallback: Fallback


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportActions:
    """What a reader can do."""

    heading: str | None
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationList:
    """Organisations in the order given."""

    heading: str | None
    organisations: tuple[Organisation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignContact:
    """How to reach the campaign; `contact` and `note` are plain text, never a link."""

    html: Html | None
    contact: str
    note: str | None
    fallback: Fallback


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalContact:
    """How to ask for removal: `contact` is plain text with line breaks, never a link."""

    html: Html | None
    contact: str
    fallback: Fallback


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingCountries:
    """Countries in the alphabet of the page, and what their post does; `html` is the page's own introduction."""

    html: Html | None
    countries: tuple[SendingCountry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryList:
    """Stories and the rule by which they were chosen, in words; `guardian` where it is about one."""

    heading: str | None
    rule: Annotated[Labelled, among(StoryRule)]
    guardian: Guardian | None
    stories: tuple[StoryRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsToCopy:
    """A sentence to copy by hand; `reading` spells it in Latin letters for readers of English."""

    language: Literal["be", "ru"]
    text: str
    reading: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The same sentence in the languages in which letters arrive, that of the page first.

    `meaning` says it in the language of the page where that is neither of the two.
    """

    meaning: str | None
    to_copy: tuple[WordsToCopy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseGroup:
    """Sentences of one kind."""

    heading: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """Sentences to copy by hand into a letter."""

    heading: str
    groups: tuple[PhraseGroup, ...]


# The value of each block, by the block's name in a body.
TYPES: Final[Mapping[str, type]] = {
    "heading": Heading,
    "rich_text": Prose,
    "statement": Statement,
    "question_answer": QuestionAnswer,
    "quote": Quote,
    "figure": Figure,
    "statistic": Statistic,
    "notice": Notice,
    "person_card": Person,
    "guardian_card": GuardianCard,
    "guardian_categories": GuardianCategories,
    "mailable_address": Person,
    "appeal": Appeal,
    "story_list": StoryList,
    "support_actions": SupportActions,
    "organisation_list": OrganisationList,
    "campaign_contact": CampaignContact,
    "removal_contact": RemovalContact,
    "sending_countries": SendingCountries,
    "phrasebook": Phrasebook,
}

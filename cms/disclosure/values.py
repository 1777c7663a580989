"""What leaves the disclosure layer: typed, redacted, read-only values in one language.

The same types feed the templates, the JSON of the API, the exports and the OpenAPI components. A field that is
None is unknown or not disclosed: a reader cannot tell which. `fallback` names the fields whose text is in
another language than asked, with that language; nested fields are joined with dots.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cms.languages import Language

Fallback = Mapping[str, Language]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as far as it is known: `date` is ISO 8601 cut to `precision`, `text` the same in words."""

    date: str
    precision: Literal["day", "month", "year"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in one script. Under a pseudonym only `full` is set."""

    full: str
    given: str | None = None
    patronymic: str | None = None
    family: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A value of a closed vocabulary with its words in the language served."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody(Labelled):
    """Where the person stands; `text` agrees with the person's gender where it may show."""

    since: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRef:
    """An article of the Criminal Code as a sentence names it; `text` is the citation, e.g. «ч. 2 ст. 293»."""

    id: int
    number: str
    part: str | None
    stage: Literal["completed", "preparation", "attempt"]
    title: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount with what it is counted in (`byn` or `basic_unit`); `amount` is a decimal string."""

    amount: str
    unit: Literal["byn", "basic_unit"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One court decision. Unknown numbers are None; `text` is the term in words, empty when unknown."""

    kind: Labelled
    regime: Labelled | None
    years: int | None
    months: int | None
    days: int | None
    money: Money | None
    verdict_date: PartialDate | None
    court: str | None
    instance: Labelled
    in_force: bool
    adds_to_previous: bool
    articles: tuple[ArticleRef, ...]
    article_count: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectiveSentence:
    """What the person has to serve now: the latest sentence in force plus terms added to it."""

    kind: Labelled
    regime: Labelled | None
    years: int | None
    months: int | None
    days: int | None
    article_count: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityRef:
    """A facility as other values mention it."""

    id: int
    name: str
    short_name: str | None
    kind: Labelled


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOfDetention(FacilityRef):
    """Where a person is held; `address`, without a recipient, is empty when no letter can be sent to them."""

    address: tuple[str, ...] = ()
    address_language: Literal["be", "ru"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility(FacilityRef):
    """A facility with its address lines (without a recipient) in the language served, or Cyrillic for English.

    A closed facility, and one where editors have not decided for letters, shows no address.
    """

    number: str | None
    locality: str | None
    postcode: str | None
    address: tuple[str, ...]
    address_language: Literal["be", "ru"] | None
    closed: bool
    replaced_by: FacilityRef | None
    accepts_letters: bool
    rules: str | None
    verified_on: PartialDate | None
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """Something a letter writer must know; `code` is stable, `text` a sentence."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalBlock:
    """A mailable address in one language throughout, ready to be copied by hand line by line."""

    language: Literal["be", "ru"]
    case: Literal["nominative", "dative"]
    domestic: tuple[str, ...]
    international: tuple[str, ...]
    reading_aid: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Whether and how to write. `domestic` and `international` repeat the first of `blocks`."""

    can_write: bool
    domestic: tuple[str, ...] = ()
    international: tuple[str, ...] = ()
    verified_on: PartialDate | None = None
    warnings: tuple[Warning, ...] = ()
    note: str | None = None
    rules: str | None = None
    blocks: tuple[PostalBlock, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """One size of an image; `url` is host-relative."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A portrait in several sizes, the smallest first; `srcset` is ready for an `<img>`."""

    renditions: tuple[Rendition, ...]
    srcset: str
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """Who recognised the person as a political prisoner, and when."""

    by: str
    on: PartialDate | None
    link: str | None
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was published."""

    title: str
    url: str | None
    published_on: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An outgoing link."""

    url: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianRef:
    """A guardian as a prisoner's value mentions them, with what they said and do for this person."""

    id: str
    name: str
    role: str | None
    forms_of_care: tuple[Labelled, ...]
    since: PartialDate | None
    statement: str | None
    portrait: Portrait | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WardRef:
    """A prisoner as a guardian's value mentions them."""

    id: str
    name: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian:
    """What the public may know of a guardian."""

    id: str
    name: str
    role: str | None
    about: str | None
    categories: tuple[Labelled, ...]
    portrait: Portrait | None
    links: tuple[Link, ...]
    wards: tuple[WardRef, ...]
    language: Language
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthday:
    """A birthday; `date` (ISO 8601, with the year) only where the full date is disclosed."""

    month: int
    day: int
    date: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prisoner:
    """What the public may know of a prisoner. `id` is the public id."""

    id: str
    state: Literal["public", "pseudonymous", "minimised"]
    name: Name
    custody: Custody
    detained_on: PartialDate | None = None
    birthday: Birthday | None = None
    occupation: str | None = None
    summary: str | None = None
    about: str | None = None
    portrait: Portrait | None = None
    recognition: Recognition | None = None
    sentence: EffectiveSentence | None = None
    sentence_band: Labelled | None = None
    sentences: tuple[Sentence, ...] = ()
    facility: PlaceOfDetention | None = None
    facility_kind: Labelled | None = None
    letters: Letters = field(default_factory=lambda: Letters(can_write=False))
    guardians: tuple[GuardianRef, ...] = ()
    sources: tuple[Source, ...] = ()
    verified_on: PartialDate | None = None
    released_year: int | None = None
    language: Language
    fallback: Fallback = field(default_factory=dict)

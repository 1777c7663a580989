"""What a person of the demonstration is made of. Vocabulary values are those of the facts' choices."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cms.demo.content.text import Text
from cms.languages import CODES, Language

# The source shown with every invented person, by which the loader knows its own rows again.
MARK_START: Final = "Дэманстрацыя / Демонстрация / Demonstration"

PORTRAIT_CREDIT: Final = Text(
    be="Малюнак зроблены для дэманстрацыі",
    ru="Рисунок сделан для демонстрации",
    en="Drawn for the demonstration",
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date with what is known of it: "day", "month" or "year"."""

    date: date
    precision: str = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name in Cyrillic twice and as a passport prints it; the dative where somebody wrote it down."""

    given: Text
    family: Text
    patronymic: Text | None = None
    dative_be: str = ""
    dative_ru: str = ""
    dative_be_checked: bool = False
    dative_ru_checked: bool = False
    case_forms_be: tuple[str, ...] = ()
    case_forms_ru: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """An article that a sentence names."""

    number: str
    part: str = ""
    stage: str = "completed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A court decision; what is not known stays None."""

    kind: str = "imprisonment"
    regime: str = ""
    years: int | None = None
    months: int | None = None
    days: int | None = None
    amount: str | None = None
    amount_unit: str = ""
    verdict: Day | None = None
    court: Text | None = None
    instance: str = "first"
    in_force: bool = True
    effect: str = "new"
    is_effective_override: bool = False
    article_count: int | None = None
    articles: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A stay in a facility; no facility means in transfer."""

    facility: str | None
    since: Day | None = None
    until: Day | None = None
    confidence: str = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """A guardian's care, seen from the ward."""

    guardian: str
    forms: tuple[str, ...]
    since: date
    statement: Text
    until: date | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """Who recognised a person as a political prisoner, and whether that was taken back."""

    by: str
    on: Day
    link: str = ""
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was published, titled in the language of the publication."""

    title: str
    url: str
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """A consent: who gave it, to what, when, and when it was taken back."""

    relation: str
    scope: str
    given_on: date
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The state in the end, and the switches; `release` is recorded after publication.

    A `draft` is not even published for the desk's own previews: its facts have never been live.
    """

    state: str
    draft: bool = False
    show_portrait: bool = False
    show_address: bool = False
    birthday: str = "off"
    letters: str = "wait"
    letters_note: Text | None = None
    pseudonym: Text | None = None
    consents: tuple[Agreed, ...] = ()
    release: tuple[str, Day] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A prisoner. Without `birth` the date is unknown.

    `languages` are those that the person is written in: all, unless it is shown what a missing one does.
    """

    number: int
    name: PersonName
    gender: str
    occupation: Text
    summary: Text
    about: Text
    custody: str
    detained: Day
    publication: Publication
    birth: Day | None = None
    custody_since: Day | None = None
    decisions: tuple[Decision, ...] = ()
    stays: tuple[Stay, ...] = ()
    cares: tuple[Care, ...] = ()
    recognition: Recognition | None = None
    sources: tuple[Source, ...] = ()
    # Counted back from the day of loading: old and new verifications are seen whenever that is.
    verified_days_ago: int | None = None
    has_portrait: bool = True
    languages: tuple[Language, ...] = CODES

    @property
    def mark(self) -> str:
        """The title of the source by which the row is found again."""
        return f"{MARK_START} № {self.number}"


@dataclass(frozen=True, slots=True)
class Link:
    """A public page of a guardian."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianPerson:
    """A guardian; `public_id` is fixed so that the row is found again."""

    key: str
    public_id: str
    name: Text
    role: Text
    about: Text
    gender: str
    categories: tuple[str, ...]
    portrait: int | None = None
    links: tuple[Link, ...] = ()
    # The same person among the prisoners, by number; nothing public follows from it.
    prisoner: int | None = None
    is_public: bool = True

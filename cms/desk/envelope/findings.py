"""Look for what keeps an envelope from being printed well; nothing here decides what is printed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy

from cms import languages
from cms.desk.envelope.words import ADDRESS, NOTHING, PERSON, REFUSED
from cms.desk.gaps import STALE_AFTER_DAYS
from cms.desk.returned_mail.models import returned_since
from cms.disclosure.letters import MESSAGES
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import LettersPolicy, State
from cms.languages import Language
from cms.snippets.choices import LETTERS_UNDECIDED, AcceptsLetters, Confidence
from cms.snippets.models import Facility, Placement, Prisoner
from cms.snippets.models.prisoner import POSTAL_LANGUAGES

# What fits on a line of the printed DL envelope (116 mm at 12.5 points) in a wide font of the reader’s system.
DL_CHARACTERS: Final = 40
_DAYS_A_MONTH: Final = 30.44


@dataclass(frozen=True)
class Finding:
    """One thing that an editor should know: what is wrong, what to do, and in which language of the address.

    `stops` when readers get no address because of it.
    """

    code: str
    text: Any
    remedy: Any
    language: Language | None = None
    stops: bool = False
    number: int | None = None

    @property
    def language_name(self) -> str:
        """The language in its own words; empty when the finding is about all of them."""
        return languages.NAMES[self.language] if self.language else ""


def of_address(place: Facility, today: date) -> Iterator[Finding]:
    """What is wrong with the address of a facility."""
    yield from _closed_or_undecided(place)
    if place.closed_on:
        return
    if not place.postcode:
        yield _finding(ADDRESS, "no_postcode", stops=True)
    for language in POSTAL_LANGUAGES:
        yield from _gaps(place, language)
    if not place.locality_en:
        yield _finding(ADDRESS, "no_latin_locality", language="en")
    if place.verified_on is None:
        yield _finding(ADDRESS, "never_verified")
    elif (today - place.verified_on).days > STALE_AFTER_DAYS:
        months = int((today - place.verified_on).days / _DAYS_A_MONTH)
        yield _finding(ADDRESS, "verified_long_ago", number=months)
    if returned := returned_since(place):
        yield _finding(ADDRESS, "mail_returned", number=returned)


def of_person(
    person: Prisoner, row: PrisonerDisclosure, stay: Placement | None, refusal: str | None
) -> Iterator[Finding]:
    """What is wrong with the person's part; `refusal` is why nobody could write even if all was public."""
    if refusal:
        yield Finding(refusal, gettext_lazy(MESSAGES[refusal]), REFUSED[refusal], stops=True)
    if REFUSED.get(refusal or "") is NOTHING:
        return
    yield from _switches(row)
    if stay is not None and stay.confidence == Confidence.REPORTED:
        yield _finding(PERSON, "unconfirmed")
    for language in POSTAL_LANGUAGES:
        yield from _name(person, language)
    if not person.name_in("en"):
        yield _finding(PERSON, "no_latin_name", language="en")


def long_lines(lines: Iterable[str], language: Language) -> Iterator[Finding]:
    """Whether one of the printed `lines` is too long."""
    if any(len(line) > DL_CHARACTERS for line in lines):
        yield _finding(ADDRESS, "long_line", language=language, number=DL_CHARACTERS)


def _closed_or_undecided(place: Facility) -> Iterator[Finding]:
    if place.closed_on:
        yield _finding(ADDRESS, "replaced" if place.replaced_by_id else "closed", stops=True)
    elif place.accepts_letters == AcceptsLetters.NO:
        yield _finding(ADDRESS, "takes_no_letters", stops=True)
    elif place.accepts_letters == AcceptsLetters.BY_KIND and place.kind in LETTERS_UNDECIDED:
        yield _finding(ADDRESS, "undecided", stops=True)


def _gaps(place: Facility, language: Language) -> Iterator[Finding]:
    def has(field: str, each: Language = language) -> bool:
        return bool(getattr(place, languages.column(field, each)))

    table = (
        (not has("short_name"), "no_short_name", True),
        (not (place.post_office_box or has("street")), "no_street", True),
        (not has("locality"), "no_locality", True),
        (any(_elsewhere_only(has, field, language) for field in ("district", "region")), "rural_line", False),
    )
    for applies, code, stops in table:
        if applies:
            yield _finding(ADDRESS, code, language=language, stops=stops)


def _elsewhere_only(has: Callable[..., bool], field: str, language: Language) -> bool:
    return not has(field) and any(has(field, each) for each in POSTAL_LANGUAGES)


def _switches(row: PrisonerDisclosure) -> Iterator[Finding]:
    if row.state != State.PUBLIC:
        yield _finding(PERSON, "not_public", stops=True)
        return
    if not row.show_address:
        yield _finding(PERSON, "address_off", stops=True)
    if row.letters != LettersPolicy.ALLOWED:
        yield _finding(PERSON, f"letters_{row.letters}", stops=True)


def _name(person: Prisoner, language: Language) -> Iterator[Finding]:
    if not person.name_in(language):
        yield _finding(PERSON, "no_name", language=language, stops=True)
    elif not person.postal_name_is_confirmed(language):
        has_dative = getattr(person, languages.column("postal_name", language))
        yield _finding(PERSON, "dative_unchecked" if has_dative else "no_dative", language=language)


def _finding(words: dict[str, tuple[Any, Any]], code: str, **more: Any) -> Finding:
    text, remedy = words[code]
    return Finding(code, text, remedy, **more)

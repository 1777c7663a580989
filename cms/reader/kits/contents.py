"""The kit of one guardian: their wards whom readers may know by name, as readers may know them now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.utils import timezone

from cms.disclosure.guardians import guardians, wards_of
from cms.disclosure.values import Guardian, Prisoner, WardRef
from cms.languages import Language
from cms.pages.addresses import absolute, person_path
from cms.pages.publication import directory_languages
from cms.reader.kits.facts import Pair
from cms.reader.kits.texts import Text, texts_of
from cms.reader.sharing.addresses import card_path

FIELDS: Final = frozenset(
    {"detained_on", "occupation", "summary", "portrait", "sentence", "facility", "letters"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Pictures of one person; each says the last day on which it may be used, but for the one `shown`."""

    shown: str
    wide: str
    square: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WardKit:
    """What there is for one ward. There are no cards, and no address in the texts, where the site names none."""

    person: Prisoner
    cards: Cards | None
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What one guardian gets in one language."""

    guardian: Guardian
    pairs: tuple[Pair, ...]
    wards: tuple[WardKit, ...]


def kit_of(pk: int, language: Language) -> Kit | None:
    """The kit of the guardian `pk`; None where readers may not know of them. The texts are in the active language."""
    found, pairs = pairs_of([pk], language)
    if pk not in found:
        return None
    has_pages = language in directory_languages()
    today = timezone.now().date()
    return Kit(
        guardian=found[pk],
        pairs=pairs[pk],
        wards=tuple(_ward(pair, language, today, has_page=has_pages) for pair in pairs[pk]),
    )


def pairs_of(
    pks: Iterable[int], language: Language
) -> tuple[Mapping[int, Guardian], Mapping[int, tuple[Pair, ...]]]:
    """Those of the guardians `pks` who are public, and their wards whom readers may know by name."""
    found = guardians(pks, language, {"wards"})
    people = wards_of(found.values(), language, FIELDS)
    return found, {
        pk: tuple((people[ward.id], ward) for ward in _in_own_words(guardian) if ward.id in people)
        for pk, guardian in found.items()
    }


def _in_own_words(guardian: Guardian) -> Iterable[WardRef]:
    """The wards; what the guardian has said in another language only is left out."""
    for at, ward in enumerate(guardian.wards):
        yield replace(ward, statement=None) if f"wards.{at}.statement" in guardian.fallback else ward


def _ward(pair: Pair, language: Language, today: date, *, has_page: bool) -> WardKit:
    person, _care = pair
    address = absolute(person_path(language, person.id)) if has_page else None
    return WardKit(
        person=person,
        cards=_cards(person, language) if address else None,
        texts=texts_of(pair, language, address, today),
    )


def _cards(person: Prisoner, language: Language) -> Cards:
    return Cards(
        shown=card_path(language, "prisoners", person.id),
        wide=card_path(language, "prisoners", person.id, "wide"),
        square=card_path(language, "prisoners", person.id, "square"),
        code=card_path(language, "prisoners", person.id, "code"),
    )

"""Whether a fact of a kit is another one than when its guardian was last told: by digests, never by the values."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.crypto import salted_hmac
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from cms.disclosure.values import EffectiveSentence, Letters, PlaceOfDetention, Portrait, Prisoner, WardRef

# A ward as the disclosure layer tells of them, and as their guardian does.
Pair = tuple[Prisoner, WardRef]
# Of one language: who the ward is, then the digest of each kind of fact; none of both tells what it stands for.
Digests = Mapping[str, Mapping[str, str]]
_SALT: Final = "cms.reader.kits"
_LENGTH: Final = 24

# Translators: what has changed in a guardian's kit; stands after a name and a colon, among others of these.
LABELS: Final[dict[str, str | Promise]] = {
    "name": pgettext_lazy("changed in a kit", "name"),
    "custody": pgettext_lazy("changed in a kit", "where the person stands now"),
    "detention": pgettext_lazy("changed in a kit", "date of detention"),
    "sentence": pgettext_lazy("changed in a kit", "term"),
    "place": pgettext_lazy("changed in a kit", "place of detention"),
    "letters": pgettext_lazy("changed in a kit", "letters and their address"),
    "about": pgettext_lazy("changed in a kit", "what is told of the person"),
    "portrait": pgettext_lazy("changed in a kit", "portrait"),
    "care": pgettext_lazy("changed in a kit", "the guardian’s words"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A ward of whom something is new, with the words for what it is; without any where the ward is new."""

    id: str
    name: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What differs between two times; of those who are `gone` there is a number and nothing else."""

    facts: tuple[Changed, ...] = ()
    added: tuple[Changed, ...] = ()
    gone: int = 0

    def __bool__(self) -> bool:
        return bool(self.facts or self.added or self.gone)


def digests_of(wards: Collection[Pair]) -> Digests:
    """What is kept of the facts of these wards."""
    return {_digest(person.id): _facts_of(person, care) for person, care in wards}


def changes(told: Digests, wards: Collection[Pair]) -> Changes:
    """What of `wards` is not as it was `told`, in words of the active language."""
    now = digests_of(wards)
    compared = [
        Changed(id=person.id, name=person.name.full, kinds=_differing(told.get(key, {}), now[key]))
        for person, _care in wards
        if (key := _digest(person.id))
    ]
    return Changes(
        facts=tuple(each for each in compared if each.kinds),
        added=tuple(each for each in compared if _digest(each.id) not in told),
        gone=len(told.keys() - now.keys()),
    )


def _facts_of(person: Prisoner, care: WardRef) -> Mapping[str, str]:
    return {kind: _digest(person.id, kind, read(person, care)) for kind, read in _READ.items()}


def _differing(told: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """The words for what differs; a kind that was not looked at then has not changed."""
    return tuple(str(LABELS[kind]) for kind, digest in now.items() if told.get(kind, digest) != digest)


def _digest(*told: Any) -> str:
    """Keyed: there are few states and few places, so that a plain digest of one could be looked up."""
    return salted_hmac(_SALT, repr(told), algorithm="sha256").hexdigest()[:_LENGTH]


def _sentence(sentence: EffectiveSentence | None) -> Any:
    if sentence is None:
        return None
    money = sentence.money and (sentence.money.amount, sentence.money.unit)
    regime = sentence.regime and sentence.regime.value
    return sentence.kind.value, regime, sentence.years, sentence.months, sentence.days, money


def _place(place: PlaceOfDetention | None) -> Any:
    return place and (place.id, place.name)


def _letters(letters: Letters) -> Any:
    blocks = sorted((block.language, block.international) for block in letters.blocks)
    # That time has passed since an address was verified is no change of it.
    reasons = () if letters.can_write else sorted(warning.code for warning in letters.warnings)
    return letters.can_write, blocks, letters.note, letters.rules, reasons


def _pictures(portrait: Portrait | None) -> Any:
    return portrait and (portrait.credit, *(rendition.url for rendition in portrait.renditions))


# Codes and numbers rather than their words: another translation of a word is no news.
_READ: Final[Mapping[str, Callable[[Prisoner, WardRef], Any]]] = {
    "name": lambda person, care: person.name.full,
    "custody": lambda person, care: (
        person.custody.value,
        person.custody.since and person.custody.since.date,
    ),
    "detention": lambda person, care: person.detained_on and person.detained_on.date,
    "sentence": lambda person, care: _sentence(person.sentence),
    "place": lambda person, care: _place(person.facility),
    "letters": lambda person, care: _letters(person.letters),
    "about": lambda person, care: (person.occupation, person.summary),
    "portrait": lambda person, care: _pictures(person.portrait),
    "care": lambda person, care: care.statement,
}

"""From which columns each field of a person's value is read: no others are asked for."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Final

from cms.languages import columns

# Before the columns of the person; those of the disclosure row stand bare.
PREFIX: Final = "prisoner__"
# So many selections of fields are remembered, with their queries.
SELECTIONS_KEPT: Final = 64
# What a value cannot be without.
ALWAYS: Final = frozenset({"name", "custody"})


def _own(*names: str) -> tuple[str, ...]:
    return tuple(f"{PREFIX}{name}" for name in names)


_KEYS: Final = ("prisoner_id", "state", *_own("public_id"))
_NAMES: Final = _own(*columns("given_name", "patronymic", "family_name"))
_DETAINED: Final = _own("detained_on", "detained_precision")
_RECOGNISED: Final = _own(
    "recognised_by", "recognised_on", "recognised_precision", "recognition_link", "recognition_withdrawn_on"
)
_CUSTODY: Final = _own("custody", "custody_since", "custody_since_precision", "gender")
# Whether a letter can be written, and so whether an address may show.
_WRITABLE: Final = ("letters", "show_address", *_own("custody"), *_NAMES)
_ENVELOPE: Final = _own(
    "postal_name_checked_by_be_id", "postal_name_checked_by_ru_id", "postal_name_digest_be",
    "postal_name_digest_ru", *columns("postal_name"),
)  # fmt: skip

READ_FROM: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("known_name", *columns("pseudonym"), *_NAMES),
    "custody": _CUSTODY,
    "detained_on": _DETAINED,
    "birthday": ("birthday", *_own("birth_date", "birth_precision", "custody")),
    "occupation": _own(*columns("occupation")),
    "summary": _own(*columns("summary")),
    "about": _own(*columns("about")),
    "portrait": ("show_portrait", *_own("portrait_id", *columns("portrait_credit"))),
    "recognition": _RECOGNISED,
    "sentence": (),
    "sentence_band": (),
    "sentences": (),
    "facility": _WRITABLE,
    "facility_kind": _own("custody"),
    "letters": (*_WRITABLE, *_ENVELOPE, *columns("letters_note")),
    "guardians": (),
    "timeline": (*_CUSTODY, *_DETAINED, *_RECOGNISED),
    "sources": (),
    "verified_on": _own("verified_on"),
    "released_year": ("released_year",),
}
EVERY: Final = tuple(dict.fromkeys([*_KEYS, *(name for read in READ_FROM.values() for name in read)]))
DISCLOSURE: Final = tuple(name for name in EVERY if not name.startswith(PREFIX))
PRISONER: Final = tuple(name.removeprefix(PREFIX) for name in EVERY if name.startswith(PREFIX))


def wanted_of(fields: Collection[str] | None) -> frozenset[str]:
    """The fields that a value has when these are asked for: all of them when None."""
    return frozenset(READ_FROM) if fields is None else ALWAYS | (READ_FROM.keys() & fields)


@lru_cache(maxsize=SELECTIONS_KEPT)
def read_for(wanted: frozenset[str]) -> tuple[str, ...]:
    """The columns that these fields are read from."""
    names = {*_KEYS, *(name for field in wanted for name in READ_FROM[field])}
    return tuple(name for name in EVERY if name in names)

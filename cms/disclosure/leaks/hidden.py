"""Who is hidden and who is disclosed, as words to look for: the one place that gathers what must not appear."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Final

from wagtail.images import get_image_model

from cms.disclosure.leaks.own import OwnValue, own_values
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure, Tombstone
from cms.disclosure.states import State
from cms.languages import CODES, columns
from cms.snippets.folding import fold
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.resemblance import Word, words_of

_SEARCHED: Final = ("given_name", "patronymic", "family_name")
_NAMES: Final = (*_SEARCHED, "postal_name")
_COLUMNS: Final = (
    "pk", "public_id", "portrait_id", "case_forms_be", "case_forms_ru", "aliases", *columns(*_NAMES),
)  # fmt: skip
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Named:
    """The folded words that name one person: a family name tells by itself, a partner only beside one."""

    family: frozenset[str]
    partners: frozenset[str]
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """What no output may hold, and what is disclosed, which explains many a namesake.

    `names` are the words by which readers may find each visible prisoner, by public id; `spellings` the ways in
    which a folded family name is written; `own` values that count in outputs about one person only.
    """

    people: tuple[Named, ...] = ()
    disclosed: tuple[Named, ...] = ()
    ids: frozenset[str] = frozenset()
    names: Mapping[str, frozenset[Word]] = field(default_factory=dict)
    spellings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    portraits: frozenset[int] = frozenset()
    own: Mapping[str, tuple[OwnValue, ...]] = field(default_factory=dict)

    @property
    def search_words(self) -> list[str]:
        """Every folded word of a hidden name, sorted."""
        return sorted({word for person in self.people for word in person.family | person.partners if word})


def gather() -> Hidden:
    """Everything that is hidden at this moment; the number of queries does not grow with people."""
    prisoners = _prisoners()
    guardians = _guardians()
    tombstones = set(Tombstone.objects.values_list("public_id", flat=True))
    shown_portraits = prisoners.shown_portraits | guardians.shown_portraits
    return Hidden(
        people=tuple(prisoners.hidden + guardians.hidden),
        disclosed=tuple(prisoners.disclosed + guardians.disclosed),
        ids=frozenset(
            (prisoners.ids | guardians.ids | tombstones) - prisoners.names.keys() - guardians.names.keys()
        ),
        names=prisoners.names,
        spellings=prisoners.spellings,
        files=_originals(),
        portraits=frozenset((prisoners.portraits | guardians.portraits) - shown_portraits),
        own=own_values(),
    )


@dataclass
class _Found:
    hidden: list[Named] = field(default_factory=list)
    disclosed: list[Named] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    names: dict[str, frozenset[Word]] = field(default_factory=dict)
    spellings: defaultdict[str, frozenset[str]] = field(default_factory=lambda: defaultdict(frozenset))
    portraits: set[int] = field(default_factory=set)
    shown_portraits: set[int] = field(default_factory=set)

    def hide(self, row: Row, name: Named) -> None:
        """Nobody may name this person so."""
        self.hidden.append(name)
        self.ids.add(row["public_id"])

    def disclose(self, row: Row, name: Named, texts: Iterable[str | None]) -> None:
        """Readers may know this person by this name, and find it by these texts."""
        self.disclosed.append(name)
        self.names[row["public_id"]] = frozenset(word for text in texts if text for word in words_of(text))

    def note_portrait(self, row: Row, *, shown: bool) -> None:
        """Whether readers may see the person's portrait."""
        if row["portrait_id"]:
            (self.shown_portraits if shown else self.portraits).add(row["portrait_id"])


def _prisoners() -> _Found:
    found = _Found()
    wanted = ("pk", "state", "show_portrait", "known_name", *columns("pseudonym"))
    visible = {row["pk"]: row for row in PrisonerDisclosure.objects.visible().values(*wanted)}
    for row in Prisoner.objects.values(*_COLUMNS):
        shown = visible.get(row["pk"])
        is_public = bool(shown and shown["state"] == State.PUBLIC)
        found.note_portrait(row, shown=bool(shown and is_public and shown["show_portrait"]))
        if is_public:
            found.disclose(row, _whole_name(row), [row[column] for column in columns(*_SEARCHED)])
            continue
        texts = _disclosed_texts(shown) if shown else []
        known = _words(texts)
        if shown:
            found.disclose(row, Named(known, known), texts)
        name = _every_form(row)
        found.hide(row, Named(name.family, name.partners - known, name.phrases))
        for column in columns("family_name"):
            for word in (row[column] or "").split():
                found.spellings[fold(word)] |= {word}
    return found


def _guardians() -> _Found:
    found = _Found()
    visible = dict(GuardianDisclosure.objects.visible().values_list("pk", "show_portrait"))
    for row in Guardian.objects.values("pk", "public_id", "portrait_id", *columns("name")):
        found.note_portrait(row, shown=visible.get(row["pk"], False))
        names = [fold(row[column] or "").split() for column in columns("name")]
        if row["pk"] in visible:
            words = frozenset(word for name in names for word in name)
            found.disclose(row, Named(words, words), ())
        else:
            family = frozenset(name[-1] for name in names if name)
            partners = frozenset(word for name in names for word in name[:-1])
            found.hide(row, Named(family, partners))
    return found


def _disclosed_texts(shown: Row) -> list[str | None]:
    if shown["state"] == State.MINIMISED:
        return list(shown["known_name"].values())
    return [shown[f"pseudonym_{code}"] for code in CODES]


def _whole_name(row: Row) -> Named:
    partners = _words(row[column] for column in columns("given_name", "patronymic"))
    return Named(_words(row[column] for column in columns("family_name")), partners)


def _every_form(row: Row) -> Named:
    """The name with its case forms and datives; a word of these that is no partner is the family name's."""
    whole = _whole_name(row)
    lines = [line for name in ("case_forms_be", "case_forms_ru") for line in row[name].splitlines()]
    lines += [row[column] or "" for column in columns("postal_name")]
    begun = tuple(word[:SAME_BEGINNING] for word in whole.partners)
    further = frozenset(word for word in _words(lines) if not word.startswith(begun))
    phrases = tuple(filter(None, (fold(line) for line in row["aliases"].splitlines())))
    return Named(whole.family | further, whole.partners | (_words(lines) - further), phrases)


# Case forms of one given name share so many letters.
SAME_BEGINNING: Final = 3


def _words(texts: Iterable[str | None]) -> frozenset[str]:
    return frozenset(word for text in texts if text for word in fold(text).split())


def _originals() -> frozenset[str]:
    """The file names of stored originals, without folders."""
    names = get_image_model()._default_manager.values_list("file", flat=True)
    return frozenset(PurePosixPath(name).name for name in names if name)

"""The words under which readers find people: those of disclosed names, brought up to date as each act ends.

During an act it is only noted whose words may change, for two acts that wrote the same words in opposite orders would
wait for each other for ever. They are written under the lock of the version's row, and so one act after the other.
Until then, a search inside the act still finds what was so before it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from cms import version
from cms.disclosure.models import NameKey, NameRest, PrisonerDisclosure
from cms.disclosure.reading import Row
from cms.disclosure.rows import joined
from cms.disclosure.states import State
from cms.languages import columns
from cms.notes import Notes, Passed, note
from cms.prepared import Given, Prepared
from cms.snippets.resemblance import Word, rests, words_of

# Kinds of notes: people whose words may change, and words (in signs) of people who are deleted.
_PEOPLE: Final = "name_index"
_WORDS: Final = "name_index_words"
_AT_ONCE: Final = 500
_PARTS: Final = columns("given_name", "patronymic", "family_name")
_PSEUDONYM: Final = columns("pseudonym")
_KEY: Final = tuple(f"prisoner__name_keys__{name}" for name in ("pk", "key", "signs"))

# A person's key, and a word by which readers find them.
Found: TypeAlias = tuple[int, Word]


def index_names(prisoner_ids: Iterable[int]) -> None:
    """Note that the words under which readers find these people may be others as the running act ends."""
    version.require_act("index_names()")
    note(_PEOPLE, prisoner_ids)


def forget_names(prisoner_ids: Collection[int]) -> None:
    """Let nobody find people by name who are about to be deleted; what only they were found by is noted."""
    people = PrisonerDisclosure.objects.select_for_update().filter(pk__in=prisoner_ids).order_by("pk")
    # Whoever changes their names meanwhile is waited for, or a word of theirs could stay.
    list(people.values_list("pk"))
    keys = NameKey.objects.filter(prisoner_id__in=prisoner_ids)
    note(_WORDS, keys.values_list("signs", flat=True))
    keys.delete()


def index_noted(notes: Notes, passed: Passed) -> None:
    """Write the words of those whom an act, or the time that has passed, has noted; nothing for an act without any.

    These notes are taken away: no other journal is to see them. What is true of the people is read now, so a nested
    act that failed has changed nothing.
    """
    people, words = notes.pop(_PEOPLE, set()), notes.pop(_WORDS, set())
    for some in _portions(people):
        _bring_up_to_date(_NAMED.rows(people=some))
    for each in _portions(words):
        _forget_rests(set(each))


def _bring_up_to_date(rows: Sequence[Row]) -> None:
    """Replace the words of people by those of their disclosed names; `rows`: one for each word that somebody has."""
    known = {
        (row["pk"], Word(key, signs)): pk
        for row in rows
        for pk, key, signs in [[row[name] for name in _KEY]]
        if pk is not None
    }
    people = {row["pk"]: row for row in rows}
    wanted = {(pk, word) for pk, row in people.items() for name in _names(row) for word in words_of(name)}
    added, dropped = wanted - known.keys(), known.keys() - wanted
    _write(added, dropped, [known[each] for each in dropped])


def _names(row: Row) -> Iterable[str]:
    """The disclosed names of a person, some of them empty."""
    if not row["prisoner__live"]:
        return ()
    if row["state"] == State.PUBLIC:
        return [row[f"prisoner__{column}"] or "" for column in _PARTS]
    if row["state"] == State.PSEUDONYMOUS:
        return [row[column] or "" for column in _PSEUDONYM]
    return row["known_name"].values() if row["state"] == State.MINIMISED else ()


def _write(added: set[Found], dropped: set[Found], pks: Collection[int]) -> None:
    """Write the words that people get and lose, the latter by their rows; a word has its rests while anybody has it."""
    if not (added or dropped):
        return
    # Past the querysets that refuse to write outside an act: this is its end.
    if dropped:
        NameKey._base_manager.filter(pk__in=pks).delete()
    gained, lost = ({word.signs for _person, word in found} for found in (added, dropped))
    kept = _borne(gained | lost)
    _forget(lost - gained - kept)
    NameKey._base_manager.bulk_create(
        [NameKey(prisoner_id=pk, key=word.key, signs=word.signs) for pk, word in sorted(added)],
        batch_size=_AT_ONCE,
    )
    NameRest._base_manager.bulk_create(
        [
            NameRest(rest=rest, signs=new)
            for new in sorted(gained - lost - kept)
            for rest in sorted(rests(new))
        ],
        batch_size=_AT_ONCE,
        ignore_conflicts=True,
    )


def _forget_rests(signs: set[str]) -> None:
    """Forget what is left of those of these words that nobody has."""
    _forget(signs - _borne(signs))


def _forget(signs: Collection[str]) -> None:
    if signs:
        NameRest._base_manager.filter(signs__in=signs).delete()


def _borne(signs: Collection[str]) -> set[str]:
    """Those of these words that somebody has."""
    return set(NameKey.objects.filter(signs__in=signs).values_list("signs", flat=True).distinct())


def _portions(noted: set[Any]) -> Iterator[list[Any]]:
    asked = sorted(noted)
    return (asked[at : at + _AT_ONCE] for at in range(0, len(asked), _AT_ONCE))


_NAMED: Final = Prepared(
    lambda: PrisonerDisclosure.objects.filter(pk__in=Given("people")).values(
        "pk", "state", "known_name", *_PSEUDONYM, *_KEY, **joined("prisoner", ("live", *_PARTS))
    )
)

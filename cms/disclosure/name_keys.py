"""The words under which readers find people: those of disclosed names, kept in step with every act."""

from collections.abc import Collection

from cms.disclosure.models import NameKey, NameRest, PrisonerDisclosure
from cms.disclosure.states import State
from cms.languages import CODES, columns
from cms.snippets.models import Prisoner
from cms.snippets.resemblance import REST_LENGTH, Word, rests, words_of

_PARTS = columns("given_name", "patronymic", "family_name")


def index_names(people: Collection[PrisonerDisclosure]) -> None:
    """Replace the words under which readers find these people by those of the names disclosed now."""
    wanted = {(row.pk, word) for row in people for word in disclosed_words(row, row.prisoner)}
    _keep([row.pk for row in people], wanted)


def forget_names(prisoner_ids: Collection[int]) -> None:
    """Let nobody find these people by name any more."""
    _keep(prisoner_ids, set())


def disclosed_words(row: PrisonerDisclosure, person: Prisoner) -> set[Word]:
    """Every word by which readers may find `person`."""
    texts = _disclosed_names(row, person) if person.is_published else []
    return {word for text in texts for word in words_of(text)}


def _disclosed_names(row: PrisonerDisclosure, person: Prisoner) -> list[str]:
    if row.state == State.PUBLIC:
        return [getattr(person, column) or "" for column in _PARTS]
    if row.state == State.PSEUDONYMOUS:
        return [getattr(row, f"pseudonym_{language}") or "" for language in CODES]
    return list(row.known_name.values()) if row.state == State.MINIMISED else []


def _keep(prisoner_ids: Collection[int], wanted: set[tuple[int, Word]]) -> None:
    known = {
        (prisoner_id, Word(key, signs)): pk
        for pk, prisoner_id, key, signs in NameKey.objects.filter(prisoner_id__in=prisoner_ids).values_list(
            "pk", "prisoner_id", "key", "signs"
        )
    }
    added, dropped = wanted - known.keys(), known.keys() - wanted
    if not (added or dropped):
        return
    rested = _lock({word.signs for _pk, word in added | dropped})
    if dropped:
        NameKey.objects.filter(pk__in=[known[each] for each in dropped]).delete()
        gone = {word.signs for _pk, word in dropped}
        gone.difference_update(NameKey.objects.filter(signs__in=gone).values_list("signs", flat=True))
        NameRest.objects.filter(signs__in=gone).delete()
        rested -= gone
    if added:
        NameKey.objects.bulk_create(
            [NameKey(prisoner_id=pk, key=word.key, signs=word.signs) for pk, word in sorted(added)],
            ignore_conflicts=True,
        )
        new = {word.signs for _pk, word in added} - rested
        NameRest.objects.bulk_create(
            [NameRest(rest=rest, signs=signs) for signs in sorted(new) for rest in sorted(rests(signs))],
            ignore_conflicts=True,
        )


def _lock(signs: Collection[str]) -> set[str]:
    """Those of these words that have rests; one row of each is held until the act ends, in a fixed order.

    Otherwise somebody who gets a name while its last other bearer loses it could stay without its rests.
    """
    starts = {each[:REST_LENGTH] for each in signs}
    held = NameRest.objects.select_for_update().filter(signs__in=signs, rest__in=starts).order_by("pk")
    return set(held.values_list("signs", flat=True))

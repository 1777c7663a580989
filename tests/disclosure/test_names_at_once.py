"""Acts at the same moment that tell the same words: none waits for ever, and no word is left over or missing."""

import threading

import pytest
from django.db import connection

from cms import version
from cms.disclosure.acts import change_state
from cms.disclosure.lists import list_prisoners
from cms.disclosure.models import NameKey, NameRest
from cms.disclosure.name_keys import index_noted
from cms.disclosure.selection import PrisonerFilters
from cms.disclosure.states import State
from cms.languages import columns
from cms.notes import Notes, Passed
from cms.snippets.models import Prisoner
from cms.snippets.resemblance import rests
from tests.disclosure.golden_names import PARTS
from tests.disclosure.somebody import Somebody, failures
from tests.factories import make_prisoner, publish

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]


def named(family: str) -> Prisoner:
    """Somebody hidden who has no other name than this."""
    return make_prisoner(**dict.fromkeys(columns(*PARTS), "") | {"family_name_be": family})


def found(search: str) -> set[str]:
    return {each.id for each in list_prisoners(PrisonerFilters(search=search), "be").values.values()}


def has_rests_of_all_words() -> bool:
    words = set(NameKey.objects.values_list("signs", flat=True))
    return set(NameRest.objects.values_list("rest", "signs")) == {
        (rest, word) for word in words for rest in rests(word)
    }


def test_acts_that_tell_the_same_words_in_opposite_orders_do_not_wait_for_each_other():
    people = [named(family) for family in ("Зязюля", "Берасцень", "Берасцень", "Зязюля")]
    meet = threading.Barrier(2)

    def show(first: Prisoner, second: Prisoner) -> None:
        with version.act():
            change_state(first, State.PUBLIC)
            meet.wait(20)
            change_state(second, State.PUBLIC)

    one, other = Somebody(lambda: show(*people[:2])), Somebody(lambda: show(*people[2:]))
    assert failures(one, other) == []
    assert found("Зизюля") == {people[0].public_id, people[3].public_id}
    assert found("Берасцинь") == {people[1].public_id, people[2].public_id}
    assert has_rests_of_all_words()


def test_whoever_gets_a_name_while_its_last_bearer_loses_it_is_found_but_for_a_slip(monkeypatch):
    former, later = publish(named("Зязюля")), named("Зязюля")
    written, go_on = threading.Event(), threading.Event()

    def pause(notes: Notes, passed: Passed) -> None:
        if not written.is_set():
            written.set()
            go_on.wait(20)

    monkeypatch.setattr(version, "_journals", [index_noted, pause])
    withdrawing = Somebody(lambda: change_state(former, State.WITHDRAWN))
    assert written.wait(20)
    publishing = Somebody(lambda: publish(later))
    publishing.stand_still()
    go_on.set()
    assert failures(withdrawing, publishing) == []
    assert found("Зизюля") == {later.public_id}
    assert has_rests_of_all_words()


def test_whoever_is_deleted_while_getting_another_name_leaves_no_word():
    person = publish(named("Зязюля"))
    with version.act():
        person.family_name_be = "Берасцень"
        person.save()
        deleting = Somebody(Prisoner.objects.get(pk=person.pk).delete)
        deleting.stand_still()
    assert failures(deleting) == []
    assert (Prisoner.objects.exists(), NameKey.objects.exists(), NameRest.objects.exists()) == (False,) * 3

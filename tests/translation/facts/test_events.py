"""The board learns of everything that changes how a fact stands, and of nothing else."""

from collections.abc import Callable
from typing import Any

import pytest

from cms.disclosure.acts import change_guardian_state, change_state, set_switches
from cms.disclosure.custody import Standing, write_custody
from cms.disclosure.states import GuardianState, State
from cms.snippets.models import Prisoner
from tests.factories import make_guardian, make_guardianship, make_prisoner, make_sentence, publish
from tests.translation.facts.conftest import propose, work_of


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """What the board was told of."""
    noted: set[tuple[str, str]] = set()
    monkeypatch.setattr(
        "cms.translation.board.due.mark_due", lambda kind, keys: noted.update((kind, key) for key in keys)
    )
    return noted


def test_every_way_to_change_a_fact_is_told(
    person: Prisoner, told: set[tuple[str, str]], translator_ru: Any, reviewer_ru: Any
) -> None:
    sentence = make_sentence(person, court_be="Суд")
    mine = {("prisoner", str(person.pk))}
    work = work_of(person, translator_ru)

    def after(act: Callable[[], Any]) -> set[tuple[str, str]]:
        told.clear()
        act()
        return set(told)

    assert after(lambda: Prisoner.objects.get(pk=person.pk).save()) == mine
    assert after(lambda: sentence.save()) == mine
    assert after(lambda: work.save({"summary": "Учитель.", "about": "<p>Жил.</p>"})) == mine
    assert after(lambda: work.hand_in(with_gaps=True)) == mine
    assert after(lambda: work_of(person, reviewer_ru).send_back(keys=["summary"], comment="?")) == mine
    assert after(lambda: work_of(person, reviewer_ru).approve()) == mine
    assert after(lambda: work.save({"summary": ""})) == mine
    assert after(lambda: set_switches(person, {"show_portrait": True})) == mine
    assert after(lambda: change_state(person, State.HIDDEN)) == mine
    assert after(lambda: sentence.delete()) == mine


def test_many_who_are_withdrawn_at_once_are_told(person: Prisoner, told: set[tuple[str, str]]) -> None:
    other = publish(make_prisoner(family_name_be="Іншы"))
    told.clear()
    write_custody([person.pk, other.pk], Standing("released_inside", None, "unknown"))
    assert told >= {("prisoner", str(person.pk)), ("prisoner", str(other.pk))}


def test_a_guardian_takes_the_statements_about_wards_along(
    person: Prisoner, told: set[tuple[str, str]]
) -> None:
    guardian = make_guardian()
    make_guardianship(person, guardian, statement_be="Словы")
    told.clear()
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert told == {("guardian", str(guardian.pk)), ("prisoner", str(person.pk))}


def test_a_draft_is_told_to_nobody(person: Prisoner, told: set[tuple[str, str]]) -> None:
    row = Prisoner.objects.get(pk=person.pk)
    told.clear()
    row.summary_be = "Чарнавік"
    row.save_revision()
    assert told == set()


def test_a_confirmation_is_told(
    person: Prisoner, told: set[tuple[str, str]], translator_ru: Any, reviewer_ru: Any
) -> None:
    propose(person, translator_ru, {"summary": "Учитель."})
    work_of(person, reviewer_ru).approve()
    person = Prisoner.objects.get(pk=person.pk)
    person.summary_be = "Іншае."
    person.save()
    told.clear()
    work_of(person, reviewer_ru).confirm(["summary"])
    assert told == {("prisoner", str(person.pk))}

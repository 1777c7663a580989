"""Who asks whom, and what nobody may ask."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from cms.desk import roles
from cms.disclosure.states import State
from cms.translation.board.refreshing import rebuild
from cms.translation.models import Assignment
from tests.desk.conftest import logged_in
from tests.factories import make_prisoner, publish
from tests.translation.board.conftest import BOARD, assignment, look, rows, told, user

Commit = Callable[..., AbstractContextManager[Any]]


@pytest.fixture
def person(campaign: None) -> str:
    made = publish(make_prisoner())
    rebuild()
    return str(made.pk)


@pytest.fixture
def hidden(campaign: None) -> str:
    return str(make_prisoner().pk)


def given() -> dict[tuple[str, str], str]:
    return {(each.key, each.language): each.to.username for each in Assignment.objects.select_related("to")}


def ask(client: Client, keys: list[str], to: str) -> Any:
    return client.post(BOARD, {"thing": [f"prisoner:{key}" for key in keys], "to": to}, follow=True)


def test_editor_assigns_and_takes_back(
    person: str, editor: Client, translator: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = ask(editor, [person], f"ru:{user('translator').pk}")
    assert "1 thing is assigned." in told(answer)
    assert given() == {(person, "ru"): "translator"}
    assert "→ Assigned to: translator" in rows(look(editor, type="prisoner")).popitem()[1][1]
    assert "→ Assigned to: me" in rows(look(translator, type="prisoner")).popitem()[1][1]
    assert "1 thing is free again." in told(ask(editor, [person], "ru:"))
    assert given() == {}


def test_a_letter_tells_the_translator_without_a_name(
    person: str, editor: Client, translator: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    to = user("translator")
    to.email = "translator@example.org"
    to.save()
    with django_capture_on_commit_callbacks(execute=True):
        ask(editor, [person], f"ru:{to.pk}")
        ask(editor, [person], f"ru:{to.pk}")
    [letter] = mail.outbox
    assert letter.to == ["translator@example.org"]
    assert "ыдуман" not in letter.subject + letter.body and "Vydumany" not in letter.subject + letter.body


def test_a_later_assignment_replaces_the_former(
    person: str, editor: Client, translator: Client, reviewer: Client
) -> None:
    assignment("prisoner", person, "ru", user("translator"))
    ask(editor, [person], f"ru:{user('reviewer').pk}")
    assert given() == {(person, "ru"): "reviewer"}


def test_reviewer_assigns_into_their_language_alone(
    person: str, reviewer: Client, translator: Client, person_of: Callable[..., Any], caplog: Any
) -> None:
    english = person_of(roles.translators("en"), "english")
    assert ask(reviewer, [person], f"ru:{user('translator').pk}").status_code == 200
    assert given() == {(person, "ru"): "translator"}
    with caplog.at_level(logging.WARNING):
        assert ask(reviewer, [person], f"en:{english.pk}").status_code == 403
    assert f"user {user('reviewer').pk} may not assign" in caplog.text
    assert given() == {(person, "ru"): "translator"}


def test_translator_takes_what_nobody_has_and_gives_it_back(person: str, translator: Client) -> None:
    me = user("translator")
    assert "1 thing is assigned." in told(ask(translator, [person], f"ru:{me.pk}"))
    assert given() == {(person, "ru"): "translator"}
    assert "1 thing is free again." in told(ask(translator, [person], "ru:"))
    assert given() == {}


def test_translator_takes_nothing_from_others(person: str, translator: Client, editor: Client) -> None:
    assignment("prisoner", person, "ru", user("editor"))
    assert "1 thing stays as it was" in told(ask(translator, [person], f"ru:{user('translator').pk}"))
    assert "1 thing stays as it was" in told(ask(translator, [person], "ru:"))
    assert given() == {(person, "ru"): "editor"}


@pytest.mark.parametrize("to", ["ru:{editor}", "en:{me}", "be:"])
def test_translator_assigns_nobody_else_and_no_other_language(
    person: str, translator: Client, editor: Client, to: str
) -> None:
    to = to.format(editor=user("editor").pk, me=user("translator").pk)
    assert ask(translator, [person], to).status_code in (400, 403)
    assert given() == {}


def test_only_active_users_who_may_translate_are_offered_and_taken(
    person: str, editor: Client, translator: Client, person_of: Callable[..., Any]
) -> None:
    gone = person_of(roles.translators("ru"), "gone")
    gone.is_active = False
    gone.save()
    offered = [each["value"] for each in look(editor).select("select[name=to] option")]
    me, other = user("editor").pk, user("translator").pk
    assert offered == ["", f"be:{me}", "be:", f"ru:{me}", f"ru:{other}", "ru:", f"en:{me}", "en:"]
    for to in (f"ru:{gone.pk}", f"en:{other}", "ru:999999", "ru:x", "ru:" + "9" * 40, "de:1", "", "ru"[:1]):
        assert ask(editor, [person], to).status_code == 400
    assert given() == {}


def test_nobody_is_asked_for_what_they_may_not_read(
    hidden: str, person: str, editor: Client, translator: Client
) -> None:
    answer = ask(editor, [hidden, person], f"ru:{user('translator').pk}")
    assert "1 thing is assigned." in told(answer) and "1 thing stays as it was" in told(answer)
    assert given() == {(person, "ru"): "translator"}


def test_translator_learns_nothing_of_hidden_people_by_taking(hidden: str, translator: Client) -> None:
    me = user("translator").pk
    there, absent = (told(ask(translator, [key], f"ru:{me}")) for key in (hidden, "999999"))
    assert there == absent
    assert given() == {}


def test_a_translator_gives_back_whom_they_may_not_read_any_longer(person: str, translator: Client) -> None:
    assignment("prisoner", person, "ru", user("translator"))
    publish(type(make_prisoner()).objects.get(pk=person), State.WITHDRAWN)
    ask(translator, [person], "ru:")
    assert given() == {(person, "ru"): "translator"}


@pytest.mark.parametrize(
    "thing",
    [
        "", "nonsense", "user:1", "prisoner:", "prisoner:x", "prisoner:01", "prisoner:" + "9" * 30, "page:1",
        "page:" + "x" * 36, "facility:\x00", "prisoner:١",
    ],
)  # fmt: skip
def test_strange_rows_are_none(campaign: None, editor: Client, thing: str) -> None:
    answer = editor.post(BOARD, {"thing": [thing], "to": f"ru:{user('editor').pk}"})
    assert answer.status_code == 400


@pytest.mark.parametrize("thing", ["prisoner:999", "page:5b1c9b8e-0000-4000-8000-000000000000"])
def test_keys_of_nothing_are_left(campaign: None, editor: Client, thing: str) -> None:
    answer = editor.post(BOARD, {"thing": [thing], "to": f"ru:{user('editor').pk}"}, follow=True)
    assert "1 thing stays as it was" in told(answer)


def test_the_list_stays_narrowed_after_assigning(person: str, editor: Client) -> None:
    answer = editor.post(
        f"{BOARD}?type=prisoner&stage=missing",
        {"thing": f"prisoner:{person}", "to": f"ru:{user('editor').pk}"},
    )
    assert answer["Location"] == f"{BOARD}?type=prisoner&stage=missing"


def test_strangers_cannot_take_part(person: str, person_of: Callable[..., Any]) -> None:
    stranger = person_of(roles.EDITORS, "stranger")
    stranger.groups.clear()
    assert logged_in(stranger).post(BOARD, {"thing": f"prisoner:{person}", "to": "ru:"}).status_code == 302
    assert given() == {}

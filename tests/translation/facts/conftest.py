"""Translators and reviewers of facts, and one public person."""

from collections.abc import Callable
from typing import Any

import pytest

from cms.desk import roles
from cms.snippets.models import Prisoner
from cms.translation.works.base import OpenWork
from cms.translation.works.facts.work import open_fact
from tests.factories import make_prisoner, publish

Work = Callable[..., OpenWork]


@pytest.fixture
def translator_ru(person_of: Callable[..., Any]) -> Any:
    return person_of(roles.translators("ru"), "translator-ru")


@pytest.fixture
def reviewer_ru(person_of: Callable[..., Any]) -> Any:
    return person_of(roles.reviewers("ru"), "reviewer-ru")


@pytest.fixture
def chief(person_of: Callable[..., Any]) -> Any:
    """A publisher."""
    return person_of(roles.PUBLISHERS, "chief")


@pytest.fixture
def scribe(person_of: Callable[..., Any]) -> Any:
    """An editor."""
    return person_of(roles.EDITORS, "scribe")


@pytest.fixture
def person(campaign: None) -> Prisoner:
    """Somebody public whose biography is told in Belarusian alone."""
    return publish(make_prisoner(about_be="<p>Жыў у вёсцы.</p>", summary_be="Настаўнік з вёскі."))


def work_of(fact: Any, user: Any, language: str = "ru") -> OpenWork:
    """The work of a fact, read anew as a request would."""
    return open_fact(fact._meta.model_name, str(fact.pk), language, user)  # type: ignore[arg-type]


def propose(fact: Any, user: Any, texts: dict[str, str], language: str = "ru") -> OpenWork:
    """A work with these texts handed in."""
    work = work_of(fact, user, language)
    assert not work.save(texts).rejected
    work.hand_in(with_gaps=True)
    return work


def stored(fact: Any) -> dict[str, Any]:
    """The row as the database holds it, column by column, without the base columns."""
    row = type(fact).objects.get(pk=fact.pk)
    names = (field.attname for field in row._meta.concrete_fields if field.name not in row.translated)
    return {name: getattr(row, name) for name in names}

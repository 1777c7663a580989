"""A work that stands in memory, opened at the workbench's addresses in the place of every other."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from django.urls import reverse

from cms.translation.bench import mails, opened, workbench
from cms.translation.models import Stage
from cms.translation.rights import may_review, may_translate
from cms.translation.works.base import Conflict, NotPermitted, OpenWork, Refused, Saved, Unit, digest, worst
from cms.translation.works.opening import NoSuchWork
from tests.translation.conftest import (
    campaign,
    draft,
    editor,
    person_of,
    publisher,
    source,
    translation,
    translator,
)

__all__ = ["campaign", "draft", "editor", "person_of", "publisher", "source", "translation", "translator"]


@dataclass
class Thing:
    """What works are opened on: it stays between requests."""

    units: dict[str, Unit] = field(default_factory=dict)
    kind: str = "organisation"
    whole_only: bool = False
    handed_in_by: Any = None
    locked: str = ""
    comment: str = ""
    rejected: dict[str, str] = field(default_factory=dict)
    calls: list[tuple[Any, ...]] = field(default_factory=list)
    hidden_from: set[int] = field(default_factory=set)

    def put(self, key: str, **fields: Any) -> None:
        given = {"label": key.title(), "source": "Крыніца", "target": "", "stage": Stage.MISSING} | fields
        self.units[key] = Unit(key=key, **given)


class MemoryWork(OpenWork):
    """A work on a thing."""

    def __init__(self, thing: Thing, key: str, language: Any, user: Any) -> None:
        self.thing, self.kind, self.key, self.language = thing, thing.kind, key, language
        self.user, self.source_language = user, "be"

    title = "Назва"
    type_label = "organisation"
    is_public = True

    @property
    def stage(self) -> Stage:
        return worst([unit.stage for unit in self.thing.units.values()])

    @property
    def languages(self) -> tuple[Any, ...]:
        return tuple(each for each in ("be", "ru", "en") if each != self.language)

    @property
    def locked(self) -> str:
        return self.thing.locked

    @property
    def comment(self) -> str:
        return self.thing.comment

    @property
    def handed_in_by(self) -> Any:
        return self.thing.handed_in_by

    @property
    def whole_only(self) -> bool:
        return self.thing.whole_only

    @property
    def may_translate(self) -> bool:
        return may_translate(self.user, self.language)

    @property
    def may_review(self) -> bool:
        is_own = self.thing.handed_in_by == self.user
        return may_review(self.user, self.language) and (
            not is_own or self.user.has_perm("cms_snippets.publish_prisoner")
        )

    def units(self, *, source: Any = None, reference: Any = None) -> list[Unit]:
        self.thing.calls.append(("units", source, reference))
        return list(self.thing.units.values())

    def save(self, texts: Any, *, seen: Any = None, origin: Any = None, source: Any = None) -> Saved:
        if not self.may_translate or texts.keys() - self.thing.units.keys():
            raise NotPermitted("You may not write here.")
        if self.thing.locked:
            raise Refused(self.thing.locked)
        kept, conflicts = [], []
        for key, text in texts.items():
            unit = self.thing.units[key]
            if seen[key] != digest(unit.target):
                conflicts.append(Conflict(key=key, label=unit.label, ours=text, theirs=unit.target))
            elif key not in self.thing.rejected:
                self.thing.units[key] = replace(
                    unit, target=text, stage=Stage.DRAFT if text else Stage.MISSING
                )
                kept.append(key)
        wrong = {key: why for key, why in self.thing.rejected.items() if key in texts}
        return Saved(keys=tuple(kept), conflicts=tuple(conflicts), rejected=wrong)

    def hand_in(self, *, with_gaps: bool = False) -> None:
        if not self.may_translate:
            raise NotPermitted("You may not write here.")
        if not with_gaps and any(not unit.target for unit in self.thing.units.values()):
            raise Refused("Texts are missing.")
        self.thing.handed_in_by = self.user
        self._move(Stage.DRAFT, Stage.REVIEW)

    def take_back(self) -> None:
        if self.thing.handed_in_by != self.user:
            raise NotPermitted("It is somebody else's.")
        self.thing.handed_in_by = None
        self._move(Stage.REVIEW, Stage.DRAFT)

    def approve(self, *, keys: Any = None, comment: str = "", shown: str = "") -> None:
        self._decide(("approve", keys, comment), shown, Stage.COMPLETE)

    def send_back(self, *, keys: Any = None, comment: str, shown: str = "") -> None:
        self._decide(("return", keys, comment), shown, Stage.RETURNED)

    def confirm(self, keys: Any) -> None:
        if not self.may_review:
            raise NotPermitted("You may not review.")
        self.thing.calls.append(("confirm", *keys))

    def _decide(self, call: tuple[Any, ...], shown: str, stage: Stage) -> None:
        if not self.may_review:
            raise NotPermitted("You may not review.")
        if shown != self.fingerprint:
            raise Refused("It is not what was shown.")
        self.thing.calls.append(call)
        self.thing.handed_in_by = None
        self._move(Stage.REVIEW, stage)

    def _move(self, before: Stage, after: Stage) -> None:
        for key, unit in self.thing.units.items():
            if unit.stage == before:
                self.thing.units[key] = replace(unit, stage=after)


@pytest.fixture
def thing(monkeypatch: pytest.MonkeyPatch) -> Thing:
    """What every address of the workbench opens."""
    made = Thing()

    def open_memory(kind: str, key: str, language: Any, user: Any) -> MemoryWork:
        if user.pk in made.hidden_from:
            raise NoSuchWork
        return MemoryWork(made, key, language, user)

    monkeypatch.setattr(opened, "open_work", open_memory)
    monkeypatch.setattr(mails, "open_work", open_memory)
    monkeypatch.setattr(workbench, "offers", lambda work, units, source: {})
    monkeypatch.setattr(workbench, "glossary", lambda work, units, source: [])
    return made


PAGE_KEY = "6b1f7c1e-0000-4000-8000-000000000001"


def work_url(name: str = opened.WORK, language: str = "ru", kind: str = "organisation") -> str:
    return reverse(name, args=[kind, PAGE_KEY if kind == "page" else "7", language])


def fields(client: Any, url: str = "", **texts: str) -> dict[str, str]:
    """What the form that `client` opened sends with these texts in it."""
    entries = client.get(url or work_url()).context["entries"]
    sent = {entry.name: texts.get(entry.unit.key, entry.value) for entry in entries}
    return sent | {entry.seen_name: entry.seen for entry in entries}


Writer = Callable[..., Any]

"""Works without facts or pages: what the exchange of files needs of one, kept in rows so that a trial rolls back."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib.sessions.models import Session
from django.utils import timezone

from cms.translation import rights
from cms.translation.models import Origin, Stage, Standing
from cms.translation.works.base import Conflict, NotPermitted, OpenWork, Refused, Saved, Unit, digest
from cms.translation.works.opening import NoSuchWork


@dataclass
class Thing:
    """One thing: its texts by language and key, and what is special about single texts."""

    kind: str
    key: str
    texts: dict[str, dict[str, str]]
    source: str = "be"
    is_hidden: bool = False
    locked: str = ""
    # Its place in the tree is not this user's: they read it and do not write it.
    is_foreign: bool = False
    special: dict[str, dict[str, Any]] = field(default_factory=dict)


class FakeWork(OpenWork):
    """A thing in one language for one user."""

    is_public = True
    stage = Stage.MISSING

    def __init__(self, thing: Thing, language: Any, user: Any) -> None:
        self.thing, self.language, self.user = thing, language, user
        self.kind, self.key = thing.kind, thing.key
        self.source_language: Any = thing.source

    @property
    def title(self) -> str:
        return f"Title of {self.key}"

    @property
    def type_label(self) -> str:
        return self.kind

    @property
    def languages(self) -> Any:
        others = [each for each in self.thing.texts if each not in (self.language, self.thing.source)]
        return [self.thing.source, *others]

    @property
    def locked(self) -> str:
        return self.thing.locked

    @property
    def may_translate(self) -> bool:
        return rights.may_translate(self.user, self.language) and not self.thing.is_foreign

    @property
    def may_review(self) -> bool:
        return False

    def units(self, *, source: Any = None, reference: Any = None) -> list[Unit]:
        sources = self.thing.texts.get(source or self.source_language, {})
        keys = dict.fromkeys(key for texts in self.thing.texts.values() for key in texts)
        return [self._unit(key, sources.get(key, "")) for key in keys]

    def _unit(self, key: str, source: str) -> Unit:
        target, origin = self._stored(key)
        made = Unit(
            key=key,
            label=f"Label of {key}",
            source=source,
            target=target,
            stage=Stage.DRAFT if target else Stage.MISSING,
            origin=origin,
            problem="A mark is open." if target.count("<b>") != target.count("</b>") else "",
        )
        return replace(made, **self.thing.special.get(key, {}))

    def _row(self, key: str) -> str:
        return digest(f"{self.kind}/{self.key}/{self.language}/{key}")

    def _stored(self, key: str) -> tuple[str, Origin]:
        row = Session.objects.filter(pk=self._row(key)).first()
        if row is None:
            return self.thing.texts.get(self.language, {}).get(key, ""), Origin.TYPED
        origin, _sep, text = row.session_data.partition("|")
        return text, Origin(origin)

    def save(
        self, texts: Any, *, seen: Any = None, origin: Origin = Origin.TYPED, source: Any = None
    ) -> Saved:
        if not self.may_translate:
            raise NotPermitted("You do not translate this.")
        if self.locked:
            raise Refused(self.locked)
        units = {unit.key: unit for unit in self.units(source=source)}
        if texts.keys() - units.keys():
            raise NotPermitted("There is no such text.")
        conflicts, rejected, kept = [], {}, []
        for key, text in texts.items():
            if seen and seen.get(key, units[key].seen) != units[key].seen:
                conflicts.append(Conflict(key=key, label=key, ours=text, theirs=units[key].target))
            elif "<script" in text:
                rejected[key] = "A script is no text."
            else:
                Session.objects.update_or_create(
                    pk=self._row(key),
                    defaults={"session_data": f"{origin}|{text}", "expire_date": timezone.now()},
                )
                kept.append(key)
        return Saved(keys=tuple(kept), conflicts=tuple(conflicts), rejected=rejected)

    def hand_in(self, *, with_gaps: bool = False) -> None:
        raise NotImplementedError

    def take_back(self) -> None:
        raise NotImplementedError

    def approve(self, **chosen: Any) -> None:
        raise NotImplementedError

    def send_back(self, **chosen: Any) -> None:
        raise NotImplementedError

    def confirm(self, keys: Any) -> None:
        raise NotImplementedError


class Desk:
    """All the things there are."""

    def __init__(self) -> None:
        self.things: dict[tuple[str, str], Thing] = {}

    def add(self, thing: Thing, **columns: Any) -> Thing:
        """Put a thing here, and its cells on the board."""
        self.things[thing.kind, thing.key] = thing
        for language in ("be", "ru", "en"):
            cell = {"type": thing.kind, "stage": Stage.MISSING, "missing": 1, "is_hidden": thing.is_hidden}
            Standing.objects.create(
                kind=thing.kind,
                key=thing.key,
                language=language,
                **(cell | columns),
            )
        return thing

    def open(self, kind: str, key: str, language: str, user: Any) -> FakeWork:
        """What `open_work` does."""
        thing = self.things.get((kind, key))
        if thing is None or (thing.is_hidden and not rights.may_read_hidden(user)):
            raise NoSuchWork
        return FakeWork(thing, language, user)

    def text(self, thing: Thing, key: str, language: str = "ru") -> str:
        """What would be said now."""
        return FakeWork(thing, language, None)._stored(key)[0]

    def origin(self, thing: Thing, key: str, language: str = "ru") -> Origin:
        """How that came about."""
        return FakeWork(thing, language, None)._stored(key)[1]

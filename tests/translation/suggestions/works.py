"""A work that holds what a test gives it, and remembers what is saved to it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from cms.translation.models import Origin, Stage
from cms.translation.works.base import OpenWork, Saved, Unit


class GivenWork(OpenWork):
    """Texts from a test; every act that nobody tests here is absent."""

    def __init__(self, user: Any, units: Sequence[Unit] = (), **about: Any) -> None:
        self.kind, self.key = about.get("kind", "page"), about.get("key", str(UUID(int=0)))
        self.language, self.source_language = about.get("language", "ru"), about.get("source_language", "be")
        self.user = user
        self.given = list(units)
        self.saved: list[tuple[dict[str, str], Origin]] = []

    title = type_label = "given"
    is_public = may_translate = True
    may_review = False
    stage = Stage.MISSING
    languages = ()

    def units(self, **asked: Any) -> list[Unit]:
        return self.given

    def save(self, texts: Mapping[str, str], *, origin: Origin = Origin.TYPED, **asked: Any) -> Saved:
        self.saved.append((dict(texts), origin))
        return Saved(keys=tuple(texts))

    def hand_in(self, **asked: Any) -> None: ...
    def take_back(self) -> None: ...
    def approve(self, **asked: Any) -> None: ...
    def send_back(self, **asked: Any) -> None: ...
    def confirm(self, keys: Any) -> None: ...


def unit(source: str, *, key: str = "text", target: str = "", **more: Any) -> Unit:
    return Unit(key=key, label=key, source=source, target=target, stage=Stage.MISSING, **more)

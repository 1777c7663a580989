"""Which languages stand beside the fields, and which texts are shown; asked for in the address."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from cms import languages
from cms.languages import Language
from cms.translation.works.base import PAGE, OpenWork


@dataclass(frozen=True, slots=True)
class Choice:
    """A link to another view of the same work."""

    name: str
    query: str
    is_chosen: bool
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Viewing:
    """What was asked for; None is what is usual."""

    usual: Language
    offered: Sequence[Language]
    source: Language | None = None
    beside: Language | None = None
    only_undone: bool = False
    has_one_source: bool = False

    @classmethod
    def asked(cls, query: Any, work: OpenWork) -> "Viewing":
        """The view that an address names."""
        offered = tuple(work.languages)
        source, beside = (_among(query.get(name), offered) for name in ("source", "beside"))
        # A page has one original, whose marks its translations carry.
        source = None if work.kind == PAGE else source
        shown = source or work.source_language
        beside = beside if beside != shown else None
        only_undone = query.get("only") == "undone"
        return cls(work.source_language, offered, source, beside, only_undone, work.kind == PAGE)

    @property
    def shown(self) -> Language:
        """The source language that stands on the left."""
        return self.source or self.usual

    @property
    def shown_name(self) -> str:
        return languages.NAMES[self.shown]

    @property
    def beside_name(self) -> str:
        return languages.NAMES[self.beside] if self.beside else ""

    @property
    def sources(self) -> list[Choice]:
        """The languages to translate from."""
        offered = () if self.has_one_source else self.offered
        return [self._choice(each, each == self.shown, source=each) for each in offered]

    @property
    def references(self) -> list[Choice]:
        """The languages to read beside."""
        others = [each for each in self.offered if each != self.shown]
        return [self._choice(each, each == self.beside, beside=each) for each in others]

    @property
    def without_reference(self) -> str:
        return replace(self, beside=None).query

    @property
    def with_all(self) -> str:
        return replace(self, only_undone=False).query

    @property
    def with_undone(self) -> str:
        return replace(self, only_undone=True).query

    @property
    def query(self) -> str:
        """As the end of an address."""
        asked = {"source": self.source, "beside": self.beside, "only": "undone" if self.only_undone else None}
        return "?" + urlencode({name: value for name, value in asked.items() if value})

    def _choice(self, language: Language, is_chosen: bool, **change: Any) -> Choice:
        return Choice(languages.NAMES[language], replace(self, **change).query, is_chosen, language)


def _among(code: str | None, offered: Sequence[Language]) -> Language | None:
    language = languages.parse(code)
    return language if language in offered else None

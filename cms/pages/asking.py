"""What a reader asks of the directory: its form, made of the same declarations as the filters of the API."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.disclosure.filters import PEOPLE, SEARCH, people
from cms.disclosure.offered import Offered, offered
from cms.disclosure.selection import ORDERS, PrisonerFilters
from cms.formatting import MONTHS_NOMINATIVE
from cms.languages import Language
from cms.pages.values import LanguageLink
from cms.parameters import Parameter

TEXT_LENGTH: Final = 120
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_NO_CHOICE: Final = _("There is no such choice.")

# Pairs of a value and its words.
Choices = Iterable[tuple[object, str | Promise]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a field."""

    value: str
    label: str | Promise
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of the form: a choice, or a line of text where `options` is None. `error` is a sentence."""

    name: str
    label: str | Promise
    value: str
    options: tuple[Option, ...] | None
    error: str | Promise = ""


@dataclass(frozen=True, slots=True)
class _Asks:
    """How the form asks for the filter `name`: by choices, or by text, in which case `wrong` says what to write."""

    name: str
    label: str | Promise
    choices: Callable[[Offered, Language], Choices] | None = None
    wrong: str | Promise = _NO_CHOICE


_TABLE: Final = (
    _Asks(
        "custody", _("Custody"), lambda known, language: ((each.value, each.text) for each in known.custody)
    ),
    _Asks(
        "facility_kind",
        _("Kind of place"),
        lambda known, language: ((each.value, each.text) for each in known.facility_kinds),
    ),
    _Asks(
        "facility",
        pgettext_lazy("where a person is held", "Place"),
        lambda known, language: ((each.id, each.name) for each in known.facilities),
    ),
    _Asks(
        "article",
        _("Article of the Criminal Code"),
        wrong=_("Write one article, such as 342 or 361-4."),
    ),
    _Asks("can_write", _("Letters"), lambda known, language: (("true", _("can be written to")),)),
    _Asks(
        "has_guardian",
        _("Guardian"),
        # Translators: the one choice of the filter “Guardian”: people who have one.
        lambda known, language: (("true", pgettext_lazy("filter: a guardian", "there is one")),),
    ),
    _Asks(
        "birthday_month",
        _("Birthday"),
        lambda known, language: enumerate(MONTHS_NOMINATIVE[language], 1),
    ),
)
_ORDER: Final = "order"
# The existing orders in words; the first one is that of a list which nobody has sorted.
_ORDER_TEXTS: Final[Mapping[str, str | Promise]] = {
    "name": _("by name, from A to Z"),
    "-name": _("by name, from Z to A"),
    "-detained_on": _("by date of detention, the latest first"),
    "detained_on": _("by date of detention, the earliest first"),
}
_PARAMETERS: Final[Mapping[str, Parameter]] = {each.name: each for each in (SEARCH, *PEOPLE)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query read: `texts` as they were given, `given` as they were understood, the `wrong` ones by name.

    `order` is one of ORDERS, or empty: by name, and a search the best match first.
    """

    texts: Mapping[str, str]
    given: Mapping[str, Any]
    wrong: frozenset[str]
    order: str = ""

    @property
    def filters(self) -> PrisonerFilters | None:
        """Whom the query selects; None: nobody, because something in it does not exist."""
        return None if self.wrong else people(self.given)

    def url(self, **more: str) -> str:
        """A link to the same question, with `more` parameters."""
        order = {_ORDER: self.order} if self.order else {}
        return f"?{urlencode({**self.texts, **order, **more})}"

    def fields(self, language: Language) -> list[Field]:
        """The form with this question filled in, without choices that there are not."""
        known = offered(language, people(self.given))
        fields = (self._field(asks, known, language) for asks in _TABLE)
        return [field for field in fields if field.options != () or field.value]

    def orders(self) -> list[Option]:
        """How the list can be sorted. A search that is not sorted comes the best match first."""
        unsorted = [Option(value="", label=_("the best match first"), selected=not self.order)]
        chosen = self.order if SEARCH.name in self.given else self.order or next(iter(_ORDER_TEXTS))
        sorted_by = [
            Option(value=value, label=label, selected=value == chosen)
            for value, label in _ORDER_TEXTS.items()
        ]
        return unsorted + sorted_by if SEARCH.name in self.given else sorted_by

    def in_languages(self, switcher: Iterable[LanguageLink]) -> list[LanguageLink]:
        """`switcher` with links to the same question in other languages."""
        asked = self.url() if self.texts or self.order else ""
        return [replace(link, url=link.url and f"{link.url}{asked}") for link in switcher]

    def _field(self, asks: _Asks, known: Offered, language: Language) -> Field:
        return Field(
            name=asks.name,
            label=asks.label,
            value=self.texts.get(asks.name, ""),
            options=None
            if asks.choices is None
            else tuple(
                Option(value=str(value), label=label, selected=self._has(asks.name, str(value)))
                for value, label in asks.choices(known, language)
            ),
            error=asks.wrong if asks.name in self.wrong else "",
        )

    def _has(self, name: str, value: str) -> bool:
        return name in self.given and self.given[name] == _PARAMETERS[name].parse(value)


def read(query: QueryDict) -> Asked:
    """What the query of a request asks for; a field that is empty, or not of the form, asks for nothing."""
    texts: dict[str, str] = {}
    given: dict[str, Any] = {}
    wrong: set[str] = set()
    free = {SEARCH.name, *(asks.name for asks in _TABLE if asks.choices is None)}
    for name in (SEARCH.name, *(asks.name for asks in _TABLE)):
        text = query.get(name, "")
        # A line of text is taken as it can be read; a choice exists or does not.
        text = _CONTROL.sub(" ", text).strip()[:TEXT_LENGTH] if name in free else text
        if not text:
            continue
        texts[name] = text
        try:
            given[name] = _PARAMETERS[name].parse(text)
        except ValueError:
            wrong.add(name)
    order = query.get(_ORDER, "")
    return Asked(texts=texts, given=given, wrong=frozenset(wrong), order=order if order in ORDERS else "")

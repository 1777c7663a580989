"""Holds lists, filters and orders of people against what they show: nothing hidden can be inferred from them."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

from cms import languages
from cms.api.paths import list_path
from cms.delivery.leaks.client import Client
from cms.delivery.leaks.report import Report
from cms.disclosure.filters import PEOPLE
from cms.disclosure.leaks.hidden import Hidden
from cms.disclosure.states import POLICY, shows
from cms.disclosure.values import Prisoner
from cms.languages import Language
from cms.snippets.folding import sort_key

Item = Mapping[str, Any]
_LIMIT: Final = 100
_PEOPLE: Final = "prisoners"
# What an empty value looks like in JSON.
_EMPTY: Final[tuple[Any, ...]] = (None, "", [], {}, False)

# Filter → the values by which an item is found, as far as the item shows them.
SHOWN: Final[Mapping[str, Callable[[Item], Iterable[Any]]]] = {
    "custody": lambda item: [item["custody"]["value"]],
    "facility": lambda item: [str(item["facility"]["id"])] if item["facility"] else [],
    "facility_kind": lambda item: [item["facility_kind"]["value"]] if item["facility_kind"] else [],
    "has_guardian": lambda item: ["true" if item["guardians"] else "false"],
    "birthday_month": lambda item: [str(item["birthday"]["month"])] if item["birthday"] else [],
    "can_write": lambda item: ["true" if item["letters"]["can_write"] else "false"],
    "article": lambda item: {
        cited["number"] for sentence in item["sentences"] for cited in sentence["articles"]
    },
}


class Counter:
    """Reads the whole list of people once in a language, then asks every filter and order about it."""

    def __init__(self, client: Client, hidden: Hidden, report: Report) -> None:
        self.client = client
        self.hidden = hidden
        self.report = report

    def check(self, language: Language) -> list[Item]:
        """Everybody the list shows; whatever does not follow from what they show is a finding."""
        items = self._everybody(language)
        ids = {item["id"] for item in items}
        self._require(ids == set(self.hidden.names), language, {}, "people on the list")
        for item in items:
            self._require_policy(item, language)
        for name, values in self._filters(items):
            for value in values:
                expected = sum(value in map(str, SHOWN[name](item)) for item in items)
                self._require_total(expected, language, {name: value})
        self._check_dates(items, language)
        self._check_orders(items, language)
        return items

    def _filters(self, items: list[Item]) -> Iterator[tuple[str, list[str]]]:
        """Each filter with every value that anybody, shown or hidden, may have."""
        for parameter in PEOPLE:
            if parameter.name in SHOWN:
                seen = {str(value) for item in items for value in SHOWN[parameter.name](item)}
                yield parameter.name, sorted({*seen, *parameter.allowed, *self._further(parameter.name)})

    def _further(self, name: str) -> Iterable[str]:
        if name == "birthday_month":
            return map(str, range(1, 13))
        source = {"facility": ("facilities", "id"), "article": ("articles", "number")}.get(name)
        if source is None:
            return ()
        return [str(each[source[1]]) for each in self._list(languages.DEFAULT, {}, source[0])]

    def _check_dates(self, items: list[Item], language: Language) -> None:
        days = sorted(_first_day(item) for item in items if item["detained_on"])
        for day in {*days[:: max(1, len(days) // 5)], date(1900, 1, 1), date(2100, 1, 1)}:
            later = sum(each >= day for each in days)
            self._require_total(later, language, {"detained_from": day.isoformat()})
            earlier = sum(each <= day for each in days)
            self._require_total(earlier, language, {"detained_to": day.isoformat()})

    def _check_orders(self, items: list[Item], language: Language) -> None:
        by_name = sorted(items, key=lambda item: (sort_key(_name(item), language), item["id"]))
        self._require_order(by_name, language, "name")
        known = [item for item in items if item["detained_on"]]
        unknown = sorted((item for item in items if not item["detained_on"]), key=lambda item: item["id"])
        known.sort(key=lambda item: (_first_day(item), item["id"]))
        self._require_order([*known, *unknown], language, "detained_on")

    def _require_order(self, expected: list[Item], language: Language, order: str) -> None:
        query = {"order": order}
        shown = [item["id"] for item in self._list(language, {**query, "fields": "_,id"})]
        self._require(shown == [item["id"] for item in expected], language, query, "order")

    def _require_policy(self, item: Item, language: Language) -> None:
        """No field that the person's state does not show has a value."""
        for field in fields(Prisoner):
            if field.name in POLICY and not shows(item["state"], field.name):
                value = item.get(field.name)
                if field.name == "letters":
                    value = value and (value["can_write"] or value["domestic"] or value["note"])
                self._require(value in _EMPTY, language, {}, f"{field.name} of {item['state']} people")

    def _require_total(self, expected: int, language: Language, query: Mapping[str, str]) -> None:
        told = self._get(language, {**query, "limit": "1", "fields": "_,id"})
        if told is not None:
            self._require(told["meta"]["total_count"] == expected, language, query, "total_count")

    def _require(self, holds: bool, language: Language, query: Mapping[str, str], part: str) -> None:
        if not holds:
            place = f"{list_path(_PEOPLE)}?{urlencode({**query, 'locale': language})}"
            self.report.add("list that tells more than it shows", f"{query} {part}", place, part)

    def _everybody(self, language: Language) -> list[Item]:
        return self._list(language, {"fields": "*"})

    def _list(self, language: Language, query: Mapping[str, str], endpoint: str = _PEOPLE) -> list[Item]:
        items: list[Item] = []
        while True:
            told = self._get(language, {**query, "limit": str(_LIMIT), "offset": str(len(items))}, endpoint)
            if told is None or not told["items"]:
                return items
            items += told["items"]

    def _get(self, language: Language, query: Mapping[str, str], endpoint: str = _PEOPLE) -> Any:
        address = f"{list_path(endpoint)}?{urlencode({**query, 'locale': language})}"
        answer = self.client.get(address)
        self.report.answers += 1
        if answer.status != HTTPStatus.OK:
            self.report.could_not(address, f"the site answered {answer.status}")
            return None
        return json.loads(answer.body)


def _name(item: Item) -> str:
    """The name as lists sort it."""
    name = item["name"]
    parts = (name["family"], name["given"]) if name["family"] else (name["full"],)
    return " ".join(part for part in parts if part)


def _first_day(item: Item) -> date:
    known = item["detained_on"]["date"].split("-")
    year, month, day = (*map(int, known), *(1, 1))[:3]
    return date(year, month, day)

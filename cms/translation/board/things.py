"""What the board has a row for: every fact and every page of ours, by the kinds and keys of the works."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any, Final

from django.db.models import QuerySet
from wagtail.models import Page

from cms.pages.models import BasePage
from cms.pages.querysets import concrete_models
from cms.snippets.models import (
    Article,
    Facility,
    Guardian,
    Organisation,
    Prisoner,
    SendingCountry,
    SiteSettings,
    SupportAction,
)
from cms.translation.works.base import PAGE

_FACTS: Final = (
    Prisoner, Guardian, Facility, Article, Organisation, SupportAction, SendingCountry, SiteSettings,
)  # fmt: skip
FACTS: Final[dict[str, type[Any]]] = {str(model._meta.model_name): model for model in _FACTS}
KINDS: Final = (PAGE, *FACTS)

# As the works spell keys; anything else is none, and no query asks for it.
_UUID: Final = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PRIMARY_KEY: Final = re.compile("[1-9][0-9]{0,17}")

# A thing by its kind and key.
Thing = tuple[str, str]
# What things of a kind there are: their types, by key.
Types = dict[str, str]


@cache
def models_by_type() -> dict[str, type[Any]]:
    """The model of every type of thing: pages first, as a reader comes upon them."""
    pages = sorted(concrete_models(BasePage), key=lambda model: str(model._meta.model_name))
    return {str(model._meta.model_name): model for model in pages} | FACTS


def type_label(name: str) -> str:
    """What a thing of this type is called in the active language."""
    model = models_by_type().get(name)
    return str(model._meta.verbose_name) if model else name


def is_thing(kind: str, key: str) -> bool:
    """Whether there could be a thing of this kind and key."""
    if kind == PAGE:
        return _UUID.fullmatch(key) is not None
    return kind in FACTS and _PRIMARY_KEY.fullmatch(key) is not None


def existing(kind: str, keys: Collection[str] | None = None) -> Types:
    """The things of this kind that there are, among `keys` or all of them: one query."""
    return _pages(keys) if kind == PAGE else _facts(kind, keys)


def by_kind(things: Iterable[Thing]) -> dict[str, list[str]]:
    """The keys of `things` by kind, in their order."""
    kinds: dict[str, list[str]] = {}
    for kind, key in things:
        kinds.setdefault(kind, []).append(key)
    return kinds


def _pages(keys: Collection[str] | None) -> Types:
    pages = Page.objects.order_by().type(*concrete_models(BasePage)).filter(alias_of__isnull=True)
    found = _among(pages, "translation_key", keys).values_list("translation_key", "content_type__model")
    return {str(key): model for key, model in found}


def _facts(kind: str, keys: Collection[str] | None) -> Types:
    rows = _among(FACTS[kind]._default_manager.order_by(), "pk", keys)
    return {str(key): kind for key in rows.values_list("pk", flat=True)}


def _among(rows: QuerySet[Any], column: str, keys: Iterable[str] | None) -> QuerySet[Any]:
    return rows if keys is None else rows.filter(**{f"{column}__in": list(keys)})

"""Endpoints whose items are facts with a number for an id, one row each: a declaration is all they need."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from cms.api.endpoint import Endpoint, Item, Listing, Query, item_of
from cms.api.parameters import NUMBER
from cms.api.paths import detail_path
from cms.api.values import Meta
from cms.disclosure.lists import Slice
from cms.disclosure.values import Fallback
from cms.languages import DEFAULT, Language
from cms.parameters import BIG, Parameter


class FactValue(Protocol):
    """What the value of such a fact tells of itself."""

    @property
    def id(self) -> int | str: ...
    @property
    def language(self) -> Language: ...
    @property
    def fallback(self) -> Fallback: ...


def fact_endpoint(
    name: str,
    *,
    help: str,
    meta: type[Meta],
    value: type,
    read: Callable[[Iterable[int], Language], Mapping[int, Any]],
    read_list: Callable[..., Slice[Any]],
    list_fields: Sequence[str],
    filters: Sequence[Parameter],
    search: str,
    orders: Sequence[str],
) -> Endpoint:
    """`/api/v2/<name>/`: `read` fetches values by id, `read_list` a slice of those that match."""

    def fetch_list(query: Query) -> Listing:
        found = read_list(
            query.language or DEFAULT,
            **query.filters,
            search=query.search,
            order=query.order,
            offset=query.offset,
            limit=query.limit,
        )
        return Listing(
            total=found.total, items=[fact_item(each, name, meta) for each in found.values.values()]
        )

    def fetch_one(id: str, query: Query) -> Item | None:
        found = read([int(id)], query.language or DEFAULT) if int(id) <= BIG else {}
        return next((fact_item(each, name, meta) for each in found.values()), None)

    return Endpoint(
        name=name,
        help=help,
        value=value,
        meta=meta,
        fetch_list=fetch_list,
        fetch_one=fetch_one,
        id_pattern=NUMBER,
        list_fields=tuple(list_fields),
        filters=tuple(filters),
        search=search,
        orders=tuple(orders),
    )


def fact_item(fact: FactValue, name: str, meta: Callable[..., Meta]) -> Item:
    """The item of a fact that `/api/v2/<name>/` lists; `meta` knows its own type."""
    where = detail_path(name, fact.id)
    return item_of(fact, meta(detail_url=where, locale=fact.language, fallback=fact.fallback))

"""What an endpoint declares: what its items are made of, what may be asked, and how they are fetched."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache, cached_property, lru_cache
from typing import Any, Final, get_type_hints

from django.http import HttpRequest, HttpResponse
from pydantic import TypeAdapter
from typing_extensions import TypedDict

from cms import languages
from cms.api.fields import Selection, Shape, include, select, shape_of
from cms.api.parameters import FIELDS, LIMIT, LOCALE, OFFSET, order_by
from cms.languages import Language
from cms.parameters import Parameter, words

# Part of every value, told in `meta` instead.
_TOLD_IN_META: Final = frozenset({"language", "fallback"})

# Of each endpoint.
SELECTIONS_KEPT: Final = 128

# The fields of one item; those that were not asked for may be left out.
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One request, parsed. `language` is None where the endpoint has no default and none was asked for."""

    language: Language | None
    fields: Selection
    filters: Mapping[str, Any]
    search: str | None = None
    order: str = ""
    offset: int = 0
    limit: int = 20

    def wants(self, *names: str) -> bool:
        """Whether any of these fields, or meta fields, is asked for."""
        meta = self.fields.get("meta") or {}
        return any(name in self.fields or name in meta for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of a list: `total` items match."""

    total: int
    items: Sequence[Item]


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """One kind of thing at `/api/v2/<name>/`. The shell (`cms.api.transport`) does everything else.

    `value` is the dataclass whose fields an item has, beside `meta` and `extra` ones. `list_fields` are given
    in lists unless others are asked for; `*` in a list leaves out `costly` ones, which must be named.
    """

    name: str
    help: str
    value: type
    meta: type
    fetch_list: Callable[[Query], Listing]
    fetch_one: Callable[[str, Query], Item | None]
    id_pattern: str
    list_fields: tuple[str, ...]
    extra: Mapping[str, Any] = field(default_factory=dict)
    costly: frozenset[str] = frozenset()
    filters: tuple[Parameter, ...] = ()
    search: str | None = None
    orders: tuple[str, ...] = ()
    default_language: Language | None = languages.DEFAULT
    routes: Mapping[str, Callable[[HttpRequest], HttpResponse]] = field(default_factory=dict)
    # Where items are of several types: the fields that each type lacks, by `meta.type`.
    lacking: Mapping[str, Collection[str]] = field(default_factory=dict)

    @cached_property
    def list_parameters(self) -> tuple[Parameter, ...]:
        """Every parameter that a list takes."""
        best = "The best match comes first unless `order` is given."
        search = (words("search", f"{self.search} {best}"),) if self.search else ()
        order = (order_by(self.orders),) if self.orders else ()
        return (LOCALE, FIELDS, LIMIT, OFFSET, *order, *search, *self.filters)

    @cached_property
    def detail_parameters(self) -> tuple[Parameter, ...]:
        """Every parameter that one item takes."""
        return (LOCALE, FIELDS)

    @cached_property
    def item_type(self) -> Any:
        """The type of an item: any of its fields may be absent, because `fields` may leave it out."""
        return item_type(self.value, self.meta, self.extra)

    @cached_property
    def shape(self) -> Shape:
        """The fields that may be asked for."""
        return shape_of(self.item_type)

    @cached_property
    def _one(self) -> TypeAdapter[Any]:
        return TypeAdapter(self.item_type)

    @cached_property
    def _many(self) -> TypeAdapter[Any]:
        return TypeAdapter(list[self.item_type])  # type: ignore[name-defined]

    def selection(self, text: str | None, *, is_list: bool) -> Selection:
        """The fields that `fields=text` asks for."""
        return self._selections(text, is_list)

    @cached_property
    def _selections(self) -> Callable[[str | None, bool], Selection]:
        """What apps ask for is read once: they ask for the same again and again."""

        def read(text: str | None, is_list: bool) -> Selection:
            if is_list:
                return select(text, self.shape, defaults=self.list_fields, only_named=self.costly)
            return select(text, self.shape, defaults=self.shape.fields)

        return lru_cache(maxsize=SELECTIONS_KEPT)(read)

    def encode(self, item: Item, fields: Selection) -> bytes:
        """One item as JSON."""
        return self._one.dump_json(dict(item), include=include(fields, self.shape))

    def encode_list(self, listing: Listing, fields: Selection) -> bytes:
        """A list as JSON, in Wagtail's envelope."""
        items = self._many.dump_json(list(listing.items), include={"__all__": include(fields, self.shape)})
        return b'{"meta":{"total_count":%d},"items":%b}' % (listing.total, items)


def item_type(value: type, meta: type, extra: Mapping[str, Any], name: str = "") -> Any:
    """The TypedDict of `value`'s fields with `meta` after the id and `extra` ones at the end.

    The same for the same parts: it is one type of the API's description, wherever an item of it stands.
    """
    return _item_type(value, meta, tuple(extra.items()), name or f"{value.__name__}Item")


@cache
def _item_type(value: Any, meta: Any, extra: tuple[tuple[str, Any], ...], name: str) -> Any:
    hints = get_type_hints(value, include_extras=True)
    own = {each: hints[each] for each in _told(value)}
    members = {"id": own.pop("id"), "meta": meta, **own, **dict(extra)}
    made: Any = TypedDict(name, members, total=False)
    made.__doc__ = value.__doc__
    return made


def item_of(value: Any, meta: Any, wanted: Collection[str] | None = None, **extra: Any) -> Item:
    """The item of a disclosure value: its fields, with `meta` after the id and `extra` ones at the end.

    Of its fields only those `wanted`, unless that is None.
    """
    kind: Any = type(value)
    told = {name: getattr(value, name) for name in _told(kind) if wanted is None or name in wanted}
    return {"id": value.id, "meta": meta, **told, **extra}


@cache
def _told(value: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(value) if each.name not in _TOLD_IN_META)

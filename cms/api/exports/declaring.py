"""What an export declares: which columns its table has, which fields its lines have, and how they are read.

Both are named one by one: what is not named is in no file. A birth date, a portrait and who speaks for whom
are named nowhere.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Final, Literal, get_type_hints

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from cms.api.endpoint import Endpoint, Item
from cms.api.parameters import LOCALE
from cms.api.paths import detail_path
from cms.api.values import Meta
from cms.disclosure.values import Fallback
from cms.disclosure.values.described import Described, IsoDate
from cms.languages import Language
from cms.parameters import Parameter, words

Cell = str | int | bool | None
# With a host where the site names one.
UrlOrPath = Annotated[str, Described({"format": "iri-reference"})]
Chunks = Iterator[Sequence[Item]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportMeta(Meta):
    """Meta of a line. `html_url` has a host where the site names one; after `do_not_use_after` fetch the file anew."""

    html_url: UrlOrPath | None
    licence: str
    do_not_use_after: IsoDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table. An unknown value is an empty cell."""

    name: str
    read: Callable[[Item], Cell]
    type: Literal["string", "integer", "boolean"] = "string"


def column(
    name: str,
    how: str | Callable[[Item], Cell] | None = None,
    type: Literal["string", "integer", "boolean"] = "string",
) -> Column:
    """A column that reads a path such as "name.given" (None where anything on the way is None) or calls a function."""
    if callable(how):
        return Column(name=name, read=how, type=type)
    first, *rest = (how or name).split(".")

    def read(item: Item) -> Any:
        value = item[first]
        for each in rest:
            value = None if value is None else getattr(value, each)
        return value

    return Column(name=name, read=read, type=type)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request for an export: what was `given`, parsed, and what every line says.

    `origin` comes before the links to pages; it is empty where the site names none.
    """

    language: Language
    given: Mapping[str, Any]
    licence: str
    do_not_use_after: str
    origin: str


# They survive sorting and cutting, because every row has them.
_TERMS: Final = (column("licence", "meta.licence"), column("do_not_use_after", "meta.do_not_use_after"))


@dataclass(frozen=True, kw_only=True)
class Export:
    """Everything of a kind in one language, by the filters of the list `endpoint` but for those `without`.

    `value` is the dataclass whose `fields` a line has, beside `meta`, which calls it a `type`. `read` checks what is
    asked, raising a Problem, before it gives the first chunk; each chunk is fetched when it is wanted.
    """

    name: str
    help: str
    endpoint: Endpoint
    type: str
    value: Any
    fields: tuple[str, ...]
    own_columns: tuple[Column, ...]
    read: Callable[[Asked], Chunks]
    without: frozenset[str] = frozenset()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the table."""
        return (*self.own_columns, *_TERMS)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What may be asked, whatever the format: a file has one order, no pages, and all its fields."""
        search = (words("search", self.endpoint.search),) if self.endpoint.search else ()
        selecting = (*search, *self.endpoint.filters)
        return (LOCALE, *(each for each in selecting if each.name not in self.without))

    @cached_property
    def line_type(self) -> Any:
        """The type of a line of NDJSON."""
        hints = get_type_hints(self.value, include_extras=True)
        members = {"id": hints["id"], "meta": ExportMeta, **{name: hints[name] for name in self.fields}}
        made: Any = TypedDict(f"{self.value.__name__}Line", members)
        made.__doc__ = f"A line of the export of {self.name}."
        return made

    @cached_property
    def lines(self) -> TypeAdapter[Any]:
        """The encoder of lines."""
        return TypeAdapter(self.line_type)

    def item(
        self, value: Any, asked: Asked, html_path: str | None = None, fallback: Fallback | None = None
    ) -> Item:
        """A line as its fields; `html_path` is where readers find the same, if anywhere."""
        meta = ExportMeta(
            type=self.type,
            detail_url=detail_path(self.endpoint.name, value.id),
            locale=asked.language,
            fallback=fallback or {},
            html_url=html_path and f"{asked.origin}{html_path}",
            licence=asked.licence,
            do_not_use_after=asked.do_not_use_after,
        )
        return {"id": value.id, "meta": meta, **{name: getattr(value, name) for name in self.fields}}

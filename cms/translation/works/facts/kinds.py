"""Which facts have texts to translate, in which order they are read, and which texts nobody translates."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations

from cms.languages import Language
from cms.snippets.models import Facility, FactChild, Guardian, Guardianship, Prisoner
from cms.snippets.translation import TRANSLATED

# What is read in some languages only: datives and streets stand on envelopes, which are Belarusian or Russian.
NOT_IN: Final[Mapping[type[Any], Mapping[Language, frozenset[str]]]] = {
    Prisoner: {"en": frozenset({"postal_name"})},
    Facility: {"en": frozenset({"street", "district", "region"})},
}
# What readers see only while a switch of the disclosure row is on.
BEHIND_SWITCH: Final[Mapping[type[Any], Mapping[str, str]]] = {
    Prisoner: {"portrait_credit": "show_portrait"},
    Guardian: {"portrait_credit": "show_portrait"},
}
# A few words each; the rest gets a larger field in the workbench.
_SHORT: Final = 255
# Figures of a primary key that every database can compare.
_LONGEST_KEY: Final = 18


@dataclass(frozen=True, slots=True)
class Child:
    """Rows that belong to a fact and have texts of their own."""

    relation: str
    model: type[Any]
    # The column that holds the fact's key.
    parent: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A fact with texts: its model's name names it in addresses, files and on the board."""

    name: str
    model: type[Any]
    children: tuple[Child, ...]

    @property
    def tables(self) -> Iterator[tuple[str, type[Any]]]:
        """Every model of it with the relation that leads there, the fact itself first."""
        yield "", self.model
        yield from ((child.relation, child.model) for child in self.children)


def is_translated(model: type[Any], field: str, language: Language) -> bool:
    """Whether anybody reads this text in `language`."""
    return field not in NOT_IN.get(model, {}).get(language, frozenset())


def primary_keys(keys: Iterable[str]) -> list[int]:
    """Those of `keys` that can be a primary key: whatever else an address holds is nobody's."""
    return [int(key) for key in keys if key.isdecimal() and len(key) <= _LONGEST_KEY]


def is_long(model: type[Any], field: str) -> bool:
    """Whether the text may run over more than a line."""
    length = model._meta.get_field(field).max_length
    return length is None or length > _SHORT


def fields_of(model: type[Any]) -> tuple[str, ...]:
    """The texts of a row, in the order in which they are read."""
    return tuple(model.translated)


def kind_of(model: type[Any]) -> Kind | None:
    """The kind whose fact or child `model` is; None when it has no texts."""
    return _BY_MODEL.get(model)


def parent_key(row: Any) -> Any:
    """The primary key of the fact to which `row`, a fact or a child, belongs."""
    return getattr(row, _PARENT[type(row)])


def parent_of(row: Any) -> Any:
    """The fact to which `row`, a fact or a child, belongs."""
    column = _PARENT[type(row)]
    return row if column == "pk" else getattr(row, column.removesuffix("_id"))


def _children(model: type[Any]) -> tuple[Child, ...]:
    if not hasattr(model, "from_serializable_data"):
        return ()
    relations = ((each.get_accessor_name(), each.related_model) for each in get_all_child_relations(model))
    found = [Child(name, child, _key(child)) for name, child in relations if child in TRANSLATED]
    return tuple(sorted(found, key=lambda child: _ORDER.get(child.model, 0)))


def _key(child: type[Any]) -> str:
    return next(field.attname for field in child._meta.fields if isinstance(field, ParentalKey))


# What a court decided before what people say about it.
_ORDER: Final = {Guardianship: 1}

KINDS: Final[Mapping[str, Kind]] = {
    str(model._meta.model_name): Kind(str(model._meta.model_name), model, _children(model))
    for model in TRANSLATED
    if not issubclass(model, FactChild)
}
_BY_MODEL: Final[Mapping[type[Any], Kind]] = {
    model: kind for kind in KINDS.values() for _relation, model in kind.tables
}
_PARENT: Final[Mapping[type[Any], str]] = {kind.model: "pk" for kind in KINDS.values()} | {
    child.model: child.parent for kind in KINDS.values() for child in kind.children
}

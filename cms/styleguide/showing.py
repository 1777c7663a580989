"""Components and blocks, each with every amount of content, as HTML in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation

from cms.languages import Language
from cms.pages.leaving import EMPTY
from cms.styleguide.blocks import BLOCKS, block
from cms.styleguide.components import COMPONENTS, INSIDE, ITEMS, WRITTEN
from cms.styleguide.stock import Stock
from cms.styleguide.words import AMOUNTS, Amount

Kind = Literal["components", "blocks"]

NAMES: Final[dict[Kind, tuple[str, ...]]] = {"components": tuple(COMPONENTS), "blocks": tuple(BLOCKS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One component with so much in it, to stand in a list or an element of a class where it needs one."""

    amount: Amount
    html: str
    list_class: str | None = None
    inside: str | None = None
    is_written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One component or block."""

    kind: Kind
    name: str
    examples: tuple[Example, ...]

    @property
    def template(self) -> str:
        return f"cms/{self.kind}/{self.name}.html"


def entries(request: HttpRequest, language: Language) -> Iterator[Entry]:
    """Every component and block, in the order of their names."""
    for kind, names in NAMES.items():
        for name in sorted(names):
            yield entry(request, language, kind, name)


def entry(request: HttpRequest, language: Language, kind: Kind, name: str) -> Entry:
    """The component or block `name`."""
    is_component = kind == "components"
    examples = tuple(
        Example(
            amount=amount,
            html=_html(request, Stock(language, amount), kind, name),
            list_class=ITEMS.get(name) if is_component else None,
            inside=INSIDE.get(name) if is_component else "body",
            is_written=is_component and name in WRITTEN,
        )
        for amount in AMOUNTS
    )
    return Entry(kind=kind, name=name, examples=examples)


def _html(request: HttpRequest, it: Stock, kind: Kind, name: str) -> str:
    own = COMPONENTS[name](it) if kind == "components" else {"block": block(name, it)}
    with translation.override(it.language):
        return render_to_string(f"cms/{kind}/{name}.html", {**_around(it), **own}, request)


def _around(it: Stock) -> dict[str, Any]:
    """What a page gives to all that stands on it."""
    return {
        "language": it.language,
        "site": it.site,
        "site_name": it.texts.organisation,
        "home_url": "#",
        "search_url": "#",
        "way_out": EMPTY,
        "stories_url": "#",
        "page_title": it.texts.title,
    }

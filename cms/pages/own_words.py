"""What a page says in its own words, piece by piece, each with where an editor finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.db.models import CharField, TextField
from django.utils.text import capfirst
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms import languages
from cms.pages.collecting import leaves
from cms.pages.mentions import Mentions, show_mentions

if TYPE_CHECKING:
    from cms.pages.models import BasePage

# Of Wagtail's own columns, those that reach a reader.
_OF_EVERY_PAGE: Final = ("title", "slug", "seo_title", "search_description")
_NOBODY: Final = Mentions(languages.DEFAULT, {}, linked=False)


@dataclass(frozen=True, slots=True)
class Told:
    """A text of a page. Only a rich one can hold mentions."""

    place: str
    text: str
    is_rich: bool

    @property
    def plainly(self) -> str:
        """The text without the names that mask themselves."""
        return show_mentions(self.text, _NOBODY) if self.is_rich else self.text


def told_by(page: BasePage) -> Iterator[Told]:
    """Every text of `page` as it is in memory, in the order of its form."""
    return _told(type(page), lambda field: getattr(page, field.name))


def told_by_draft(model: type[BasePage], content: Mapping[str, Any]) -> Iterator[Told]:
    """Every text of a revision of a page of this type, as its content keeps it: no page is made of it."""
    return _told(model, lambda field: _read(field, content.get(field.name)))


def _told(model: type[BasePage], read: Callable[[Any], Any]) -> Iterator[Told]:
    for field in text_fields(model):
        value, place = read(field), capfirst(str(field.verbose_name))
        if isinstance(field, StreamField):
            yield from _told_in(value, place)
        elif value:
            yield Told(place, str(value), isinstance(field, RichTextField))


def text_fields(model: type[BasePage]) -> list[Any]:
    """The columns of a page type that hold words for readers."""
    own = [
        field
        for field in model._meta.local_concrete_fields
        if isinstance(field, CharField | TextField | StreamField) and not field.choices
    ]
    return [*(Page._meta.get_field(name) for name in _OF_EVERY_PAGE), *own]


def _read(field: Any, value: Any) -> Any:
    return field.to_python(value) if isinstance(field, StreamField) else value


def _told_in(body: Any, place: str) -> Iterator[Told]:
    for number, child in enumerate(body or (), start=1):
        where = f"{place}, {number}: {child.block.label}"
        for _block, value in leaves(child.block, child.value):
            text = value.source if isinstance(value, RichText) else value
            if isinstance(text, str) and text:
                yield Told(where, text, isinstance(value, RichText))

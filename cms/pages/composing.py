"""Turn a body into blocks of values: collect every reference, ask the disclosure layer once, look them up."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import nh3
from django.utils.text import slugify
from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText, expand_db_html

from cms.disclosure.people import prisoners
from cms.languages import Language
from cms.pages.addresses import envelope_path, person_path
from cms.pages.blocks import ActionKind, Audience
from cms.pages.references import Reference
from cms.pages.values import Block, Composed, PersonCard

Cards = dict[int, PersonCard]

_TAGS: Final = {"p", "br", "b", "i", "strong", "em", "ul", "ol", "li", "a"}

# What a card or an address block says of a person.
CARD_FIELDS: Final = frozenset(
    {
        "occupation", "summary", "portrait", "sentence", "sentence_band", "facility", "facility_kind", "letters",
        "released_year",
    }
)  # fmt: skip
# An interview introduces its guardian; their wards stand beside it.
SPEAKER_FIELDS: Final = frozenset({"role", "about", "categories", "portrait", "links"})


def compose(body: StreamValue, language: Language, *, wards: Iterable[int] = ()) -> Composed:
    """The blocks of `body` and the facts beside it, in `language`; a person nobody may see leaves no trace."""
    own = list(wards)
    found = cards([*own, *person_ids(body)], language)
    return Composed(
        body=tuple(block for each in body if (block := block_of(each, found, language)) is not None),
        wards=tuple(found[pk] for pk in own if pk in found),
    )


def cards(pks: Iterable[int], language: Language) -> Cards:
    """Person cards by primary key, for those whom the public may see."""
    return {
        pk: PersonCard(
            person=person,
            url=person_path(language, person.id),
            envelope_url=envelope_path(language, person.id),
        )
        for pk, person in prisoners(dict.fromkeys(pks), language, CARD_FIELDS).items()
    }


def html_of(text: RichText | str) -> str:
    """Rich text of a page as clean HTML: links to pages host-relative, none of them telling where it was clicked."""
    expanded = expand_db_html(text.source if isinstance(text, RichText) else text)
    return nh3.clean(expanded, tags=_TAGS, attributes={"a": {"href"}}, link_rel="noreferrer noopener")


def person_ids(body: StreamValue) -> Iterator[int]:
    """The primary keys of the people whom the blocks of `body` show."""
    for block in body:
        person = block.value.get("person") if hasattr(block.value, "get") else None
        if isinstance(person, Reference):
            yield person.pk


def block_of(block: Any, found: Cards, language: Language) -> Block | None:
    """One block with its value; None when it shows somebody who is not among the people `found`."""
    value = _VALUES[block.block_type](block.value, found, language)
    if value is None:
        return None
    name = block.block_type
    return Block(type=name, template=f"cms/blocks/{name}.html", id=block.id or "", value=value)


def _heading(value: Any, found: Cards, language: Language) -> dict[str, Any]:
    return {"text": value["text"], "anchor": slugify(value["text"], allow_unicode=True)}


def _rich_text(value: Any, found: Cards, language: Language) -> dict[str, Any]:
    return {"html": html_of(value["text"])}


def _statement(value: Any, found: Cards, language: Language) -> dict[str, Any]:
    return {"speaker": value["speaker"] or None, "html": html_of(value["text"])}


def _person(value: Any, found: Cards, language: Language) -> dict[str, Any] | None:
    reference = value["person"]
    card = found.get(reference.pk) if reference else None
    return {"card": card} if card else None


def _support_actions(value: Any, found: Cards, language: Language) -> dict[str, Any]:
    return {"heading": value["heading"] or None, "actions": [_action(action) for action in value["actions"]]}


def _action(action: Any) -> dict[str, Any]:
    kind, audience = ActionKind(action["kind"]), Audience(action["audience"])
    return {
        "kind": kind.value,
        "kind_text": str(kind.label),
        "title": action["title"] or str(kind.label),
        "html": html_of(action["text"]),
        "audience": audience.value,
        "audience_text": str(audience.label),
    }


def _notice(value: Any, found: Cards, language: Language) -> dict[str, Any]:
    return {"kind": value["kind"], "title": value["title"] or None, "html": html_of(value["text"])}


_VALUES: Final[dict[str, Callable[[Any, Cards, Language], dict[str, Any] | None]]] = {
    "heading": _heading,
    "rich_text": _rich_text,
    "statement": _statement,
    "person_card": _person,
    "mailable_address": _person,
    "support_actions": _support_actions,
    "notice": _notice,
}

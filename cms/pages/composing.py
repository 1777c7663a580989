"""Turn a body into blocks of values: collect every reference, ask the disclosure layer once, look them up."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import nh3
from django.utils.text import slugify
from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText, expand_db_html
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from cms.disclosure.people import prisoners
from cms.languages import Language
from cms.pages.addresses import envelope_path, person_path
from cms.pages.blocks import ActionKind, Audience, NoticeKind
from cms.pages.querysets import Links, public_paths
from cms.pages.values import Block, Composed, PersonCard

Cards = dict[int, PersonCard]
Text: TypeAlias = RichText | str | None

_TAGS: Final = {"p", "br", "b", "i", "strong", "em", "ul", "ol", "li", "a"}
_LINK_REL: Final = "noreferrer noopener"
# What is left of a link to a page that is not public.
_DEAD_LINK: Final = re.compile(rf'<a rel="{_LINK_REL}">(.*?)</a>', re.DOTALL)
# Figures of a primary key that every database can compare.
_LONGEST_ID: Final = 18

# What a card or an address block says of a person.
CARD_FIELDS: Final = frozenset(
    {
        "occupation", "summary", "portrait", "sentence", "sentence_band", "facility", "facility_kind", "letters",
        "released_year",
    }
)  # fmt: skip
# An interview introduces its guardian; their wards stand beside it.
SPEAKER_FIELDS: Final = frozenset({"role", "about", "categories", "portrait", "links"})


@dataclass(frozen=True, slots=True)
class Found:
    """What the references of a body lead to: people by primary key, addresses of linked pages likewise."""

    cards: Cards
    links: Links


def compose(body: StreamValue, language: Language, *, wards: Iterable[int] = ()) -> Composed:
    """The blocks of `body` and the facts beside it, in `language`; a person nobody may see leaves no trace."""
    own = list(wards)
    found = Found(cards([*own, *person_ids(body)], language), links_in(texts(body), language))
    return Composed(
        body=tuple(block for each in body if (block := block_of(each, found)) is not None),
        wards=tuple(found.cards[pk] for pk in own if pk in found.cards),
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


def html_of(text: Text, links: Links) -> str:
    """Rich text of a page as clean HTML; links tell no other site where they were clicked.

    A link to a page of ours is host-relative where `links` knows its address, and plain text elsewhere.
    """
    expanded = expand_db_html(FIND_A_TAG.sub(lambda tag: _opening_tag(tag, links), _source(text)))
    html = nh3.clean(expanded, tags=_TAGS, attributes={"a": {"href"}}, link_rel=_LINK_REL)
    return _DEAD_LINK.sub(r"\1", html)


def links_in(texts: Iterable[Text], language: Language) -> Links:
    """The addresses of the public pages that `texts` link to: one query, none without links."""
    pks = {pk for text in texts for pk in _linked_pages(text)}
    return public_paths(pks, language) if pks else {}


def person_ids(body: StreamValue) -> Iterator[int]:
    """The primary keys of the people whom the blocks of `body` show."""
    for block in body:
        # Code may put the row itself where an editor's choice is a Reference.
        pk = getattr(_part(block.value, "person"), "pk", None)
        if isinstance(pk, int):
            yield pk


def texts(body: StreamValue) -> Iterator[Text]:
    """Every rich text in `body`."""
    for block in body:
        for value in (block.value, *(_part(block.value, "actions") or ())):
            if text := _part(value, "text"):
                yield text


def block_of(block: Any, found: Found) -> Block | None:
    """One block with its value; None when it shows somebody who is not among those `found`, or nothing at all."""
    value = _VALUES[block.block_type](block.value, found)
    if value is None:
        return None
    name = block.block_type
    return Block(type=name, template=f"cms/blocks/{name}.html", id=block.id or "", value=value)


def _opening_tag(tag: re.Match[str], links: Links) -> str:
    attributes = extract_attrs(tag[1])
    if attributes.get("linktype") != "page":
        return tag[0]
    path = links.get(_page_id(attributes))
    return f'<a href="{path}">' if path else "<a>"


def _linked_pages(text: Text) -> Iterator[int]:
    for inside in FIND_A_TAG.findall(_source(text)):
        attributes = extract_attrs(inside)
        if attributes.get("linktype") == "page" and (pk := _page_id(attributes)):
            yield pk


def _page_id(attributes: dict[str, str]) -> int:
    digits = attributes.get("id", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < _LONGEST_ID else 0


def _source(text: Text) -> str:
    return (text.source if isinstance(text, RichText) else text) or ""


def _part(value: Any, name: str) -> Any:
    """A part of a block's value; None where a draft has none."""
    return value.get(name) if hasattr(value, "get") else None


def _html(value: Any, found: Found) -> str:
    return html_of(_part(value, "text"), found.links)


def _heading(value: Any, found: Found) -> dict[str, Any] | None:
    text = _part(value, "text")
    return {"text": text, "anchor": slugify(text, allow_unicode=True)} if text else None


def _rich_text(value: Any, found: Found) -> dict[str, Any]:
    return {"html": _html(value, found)}


def _statement(value: Any, found: Found) -> dict[str, Any]:
    return {"speaker": _part(value, "speaker") or None, "html": _html(value, found)}


def _person(value: Any, found: Found) -> dict[str, Any] | None:
    card = found.cards.get(getattr(_part(value, "person"), "pk", 0))
    return {"card": card} if card else None


def _support_actions(value: Any, found: Found) -> dict[str, Any]:
    actions = (_action(action, found) for action in _part(value, "actions") or ())
    return {
        "heading": _part(value, "heading") or None,
        "actions": [action for action in actions if action is not None],
    }


def _action(action: Any, found: Found) -> dict[str, Any] | None:
    """One way to help; None while it does not say which, or for whom: a reader must not guess the risk."""
    kind, audience = _part(action, "kind"), _part(action, "audience")
    if kind not in ActionKind.values or audience not in Audience.values:
        return None
    return {
        "kind": kind,
        "kind_text": str(ActionKind(kind).label),
        "title": _part(action, "title") or str(ActionKind(kind).label),
        "html": _html(action, found),
        "audience": audience,
        "audience_text": str(Audience(audience).label),
    }


def _notice(value: Any, found: Found) -> dict[str, Any]:
    kind = _part(value, "kind")
    return {
        "kind": kind if kind in NoticeKind.values else NoticeKind.INFO.value,
        "title": _part(value, "title") or None,
        "html": _html(value, found),
    }


_VALUES: Final[dict[str, Callable[[Any, Found], dict[str, Any] | None]]] = {
    "heading": _heading,
    "rich_text": _rich_text,
    "statement": _statement,
    "person_card": _person,
    "mailable_address": _person,
    "support_actions": _support_actions,
    "notice": _notice,
}

"""Turn a body into blocks of values: collect every reference, ask the disclosure layer once, look them up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import nh3
from django.utils.html import escape
from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText, expand_db_html
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from cms.disclosure.people import prisoners
from cms.disclosure.values import Prisoner
from cms.languages import Language
from cms.pages.addresses import envelope_path, letter_path, person_path
from cms.pages.building import build
from cms.pages.collecting import NOTHING, Asked, Body, texts
from cms.pages.documents import document_paths
from cms.pages.facts import Facts, facts_of
from cms.pages.mentions import Mentions, mentioned, primary_key, show_mentions
from cms.pages.querysets import Links, public_paths
from cms.pages.story_lists import Place, place_of
from cms.pages.values import Block, PersonCard

if TYPE_CHECKING:
    from cms.pages.models import BasePage

Cards = dict[int, PersonCard]
Text: TypeAlias = RichText | str | None

_TAGS: Final = {"p", "br", "b", "i", "strong", "em", "ul", "ol", "li", "a"}
_LINK_REL: Final = "noreferrer noopener"
# What Wagtail stores otherwise than a browser reads it: most texts hold nothing of it.
_STORED_TAG: Final = re.compile(r"<(?:a|embed)\b")
# What is left of a link to a page or document that is not public.
_DEAD_LINK: Final = re.compile(rf'<a rel="{_LINK_REL}">(.*?)</a>', re.DOTALL)

# What a card or an address block says of a person.
CARD_FIELDS: Final = frozenset(
    {
        "occupation", "summary", "portrait", "sentence", "sentence_band", "facility", "facility_kind", "letters",
        "released_year",
    }
)  # fmt: skip
# An interview introduces its guardian; their wards stand beside it.
SPEAKER_FIELDS: Final = frozenset({"role", "about", "categories", "portrait", "links"})

# How the addresses of what texts link to are found, by the type of the link.
_ADDRESSES: Final[Mapping[str, Callable[[Collection[int], Language], Links]]] = {
    "page": public_paths,
    "document": lambda pks, language: document_paths(pks),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the references in texts and blocks lead to: people, addresses by type of link, other facts; by primary key.

    `place` is where the body stands whose blocks are being made.
    """

    language: Language
    cards: Cards
    links: Mapping[str, Links]
    facts: Facts = field(default_factory=Facts)
    place: Place = field(default_factory=Place)

    def html(self, text: Text, *, linked: bool = True) -> str:
        """`text` as clean HTML, see `html_of`."""
        return html_of(text, self, linked=linked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A page's facts and texts, looked up once: its lead, and texts of others shown beside it, are HTML."""

    body: tuple[Block, ...]
    wards: tuple[PersonCard, ...]
    lead: str
    beside: tuple[str, ...]
    facts: Facts


def compose(
    body: StreamValue,
    language: Language,
    *,
    wards: Iterable[int] = (),
    page: BasePage | None = None,
    beside: Iterable[Text] = (),
    also: Asked = NOTHING,
) -> Composed:
    """The blocks of `body` and the facts beside it, in `language`; a person nobody may see leaves no trace.

    The lead of `page`, the texts `beside` it that speak of other pages, and the facts that it asks for `also`
    share its questions to the database.
    """
    own, lead, others = list(wards), getattr(page, "lead", ""), list(beside)
    place = place_of(page) if page is not None else Place()
    facts = facts_of([(body, place)], also, language, SPEAKER_FIELDS)
    told = [lead, *others, *texts([body]), *facts.shelf.leads()]
    found = found_in(told, language, [*own, *facts.people], facts=facts)
    return Composed(
        body=blocks_of(body, replace(found, place=place)),
        wards=tuple(found.cards[pk] for pk in own if pk in found.cards),
        lead=html_of(lead, found),
        beside=tuple(html_of(text, found, linked=False) for text in others),
        facts=facts,
    )


def found_in(
    told: Iterable[Text],
    language: Language,
    people: Iterable[int] = (),
    fields: Collection[str] | None = CARD_FIELDS,
    *,
    facts: Facts | None = None,
) -> Found:
    """What the links and mentions in `told` lead to, and cards of `people` with these `fields`, beside `facts`.

    The disclosure layer is asked once for all of them, and not at all without any.
    """
    told, shown = list(told), list(people)
    named = [pk for text in told for pk in mentioned(_source(text))]
    # Whoever is only mentioned needs a name and no more.
    known = cards([*shown, *named], language, fields if shown else ())
    return Found(language, known, links_in(told, language), facts or Facts())


def cards(pks: Iterable[int], language: Language, fields: Collection[str] | None = CARD_FIELDS) -> Cards:
    """Person cards by primary key with these `fields` (all when None), for those whom the public may see."""
    found = prisoners(dict.fromkeys(pks), language, fields)
    return {pk: card_of(person, language) for pk, person in found.items()}


def card_of(person: Prisoner, language: Language) -> PersonCard:
    """A disclosed person with the addresses of their pages."""
    return PersonCard(
        person=person,
        url=person_path(language, person.id),
        envelope_url=envelope_path(language, person.id),
        letter_url=letter_path(language, person.id),
    )


def html_of(text: Text, found: Found, *, linked: bool = True) -> str:
    """Rich text of a page as clean HTML; links tell no other site where they were clicked.

    A link to a page or document of ours is host-relative where its address was found, and plain text elsewhere; so is a
    mention of a person, whose name is masked where readers may not know it. Without `linked` both are text only.
    """
    links = found.links if linked else {}
    told = show_mentions(_source(text), Mentions(found.language, found.cards, linked))
    if _STORED_TAG.search(told):
        told = expand_db_html(FIND_A_TAG.sub(lambda tag: _opening_tag(tag, links), told))
    html = nh3.clean(told, tags=_TAGS, attributes={"a": {"href"}}, link_rel=_LINK_REL)
    return _DEAD_LINK.sub(r"\1", html)


def links_in(texts: Iterable[Text], language: Language) -> dict[str, Links]:
    """The addresses of what `texts` link to and readers may open: one query a type of link, none without links."""
    asked: defaultdict[str, set[int]] = defaultdict(set)
    for text in texts:
        for kind, pk in linked(text):
            asked[kind].add(pk)
    return {kind: _ADDRESSES[kind](pks, language) for kind, pks in asked.items()}


def blocks_of(body: Body, found: Found) -> tuple[Block, ...]:
    """The blocks of `body` with their values; one that shows what is not among those `found` is left out."""
    return tuple(block for child in body if (block := block_of(child, found)) is not None)


def block_of(child: Any, found: Found) -> Block | None:
    """One block with its value; None when it shows what is not among those `found`, or nothing at all."""
    name = child.block_type
    value = build(name, child.value, found)
    if value is None:
        return None
    return Block(type=name, template=f"cms/blocks/{name}.html", id=child.id or "", value=value)


def _opening_tag(tag: re.Match[str], links: Mapping[str, Links]) -> str:
    attributes = extract_attrs(tag[1])
    kind = attributes.get("linktype")
    if kind not in _ADDRESSES:
        return tag[0]
    path = links.get(kind, {}).get(primary_key(attributes))
    return f'<a href="{escape(path)}">' if path else "<a>"


def linked(text: Text) -> Iterator[tuple[str, int]]:
    """What `text` links to of ours: the type of the link and the primary key."""
    for inside in FIND_A_TAG.findall(_source(text)):
        attributes = extract_attrs(inside)
        kind = attributes.get("linktype")
        if kind in _ADDRESSES and (pk := primary_key(attributes)):
            yield kind, pk


def _source(text: Text) -> str:
    return (text.source if isinstance(text, RichText) else text) or ""

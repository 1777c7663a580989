"""Turns prose into the blocks of a body. A block has the same id in every language, as translations need."""

import json
import uuid
from collections.abc import Callable, Sequence
from typing import Any, Final

from cms.demo.content.people.kinds import PORTRAIT_CREDIT
from cms.demo.content.stories import kinds
from cms.demo.loading.prose import References, prose
from cms.demo.loading.publishing import paragraphs
from cms.languages import CODES, Language

Block = dict[str, Any]

# More stories than the demonstration has.
_STORIES: Final = 12
_NAMESPACE: Final = uuid.UUID("6f1b7a52-0c58-4b9e-9f43-6a0a3a7c2d10")


def body(pieces: Sequence[kinds.Piece], language: Language, at: References) -> str:
    """The body that holds `pieces`, as a StreamField keeps it."""
    return json.dumps(
        [_with_id(_BLOCKS[type(piece)](piece, language, at), str(n)) for n, piece in enumerate(pieces)]
    )


def _block(name: str, **value: Any) -> Block:
    return {"type": name, "value": value}


def _item(value: Any) -> Block:
    return {"type": "item", "value": value}


def _quote(piece: kinds.Quote, language: Language, at: References) -> Block:
    guardian = at.guardians[piece.guardian] if piece.guardian else None
    return _block("quote", text=paragraphs(piece.text), guardian=guardian, attribution=piece.attribution)


def _figure(piece: kinds.Figure, language: Language, at: References) -> Block:
    return _block(
        "figure",
        image=at.pictures[piece.picture],
        alt=piece.alt,
        caption=paragraphs(piece.caption),
        credit=getattr(PORTRAIT_CREDIT, language),
    )


def _statistic(piece: kinds.Statistic, language: Language, at: References) -> Block:
    return _block(
        "statistic",
        number=piece.number,
        label=piece.label,
        source=piece.source,
        source_url="",
        date=piece.counted_on.isoformat(),
    )


def _ways(piece: kinds.Ways, language: Language, at: References) -> Block:
    ways = [
        {
            "action": at.actions[way.action],
            "title": way.title,
            "text": prose(way.text, at),
            "kind": "",
            "audience": "",
        }
        for way in piece.ways
    ]
    return _block("support_actions", heading=piece.heading, actions=[_item(way) for way in ways])


def _organisations(piece: kinds.Organisations, language: Language, at: References) -> Block:
    rows = [_item(at.organisations[key]) for key in piece.keys]
    return _block("organisation_list", heading="", organisations=rows)


def _phrasebook(piece: kinds.Phrasebook, language: Language, at: References) -> Block:
    groups = [
        {
            "heading": group.heading,
            "phrases": [_item({code: getattr(phrase, code) for code in CODES}) for phrase in group.phrases],
        }
        for group in piece.groups
    ]
    return _block("phrasebook", heading=piece.heading, groups=[_item(group) for group in groups])


def _stories(piece: kinds.Stories, language: Language, at: References) -> Block:
    return _block(
        "story_list",
        heading=piece.heading,
        rule="campaign",
        limit=_STORIES,
        campaign=None,
        guardian=None,
        stories=[],
    )


_BLOCKS: Final[dict[type, Callable[[Any, Language, References], Block]]] = {
    kinds.Heading: lambda piece, language, at: _block("heading", text=piece.text),
    kinds.Prose: lambda piece, language, at: _block("rich_text", text=prose(piece.text, at, piece.points)),
    kinds.Statement: lambda piece, language, at: _block("statement", speaker="", text=prose(piece.text, at)),
    kinds.Exchange: lambda piece, language, at: _block(
        "question_answer", question=piece.question, speaker="", answer=prose(piece.answer, at)
    ),
    kinds.Quote: _quote,
    kinds.Figure: _figure,
    kinds.Statistic: _statistic,
    kinds.Notice: lambda piece, language, at: _block(
        "notice", kind=piece.kind, title=piece.title, text=prose(piece.text, at)
    ),
    kinds.PersonCard: lambda piece, language, at: _block("person_card", person=at.people[piece.person]),
    kinds.GuardianCard: lambda piece, language, at: _block(
        "guardian_card", guardian=at.guardians[piece.guardian]
    ),
    kinds.Categories: lambda piece, language, at: _block(
        "guardian_categories", heading="", categories=[], with_people=piece.with_people
    ),
    kinds.Address: lambda piece, language, at: _block("mailable_address", person=at.people[piece.person]),
    kinds.Ways: _ways,
    kinds.Organisations: _organisations,
    kinds.Contact: lambda piece, language, at: _block("campaign_contact", text=prose(piece.text, at)),
    kinds.Countries: lambda piece, language, at: _block("sending_countries", text=prose(piece.text, at)),
    kinds.Phrasebook: _phrasebook,
    kinds.Appeal: lambda piece, language, at: _block(
        "appeal", call=piece.call, person=at.people[piece.person], closing=piece.closing
    ),
    kinds.Stories: _stories,
}


def _with_id(block: Block, path: str) -> Block:
    value = block["value"]
    if isinstance(value, dict):
        value = {
            name: [_with_id(item, f"{path}/{n}") for n, item in enumerate(part)]
            if isinstance(part, list)
            else part
            for name, part in value.items()
        }
    return {**block, "value": value, "id": str(uuid.uuid5(_NAMESPACE, path))}

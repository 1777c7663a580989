"""Turns prose into the blocks of a body. A block has the same id in every language, as translations need."""

import json
import uuid
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, Final

from cms.demo.content.stories.kinds import HomeText, InterviewText, Notice, Section, Way
from cms.demo.loading.publishing import paragraphs

Block = dict[str, Any]

_NAMESPACE: Final = uuid.UUID("6f1b7a52-0c58-4b9e-9f43-6a0a3a7c2d10")


def interview_body(text: InterviewText, ward: int) -> str:
    """The body of an interview about the prisoner `ward` (primary key), as a StreamField keeps it."""
    return _numbered(
        _block("statement", speaker="", text=paragraphs(*text.statement)),
        _block("heading", text=text.ways_heading),
        _block("rich_text", text=paragraphs(text.ways_intro)),
        _block("support_actions", heading="", actions=[_item(_way(way)) for way in text.ways]),
        _block("mailable_address", person=ward),
        _notice("care", text.letters),
        _block("statement", speaker="", text=paragraphs(*text.closing, text.appeal)),
    )


def home_body(text: HomeText, contact: str) -> str:
    """The body of the front page, as a StreamField keeps it."""
    return _numbered(
        _notice("info", text.demonstration),
        *(block for section in text.sections for block in _section(section)),
        _block("rich_text", text=paragraphs(contact)),
        _notice("care", text.risk),
    )


def _section(section: Section) -> Iterator[Block]:
    yield _block("heading", text=section.heading)
    points = "".join(f"<li>{escape(point, quote=False)}</li>" for point in section.points)
    yield _block("rich_text", text=paragraphs(*section.text) + (f"<ul>{points}</ul>" if points else ""))


def _notice(kind: str, notice: Notice) -> Block:
    return _block("notice", kind=kind, title=notice.title, text=paragraphs(*notice.text))


def _way(way: Way) -> dict[str, str]:
    return {"kind": way.kind, "audience": way.audience, "title": way.title, "text": paragraphs(*way.text)}


def _block(name: str, **value: Any) -> Block:
    return {"type": name, "value": value}


def _item(value: dict[str, str]) -> Block:
    return {"type": "item", "value": value}


def _numbered(*blocks: Block) -> str:
    return json.dumps([_with_id(block, str(at)) for at, block in enumerate(blocks)])


def _with_id(block: Block, path: str) -> Block:
    value = {
        name: [_with_id(item, f"{path}/{at}") for at, item in enumerate(part)] if _is_list(part) else part
        for name, part in block["value"].items()
    }
    return {"type": block["type"], "value": value, "id": str(uuid.uuid5(_NAMESPACE, path))}


def _is_list(part: object) -> bool:
    return isinstance(part, Sequence) and not isinstance(part, str)

"""XLIFF 1.2 as translators' tools expect it: marks of HTML stand as text, which every tool brings back."""

from typing import Final
from xml.etree import ElementTree as ET

from cms.translation.exchange.entries import Sheet, ends, is_unfinished, notes
from cms.translation.models import Origin
from cms.translation.works.base import Unit

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:1.2"


def write(sheet: Sheet) -> bytes:
    """The file of `sheet`; the same texts give the same bytes."""
    root = ET.Element("xliff", {"version": "1.2", "xmlns": NAMESPACE})
    file = ET.SubElement(
        root,
        "file",
        {
            "original": f"{sheet.kind}/{sheet.key}",
            "source-language": sheet.source_language,
            "target-language": sheet.language,
            "datatype": "plaintext",
        },
    )
    body = ET.SubElement(file, "body")
    for unit in sheet.units:
        body.append(_trans_unit(str(sheet.place(unit)), unit))
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _trans_unit(place: str, unit: Unit) -> ET.Element:
    made = ET.Element("trans-unit", _attributes(place, unit))
    _text(made, "source", unit.source)
    _text(made, "target", unit.target).attrib.update(_state(unit))
    for note in notes(unit):
        _text(made, "note", note).set("from", "developer")
    # Converters drop the id, but keep where a text was found.
    group = ET.SubElement(made, "context-group", {"name": "place", "purpose": "location"})
    _text(group, "context", place).set("context-type", "sourcefile")
    if unit.former_source:
        former = ET.SubElement(
            made, "alt-trans", {"alttranstype": "previous-version", "xml:space": "preserve"}
        )
        _text(former, "source", unit.former_source)
        _text(former, "target", unit.target)
    return made


def _attributes(place: str, unit: Unit) -> dict[str, str]:
    found = {"id": place, "xml:space": "preserve"}
    if unit.is_html:
        found["datatype"] = "html"
    if unit.max_length:
        found |= {"maxwidth": str(unit.max_length), "size-unit": "char"}
    # Tools take whatever is not approved for doubtful, whatever its state says.
    if unit.target and not is_unfinished(unit):
        found["approved"] = "yes"
    return found


def _state(unit: Unit) -> dict[str, str]:
    # A tool that fills a target may leave its state as it was: an empty one says nothing.
    if not unit.target:
        return {}
    if not is_unfinished(unit):
        return {"state": "translated"}
    machine = {"state-qualifier": "mt-suggestion"} if unit.origin == Origin.MACHINE else {}
    return {"state": "needs-review-translation", **machine}


def _text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    made = ET.SubElement(parent, tag)
    made.text = ends(text)
    return made

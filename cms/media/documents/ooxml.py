"""DOCX, XLSX and PPTX without properties, people and histories; comments and tracked changes are refused."""

import re
from pathlib import PurePosixPath
from typing import Final

from cms.media.documents.markup import (
    Attributes,
    Rule,
    attribute,
    copied,
    is_web_address,
    local,
    without_folders,
)
from cms.media.documents.refusals import (
    COMMENTS,
    DAMAGED,
    EMBEDDED,
    LOCAL_LINK,
    MACROS,
    MISMATCH,
    TRACKED,
    UNKNOWN_PART,
    DocumentRefused,
)
from cms.media.documents.zipped import Parts, clean_picture, packed, unpacked

TYPES: Final = "[Content_Types].xml"
_MAIN: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
}
# Nobody sees them in the document: properties, people, printers, what an organisation's programmes keep.
_DROPPED: Final = re.compile(
    r"^(docProps|customXml|_xmlsignatures|docMetadata|\[trash\]|package|ppt/changesInfos|ppt/tags|xl/persons)/"
    r"|^word/people\.xml$|^ppt/(commentAuthors|authors|revisionInfo)\.xml$|/printerSettings/|/customProperty/"
    r"|thumbnail\.\w+$"
)
_REFUSED: Final = (
    (re.compile(r"vba|macrosheets|attachedToolbars|userForm", re.IGNORECASE), MACROS),
    (re.compile(r"/(embeddings|activeX|ctrlProps|externalLinks|model|queryTables)/|oleObject"), EMBEDDED),
    (re.compile(r"^xl/connections"), EMBEDDED),
    (re.compile(r"^xl/revisions/"), TRACKED),
)  # fmt: skip
_NOTED: Final = re.compile(r"/(comments|threadedComments|modernComments)[^/]*(/|\.xml$)")
_LOCAL_FIELD: Final = re.compile(rb"instrText[^>]*>[^<]*(?:file:|[A-Za-z]:\\)")
_KNOWN: Final = re.compile(r"^(word|xl|ppt)/.+\.(xml|rels)$|^_rels/\.rels$|^\[Content_Types\]\.xml$")
_FONTS: Final = re.compile(r"^(word|xl|ppt)/fonts/[^/]+\.(odttf|fntdata|ttf)$")
_PICTURES: Final = re.compile(r"^(word|xl|ppt)/media/[^/]+$")

_DROPPED_ELEMENTS: Final = frozenset(
    {
        "attachedTemplate", "mailMerge", "docVars", "rsids", "fileSharing", "absPath", "revisionPtr", "custDataLst",
        "webPublishing", "fileRecoveryPr", "documentId", "docId", "permStart", "permEnd", "customWorkbookViews",
        "customSheetViews",
    }
)  # fmt: skip
_DROPPED_ATTRIBUTES: Final = re.compile(
    r"^(rsid\w*|refreshedBy|user|userName|lastModifiedBy|userId|providerId|documentId|uidLastSave|coauthVersion\w*)$"
)


def clean_ooxml(content: bytes, extension: str) -> bytes:
    """Write the document anew without anything about its authors.

    Raises:
        DocumentRefused: it is broken, of another kind, or holds what cannot be cleaned.
    """
    parts = unpacked(content)
    _require_kind(parts, extension)
    dropped = {name for name in parts if _is_dropped(name, parts[name])}
    dropped |= {name for name in parts if _belongs_to(name) in dropped}
    kept, renamed = Parts(), dict[str, str]()
    for name in parts.keys() - dropped:
        if _PICTURES.match(name):
            picture, written_as = clean_picture(parts[name], name)
            new_name = _named_by(name, written_as)
            kept[new_name], renamed[name] = picture, new_name
        elif _FONTS.match(name):
            kept[name] = parts[name]
        elif not _KNOWN.match(name):
            raise DocumentRefused(UNKNOWN_PART, part=name)
    for name in parts.keys() - dropped - renamed.keys() - kept.keys():
        kept[name] = copied(parts[name], _rule(name, dropped, renamed))
    kept[TYPES] = _with_png(kept[TYPES])
    return packed(kept, first=TYPES)


def _require_kind(parts: Parts, extension: str) -> None:
    types = parts.get(TYPES, b"")
    if b"macroEnabled" in types:
        raise DocumentRefused(MACROS)
    if _MAIN[extension].encode() not in types:
        raise DocumentRefused(MISMATCH if types else DAMAGED, extension=extension)


def _is_dropped(name: str, content: bytes) -> bool:
    for pattern, sentence in _REFUSED:
        if pattern.search(name):
            raise DocumentRefused(sentence)
    if _NOTED.search(name) and not name.endswith(".rels"):
        # A programme may leave the empty list behind when all comments are deleted.
        if re.search(rb"<(?:\w+:)?(?:comment|cm|threadedComment|commentEx)\b", content):
            raise DocumentRefused(COMMENTS)
        return True
    if _LOCAL_FIELD.search(content) and name.endswith(".xml"):
        raise DocumentRefused(LOCAL_LINK)
    return _DROPPED.search(name) is not None


def _belongs_to(relations: str) -> str:
    """The part whose references a part lists; nothing for any other."""
    path = PurePosixPath(relations)
    return (
        str(path.parent.parent / path.stem) if path.suffix == ".rels" and path.parent.name == "_rels" else ""
    )


def _with_png(types: bytes) -> bytes:
    """A moving picture has become a PNG, of which there may have been none."""
    if re.search(rb'Extension="png"', types, re.IGNORECASE):
        return types
    return types.replace(b"</Types>", b'<Default Extension="png" ContentType="image/png"/></Types>')


def _rule(name: str, dropped: set[str], renamed: dict[str, str]) -> Rule:
    if name == TYPES:
        return _Types(dropped)
    if name.endswith(".rels"):
        return _Relations(name, dropped, renamed)
    return _Content()


class _Content(Rule):
    """Text, tables, slides, styles and settings."""

    def element(self, name: str, attributes: Attributes) -> Attributes | None:
        if name in _DROPPED_ELEMENTS:
            return None
        if attribute(attributes, "author"):
            raise DocumentRefused(TRACKED)
        kept = {
            each: value for each, value in attributes.items() if not _DROPPED_ATTRIBUTES.match(local(each))
        }
        if name == "pageSetup":
            kept.pop("r:id", None)  # the settings of somebody's printer
        return without_folders(kept)


class _Types(Rule):
    """The list of what each part is."""

    def __init__(self, dropped: set[str]) -> None:
        self._dropped = dropped

    def element(self, name: str, attributes: Attributes) -> Attributes | None:
        if attribute(attributes, "PartName").lstrip("/") in self._dropped:
            return None
        return attributes


class _Relations(Rule):
    """What a part refers to: nothing that is gone, nothing on somebody's computer."""

    def __init__(self, name: str, dropped: set[str], renamed: dict[str, str]) -> None:
        self._folder = PurePosixPath(name).parent.parent
        self._dropped, self._renamed = dropped, renamed

    def element(self, name: str, attributes: Attributes) -> Attributes | None:
        target = attribute(attributes, "Target")
        if name != "Relationship":
            return attributes
        if attribute(attributes, "Type").endswith("/attachedTemplate"):
            return None
        if attribute(attributes, "TargetMode") == "External":
            if not is_web_address(target):
                raise DocumentRefused(LOCAL_LINK)
            return attributes
        part = _resolved(self._folder, target)
        if part in self._dropped:
            return None
        new_name = self._renamed.get(part, part)
        return attributes if new_name == part else attributes | {"Target": f"/{new_name}"}


def _resolved(folder: PurePosixPath, target: str) -> str:
    steps: list[str] = []
    path = PurePosixPath(target) if target.startswith("/") else folder / target
    for step in path.parts:
        if step == "..":
            del steps[-1:]
        elif step not in ("/", "."):
            steps.append(step)
    return "/".join(steps)


def _named_by(name: str, extension: str) -> str:
    """The name of a picture that was written in another format than its name says."""
    path = PurePosixPath(name)
    known = path.suffix.lower().lstrip(".").replace("jpeg", "jpg").replace("jfif", "jpg")
    return name if known == extension else str(path.with_name(f"{path.stem}-{known}.{extension}"))

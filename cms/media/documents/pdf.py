"""Writes a PDF anew with its pages and nothing about who made it.

What a file tells beside its pages hangs on its objects by name, at any depth: those names are taken off, and
only what can still be reached is written, so that earlier versions of the document stay behind as well.
"""

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from cms.media.documents.jpeg import bare_jpeg, bare_jpeg_2000
from cms.media.documents.refusals import (
    DAMAGED,
    EMBEDDED,
    ENCRYPTED,
    REDACTIONS,
    SIGNED,
    UNKNOWN_PART,
    DocumentRefused,
)

# Who wrote it with what and when, private notes of programmes, attachments, what runs when it is opened.
_TELLING: Final = frozenset(
    {
        "/Metadata", "/PieceInfo", "/LastModified", "/AF", "/EF", "/AA", "/JS", "/Thumb", "/XFA", "/SpiderInfo",
        "/CreatorInfo", "/WebCapture", "/PresSteps", "/Perms", "/DSS", "/Legal", "/OpenAction", "/Threads",
        "/Collection", "/Requirements", "/Info",
    }
)  # fmt: skip
_KEPT_NAMES: Final = frozenset({"/Dests"})
_KEPT_ACTIONS: Final = frozenset({"/GoTo", "/URI", "/Named"})
_KEPT_ADDRESSES: Final = ("http://", "https://", "mailto:", "tel:", "#")
# Marks on a page: who left them and when, and what is not on the page itself.
_ON_MARKS: Final = ("/T", "/M", "/CreationDate", "/NM", "/Subj", "/RC", "/Popup", "/IRT")
_DROPPED_MARKS: Final = frozenset(
    {
        "/Text", "/Popup", "/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D", "/RichMedia", "/TrapNet",
        "/PrinterMark",
    }
)  # fmt: skip
_MARKS: Final = _DROPPED_MARKS | {
    "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
    "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Watermark", "/Projection",
}  # fmt: skip


def clean_pdf(content: bytes) -> bytes:
    """Return the PDF with its pages alone; a file that this has written comes out the same.

    Raises:
        DocumentRefused: it is broken, encrypted or signed, or holds what was to be blacked out.
    """
    try:
        scrubbed = _written(_reachable(content, scrub=True))
        settled = _written(_reachable(scrubbed))
    except DocumentRefused:
        raise
    except Exception as error:  # on broken input, readers raise whatever they like
        raise DocumentRefused(DAMAGED) from error
    return settled


def _reachable(content: bytes, *, scrub: bool = False) -> PdfWriter:
    reader = PdfReader(BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise DocumentRefused(ENCRYPTED)
    if not len(reader.pages):
        raise DocumentRefused(DAMAGED)
    writer = PdfWriter()
    writer.clone_reader_document_root(reader)
    if scrub:
        _scrub(writer)
    return writer


def _written(writer: PdfWriter) -> bytes:
    writer.metadata = None
    writer._ID = None
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _scrub(writer: PdfWriter) -> None:
    root = writer.root_object
    if "/Collection" in root:
        raise DocumentRefused(EMBEDDED)
    _keep_only(_at(root, "/Names"), _KEPT_NAMES)
    for stored in list(writer._objects):
        for each in _inside(stored):
            _scrub_dictionary(each)


def _inside(value: Any) -> Iterator[DictionaryObject]:
    """Every dictionary in an object; references lead to other objects, which are visited themselves."""
    if isinstance(value, DictionaryObject):
        yield value
        for each in list(value.values()):
            yield from _inside(each) if not isinstance(each, IndirectObject) else ()
    elif isinstance(value, ArrayObject):
        for each in value:
            yield from _inside(each) if not isinstance(each, IndirectObject) else ()


def _scrub_dictionary(value: DictionaryObject) -> None:
    if "/ByteRange" in value or (_at(value, "/FT") == "/Sig" and _at(value, "/V") is not None):
        raise DocumentRefused(SIGNED)
    for name in _TELLING & value.keys():
        del value[name]
    for name in ("/A", "/Next"):
        if _is_unwanted_action(_at(value, name)):
            del value[name]
    marks = _at(value, "/Annots")
    if isinstance(marks, ArrayObject):
        value[NameObject("/Annots")] = ArrayObject(_kept_marks(marks))
    if _at(value, "/Subtype") in _MARKS and "/Rect" in value:
        for name in (each for each in _ON_MARKS if each in value):
            del value[name]
    if isinstance(value, StreamObject):
        _scrub_picture(value)


def _kept_marks(marks: Iterable[Any]) -> Iterator[Any]:
    for mark in marks:
        kind = _at(mark.get_object(), "/Subtype")
        if kind == "/Redact":
            raise DocumentRefused(REDACTIONS)
        if kind not in _DROPPED_MARKS:
            yield mark


def _is_unwanted_action(value: Any) -> bool:
    """Anything but a way within the document or to an address; /A and /Next also name other things."""
    kind = _at(value, "/S")
    if kind == "/URI":
        return not str(_at(value, "/URI")).lower().startswith(_KEPT_ADDRESSES)
    return kind is not None and kind not in _KEPT_ACTIONS


def _keep_only(tree: Any, names: frozenset[str]) -> None:
    if isinstance(tree, DictionaryObject):
        for name in tree.keys() - names:
            del tree[name]


def _at(value: Any, name: str) -> Any:
    """What stands under `name`, wherever it is kept; None of what is no dictionary."""
    return value[name] if isinstance(value, DictionaryObject) and name in value else None


def _scrub_picture(stream: StreamObject) -> None:
    """A photograph lies in the file as the camera wrote it."""
    filters = _at(stream, "/Filter")
    names = [str(each) for each in (filters if isinstance(filters, ArrayObject) else [filters])]
    if _at(stream, "/Subtype") != "/Image" or names[-1] not in _PHOTOGRAPHS:
        return
    if names[:-1] == ["/FlateDecode"]:
        stream._data = zlib.decompress(stream._data)
        stream[NameObject("/Filter")] = NameObject(names[-1])
        stream.pop("/DecodeParms", None)
    elif names[:-1]:
        raise DocumentRefused(UNKNOWN_PART, part=" ".join(names))
    stream._data = _PHOTOGRAPHS[names[-1]](stream._data)


_PHOTOGRAPHS: Final = {"/DCTDecode": bare_jpeg, "/JPXDecode": bare_jpeg_2000}

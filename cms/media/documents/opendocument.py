"""ODT, ODS and ODP without properties, settings and earlier versions; comments and tracked changes are refused."""

import re
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
    ENCRYPTED,
    LOCAL_LINK,
    MACROS,
    MISMATCH,
    TRACKED,
    UNKNOWN_PART,
    DocumentRefused,
)
from cms.media.documents.zipped import clean_picture, packed, unpacked

MIMETYPE: Final = "mimetype"
_KINDS: Final = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
_MANIFEST: Final = "META-INF/manifest.xml"
_DROPPED: Final = re.compile(
    r"^(meta|settings|VersionList)\.xml$|^manifest\.rdf$|^layout-cache$|^(Thumbnails|Configurations2|Versions)/"
    r"|^META-INF/\w*signatures\.xml$"
)
_REFUSED: Final = (
    (re.compile(r"^(Basic|Scripts|Dialogs)/"), MACROS),
    (re.compile(r"^Object(Replacements)?\b"), EMBEDDED),
)
_CONTENT: Final = frozenset({"content.xml", "styles.xml"})
_PICTURES: Final = re.compile(r"^(Pictures|media)/[^/]+$")
_FONTS: Final = re.compile(r"^Fonts/[^/]+\.(ttf|otf)$")


def clean_opendocument(content: bytes, extension: str) -> bytes:
    """Write the document anew without anything about its authors.

    Raises:
        DocumentRefused: it is broken, of another kind, or holds what cannot be cleaned.
    """
    parts = unpacked(content)
    if parts.get(MIMETYPE, b"").strip() != _KINDS[extension]:
        raise DocumentRefused(MISMATCH if MIMETYPE in parts else DAMAGED, extension=extension)
    if "content.xml" not in parts:
        raise DocumentRefused(DAMAGED)
    dropped = {name for name in parts if _is_dropped(name)}
    kept = {MIMETYPE: _KINDS[extension]}
    for name in parts.keys() - dropped - {MIMETYPE}:
        kept[name] = _cleaned(name, parts[name], dropped)
    return packed(kept, first=MIMETYPE)


def _is_dropped(name: str) -> bool:
    for pattern, sentence in _REFUSED:
        if pattern.search(name):
            raise DocumentRefused(sentence)
    return _DROPPED.search(name) is not None


def _cleaned(name: str, content: bytes, dropped: set[str]) -> bytes:
    if name == _MANIFEST:
        return copied(content, _Manifest(dropped))
    if name in _CONTENT:
        return copied(content, _Content())
    if _PICTURES.match(name):
        # Programmes read the kind of a picture from its content, so its name may stay.
        return clean_picture(content, name)[0]
    if _FONTS.match(name):
        return content
    raise DocumentRefused(UNKNOWN_PART, part=name)


class _Manifest(Rule):
    """The list of parts."""

    def __init__(self, dropped: set[str]) -> None:
        self._dropped = dropped

    def element(self, name: str, attributes: Attributes) -> Attributes | None:
        if name == "encryption-data":
            raise DocumentRefused(ENCRYPTED)
        path = attribute(attributes, "full-path")
        gone = path in self._dropped or bool(_DROPPED.search(path))
        return None if gone else attributes


class _Content(Rule):
    """Text, tables, slides and styles."""

    def element(self, name: str, attributes: Attributes) -> Attributes | None:
        if name == "annotation":
            raise DocumentRefused(COMMENTS)
        if name in ("changed-region", "change-start", "cell-content-change", "insertion", "deletion"):
            raise DocumentRefused(TRACKED)
        if name in ("script", "event-listener"):
            raise DocumentRefused(MACROS)
        if name in ("meta", "tracked-changes"):
            return None
        address = attribute(attributes, "href")
        if address.startswith(("file:", "/", "../")) or (":" in address and not is_web_address(address)):
            raise DocumentRefused(LOCAL_LINK)
        kept = {
            each: value for each, value in attributes.items() if local(each) not in ("rsid", "paragraph-rsid")
        }
        return without_folders(kept)

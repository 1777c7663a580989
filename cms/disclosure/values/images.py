"""Pictures of people."""

from dataclasses import dataclass

from cms.disclosure.values.described import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """One size of an image; `url` is host-relative."""

    url: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A portrait in several sizes, the smallest first; `srcset` is ready for an `<img>`."""

    renditions: tuple[Rendition, ...]
    srcset: str
    credit: str | None

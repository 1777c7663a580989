"""Documents that public pages link to; any other uploaded one is an editor's working paper."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from wagtail.documents import get_document_model

from cms.disclosure.values.described import Path
from cms.pages.placed_files import placed, public_files
from cms.pages.querysets import Homes


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file to download. `url` is host-relative and ends in the file's name; `size` is in bytes."""

    id: int
    title: str
    extension: str
    size: int | None
    url: Path


def placed_documents(homes: Homes) -> QuerySet[Any, Any]:
    """The documents that public pages below `homes` link to, without those of private collections."""
    return placed(get_document_model(), homes)


def document_paths(pks: Collection[int]) -> dict[int, str]:
    """The addresses of those of `pks` that a page may link to: one query. The others are not even named."""
    return {row.pk: row.url for row in public_files(get_document_model()).filter(pk__in=pks)}


def documents(rows: Iterable[Any]) -> list[Document]:
    """The values of document rows; the size is the one that was noted at upload."""
    return [
        Document(id=row.pk, title=row.title, extension=row.file_extension, size=row.file_size, url=row.url)
        for row in rows
    ]

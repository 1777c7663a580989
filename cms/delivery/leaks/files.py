"""Looks at files: what lies in the public media folder, a mirror, an export, a log."""

from collections.abc import Iterable, Iterator
from mimetypes import guess_type
from pathlib import Path
from typing import Any, Final, cast

from django.core.files.storage import Storage
from wagtail.images import get_image_model

from cms.delivery.leaks.client import Client
from cms.delivery.leaks.inspection import Inspector
from cms.media.views import RENDITIONS

# What Wagtail's admin makes for whoever may see the original.
_ADMINS: Final = ("max-165x165", "max-800x600", "max-300x300", "width-300")
_TEXTS: Final = (
    ".html",
    ".json",
    ".xml",
    ".txt",
    ".log",
    ".css",
    ".js",
    ".svg",
    ".csv",
    ".md",
    ".ndjson",
    "",
)
_PICTURES: Final = (".jpg", ".png", ".webp", ".avif", ".gif", ".ico", ".woff2")


def check_media(inspector: Inspector) -> None:
    """Renditions of hidden portraits, files that belong to nothing, names of people in names of files."""
    model = cast(Any, get_image_model()).get_rendition_model()
    storage: Storage = model._meta.get_field("file").storage
    known = {}
    for name, image, spec in model.objects.values_list("file", "image_id", "filter_spec").iterator():
        known[name] = image
        if image in inspector.hidden.portraits and not spec.startswith(_ADMINS):
            inspector.report.add("rendition of a hidden portrait", name, f"media/{name}", "file")
    for name in _listed(storage, RENDITIONS):
        path = f"{RENDITIONS}/{name}"
        if path not in known:
            inspector.report.add("rendition that belongs to no picture", path, f"media/{path}", "file")
        inspector.name(f"media/{path}", part="file name")


def check_originals(client: Client, inspector: Inspector, addresses: Iterable[str]) -> None:
    """No original of a picture may be served."""
    for address in addresses:
        inspector.report.answers += 1
        if client.get(address).status < 400:
            inspector.report.add("original that is served", address, address, "file")


def check_folder(folder: Path, inspector: Inspector) -> Iterator[int]:
    """Every file below `folder`, or the file itself, and their names; yields how many were read."""
    paths = [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if path.is_file())
    if not paths:
        inspector.report.could_not(str(folder), "there is no such file, or nothing in the folder")
    for number, path in enumerate(paths, 1):
        place = path.name if path == folder else path.relative_to(folder).as_posix()
        inspector.name(place, part="file name")
        try:
            _check_file(path, place, inspector)
        except OSError as error:
            inspector.report.could_not(place, type(error).__name__)
        yield number


def _check_file(path: Path, place: str, inspector: Inspector) -> None:
    if path.suffix.lower() in _PICTURES:
        return
    content = path.read_bytes()
    if path.suffix.lower() in _TEXTS or path.stem.startswith("."):
        inspector.text(place, guess_type(path.name)[0] or "text/plain", content.decode("utf-8", "replace"))
    else:
        inspector.binary(place, content)


def _listed(storage: Storage, folder: str) -> list[str]:
    try:
        return storage.listdir(folder)[1]
    except FileNotFoundError:
        return []

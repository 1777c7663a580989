"""Serves renditions from local storage, for set-ups that have no web server or object storage to do it."""

from pathlib import Path
from typing import Any, Final, cast

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model

from cms.disclosure.site import is_careful
from cms.media.names import RANDOM_NAME

RENDITIONS: Final = "images"  # where Wagtail keeps them, below the media folder
CONTENT_TYPES: Final = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}


@require_safe
def serve_rendition(request: HttpRequest, path: str) -> FileResponse:
    """Answer with the rendition `path`, a file name below `MEDIA_URL/images/`; anything else is not found.

    A random name leads nowhere but into that folder, and the file under it never changes.
    """
    if not RANDOM_NAME.fullmatch(path):
        raise Http404
    rendition_model = cast(Any, get_image_model()).get_rendition_model()
    storage = rendition_model._meta.get_field("file").storage
    try:
        file = Path(storage.path(f"{RENDITIONS}/{path}")).open("rb")  # noqa: SIM115 - the response closes it
    except (OSError, NotImplementedError) as error:  # not there, or in a storage that serves its files itself
        raise Http404 from error
    return FileResponse(
        file,
        content_type=CONTENT_TYPES[path.rpartition(".")[2]],
        headers={
            "Cache-Control": "no-store" if is_careful() else "public, max-age=3600, s-maxage=60",
            "X-Content-Type-Options": "nosniff",
        },
    )

"""The small set-up gives out renditions, and nothing else that lies in the media folder."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.http import Http404, HttpRequest
from django.test import RequestFactory
from wagtail.images import get_image_model

from cms.media.views import serve_rendition
from tests.media.pictures import drawing, encoded

Image = get_image_model()
NAME = "0123456789abcdef0123456789abcdef.jpg"


@pytest.fixture
def request_() -> HttpRequest:
    return RequestFactory().get("/media/images/")


@pytest.mark.django_db
@pytest.mark.parametrize("image_format", ["jpeg", "png", "webp", "avif", "gif"])
def test_a_rendition_is_served_for_good(request_: HttpRequest, image_format: str) -> None:
    image = Image.objects.create(title="Portrait", file=ContentFile(encoded(drawing()), name="portrait.jpg"))
    rendition = image.get_rendition(f"max-20x20|format-{image_format}")

    response = serve_rendition(request_, rendition.file.name.removeprefix("images/"))

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == rendition.file.read()
    assert response["Content-Type"] == f"image/{image_format}"
    assert response["Cache-Control"] == "public, max-age=3600, s-maxage=60"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies
    assert not response.has_header("Vary")


@pytest.mark.parametrize("folder", ["original_images", "documents", "wagtail_uploads", ""])
def test_files_of_other_folders_are_not_found(request_: HttpRequest, media_folder: Path, folder: str) -> None:
    (media_folder / "images").mkdir()
    (media_folder / folder).mkdir(exist_ok=True)
    (media_folder / folder / NAME).write_bytes(b"secret")

    for path in (f"../{folder}/{NAME}", f"{folder}/{NAME}", str(media_folder / folder / NAME), NAME):
        with pytest.raises(Http404):
            serve_rendition(request_, path)


@pytest.mark.parametrize("path", ["", ".", "..", "/", "portrait.jpg", f"{NAME}/", f"{NAME}\n", f"{NAME}\0"])
def test_other_names_are_not_found_even_where_files_are(
    request_: HttpRequest, media_folder: Path, path: str
) -> None:
    (media_folder / "images").mkdir()
    (media_folder / "images" / "portrait.jpg").write_bytes(b"not random")
    (media_folder / "images" / NAME).write_bytes(b"random")

    with pytest.raises(Http404):
        serve_rendition(request_, path)


def test_a_folder_under_a_random_name_is_not_found(request_: HttpRequest, media_folder: Path) -> None:
    (media_folder / "images" / NAME).mkdir(parents=True)

    with pytest.raises(Http404):
        serve_rendition(request_, NAME)


def test_a_remote_storage_serves_its_own_files(request_: HttpRequest, monkeypatch: Any) -> None:
    storage = InMemoryStorage()
    storage.save(f"images/{NAME}", ContentFile(b"remote"))
    monkeypatch.setattr(Image.get_rendition_model()._meta.get_field("file"), "storage", storage)

    with pytest.raises(Http404):
        serve_rendition(request_, NAME)


def test_nothing_can_be_sent_there() -> None:
    assert serve_rendition(RequestFactory().post("/media/images/"), NAME).status_code == 405

"""`clean_images` brings images from before to the state of new ones."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.test import TestCase
from wagtail.images import get_image_model

from cms import version
from cms.media.names import is_random_name
from tests.media.pictures import drawing, encoded, markers_in, telling

pytestmark = pytest.mark.django_db
Stored = Callable[[], dict[str, bytes]]
Image = get_image_model()


@pytest.fixture
def image_from_before(media_folder: Path) -> Callable[..., Any]:
    def make(content: bytes, name: str = "ivan-prykladau.jpg") -> Any:
        """An image as Wagtail alone would have stored it, with a rendition named after it."""
        image = Image.objects.create(
            title="Portrait", file=ContentFile(encoded(drawing()), name="before.jpg")
        )
        rendition = image.get_rendition("max-20x20")
        Path(image.file.path).unlink()
        stem = name.rpartition(".")[0]
        renamed = {image: f"original_images/{name}", rendition: f"images/{stem}.max-20x20.jpg"}
        Path(rendition.file.path).rename(media_folder / renamed[rendition])
        (media_folder / renamed[image]).write_bytes(content)
        for row, path in renamed.items():
            type(row).objects.filter(pk=row.pk).update(file=path)
        return Image.objects.get(pk=image.pk)

    return make


def clean_images(**options: Any) -> str:
    output = StringIO()
    with TestCase.captureOnCommitCallbacks(execute=True):
        call_command("clean_images", stdout=output, **options)
    return output.getvalue()


def test_an_image_from_before_is_cleaned(image_from_before: Callable[..., Any], stored: Stored) -> None:
    image = image_from_before(telling("JPEG", orientation=6))
    before = version.current()

    assert "1 cleaned" in clean_images()

    image.refresh_from_db()
    ((path, content),) = stored().items()
    assert path == image.file.name
    assert is_random_name(path)
    assert markers_in(content) == 0
    assert (image.width, image.height, image.file_size) == (40, 80, len(content))
    assert not image.renditions.exists()
    assert version.current() > before


def test_a_clean_picture_under_a_telling_name_keeps_its_bytes(
    image_from_before: Callable[..., Any], stored: Stored
) -> None:
    content = encoded(drawing(), "PNG")
    image = image_from_before(content, "ivan.jpg")

    clean_images()

    image.refresh_from_db()
    assert is_random_name(image.file.name)
    assert image.file.name.endswith(".png")
    assert stored() == {image.file.name: content}


def test_a_telling_rendition_alone_is_reason_enough(stored: Stored) -> None:
    image = Image.objects.create(title="Portrait", file=ContentFile(encoded(drawing()), name="one.jpg"))
    rendition = image.get_rendition("max-20x20")
    rendition_model = type(rendition)
    rendition_model.objects.update(file="images/ivan.max-20x20.jpg")

    assert "1 cleaned" in clean_images()
    assert not rendition_model.objects.exists()
    assert Image.objects.get().get_rendition("max-20x20").file.name in stored()


def test_a_second_run_finds_nothing_to_do(image_from_before: Callable[..., Any], stored: Stored) -> None:
    for name in ("JPEG", "PNG", "WEBP", "AVIF"):
        image_from_before(telling(name), f"{name.lower()}.jpg")
    assert "4 cleaned" in clean_images()
    after = stored()

    assert "4 clean." in clean_images()
    assert stored() == after


def test_a_dry_run_changes_nothing_and_ends_with_an_error(
    image_from_before: Callable[..., Any], stored: Stored
) -> None:
    image_from_before(telling("JPEG"))
    before = stored()

    with pytest.raises(CommandError, match="1 needs cleaning"):
        clean_images(dry_run=True)
    assert stored() == before


def test_what_cannot_be_cleaned_stays_and_the_rest_is_done(image_from_before: Callable[..., Any]) -> None:
    refused = image_from_before(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "drawing.svg")
    missing = image_from_before(telling("JPEG"), "missing.jpg")
    Path(missing.file.path).unlink()
    cleaned = image_from_before(telling("JPEG"), "portrait.jpg")

    with pytest.raises(CommandError, match=r"1 refused, 1 file missing, 1 cleaned"):
        clean_images()

    assert Image.objects.get(pk=refused.pk).file.name == "original_images/drawing.svg"
    assert is_random_name(Image.objects.get(pk=cleaned.pk).file.name)


def test_no_file_name_is_printed(image_from_before: Callable[..., Any]) -> None:
    image_from_before(telling("JPEG"), "ivan-prykladau.jpg")

    assert "ivan" not in clean_images()


def test_a_site_without_images() -> None:
    assert "there are none" in clean_images()

"""Editors upload through Wagtail's own views: what is stored is clean, what is refused is a form error."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase
from django.urls import reverse
from PIL import Image as PillowImage
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from cms.media.names import is_random_name
from tests.media.pictures import EXTENSIONS, FORMATS, drawing, encoded, markers_in, telling

pytestmark = pytest.mark.django_db
Stored = Callable[[], dict[str, bytes]]
Image = get_image_model()

BROKEN = {
    "text": (b"Just a text, renamed.", "text.jpg"),
    "nothing": (b"", "empty.png"),
    "half a JPEG": (telling("JPEG")[:700], "half.jpg"),
    "half a HEIC": (telling("HEIF")[:600], "half.heic"),
    "half an AVIF": (telling("AVIF")[:400], "half.avif"),
    "half a PNG": (encoded(drawing((300, 300)), "PNG")[:200], "half.png"),
    "drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "drawing.svg"),
    "hidden drawing": (b"<?xml version='1.0'?><svg/>", "drawing.png"),
    "strip": (encoded(drawing((17_000, 1)), "PNG"), "strip.png"),
}


def upload(image_format: str = "JPEG", name: str = "Іван Прыкладаў") -> SimpleUploadedFile:
    content = telling(image_format, orientation=6)
    return SimpleUploadedFile(f"{name}.{EXTENSIONS[image_format]}", content)


def broken(kind: str) -> SimpleUploadedFile:
    content, name = BROKEN[kind]
    return SimpleUploadedFile(name, content)


def assert_clean(files: dict[str, bytes]) -> None:
    assert files
    assert all(is_random_name(path) for path in files)
    assert not any(markers_in(content) for content in files.values())


def add(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post(reverse("wagtailimages:add"), {"title": "Portrait", "file": file, "collection": 1})


def add_several(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post(reverse("wagtailimages:add_multiple"), {"title": "Portrait", "files[]": file})


def choose(client: Client, file: SimpleUploadedFile) -> Any:
    prefix = "image-chooser-upload"
    return client.post(
        reverse("wagtailimages_chooser:create"),
        {f"{prefix}-title": "Portrait", f"{prefix}-file": file, f"{prefix}-collection": 1},
    )


def replace(client: Client, file: SimpleUploadedFile) -> Any:
    image = Image.objects.first() or Image.objects.create(title="Old", file=upload("PNG"))
    return client.post(
        reverse("wagtailimages:edit", args=[image.pk]), {"title": "Portrait", "file": file, "collection": 1}
    )


WAYS = [add, add_several, choose, replace]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("image_format", FORMATS)
def test_an_upload_is_stored_clean(
    admin_client: Client, stored: Stored, way: Callable[..., Any], image_format: str
) -> None:
    response = way(admin_client, upload(image_format))

    assert response.status_code in {200, 302}
    image = Image.objects.get()
    assert image.title == "Portrait"
    assert_clean(stored())
    content = stored()[image.file.name]
    assert (image.width, image.height) == ((80, 40) if image_format == "GIF" else (40, 80))
    assert image.file_size == len(content)
    assert image.file_hash == hashlib.sha1(content).hexdigest()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", BROKEN)
def test_a_refused_upload_is_a_form_error(
    admin_client: Client, stored: Stored, way: Callable[..., Any], kind: str
) -> None:
    response = way(admin_client, broken(kind))

    assert response.status_code == 200
    assert not Image.objects.filter(title="Portrait").exists()
    originals = [path for path in stored() if path.startswith("original_images/")]
    assert len(originals) == (1 if way is replace else 0)
    if way is add_several:
        assert json.loads(response.content)["error_message"]
    elif way is choose:
        assert json.loads(response.content)["step"] == "reshow_creation_form"
    else:
        assert response.context["form"].errors["file"]


def test_the_error_is_a_sentence_an_editor_can_act_on(admin_client: Client) -> None:
    response = add_several(admin_client, broken("strip"))

    assert json.loads(response.content) == {
        "success": False,
        "error_message": "The picture measures 17000 × 1 pixels. Allowed are 16383 pixels a side and "
        "40 megapixels in all. Make it smaller and upload it again.",
    }


def test_the_host_sets_the_limit(admin_client: Client, settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1000

    assert "80 × 40" in str(add(admin_client, upload()).context["form"].errors["file"])


def test_a_large_upload_waits_on_disk_and_is_cleaned(
    admin_client: Client, settings: Any, stored: Stored
) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100

    assert add(admin_client, upload()).status_code == 302
    assert_clean(stored())


def test_writing_anew_may_exceed_the_upload_limit(admin_client: Client, settings: Any) -> None:
    compact = encoded(PillowImage.effect_noise((200, 200), 90), "JPEG", quality=10)
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = len(compact)

    assert add(admin_client, SimpleUploadedFile("small.jpg", compact)).status_code == 302
    assert Image.objects.get().file_size > len(compact)


def test_a_file_above_the_upload_limit_is_not_decoded(admin_client: Client, settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100

    assert "too big" in str(add(admin_client, upload()).context["form"].errors["file"])


def test_a_new_file_replaces_the_old_one_and_its_renditions(admin_client: Client, stored: Stored) -> None:
    old = Image.objects.create(title="Old", file=upload("PNG"))
    rendition = old.get_rendition("max-20x20").file.name
    before = set(stored())

    with TestCase.captureOnCommitCallbacks(execute=True):
        replace(admin_client, upload("JPEG"))

    new = Image.objects.get(pk=old.pk)
    assert before == {old.file.name, rendition}
    assert set(stored()) & before == set()
    assert new.file.name in stored()
    assert_clean(stored())


def test_a_new_title_alone_keeps_the_file(admin_client: Client, stored: Stored) -> None:
    image = Image.objects.create(title="Old", file=upload())
    before = stored()

    admin_client.post(reverse("wagtailimages:edit", args=[image.pk]), {"title": "New", "collection": 1})

    assert Image.objects.get().title == "New"
    assert stored()[image.file.name] == before[image.file.name]


def test_the_chooser_notices_a_picture_it_has(admin_client: Client) -> None:
    choose(admin_client, upload(name="one"))

    assert json.loads(choose(admin_client, upload(name="two")).content)["step"] == "duplicate_found"


def test_an_upload_that_waits_for_its_credit_waits_clean(
    admin_client: Client, settings: Any, stored: Stored
) -> None:
    settings.WAGTAILIMAGES_IMAGE_FORM_BASE = "tests.media.forms.DemandingForm"
    add_several(admin_client, upload("HEIF"))
    waiting = UploadedFile.objects.get()
    assert_clean(stored())
    assert list(stored()) == [waiting.file.name]

    prefix = f"uploaded-image-{waiting.pk}"
    response = admin_client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
        {f"{prefix}-title": "Portrait", f"{prefix}-credit": "A. Prykład", f"{prefix}-collection": 1},
    )

    assert json.loads(response.content)["success"] is True
    assert_clean(stored())
    assert list(stored()) == [Image.objects.get().file.name]


def test_a_file_that_waits_for_another_model_is_left_as_it_is(admin_user: Any, stored: Stored) -> None:
    other = ContentType.objects.get_by_natural_key("auth", "user")
    UploadedFile.objects.create(for_content_type=other, file=SimpleUploadedFile("rules.txt", b"Rules"))

    assert stored() == {"wagtail_uploads/rules.txt": b"Rules"}


def test_a_host_that_has_its_own_file_field_gets_a_form_error_too(
    admin_client: Client, settings: Any, stored: Stored
) -> None:
    settings.WAGTAILIMAGES_IMAGE_FORM_BASE = "tests.media.forms.OwnFieldForm"

    assert "Make it smaller" in str(add(admin_client, broken("strip")).context["form"].errors["file"])
    assert add(admin_client, upload()).status_code == 302
    assert_clean(stored())

"""Looking at a hidden person in the admin puts no size of the portrait into the public folder."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model

from cms.disclosure.portraits import portraits
from cms.media.portraits import portrait_collection
from tests import factories
from tests.desk.forms import url

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media_folder(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def admin(campaign: None) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("boss", password="secret"))
    return client


def public_files(folder: Path) -> list[Path]:
    return [path for path in (folder / "images").rglob("*") if path.is_file()]


def hidden_guardian(**fields: Any) -> Any:
    return factories.make_guardian(public=False, **fields)


@pytest.mark.parametrize("is_filed", [True, False], ids=["in the portraits", "in another collection"])
@pytest.mark.parametrize(
    "make", [factories.make_prisoner, lambda **fields: factories.make_guardian(public=False, **fields)]
)
def test_editing_a_hidden_person_makes_no_public_file(admin, media_folder, make, is_filed):
    image = factories.make_image()
    if is_filed:
        image.collection = portrait_collection()
        image.save()
    person = make(portrait=image)

    body = admin.get(url(person, "edit", person.pk)).content.decode()

    preview = reverse("wagtailimages:preview", args=[image.pk, "max-165x165"])
    assert preview in body
    assert admin.get(preview).status_code == 200
    for page in ("wagtailimages:index", "wagtailimages_chooser:choose"):
        assert admin.get(reverse(page)).status_code == 200
    assert admin.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200
    assert admin.get(reverse("wagtailimages_chooser:chosen", args=[image.pk])).status_code == 200
    assert public_files(media_folder) == []
    assert not get_image_model().get_rendition_model().objects.exists()


def test_a_preview_is_for_those_who_may_change_the_picture(client, media_folder):
    image = factories.make_image()
    assert client.get(reverse("wagtailimages:preview", args=[image.pk, "max-165x165"])).status_code == 302


def test_what_is_public_is_stored_as_before(admin, media_folder):
    image = factories.make_image()
    assert image.get_rendition("max-165x165").url.startswith("/media/images/")
    assert len(portraits([image.pk])) == 1
    assert len(public_files(media_folder)) == 4


@pytest.mark.parametrize(
    ("spec", "sides"),
    [
        ("max-165x165", (132, 165)),
        ("fill-80x100", (80, 100)),
        ("original", (800, 1000)),
        ("width-90", (800, 1000)),
    ],
)
def test_a_preview_knows_how_large_it_is_shown(spec, sides):
    image = factories.make_image()
    image.collection = portrait_collection()
    image.save()
    rendition = image.get_rendition(spec)
    assert (rendition.width, rendition.height) == sides
    assert spec in rendition.img_tag()

"""Whatever way an image takes to storage, it arrives cleaned, randomly named and rightly described."""

import hashlib
import pickle
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from wagtail.images import get_image_model
from wagtail.images.models import Filter

from cms import version
from cms.media.cleaning import ImageRefused
from cms.media.names import is_random_name
from tests.media.pictures import FORMATS, drawing, encoded, markers_in, telling

pytestmark = pytest.mark.django_db
Stored = Callable[[], dict[str, bytes]]
Image = get_image_model()
NAME = "Іван Прыкладаў, Менск.jpg"


def upload(image_format: str = "JPEG", name: str = NAME, orientation: int = 6) -> ContentFile:
    return ContentFile(telling(image_format, orientation=orientation), name=name)


@pytest.mark.parametrize("image_format", FORMATS)
def test_a_saved_image_is_clean_and_rightly_described(image_format: str, stored: Stored) -> None:
    image = Image.objects.create(title="Portrait", file=upload(image_format))
    image.refresh_from_db()

    ((path, content),) = stored().items()
    assert path == image.file.name
    assert is_random_name(path)
    assert path.startswith("original_images/")
    assert markers_in(content) == 0
    sides = (80, 40) if image_format == "GIF" else (40, 80)
    assert (image.width, image.height) == sides
    assert image.file_size == len(content)
    assert image.file_hash == hashlib.sha1(content).hexdigest()


def test_bulk_creation_sends_no_signal_and_cleans_all_the_same(stored: Stored) -> None:
    Image.objects.bulk_create([Image(title="One", file=upload(), collection_id=1)])

    image = Image.objects.get()
    ((path, content),) = stored().items()
    assert is_random_name(path)
    assert markers_in(content) == 0
    assert image.file_hash == hashlib.sha1(content).hexdigest()


def test_a_file_saved_past_the_model_is_cleaned(stored: Stored) -> None:
    image = Image(title="Portrait", collection_id=1)
    image.file.save("Іван.jpg", upload(), save=True)

    ((path, content),) = stored().items()
    assert Image.objects.get().file.name == path
    assert is_random_name(path)
    assert markers_in(content) == 0


def test_a_new_title_leaves_the_file_alone(stored: Stored) -> None:
    image = Image.objects.create(title="Portrait", file=upload())
    before = stored()
    image = Image.objects.get(pk=image.pk)
    image.title = "Another"
    image.save()

    assert stored() == before


def test_a_new_file_is_described_anew() -> None:
    image = Image.objects.create(title="Portrait", file=upload())
    first = image.file_hash
    image.file = ContentFile(encoded(drawing((30, 20)), "PNG"), name="second.png")
    image.save()
    image.refresh_from_db()

    assert (image.width, image.height) == (30, 20)
    assert image.file_hash not in {"", first}
    assert image.file_size == image.file.size


def test_the_same_upload_twice_is_the_same_image() -> None:
    """Wagtail warns of duplicates by their hash."""
    hashes = {Image.objects.create(title="Portrait", file=upload()).file_hash for _ in range(2)}

    assert len(hashes) == 1


def test_a_refused_file_is_not_stored(stored: Stored) -> None:
    with pytest.raises(ImageRefused):
        Image.objects.create(
            title="Strip", file=ContentFile(encoded(drawing((16_390, 1)), "PNG"), name="s.png")
        )

    assert not Image.objects.exists()
    assert stored() == {}


def test_renditions_do_not_bear_the_name_of_the_original() -> None:
    image = Image.objects.create(title="Portrait", file=upload())
    # One comes by `create()`, two by `bulk_create()`.
    renditions = [image.get_rendition("max-20x20"), *image.get_renditions("max-10x10", "fill-9x9").values()]

    names = {rendition.file.name for rendition in renditions}
    stem = image.file.name.removeprefix("original_images/").removesuffix(".jpg")
    assert len(names) == 3
    assert all(name.startswith("images/") and is_random_name(name) and stem not in name for name in names)


@pytest.mark.parametrize("spec", ["format-webp", "format-avif", "format-png", "format-gif", "format-jpeg"])
def test_renditions_keep_the_extension_of_their_format(spec: str) -> None:
    image = Image.objects.create(title="Portrait", file=upload())

    assert is_random_name(image.get_rendition(f"max-20x20|{spec}").file.name)


def test_two_who_make_a_rendition_at_once_leave_one_file_of_it(stored: Stored) -> None:
    image = Image.objects.create(title="Portrait", file=upload())
    first = image.get_rendition("max-20x20")
    before = stored()
    # The second has looked before the first stored it.
    with image.open_file() as original:
        late = image.generate_rendition_instance(Filter("max-20x20"), BytesIO(original.read()))
    Image.get_rendition_model().objects.bulk_create([late], ignore_conflicts=True)
    assert (stored(), late.file.name) == (before, first.file.name)


def test_an_unfinished_file_of_a_rendition_is_not_taken_for_it(media_folder: Path) -> None:
    image = Image.objects.create(title="Portrait", file=upload())
    rendition = image.get_rendition("max-20x20")
    path = media_folder / rendition.file.name
    whole = path.read_bytes()
    rendition.delete()
    path.write_bytes(whole[:9])
    again = Image.objects.get().get_rendition("max-20x20")
    assert again.file.name != rendition.file.name
    assert (media_folder / again.file.name).read_bytes() == whole


def test_a_rendition_survives_the_cache() -> None:
    """Wagtail caches renditions pickled."""
    image = Image.objects.create(title="Portrait", file=upload())
    rendition = image.get_rendition("max-20x20")

    revived = pickle.loads(pickle.dumps(rendition))

    assert revived.file.url == rendition.file.url
    assert type(revived.file) is type(rendition.file)
    assert pickle.loads(pickle.dumps(image)).file.name == image.file.name


def test_migrations_do_not_notice() -> None:
    _, path, _, options = Image._meta.get_field("file").deconstruct()

    assert path == "wagtail.images.models.WagtailImageField"
    assert options.keys() == {"verbose_name", "upload_to", "width_field", "height_field"}


def test_pages_forget_a_changed_image_and_vanished_renditions() -> None:
    numbers = [version.current()]
    image = Image.objects.create(title="Portrait", file=upload())
    numbers.append(version.current())
    image.get_rendition("max-20x20")
    assert version.current() == numbers[-1], "a reader who is the first to see a picture changes nothing"
    image.renditions.all().delete()
    numbers.append(version.current())
    image.delete()
    numbers.append(version.current())

    assert numbers == sorted(set(numbers))

"""A cleaned picture shows the same and tells nothing else."""

from io import BytesIO

import pytest
from PIL import Image, ImageOps

from cms.media.cleaning import CleanImage, clean_image
from cms.media.inspection import bare_picture_extension
from tests.media.pictures import (
    BLUE,
    CLEAN_EXTENSIONS,
    FORMATS,
    MARKER,
    RED,
    colour_profile,
    decoded,
    drawing,
    encoded,
    exif,
    markers_in,
    telling,
)


def near(pixel: tuple[int, ...], expected: tuple[int, ...], tolerance: int = 14) -> bool:
    return all(abs(one - other) <= tolerance for one, other in zip(pixel, expected, strict=True))


@pytest.mark.parametrize("image_format", FORMATS)
def test_no_planted_byte_is_left(image_format: str) -> None:
    clean = clean_image(telling(image_format), "photo")

    assert markers_in(clean.content) == 0
    assert b"Exif" not in clean.content
    assert clean.extension == CLEAN_EXTENSIONS[image_format]
    assert bare_picture_extension(clean.content) == clean.extension


@pytest.mark.parametrize("image_format", FORMATS)
def test_colours_and_sides_stay(image_format: str) -> None:
    clean = clean_image(telling(image_format), "photo")
    picture = decoded(clean.content).convert("RGB")

    assert (clean.width, clean.height) == picture.size == (80, 40)
    assert near(picture.getpixel((10, 20)), RED)
    assert near(picture.getpixel((70, 20)), BLUE)


@pytest.mark.parametrize("image_format", [name for name in FORMATS if name != "GIF"])
def test_orientation_is_applied(image_format: str) -> None:
    clean = clean_image(telling(image_format, orientation=6), "photo")
    picture = decoded(clean.content).convert("RGB")

    assert (clean.width, clean.height) == picture.size == (40, 80)
    assert near(picture.getpixel((20, 10)), RED)
    assert near(picture.getpixel((20, 70)), BLUE)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_each_orientation_is_turned_upright(orientation: int) -> None:
    source = Image.new("RGB", (3, 2))
    source.putdata([(40 * number, 0, 0) for number in range(6)])
    content = encoded(source, "PNG", exif=exif(orientation))

    clean = decoded(clean_image(content, "photo").content)

    assert clean.tobytes() == ImageOps.exif_transpose(decoded(content)).tobytes()


def test_broken_exif_does_not_spoil_the_picture() -> None:
    content = encoded(drawing(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f" + MARKER.encode())

    assert markers_in(clean_image(content, "photo").content) == 0


@pytest.mark.parametrize("image_format", ["PNG", "WEBP", "AVIF"])
def test_transparency_stays(image_format: str) -> None:
    source = drawing(mode="RGBA")
    source.putalpha(Image.linear_gradient("L").resize(source.size))

    picture = decoded(clean_image(telling(image_format, picture=source), "photo").content)

    assert picture.mode == "RGBA"
    assert near((picture.getpixel((40, 1))[3], picture.getpixel((40, 38))[3]), (8, 248))


def test_transparent_heic_gets_a_white_ground() -> None:
    source = Image.new("RGBA", (64, 64), (0, 0, 0, 0))

    assert decoded(clean_image(encoded(source, "HEIF"), "photo.heic").content).getpixel((9, 9)) == (
        255,
        255,
        255,
    )


@pytest.mark.parametrize("image_format", ["PNG", "GIF"])
def test_transparent_palette_stays_transparent(image_format: str) -> None:
    source = Image.new("P", (8, 8), 1)
    source.putpalette([0, 0, 0, 250, 0, 0])
    source.putpixel((3, 3), 0)

    picture = decoded(clean_image(encoded(source, image_format, transparency=1), "photo").content)

    assert picture.getpixel((0, 0))[3] == 0
    assert picture.getpixel((3, 3)) == (0, 0, 0, 255)


def test_what_someone_erased_does_not_stay_under_the_transparency() -> None:
    source = drawing(mode="RGBA")
    source.putalpha(0)

    assert set(decoded(clean_image(encoded(source, "PNG"), "photo").content).tobytes()) == {0}


def test_colours_nobody_uses_do_not_stay_in_the_palette() -> None:
    source = Image.new("P", (8, 8), 0)
    source.putpalette((3 * MARKER).encode())
    content = encoded(source, "PNG")
    assert markers_in(content)

    assert markers_in(clean_image(content, "photo").content) == 0


def test_colours_are_those_the_profile_meant() -> None:
    content = encoded(Image.new("RGB", (8, 8), (200, 0, 0)), "PNG", icc_profile=colour_profile(swapped=True))

    assert near(decoded(clean_image(content, "photo").content).getpixel((4, 4)), (0, 200, 0), tolerance=3)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
@pytest.mark.parametrize("profile", [colour_profile(), b"nonsense" * 50], ids=["of colours", "broken"])
def test_a_profile_that_does_not_fit_is_ignored(mode: str, profile: bytes) -> None:
    content = encoded(Image.new("RGB", (8, 8), "white").convert(mode), "PNG", icc_profile=profile)

    picture = decoded(clean_image(content, "photo").content).convert("RGB")

    assert picture.getpixel((4, 4)) == (255, 255, 255)


def test_cmyk_becomes_rgb() -> None:
    picture = decoded(clean_image(encoded(drawing(mode="CMYK"), "JPEG"), "photo").content)

    assert picture.mode == "RGB"
    assert near(picture.getpixel((10, 20)), RED)


def test_sixteen_bit_greys_keep_their_shades() -> None:
    source = Image.new("I;16", (3, 1))
    for column, value in enumerate((0, 0x8000, 0xFFFF)):
        source.putpixel((column, 0), value)

    assert decoded(clean_image(encoded(source, "PNG"), "photo").content).tobytes() == bytes([0, 128, 255])


def test_only_the_first_of_several_pictures_stays() -> None:
    second = Image.new("RGB", (80, 40), "white")
    second.info["comment"] = MARKER.encode()
    content = encoded(drawing(), "MPO", save_all=True, append_images=[second])
    assert decoded(content).format == "MPO"

    clean = clean_image(content, "photo.jpg")

    assert clean.extension == "jpg"
    assert clean.content.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize("image_format", ["GIF", "PNG", "WEBP", "AVIF"])
def test_a_moving_picture_keeps_its_first_frame(image_format: str) -> None:
    frames = [drawing((40, 40)), Image.new("RGB", (40, 40), "white")]
    content = encoded(frames[0], image_format, save_all=True, append_images=frames[1:], duration=100)
    assert decoded(content).n_frames == 2

    picture = decoded(clean_image(content, "photo").content)

    assert getattr(picture, "n_frames", 1) == 1
    assert near(picture.convert("RGB").getpixel((5, 20)), RED)


def test_the_content_decides_not_the_name() -> None:
    assert clean_image(encoded(drawing(), "PNG"), "photo.jpg").extension == "png"


def test_a_file_is_read_from_its_start() -> None:
    file = BytesIO(encoded(drawing(), "PNG"))
    file.seek(50)

    assert isinstance(clean_image(file, "photo.png"), CleanImage)

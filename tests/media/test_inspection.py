"""A bare picture is told from one that carries more, wherever it carries it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import PngImagePlugin

from cms.media.cleaning import clean_image
from cms.media.inspection import bare_picture_extension
from tests.media.pictures import FORMATS, drawing, encoded, exif, telling, xmp

CLEAN = {image_format: clean_image(telling(image_format), "photo") for image_format in FORMATS}
METADATA = {"exif": exif(), "xmp": xmp(), "icc_profile": b"colours" * 30, "comment": b"drawn at home"}
CARRIED = [
    *((image_format, "exif") for image_format in ("JPEG", "PNG", "WEBP", "AVIF")),
    *((image_format, "icc_profile") for image_format in ("JPEG", "PNG", "WEBP", "AVIF")),
    *((image_format, "xmp") for image_format in ("JPEG", "WEBP", "AVIF")),
    ("JPEG", "comment"),
]


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
@pytest.mark.parametrize("image_format", FORMATS)
def test_what_cleaning_writes_is_bare(image_format: str, mode: str) -> None:
    source = drawing((33, 17), mode if image_format not in {"JPEG", "GIF"} else "L")
    clean = clean_image(encoded(source, image_format), "photo")

    assert bare_picture_extension(clean.content) == clean.extension


@pytest.mark.parametrize(("image_format", "kind"), CARRIED)
def test_metadata_is_noticed(image_format: str, kind: str) -> None:
    content = encoded(drawing(), image_format, **{kind: METADATA[kind]})

    assert bare_picture_extension(content) is None


def test_texts_are_noticed() -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "A. Prykład")

    assert bare_picture_extension(encoded(drawing(), "PNG", pnginfo=texts)) is None


@pytest.mark.parametrize("image_format", FORMATS)
@given(appended=st.binary(min_size=1, max_size=40))
def test_anything_behind_the_end_is_noticed(image_format: str, appended: bytes) -> None:
    assert bare_picture_extension(CLEAN[image_format].content + appended) is None


@pytest.mark.parametrize("image_format", FORMATS)
def test_a_file_cut_anywhere_is_no_picture(image_format: str) -> None:
    content = CLEAN[image_format].content

    assert not [end for end in range(len(content)) if bare_picture_extension(content[:end])]


@given(st.binary(max_size=300))
def test_any_bytes_can_be_looked_at(content: bytes) -> None:
    bare_picture_extension(content)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", encoded(drawing(), "GIF"), encoded(drawing(), "HEIF")])
def test_other_formats_are_none_of_ours(content: bytes) -> None:
    assert bare_picture_extension(content) is None

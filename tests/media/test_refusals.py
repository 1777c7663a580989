"""What cannot be cleaned is refused with a sentence, and nothing else ever comes out."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from cms.media.cleaning import CleanImage, ImageRefused, clean_image
from tests.media.pictures import FORMATS, drawing, encoded, telling

SAMPLES = {image_format: telling(image_format, picture=drawing((24, 16))) for image_format in FORMATS}


def png_of(width: int, height: int, pixels: bytes = b"") -> bytes:
    """A PNG that claims a size, whatever pixels it has."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(pixels))
        + chunk(b"IEND", b"")
    )


def webp_of(width: int, height: int) -> bytes:
    """A moving WebP that claims a size, with no frame."""
    canvas = b"\x02\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas + b"ANIM" + struct.pack("<I", 6) + bytes(6)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def refusal(content: bytes, name: str = "photo.jpg", **limits: int) -> str:
    with pytest.raises(ImageRefused) as caught:
        clean_image(content, name, **limits)
    return str(caught.value)


def test_empty_file() -> None:
    assert refusal(b"") == "The file is empty. Choose the picture again."


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "drawing.png"),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<!-- drawn --><SVG/>", "drawing"),
        (b"\x1f\x8b\x08packed", "drawing.SVGZ"),
    ],
)
def test_drawing_with_scripts(content: bytes, name: str) -> None:
    assert "Export it as PNG" in refusal(content, name)


@pytest.mark.parametrize(
    "content",
    [
        b"Just a text, renamed.",
        b"%PDF-1.7",
        b"MZ" + bytes(200),
        encoded(drawing(), "TIFF"),
        encoded(drawing(), "BMP"),
    ],
    ids=["text", "PDF", "programme", "TIFF", "BMP"],
)
def test_something_else(content: bytes) -> None:
    assert "Upload a JPEG, PNG, WebP, AVIF, GIF or HEIC file" in refusal(content)


@pytest.mark.parametrize("image_format", FORMATS)
def test_half_a_file(image_format: str) -> None:
    whole = encoded(Image.effect_noise((200, 200), 90).convert("RGB"), image_format)

    assert "damaged" in refusal(whole[: len(whole) // 2])


@pytest.mark.parametrize(
    "content",
    [
        png_of(8000, 8000),
        png_of(12_000, 12_000),
        png_of(20_000, 1),
        webp_of(16_383, 16_383),
        png_of(2**31 - 1, 9),
    ],
    ids=["64 megapixels", "144 megapixels", "a strip", "a moving WebP", "beyond Pillow's limit"],
)
def test_more_pixels_than_a_page_can_use(content: bytes) -> None:
    assert "Make it smaller" in refusal(content)


def test_the_sentence_names_what_is_allowed() -> None:
    assert refusal(encoded(Image.new("L", (2000, 1001)), "PNG"), max_pixels=2_000_000) == (
        "The picture measures 2000 × 1001 pixels. Allowed are 16383 pixels a side and 2 megapixels in all. "
        "Make it smaller and upload it again."
    )


def test_pixels_that_were_promised_and_are_missing() -> None:
    assert "damaged or incomplete" in refusal(png_of(100, 100, b"\0" * 50))


def test_a_text_that_unpacks_to_gigabytes() -> None:
    bomb = zlib.compress(b"A" * 80_000_000)
    chunk = b"zTXt" + b"Comment\0\0" + bomb
    whole = png_of(1, 1, b"\0\0\0\0")
    end = whole.index(b"IHDR") + 4 + 13 + 4
    planted = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))

    assert "upload it again" in refusal(whole[:end] + planted + whole[end:])


def cleaned_or_refused(content: bytes) -> bool:
    try:
        return isinstance(clean_image(BytesIO(content), "photo.jpg"), CleanImage)
    except ImageRefused as refused:
        return bool(str(refused))


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_random_bytes(content: bytes) -> None:
    assert cleaned_or_refused(content)


@given(st.sampled_from(FORMATS), st.binary(max_size=400))
@settings(deadline=None)
def test_random_bytes_behind_a_true_beginning(image_format: str, content: bytes) -> None:
    assert cleaned_or_refused(SAMPLES[image_format][:64] + content)


@given(st.sampled_from(FORMATS), st.floats(0, 1))
@settings(deadline=None)
def test_files_cut_anywhere(image_format: str, part: float) -> None:
    whole = SAMPLES[image_format]

    assert cleaned_or_refused(whole[: int(part * len(whole))])


@given(st.sampled_from(FORMATS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12))
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_files_with_wrong_bytes(image_format: str, changes: list[tuple[float, int]]) -> None:
    content = bytearray(SAMPLES[image_format])
    for part, value in changes:
        content[int(part * (len(content) - 1))] = value

    assert cleaned_or_refused(bytes(content))

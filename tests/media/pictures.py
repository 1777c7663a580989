"""Pictures that tell more than they show: every kind of metadata, each with a marker to search for."""

from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, ImageCms, PngImagePlugin
from pillow_heif import register_heif_opener

register_heif_opener()

MARKER = "PLANTED-SECRT"
RED, BLUE = (220, 30, 40), (30, 40, 220)
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF", "GIF")
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "HEIF": "heic", "GIF": "gif"}
CLEAN_EXTENSIONS = EXTENSIONS | {"HEIF": "jpg", "GIF": "png"}


def drawing(size: tuple[int, int] = (80, 40), mode: str = "RGB") -> Image.Image:
    """Left half red, right half blue."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture.convert(mode)


def encoded(picture: Image.Image, image_format: str = "JPEG", **options: Any) -> bytes:
    output = BytesIO()
    picture.save(output, image_format, **options)
    return output.getvalue()


def decoded(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def markers_in(content: bytes) -> int:
    """How often the marker stands in the bytes, in the encodings that metadata use."""
    return sum(content.count(MARKER.encode(codec)) for codec in ("ascii", "utf-16-be", "utf-16-le"))


def exif(orientation: int = 1) -> bytes:
    """EXIF with a place, an owner, a description and a thumbnail that has a comment of its own."""
    tags = Image.Exif()
    tags[ExifTags.Base.Orientation] = orientation
    tags[ExifTags.Base.ImageDescription] = MARKER
    tags[ExifTags.Base.Artist] = MARKER
    tags.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (53.0, 54.0, 0.0),
            ExifTags.GPS.GPSAreaInformation: MARKER.encode(),
        }
    )
    tags.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = MARKER
    return tags.tobytes() + encoded(drawing((16, 8)), comment=MARKER.encode())


def xmp() -> bytes:
    return (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>'
        + MARKER.encode()
        + b"</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def colour_profile(*, swapped: bool = False) -> bytes:
    """sRGB under another name; with `swapped`, what it calls red is green to the eye."""
    name = "sRGB built-in"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert name.encode("utf-16-be") in profile
    profile = profile.replace(name.encode("utf-16-be"), MARKER.encode("utf-16-be"))
    if swapped:
        profile = profile.replace(b"rXYZ", b"?XYZ").replace(b"gXYZ", b"rXYZ").replace(b"?XYZ", b"gXYZ")
    return profile


def telling(image_format: str, *, orientation: int = 1, picture: Image.Image | None = None) -> bytes:
    """A file of the format with all metadata that it can carry, and something behind its end."""
    options: dict[str, Any] = {
        "exif": exif(orientation),
        "xmp": xmp(),
        "icc_profile": colour_profile(),
        "comment": MARKER.encode(),
    }
    if image_format == "PNG":
        options["pnginfo"] = _png_texts()
    if image_format == "GIF":
        options = {"comment": MARKER.encode()}
    content = encoded(picture or drawing(), image_format, **options)
    if image_format == "JPEG":
        content = content[:2] + _jpeg_segments() + content[2:]
    assert markers_in(content), f"nothing planted in {image_format}"
    if image_format in {"AVIF", "HEIF"}:  # a box that readers skip, where others would call the file broken
        return content + (8 + len(MARKER)).to_bytes(4, "big") + b"free" + MARKER.encode()
    return content + b"PK\x03\x04" + MARKER.encode()


def _png_texts() -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", MARKER)
    texts.add_text("Comment", MARKER, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", xmp().decode())
    texts.add(b"prVt", MARKER.encode())
    return texts


def _jpeg_segments() -> bytes:
    """IPTC, a JFIF thumbnail, and a signed history of the picture, which the encoder cannot write."""
    segments = {0xED: b"Photoshop 3.0\0" + b"8BIM\x04\x04", 0xE0: b"JFXX\0\x10", 0xEB: b"JP\0\x01c2pa"}
    return b"".join(
        bytes([0xFF, kind]) + (2 + len(start) + len(MARKER)).to_bytes(2, "big") + start + MARKER.encode()
        for kind, start in segments.items()
    )

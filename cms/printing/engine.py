"""Whether this machine can make PDFs: WeasyPrint is an extra, and needs a library of the system beside it."""

from functools import cache
from importlib import import_module
from importlib.metadata import version

from PIL import ImageFile


@cache
def edition() -> str:
    """The version of the library, or nothing where it cannot be loaded; looked up once a process."""
    try:
        # Pango, which it draws text with, is missing on many servers.
        import_module("weasyprint")
    except (ImportError, OSError):
        return ""
    # It lets Pillow take half a picture for a whole one, everywhere in the process: uploads are to be refused then.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return version("weasyprint")


def can_print() -> bool:
    """Whether there are PDFs; where there are none, no page mentions them."""
    return bool(edition())


def pdf_address(page: str) -> str:
    """Where the PDF of the `page` at this path is, or nothing where none can be made."""
    return f"{page.removesuffix('/')}.pdf" if can_print() else ""

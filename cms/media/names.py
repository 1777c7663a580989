"""Random file names: an address tells neither who is on a picture, nor what a document is about."""

import re
import secrets
from pathlib import PurePosixPath
from typing import Final

from django.utils.crypto import salted_hmac

RANDOM_NAME: Final = re.compile(r"[0-9a-f]{32}\.(?:avif|gif|jpg|png|webp)")
RANDOM_DOCUMENT_NAME: Final = re.compile(r"[0-9a-f]{32}\.[a-z]{3,4}")


def random_name(extension: str) -> str:
    """Return a name nobody can guess; `extension` has no dot."""
    return f"{secrets.token_hex(16)}.{extension}"


def rendition_name(original: str, spec: str, focal_point_key: str, extension: str) -> str:
    """Return the name of one size of one original: nobody can guess it, and whoever makes that size finds the same."""
    told = "\n".join((original, spec, focal_point_key))
    return f"{salted_hmac('cms.rendition', told, algorithm='sha256').hexdigest()[:32]}.{extension}"


def is_random_name(path: str) -> bool:
    """Whether the last part of a stored path is a name that we give to pictures."""
    return RANDOM_NAME.fullmatch(PurePosixPath(path).name) is not None


def is_random_document_name(path: str) -> bool:
    """Whether the last part of a stored path is a name that we give to documents."""
    return RANDOM_DOCUMENT_NAME.fullmatch(PurePosixPath(path).name) is not None

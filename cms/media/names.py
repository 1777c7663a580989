"""Random file names: a picture's address tells neither who is on it nor where its original lies."""

import re
import secrets
from pathlib import PurePosixPath
from typing import Final

RANDOM_NAME: Final = re.compile(r"[0-9a-f]{32}\.(?:avif|gif|jpg|png|webp)")


def random_name(extension: str) -> str:
    """Return a name nobody can guess; `extension` has no dot."""
    return f"{secrets.token_hex(16)}.{extension}"


def is_random_name(path: str) -> bool:
    """Whether the last part of a stored path is a name of ours."""
    return RANDOM_NAME.fullmatch(PurePosixPath(path).name) is not None

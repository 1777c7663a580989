"""What is deployed: the same in every process of one deployment, and another after any change of our code."""

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import django
import wagtail

import cms
from cms.printing.engine import edition

_PACKAGE: Final = Path(cms.__file__).resolve().parent


@cache
def deployed() -> str:
    """A digest of our code, templates and catalogues and of what they run on, made once a process.

    Of what stands in the files, not of their times: several machines that serve one site agree.
    """
    digest = hashlib.blake2b(
        repr((cms.__version__, django.VERSION, wagtail.VERSION, edition())).encode(), digest_size=16
    )
    for folder in _folders():
        for file in sorted(_files(folder)):
            digest.update(f"\0{file.relative_to(folder).as_posix()}\0".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _folders() -> Iterator[Path]:
    """The package, which holds everything in a wheel; in a checkout, templates and catalogues lie beside it."""
    yield _PACKAGE
    if not (_PACKAGE / "templates").is_dir():
        yield _PACKAGE.parent / "templates"
        yield _PACKAGE.parent / "locale"


def _files(folder: Path) -> Iterator[Path]:
    for at, _folders, names in os.walk(folder):
        yield from (Path(at, name) for name in names if not name.endswith(".pyc"))

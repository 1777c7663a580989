"""A media folder of its own for each test, and a look at what was stored there."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def media_folder(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    cache.clear()  # Wagtail keeps renditions there, by the image's number
    return tmp_path


@pytest.fixture(autouse=True)
def english(settings: Any) -> Iterator[None]:
    """Sentences are compared as they stand in the code."""
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def stored(media_folder: Path) -> Callable[[], dict[str, bytes]]:
    """All stored files: path below the media folder -> content."""

    def files() -> dict[str, bytes]:
        paths = (path for path in media_folder.rglob("*") if path.is_file())
        return {path.relative_to(media_folder).as_posix(): path.read_bytes() for path in paths}

    return files

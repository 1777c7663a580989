"""Loads the demonstration for tests, with folders of its own and quickly."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from unittest import mock

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from PIL import Image

from cms.demo import papercut, portraits
from cms.demo.loading import pictures

_SMALLER = 3


@contextmanager
def sandbox() -> Iterator[Path]:
    """A folder for passwords and pictures, and one small drawing for everybody.

    To draw each, and to bring them to their sizes in each test that reads them, only costs time.
    """
    width, height = (side // _SMALLER for side in papercut.SIZE)
    with (
        tempfile.TemporaryDirectory() as folder,
        override_settings(VAR_DIR=folder, MEDIA_ROOT=f"{folder}/media"),
        mock.patch.multiple(
            pictures,
            draw=mock.Mock(return_value=_drawn(width, height)),
            SIZE=(width, height),
            SCALE=papercut.SCALE / _SMALLER,
        ),
    ):
        yield Path(folder)


@cache
def _drawn(width: int, height: int) -> bytes:
    out = BytesIO()
    with Image.open(BytesIO(portraits.draw(1))) as portrait:
        portrait.resize((width, height)).save(out, "JPEG")
    return out.getvalue()


def load(*options: str) -> str:
    """What the command says."""
    out = StringIO()
    call_command("load_demo", *options, stdout=out)
    return out.getvalue()


@pytest.mark.usefixtures("demo_world")
class Loaded:
    """Loaded once; each test starts from there."""

    @pytest.fixture(autouse=True)
    def _loaded(self, demo_world: tuple[Path, str], client: Client) -> None:
        self.folder, self.shown = demo_world
        self.client = client

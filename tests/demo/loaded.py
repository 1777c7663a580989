"""Loads the demonstration for tests, with folders of its own and quickly."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from unittest import mock

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from cms.demo import portraits


@contextmanager
def sandbox() -> Iterator[Path]:
    """A folder for passwords and pictures, and one drawing for everybody: drawing each only costs time."""
    with (
        tempfile.TemporaryDirectory() as folder,
        override_settings(VAR_DIR=folder, MEDIA_ROOT=f"{folder}/media"),
        mock.patch("cms.demo.loading.pictures.draw", return_value=portraits.draw(1)),
    ):
        yield Path(folder)


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

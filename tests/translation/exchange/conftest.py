"""A desk of fakes, and the two ways through it: out and in."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.translation.exchange import choosing
from cms.translation.works import opening
from tests.desk.conftest import campaign, editor, person_of, publisher, translator
from tests.translation.exchange.fakes import Desk, Thing

__all__ = ["campaign", "editor", "person_of", "publisher", "translator"]


@pytest.fixture
def desk(campaign: None, monkeypatch: pytest.MonkeyPatch) -> Desk:
    made = Desk()
    monkeypatch.setattr(opening, "open_work", made.open)
    monkeypatch.setattr(choosing, "refresh", lambda seconds: True)
    return made


@pytest.fixture
def person(desk: Desk) -> Thing:
    """A person with two texts in Belarusian, of which one has a Russian draft."""
    texts = {
        "be": {"about": "Пра яго: «Жыве ў Мінску»", "occupation": "настаўнік"},
        "ru": {"occupation": "учитель"},
    }
    return desk.add(Thing("prisoner", "12", texts))


@pytest.fixture
def export() -> Callable[..., Any]:
    """Post the form of an export."""

    def post(client: Client, **fields: Any) -> Any:
        usual = {"language": "ru", "types": ["prisoner"], "scope": "all", "format": "po"}
        return client.post(reverse("cms_translation_export"), usual | fields)

    return post


@pytest.fixture
def show() -> Callable[..., Any]:
    """Upload a file and get the page that shows what it would change."""

    def post(client: Client, content: bytes, name: str = "texts.po", **fields: Any) -> Any:
        address = fields.pop("address", None) or reverse("cms_translation_import")
        return client.post(address, {"file": SimpleUploadedFile(name, content), **fields})

    return post


@pytest.fixture
def confirm() -> Callable[..., Any]:
    """Say yes to a page that `show` got."""

    def post(client: Client, shown: Any, **fields: Any) -> Any:
        address = fields.pop("address", None) or reverse("cms_translation_import")
        return client.post(address, {"shown": kept_in(shown), **fields})

    return post


def kept_in(answer: Any) -> str:
    found = re.search(r'name="shown" value="([^"]*)"', answer.content.decode())
    assert found is not None, answer.content.decode()
    return found[1]


def files_in(content: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()

"""Whatever way a document takes to storage, it arrives without its authors, or not at all."""

import hashlib
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.documents import get_document_model

from cms import version
from cms.media.documents.refusals import DocumentRefused
from cms.media.names import is_random_document_name
from tests.media import documents
from tests.media.documents import MARKER, office, open_document, pdf
from tests.media.pictures import markers_in

pytestmark = pytest.mark.django_db
Stored = Callable[[], dict[str, bytes]]
Document = get_document_model()
NAME = "Іван Прыкладаў"
TOLD = {
    "docx": documents.told_by_archive,
    "odt": documents.told_by_archive,
    "pdf": lambda content: documents.told_by_pdf(content).encode("latin-1", "replace"),
}
MADE = {"docx": office("docx"), "odt": open_document("odt"), "pdf": pdf()}
REFUSED = {
    "comments": (open_document("odt", body="<office:annotation/>"), "a.odt"),
    "half a PDF": (pdf()[:400], "a.pdf"),
    "password": (pdf(password="secret"), "a.pdf"),
    "renamed": (b"<script>", "a.pdf"),
    "page": (b"<html></html>", "a.html"),
    "nothing": (b"", "a.txt"),
}


def upload(extension: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{NAME}.{extension}", MADE[extension])


def add(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post(reverse("wagtaildocs:add"), {"title": "Rules", "file": file, "collection": 1})


def add_several(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post(reverse("wagtaildocs:add_multiple"), {"title": "Rules", "files[]": file})


def choose(client: Client, file: SimpleUploadedFile) -> Any:
    prefix = "document-chooser-upload"
    return client.post(
        reverse("wagtaildocs_chooser:create"),
        {f"{prefix}-title": "Rules", f"{prefix}-file": file, f"{prefix}-collection": 1},
    )


def replace(client: Client, file: SimpleUploadedFile) -> Any:
    document = Document.objects.first() or Document.objects.create(
        title="Old", file=ContentFile(b"Old", name="old.txt")
    )
    return client.post(
        reverse("wagtaildocs:edit", args=[document.pk]), {"title": "Rules", "file": file, "collection": 1}
    )


WAYS = [add, add_several, choose, replace]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("extension", MADE)
def test_an_upload_is_stored_without_its_authors(
    admin_client: Client, stored: Stored, way: Callable[..., Any], extension: str
) -> None:
    response = way(admin_client, upload(extension))

    assert response.status_code in {200, 302}
    document = Document.objects.get()
    ((path, content),) = stored().items()
    assert (document.title, document.file.name) == ("Rules", path)
    assert is_random_document_name(path)
    assert path.endswith(f".{extension}")
    assert markers_in(content) == 0
    assert markers_in(TOLD[extension](content)) == 0
    assert (document.file_size, document.file_hash) == (len(content), hashlib.sha1(content).hexdigest())
    assert NAME not in document.url


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", REFUSED)
def test_a_refused_upload_is_a_form_error(
    admin_client: Client, stored: Stored, way: Callable[..., Any], kind: str
) -> None:
    content, name = REFUSED[kind]
    response = way(admin_client, SimpleUploadedFile(name, content))

    assert response.status_code == 200
    assert not Document.objects.filter(title="Rules").exists()
    assert len(stored()) == (1 if way is replace else 0)
    if way is add_several:
        assert json.loads(response.content)["error_message"]
    elif way is choose:
        assert json.loads(response.content)["step"] == "reshow_creation_form"
    else:
        assert response.context["form"].errors["file"]


def test_the_error_is_a_sentence_an_editor_can_act_on(admin_client: Client) -> None:
    response = add_several(admin_client, SimpleUploadedFile("a.pdf", REFUSED["password"][0]))

    assert json.loads(response.content)["error_message"] == (
        "The document is protected by a password. Save it without one and upload it again."
    )


def test_the_host_sets_the_limit(admin_client: Client, settings: Any) -> None:
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100

    assert "too big" in str(add(admin_client, upload("pdf")).context["form"].errors["file"])


def test_a_file_saved_past_the_model_is_cleaned(stored: Stored) -> None:
    document = Document(title="Rules")
    document.file.save(f"{NAME}.docx", ContentFile(MADE["docx"]), save=True)

    ((path, content),) = stored().items()
    assert is_random_document_name(path)
    assert markers_in(documents.told_by_archive(content)) == 0


def test_bulk_creation_sends_no_signal_and_cleans_all_the_same(stored: Stored) -> None:
    Document.objects.bulk_create([Document(title="Rules", file=upload("docx"), collection_id=1)])

    ((path, content),) = stored().items()
    assert is_random_document_name(path)
    assert markers_in(documents.told_by_archive(content)) == 0


def test_a_refused_file_is_not_stored(stored: Stored) -> None:
    with pytest.raises(DocumentRefused):
        Document.objects.create(title="Rules", file=ContentFile(b"<html>", name="a.html"))

    assert not Document.objects.exists()
    assert stored() == {}


def test_readers_ask_anew_when_a_document_has_changed() -> None:
    before = version.current()
    document = Document.objects.create(title="Rules", file=ContentFile(b"Rules", name="rules.txt"))
    made = version.current()
    document.delete()

    assert before < made < version.current()


@pytest.fixture
def document_from_before(media_folder: Path) -> Callable[..., Any]:
    def make(content: bytes, name: str) -> Any:
        """A document as Wagtail alone would have stored it."""
        document = Document.objects.create(title="Rules", file=ContentFile(b"Rules", name="a.txt"))
        Path(document.file.path).unlink()
        (media_folder / "documents" / name).write_bytes(content)
        Document.objects.filter(pk=document.pk).update(file=f"documents/{name}")
        return Document.objects.get(pk=document.pk)

    return make


def clean_documents(**options: Any) -> str:
    output = StringIO()
    with TestCase.captureOnCommitCallbacks(execute=True):
        call_command("clean_documents", stdout=output, **options)
    return output.getvalue()


def test_documents_from_before_are_cleaned_once(
    document_from_before: Callable[..., Any], stored: Stored
) -> None:
    made = [document_from_before(content, f"{NAME}.{extension}") for extension, content in MADE.items()]

    told = clean_documents()

    assert "3 cleaned" in told
    assert NAME not in told
    assert len(stored()) == len(made)
    for path, content in stored().items():
        assert is_random_document_name(path)
        assert MARKER.encode() not in TOLD[path.rpartition(".")[2]](content)
    for document in made:
        document.refresh_from_db()
        assert document.file_size == len(stored()[document.file.name])
    after = stored()
    assert "3 clean." in clean_documents()
    assert stored() == after


def test_a_dry_run_changes_nothing_and_ends_with_an_error(
    document_from_before: Callable[..., Any], stored: Stored
) -> None:
    document_from_before(b"Rules", "ivan.txt")
    before = stored()

    with pytest.raises(CommandError, match="Documents: 1 needs cleaning"):
        clean_documents(dry_run=True)
    assert stored() == before


def test_what_cannot_be_cleaned_stays_and_the_rest_is_done(
    document_from_before: Callable[..., Any],
) -> None:
    refused = document_from_before(b"<html></html>", "page.html")
    missing = document_from_before(b"Rules", "missing.txt")
    Path(missing.file.path).unlink()
    document_from_before(MADE["pdf"], "a.pdf")

    with pytest.raises(CommandError, match=r"1 refused, 1 file missing, 1 cleaned"):
        clean_documents()

    assert Document.objects.get(pk=refused.pk).file.name == "documents/page.html"

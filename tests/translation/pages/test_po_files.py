"""PO files of one page, row 7 of the list in STACK.md: what is none of its own changes nothing."""

import pytest
from django.urls import reverse
from wagtail_localize.models import (
    StringTranslation,
    Translation,
)
from wagtail_localize.views import edit_translation

from cms.translation.models import Stage
from tests.desk.conftest import logged_in
from tests.factories import make_interview
from tests.translation.conftest import home
from tests.translation.pages.conftest import all_texts
from tests.translation.pages.stock import asked_by, russian, translation_of

pytestmark = pytest.mark.django_db


def test_07_a_po_file_without_a_header_gets_a_sentence(published, story, chief, upload):
    answer = upload(chief, b'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n')
    assert "was not made for this translation" in answer
    from django.core.files.uploadedfile import SimpleUploadedFile

    request = asked_by(chief, body={"file": SimpleUploadedFile("a.po", b'msgid "a"\nmsgstr "b"\n')})
    with pytest.raises(KeyError):
        edit_translation.upload_pofile(request, translation_of(story).pk)


@pytest.fixture
def upload(published, story):
    """Send a file to the Russian translation; the sentences that the user reads then."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    def send(user, content, name="page.po"):
        client = logged_in(user)
        address = reverse("wagtail_localize:upload_pofile", args=[translation_of(story).pk])
        file = SimpleUploadedFile(name, content, "text/x-gettext-translation")
        before = set(StringTranslation.objects.values_list("pk", "data"))
        client.post(address, {"file": file, "next": "/admin/"})
        send.changed = set(StringTranslation.objects.values_list("pk", "data")) != before
        return client.get("/admin/").text

    return send


def po(translation, change=lambda entry: None):
    file = translation.export_po()
    for entry in file:
        change(entry)
    return file


def test_07_files_that_are_none_or_of_another_page_change_nothing(upload, story, work_of, chief):
    other = make_interview(home("be"), title="Іншая", slug="other")
    work = work_of(other, chief)
    work.save(all_texts(work))
    foreign = Translation.objects.get(source__object_id=other.translation_key)
    cases = {
        b"\x89PNG\r\n\x1a\n\xff\xfe": "no PO file",
        b"/etc/hostname": "no PO file",
        b"x" * (5 * 1024 * 1024): "too large",
        b'msgid "a\n' * 1000: "no PO file",
        str(po(foreign)).encode(): "was not made for this translation",
    }
    for content, sentence in cases.items():
        assert sentence in upload(chief, content), content[:20]
        assert not upload.changed


def test_07_texts_that_are_none_of_this_pages_change_nothing(upload, story, chief):
    import polib

    file = po(translation_of(story), lambda entry: setattr(entry, "msgstr", "Новое"))
    file.append(polib.POEntry(msgid="Чужы радок", msgctxt="title", msgstr="Чужая строка"))
    assert "none of this page" in upload(chief, str(file).encode())
    assert not upload.changed


def test_07_html_that_cannot_stand_there_changes_nothing(upload, story, chief):
    file = po(translation_of(story), lambda entry: setattr(entry, "msgstr", '<b class="x">Новое</b>'))
    assert "Nothing was read in" in upload(chief, str(file).encode())
    assert not upload.changed


def test_07_a_good_file_is_read_as_drafts(upload, story, work_of, ru):
    file = po(translation_of(story), lambda entry: setattr(entry, "msgstr", f"Из файла: {entry.msgid}"))
    upload(ru, str(file).encode())
    assert upload.changed
    work = work_of(story, ru)
    assert (work.stage, work.units()[0].target, work.units()[0].origin) == (
        Stage.DRAFT,
        "Из файла: Гісторыя",
        "file",
    )
    assert russian(story).title == "ru: Гісторыя"


def test_no_file_of_a_page_that_names_somebody_hidden_goes_to_a_translator(published, story, ru, chief):
    from cms.pages.models import NamedPerson
    from tests.factories import make_prisoner

    NamedPerson.objects.create(page=story, prisoner_pk=make_prisoner(public_id="hidden11").pk)
    address = reverse("wagtail_localize:download_pofile", args=[translation_of(story).pk])
    preview = reverse("wagtail_localize:preview_translation", args=[translation_of(story).pk])
    for asked in (address, preview):
        assert logged_in(ru).get(asked).status_code == 404
        assert logged_in(chief).get(asked).status_code == 200

"""The same from the command line, for a user who is named."""

import io

import pytest
from django.core.management import CommandError, call_command

from cms.desk import roles
from tests.translation.exchange.conftest import files_in
from tests.translation.exchange.texts import entry, po

pytestmark = pytest.mark.django_db
ABOUT = "Пра яго: «Жыве ў Мінску»"


@pytest.fixture
def writer(person_of):
    return person_of(roles.translators("ru"), "writer")


def run(*arguments):
    said = io.StringIO()
    call_command(*map(str, arguments), stdout=said)
    return said.getvalue().splitlines()


def test_texts_are_taken_out_for_a_user(writer, person, tmp_path):
    archive = tmp_path / "texts.zip"
    told = run("export_translations", archive, "--user=writer", "--language=ru", "--types", "prisoner")
    assert told == [f"1 texts of 1 things: {archive}"]
    assert "prisoner-12.ru.po" in files_in(archive.read_bytes())


@pytest.mark.parametrize(
    "arguments", [["--user=writer", "--language=en"], ["--user=nobody", "--language=ru"]]
)
def test_texts_are_taken_out_for_those_alone_who_translate_them(writer, person, tmp_path, arguments):
    with pytest.raises(CommandError, match="There is no active user"):
        run("export_translations", tmp_path / "texts.zip", *arguments)


def test_what_somebody_may_not_read_is_not_taken_out(writer, person, tmp_path):
    person.is_hidden = True
    with pytest.raises(CommandError, match="No text answers"):
        run("export_translations", tmp_path / "texts.zip", "--user=writer", "--language=ru")


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "texts.po"
    made.write_bytes(
        po(
            entry("prisoner/12/about", ABOUT, "О нём", seen=""),
            entry("prisoner/12/occupation", "настаўнік", "педагог", seen="иное"),
            entry("prisoner/13/about", "x", "y", seen=""),
        )
    )
    return made


TOLD = [
    "change: prisoner/12/about",
    "conflict: prisoner/12/occupation: Somebody has written here since the file was made.",
    "rejected: prisoner/13/about: There is no such text here that you may translate.",
    "same: 0 texts",
]


def test_a_dry_run_says_what_would_change_and_writes_nothing(writer, desk, person, file):
    assert run("import_translations", file, "--user=writer", "--dry-run") == TOLD
    assert desk.text(person, "about") == ""


def test_translations_are_brought_in_and_newer_work_kept(writer, desk, person, file):
    told = run("import_translations", file, "--user=writer")
    assert told == [*TOLD, "1 texts of 1 things were kept as drafts."]
    assert (desk.text(person, "about"), desk.text(person, "occupation")) == ("О нём", "учитель")


def test_newer_work_is_overwritten_when_that_is_asked_for(writer, desk, person, file):
    run("import_translations", file, "--user=writer", "--take-conflicts")
    assert desk.text(person, "occupation") == "педагог"


def test_nobody_brings_translations_in(desk, person, file, writer):
    writer.is_active = False
    writer.save()
    for name in ("nobody", "writer"):
        with pytest.raises(CommandError, match="There is no active user"):
            run("import_translations", file, f"--user={name}")


def test_a_file_that_cannot_be_read_ends_with_a_sentence(writer, tmp_path):
    junk = tmp_path / "junk.po"
    junk.write_bytes(b"junk")
    with pytest.raises(CommandError, match="no PO file"):
        run("import_translations", junk, "--user=writer")
    with pytest.raises(CommandError):
        run("import_translations", tmp_path / "none.po", "--user=writer")

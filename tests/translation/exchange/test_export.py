"""Texts leave in an archive: those chosen, for those who translate them, and the same ones each time the same."""

import json

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.desk import roles
from cms.translation.exchange import formats, limits
from cms.translation.models import Stage
from tests.desk.conftest import logged_in
from tests.translation.exchange.conftest import files_in
from tests.translation.exchange.fakes import Thing

pytestmark = pytest.mark.django_db
ABOUT = "Пра яго"
REFUSED = "Files with texts are for those who translate into that language."


def said(content, name):
    [reading] = formats.read(files_in(content)[name], name)
    return {entry.place: entry.target for entry in reading.entries}


def test_the_form_offers_the_languages_that_somebody_translates_into(translator, editor, desk):
    address = reverse("cms_translation_export")
    assert [code for code, _name in translator.get(address).context["form"].fields["language"].choices] == [
        "ru"
    ]
    assert len(editor.get(address).context["form"].fields["language"].choices) == 3


def test_whoever_translates_nothing_is_refused_in_words(desk, person_of, export, caplog):
    stranger = person_of(roles.EDITORS, "stranger")
    stranger.groups.clear()
    stranger.user_permissions.add(roles.find("wagtailadmin.access_admin"))
    client = logged_in(stranger)
    for answer in (client.get(reverse("cms_translation_export")), export(client)):
        assert (answer.status_code, REFUSED in answer.text) == (403, True)
    assert f"User {stranger.pk} was refused" in caplog.text


def test_a_language_of_others_cannot_be_asked_for(translator, person, export):
    assert export(translator, language="en").status_code == 400


@pytest.mark.parametrize(("name", "suffix"), [("po", "po"), ("xliff", "xlf")])
def test_an_archive_holds_a_file_a_thing_and_says_nobodys_name(translator, person, export, name, suffix):
    answer = export(translator, format=name)
    assert answer["Content-Disposition"] == f'attachment; filename="translations-ru-{name}.zip"'
    assert answer["Content-Type"] == "application/zip"
    assert "no-store" in answer["Cache-Control"]
    files = files_in(answer.content)
    assert sorted(files) == ["manifest.json", f"prisoner-12.ru.{suffix}"]
    assert said(answer.content, f"prisoner-12.ru.{suffix}") == {
        "prisoner/12/about": "",
        "prisoner/12/occupation": "учитель",
    }
    assert json.loads(files["manifest.json"]) == {
        "format": name,
        "language": "ru",
        "part": None,
        "files": [{"name": f"prisoner-12.ru.{suffix}", "source": "be", "texts": 2}],
        "left_out": [],
    }


def test_the_same_texts_make_the_same_archive(translator, person, export):
    assert export(translator).content == export(translator).content


def test_only_what_is_undone_can_be_asked_for(translator, desk, person, export):
    desk.add(
        Thing("prisoner", "13", {"be": {"about": "Усё"}, "ru": {"about": "Всё"}}), missing=0, stage="complete"
    )
    answer = export(translator, scope="undone")
    assert said(answer.content, "prisoner-12.ru.po") == {"prisoner/12/about": ""}
    assert "prisoner-13.ru.po" not in files_in(answer.content)


@pytest.mark.parametrize("cell", [{"outdated": 1}, {"stage": Stage.RETURNED}])
def test_outdated_and_returned_texts_are_undone_too(translator, desk, export, cell):
    stage = cell.get("stage", Stage.OUTDATED)
    thing = Thing(
        "prisoner",
        "13",
        {"be": {"about": "Усё"}, "ru": {"about": "Всё"}},
        special={"about": {"stage": stage}},
    )
    desk.add(thing, **({"missing": 0, "stage": Stage.OUTDATED} | cell))
    assert said(export(translator, scope="undone").content, "prisoner-13.ru.po") == {
        "prisoner/13/about": "Всё"
    }


def test_kinds_are_chosen(translator, desk, person, export):
    desk.add(Thing("facility", "7", {"be": {"rules": "Правілы"}}))
    assert "prisoner-12.ru.po" not in files_in(export(translator, types=["facility"]).content)
    both = files_in(export(translator, types=["facility", "prisoner"]).content)
    assert sorted(both) == ["facility-7.ru.po", "manifest.json", "prisoner-12.ru.po"]


def test_another_source_can_be_asked_for_where_there_is_one(translator, desk, person, export):
    desk.add(Thing("prisoner", "13", {"be": {"about": "Усё"}, "en": {"about": "All"}}))
    answer = export(translator, source="en")
    [reading] = formats.read(files_in(answer.content)["prisoner-13.ru.po"], "a file")
    assert (reading.source_language, reading.entries[0].source) == ("en", "All")
    assert "prisoner-12.ru.po" not in files_in(answer.content)


def test_a_text_that_no_file_can_carry_is_left_out_and_named(translator, desk, export):
    desk.add(Thing("prisoner", "13", {"be": {"about": "Усё", "occupation": "a\x0bb"}}))
    files = files_in(export(translator).content)
    assert json.loads(files["manifest.json"])["left_out"] == ["prisoner/13/occupation"]
    assert b"occupation" not in files["prisoner-13.ru.po"]


def test_nothing_to_take_out_is_said(translator, desk, export):
    answer = export(translator)
    assert (answer.status_code, "No text answers to this choice." in answer.text) == (400, True)


def test_more_than_one_archive_holds_is_given_part_by_part(translator, desk, export, monkeypatch):
    monkeypatch.setattr(limits, "WORKS", 2)
    for key in ("1", "2", "10"):
        desk.add(Thing("prisoner", key, {"be": {"about": "Усё"}}))
    answer = export(translator)
    assert (answer.status_code, "which is 2 things: ask for it part by part." in answer.text) == (400, True)
    assert sorted(files_in(export(translator, part=1).content))[1:] == [
        "prisoner-1.ru.po",
        "prisoner-2.ru.po",
    ]
    assert sorted(files_in(export(translator, part=2).content))[1:] == ["prisoner-10.ru.po"]
    assert export(translator, part=3).status_code == 400


def test_whoever_is_hidden_does_not_count(translator, editor, desk, export, monkeypatch):
    monkeypatch.setattr(limits, "WORKS", 1)
    desk.add(Thing("prisoner", "1", {"be": {"about": "Усё"}}))
    desk.add(Thing("prisoner", "0", {"be": {"about": "Тайна"}}, is_hidden=True))
    for part in ("", 1):
        assert sorted(files_in(export(translator, part=part).content))[1:] == ["prisoner-1.ru.po"]
    assert export(editor).status_code == 400


def test_an_archive_of_too_many_bytes_is_refused(translator, person, export, monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_BYTES", 100)
    answer = export(translator)
    assert (answer.status_code, "choose fewer kinds" in answer.text) == (400, True)


def test_an_export_is_logged_with_counts_alone(translator, person, export):
    export(translator)
    entry = ModelLogEntry.objects.get(action="cms.translation.exported")
    assert (entry.user, entry.data) == (translator.user, {"language": "ru", "works": 1, "texts": 2})


def one(client, kind="prisoner", key="12", language="ru", **query):
    return client.get(reverse("cms_translation_export_one", args=[kind, key, language]), query)


def test_one_thing_can_be_taken_out(translator, person):
    answer = one(translator, format="xliff")
    assert answer["Content-Disposition"] == 'attachment; filename="prisoner-12.ru.xlf"'
    [reading] = formats.read(answer.content, "a file")
    assert len(reading.entries) == 2
    assert one(translator)["Content-Disposition"] == 'attachment; filename="prisoner-12.ru.po"'


def test_one_thing_is_taken_out_from_the_source_that_the_workbench_shows(translator, person):
    person.texts["en"] = {"about": "About him"}
    assert b"About him" in one(translator, source="en").content
    assert ABOUT.encode() in one(translator).content
    assert ABOUT.encode() in one(translator, source="ru").content


def test_one_thing_is_taken_out_by_those_who_translate_it(translator, person):
    assert one(translator, language="en").status_code == 403
    assert one(translator, key="13").status_code == 404
    assert one(translator, language="de").status_code in (403, 404)


def test_a_thing_without_texts_leads_back_to_the_workbench(translator, desk):
    desk.add(Thing("prisoner", "13", {"be": {}}))
    answer = one(translator)
    assert answer.status_code == 404
    answer = one(translator, key="13")
    assert (answer.status_code, answer.url) == (
        302,
        reverse("cms_translation_work", args=["prisoner", "13", "ru"]),
    )


def test_an_address_can_fill_in_the_form(translator, desk):
    answer = translator.get(reverse("cms_translation_export"), {"language": "ru", "types": ["facility"]})
    form = answer.context["form"]
    assert (form["language"].value(), form["types"].value()) == ("ru", ["facility"])

"""Translations come back: first what they would change, then drafts of exactly that."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.translation.exchange.judging import Verdict
from cms.translation.models import Origin
from tests.translation.exchange.conftest import files_in, zipped
from tests.translation.exchange.importing import ABOUT, NEW, findings, verdict
from tests.translation.exchange.texts import entry, po

pytestmark = pytest.mark.django_db


def test_what_a_file_would_change_is_shown_and_nothing_written(translator, desk, person, show):
    answer = show(translator, NEW)
    assert verdict(answer) == (Verdict.CHANGE, "")
    assert "О нём: «Живёт в Минске»" in answer.text
    assert "Title of 12" in answer.text
    assert desk.text(person, "about") == ""


def test_what_was_shown_becomes_a_draft(translator, desk, person, show, confirm):
    answer = confirm(translator, show(translator, NEW))
    assert (answer.status_code, answer.url) == (302, reverse("cms_translation_import"))
    assert desk.text(person, "about") == "О нём: «Живёт в Минске»"
    assert desk.origin(person, "about") == Origin.FILE


def test_an_import_is_logged_with_counts_alone(translator, person, show, confirm):
    confirm(translator, show(translator, NEW))
    logged = ModelLogEntry.objects.get(action="cms.translation.imported")
    assert logged.user == translator.user
    assert logged.data == {"works": 1, "texts": 1, "conflicts": 0, "left": 0}


@pytest.mark.parametrize("name", ["po", "xliff"])
def test_an_export_that_nobody_touched_changes_nothing(translator, person, export, show, name):
    answer = show(translator, export(translator, format=name).content, "texts.zip")
    assert [found for _place, found, _why in findings(answer)] == [Verdict.SAME, Verdict.SAME]
    assert "There is nothing in it to be kept." in answer.text


@pytest.mark.parametrize("name", ["po", "xliff"])
def test_a_translated_export_comes_back(translator, desk, person, export, show, confirm, name):
    files = files_in(export(translator, format=name).content)
    files = {each: content.replace("учитель".encode(), "педагог".encode()) for each, content in files.items()}
    confirm(translator, show(translator, zipped(files), "texts.zip"))
    assert desk.text(person, "occupation") == "педагог"


def test_what_is_wrong_does_not_keep_the_rest_out(translator, desk, person, show, confirm):
    content = po(
        entry("prisoner/12/about", ABOUT, "О <script>", seen=""),
        entry("prisoner/12/occupation", "настаўнік", "педагог", seen="учитель"),
    )
    confirm(translator, show(translator, content))
    assert (desk.text(person, "about"), desk.text(person, "occupation")) == ("", "педагог")


def test_a_file_that_lost_its_language_is_read_in_the_one_that_is_chosen(editor, desk, person, show, confirm):
    content = po(entry("prisoner/12/about", ABOUT, "О нём", seen=""), language="")
    told = "This file does not say which language it is in: choose it beside the file."
    assert show(editor, content).context["comparison"].unread == {"texts.po": told}
    confirm(editor, show(editor, content, language="ru"))
    assert desk.text(person, "about") == "О нём"


def test_the_source_is_found_where_a_converter_names_another(translator, desk, person, show, confirm):
    person.texts["en"] = {"about": "About him"}
    content = po(entry("prisoner/12/about", ABOUT, "О нём", seen=""), source="en-US")
    confirm(translator, show(translator, content))
    assert desk.text(person, "about") == "О нём"


def test_a_translation_from_another_source_is_taken(translator, desk, person, show, confirm):
    person.texts["en"] = {"about": "About him"}
    content = po(entry("prisoner/12/about", "About him", "О нём", seen=""), source="en")
    confirm(translator, show(translator, content))
    assert desk.text(person, "about") == "О нём"

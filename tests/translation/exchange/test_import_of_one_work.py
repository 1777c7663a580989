"""The workbench takes the file of its own work alone."""

import pytest
from django.urls import reverse

from cms.translation.exchange.judging import Verdict
from tests.translation.exchange.fakes import Thing
from tests.translation.exchange.importing import ABOUT, NEW, UNKNOWN, findings, one
from tests.translation.exchange.texts import entry, po

pytestmark = pytest.mark.django_db


def test_the_workbench_takes_the_file_of_its_work(translator, desk, person, show, confirm):
    desk.add(Thing("prisoner", "13", {"be": {"about": ABOUT}}))
    content = po(
        entry("prisoner/12/about", ABOUT, "О нём", seen=""),
        entry("prisoner/13/about", ABOUT, "О ней", seen=""),
        language="",
    )
    answer = show(translator, content, address=one(person))
    assert findings(answer) == [
        ("prisoner/12/about", Verdict.CHANGE, ""),
        ("prisoner/13/about", Verdict.REJECTED, UNKNOWN),
    ]
    done = confirm(translator, answer, address=one(person))
    assert done.url == reverse("cms_translation_work", args=["prisoner", "12", "ru"])
    assert desk.text(person, "about") == "О нём"


def test_the_workbench_takes_no_file_in_another_language(editor, desk, person, show):
    answer = show(editor, po(language="en"), address=one(person))
    assert "This file is in another language than you chose." in answer.text


def test_the_file_of_one_work_is_for_those_who_translate_it(translator, desk, person, show):
    address = reverse("cms_translation_import_one", args=["prisoner", "12", "en"])
    assert show(translator, NEW, address=address).status_code == 403
    person.is_hidden = True
    assert translator.get(one(person)).status_code == 404

"""Choosers speak the language of whoever works with them, whoever was there first."""

from django.urls import reverse

from cms.desk import roles
from tests.desk.conftest import logged_in

FORM = "wagtailsnippets_cms_snippets_guardian:add"
DIALOG = "wagtailsnippetchoosers_cms_snippets_prisoner:choose"


def test_a_chooser_field_is_labelled_in_each_editors_language(person_of):
    shown = {
        language: logged_in(person_of(roles.EDITORS, language, language)).get(reverse(FORM)).text
        for language in ("be", "en", "ru")
    }
    for language, label in {"be": "Выбраць: палітвязень", "en": "Choose prisoner", "ru": "Выбрать"}.items():
        assert [each for each, text in shown.items() if label in text] == [language]


def test_the_dialog_of_a_chooser_is_titled_in_each_editors_language(person_of):
    shown = {
        language: logged_in(person_of(roles.EDITORS, language, language)).get(reverse(DIALOG)).json()["html"]
        for language in ("be", "en", "ru")
    }
    for language, title in {"be": "Выбраць", "en": "Choose", "ru": "Выбрать"}.items():
        assert [each for each, html in shown.items() if title in html] == [language]

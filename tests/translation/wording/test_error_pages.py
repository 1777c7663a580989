"""The pages that Django shows when nothing else can speak every language, too, and need nothing that may be broken."""

import re

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation
from django.views import defaults

from cms import languages

PAGES = {
    400: lambda request: defaults.bad_request(request, SuspiciousOperation()),
    403: lambda request: defaults.permission_denied(request, PermissionDenied()),
    500: defaults.server_error,
}
SAID = {
    ("be", 400): "Гэты запыт нельга прачытаць",
    ("be", 403): "Не дазволена",
    ("be", 500): "Нешта пайшло не так",
    ("ru", 400): "Этот запрос нельзя прочитать",
    ("ru", 403): "Не разрешено",
    ("ru", 500): "Что-то пошло не так",
}


def page(rf, status, code):
    with translation.override(code):
        response = PAGES[status](rf.get("/"))
    assert response.status_code == status
    return response.content.decode()


@pytest.mark.parametrize(("code", "status"), SAID)
def test_an_error_is_told_in_the_active_language_first(rf: RequestFactory, code, status):
    told = page(rf, status, code)
    assert f"<h1>{SAID[code, status]}</h1>" in told
    assert f'<html lang="{code}">' in told


@pytest.mark.parametrize("status", PAGES)
@pytest.mark.parametrize("code", languages.CODES)
def test_it_is_told_in_the_other_languages_below(rf: RequestFactory, code, status):
    told = page(rf, status, code)
    others = [other for other in languages.CODES if other != code]
    assert re.findall(r'<section lang="(\w+)">', told) == [code, *others]
    headings = dict(re.findall(r'<section lang="(\w+)">\s*<h[12]>(.+)</h[12]>', told))
    assert {key: said for key, said in headings.items() if (key, status) in SAID} == {
        other: said for (other, number), said in SAID.items() if number == status
    }
    assert not re.search(r"<script|<style|\sstyle=|\ssrc=", told)


def test_another_active_language_is_answered_in_ours(rf: RequestFactory):
    assert '<html lang="be">' in page(rf, 500, "pl")


def test_the_styles_are_those_of_the_site_and_the_page_is_told_without_them_too(
    rf: RequestFactory, monkeypatch
):
    assert '<link rel="stylesheet" href="/static/cms/site.css">' in page(rf, 500, "be")

    def broken(path):
        raise ValueError(f"Missing staticfiles manifest entry for {path!r}")

    monkeypatch.setattr("cms.pages.templatetags.cms_errors.static", broken)
    told = page(rf, 500, "be")
    assert SAID["be", 500] in told and "stylesheet" not in told


def test_too_many_questions_are_answered_alike():
    with translation.override("ru"):
        told = render_to_string("429.html")
    assert re.findall(r'<section lang="(\w+)">', told) == ["ru", "be", "en"]

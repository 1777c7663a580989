"""Languages: one list, one fallback order, and a path that alone decides."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from cms import languages
from cms.middleware import PathLanguageMiddleware


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/be/", "be"),
        ("/ru", "ru"),
        ("/en/prisoners/x/", "en"),
        ("/", None),
        ("/api/v2/prisoners/", None),
        ("/bel/", None),
        ("/be-tarask/", None),
        ("/BE/", None),
    ],
)
def test_the_first_segment_names_the_language(path, language):
    assert languages.of_path(path) == language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "be"),
        ("de", "be"),
        ("en", "en"),
        ("en-GB,en;q=0.9,ru;q=0.8", "en"),
        ("de,ru;q=0.5,en;q=0.4", "ru"),
        ("be-tarask", "be"),
        ("ru;q=0,en", "en"),
        ("en;q=high, ru;q=0.1", "ru"),
        ("*", "be"),
        ("ru;q=nan,en;q=0.2", "en"),
        ("," * 5000 + "ru", "be"),
    ],
)
def test_the_root_follows_the_best_ranked_language_that_we_have(header, language):
    assert languages.preferred(header) == language


def test_each_language_falls_back_to_the_two_others_in_its_order():
    assert {code: "→".join(order) for code, order in languages.FALLBACK.items()} == {
        "be": "be→ru→en",
        "ru": "ru→be→en",
        "en": "en→be→ru",
    }


def answered_in(path: str, **headers: str) -> str | None:
    seen: list[str | None] = []

    def view(request: object) -> HttpResponse:
        seen.append(translation.get_language())
        return HttpResponse()

    PathLanguageMiddleware(view)(RequestFactory().get(path, **headers))
    return seen[0]


def test_neither_header_nor_cookie_nor_session_decides():
    assert answered_in("/ru/", HTTP_ACCEPT_LANGUAGE="en", HTTP_COOKIE="django_language=en") == "ru"


def test_a_path_without_a_language_keeps_the_active_one():
    with translation.override("en"):
        assert answered_in("/admin/") == "en"
        assert answered_in("/be/") == "be"
        assert translation.get_language() == "en"

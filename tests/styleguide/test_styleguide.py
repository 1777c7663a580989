"""The styleguide shows every component and block there is, in each language, and never lacks what a template names."""

import re
from pathlib import Path

import pytest
from django.http import Http404
from django.template import engines
from django.test import RequestFactory
from django.urls import Resolver404

from cms import languages, urls
from cms.disclosure import guard
from cms.host import cms_urls
from cms.styleguide import showing, views
from cms.styleguide.words import AMOUNTS

TEMPLATES = Path(__file__).resolve().parents[2] / "templates/cms"
WRITTEN = "".join(
    path.read_text("utf-8") for kind in showing.NAMES for path in (TEMPLATES / kind).glob("*.html")
)
# What a template may do without says so wherever it is written: it names what it takes instead.
OPTIONAL = {
    name
    for name in re.findall(r"{{ (\w+)\|default:", WRITTEN)
    if not re.search(rf"{{{{ {name}(?!\|default:)\b", WRITTEN)
}
MISSING = re.compile("⟦(.+?)⟧")


@pytest.fixture
def telling_what_is_missing(monkeypatch):
    """Let a variable that a template writes and nobody gave it stand out; a condition may ask for one."""
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "⟦%s⟧")


@pytest.mark.parametrize("kind", showing.NAMES)
def test_every_template_has_its_entry(kind):
    """Add yours to `COMPONENTS` or `BLOCKS` in cms/styleguide."""
    assert sorted(showing.NAMES[kind]) == sorted(path.stem for path in (TEMPLATES / kind).glob("*.html"))


@pytest.mark.parametrize("language", languages.CODES)
def test_each_is_shown_with_every_amount_and_lacks_nothing(
    rf: RequestFactory, language, telling_what_is_missing
):
    with guard.rendering():
        entries = list(showing.entries(rf.get("/"), language))
    assert {tuple(example.amount for example in entry.examples) for entry in entries} == {AMOUNTS}
    assert [
        entry.template for entry in entries if not any(each.html.strip() for each in entry.examples)
    ] == []
    missing = {entry.template: _missing(entry) - OPTIONAL for entry in entries}
    assert {template: names for template, names in missing.items() if names} == {}


def _missing(entry):
    return {name for example in entry.examples for name in MISSING.findall(example.html)}


@pytest.mark.parametrize("language", languages.CODES)
def test_the_page_reads_no_row(client, settings, language):
    """This test may not ask the database."""
    settings.ROOT_URLCONF = "tests.styleguide.urls"
    page = client.get(f"/styleguide/{language}/").content.decode()
    assert f'<html lang="{language}">' in page
    names = [name for names in showing.NAMES.values() for name in names]
    assert [name for name in names if page.count(f'/{name}/">') == 0] == []
    alone = client.get(f"/styleguide/{language}/blocks/quote/").content.decode()
    assert alone.count("data-amount=") == len(AMOUNTS)


def test_nothing_else_is_shown(rf: RequestFactory):
    for kind, name in (("blocks", "none_such"), ("pages", "quote")):
        with pytest.raises(Http404):
            views.show_one(rf.get("/"), "be", kind, name)


def test_only_a_site_in_development_has_it(settings):
    assert urls.development_patterns() == []
    settings.DEBUG = True
    (pattern,) = urls.development_patterns()
    assert pattern.resolve("styleguide/be/blocks/quote/").kwargs["name"] == "quote"


def test_no_host_is_given_it(settings):
    settings.DEBUG = True
    patterns = (*cms_urls(root=True), *urls.urlpatterns)
    assert [found for pattern in patterns if (found := _resolved(pattern))] == []


def _resolved(pattern):
    try:
        return pattern.resolve("styleguide/")
    except Resolver404:
        return None

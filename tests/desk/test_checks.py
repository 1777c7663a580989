"""The checks catch each thing they are there for, and find our own admin clean."""

from types import SimpleNamespace

import django_filters
import pytest
from django.core.checks import run_checks
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column
from wagtail.search import index

from cms import checks as settings_checks
from cms.desk.checks import bare_field, check_viewset
from cms.desk.viewsets.prisoner import PrisonerIndexView
from cms.snippets.models import Prisoner, Sentence


def viewset(panel=None, **attributes):
    handler = ObjectList([panel] if panel else []).bind_to_model(Prisoner)
    return SimpleNamespace(
        model=Prisoner, get_edit_handler=lambda: handler, index_view_class=PrisonerIndexView, **attributes
    )


def ids(**attributes) -> list[str]:
    return [error.id for error in check_viewset(viewset(**attributes))]


@pytest.mark.parametrize(
    "panel",
    [
        FieldPanel("summary"),
        MultiFieldPanel(["summary"]),
        TabbedInterface([ObjectList([MultiFieldPanel([FieldPanel("family_name")])])]),
        InlinePanel("sentences", ["kind", "court"]),
        InlinePanel("sentences", [MultiFieldPanel(["court"]), InlinePanel("articles", ["article"])]),
    ],
)
def test_a_bare_field_in_any_panel_is_found(panel):
    assert ids(panel=panel) == ["cms.E001"]


class BareFilters(django_filters.FilterSet):
    name = django_filters.CharFilter(field_name="prisoner__family_name")


@pytest.mark.parametrize(
    ("attributes", "found"),
    [
        ({"list_display": ["custody", "family_name"]}, "cms.E002"),
        ({"list_display": [Column("x", accessor="guardianships.statement")]}, "cms.E002"),
        ({"list_display": [Column("x", accessor=str, sort_key="family_name")]}, "cms.E002"),
        ({"list_filter": ["family_name"]}, "cms.E003"),
        ({"list_filter": {"family_name": ["icontains"]}}, "cms.E003"),
        ({"search_fields": ["sentences__court"]}, "cms.E004"),
        ({"ordering": ["-family_name"]}, "cms.E005"),
        ({"ordering": "family_name"}, "cms.E005"),
    ],
    ids=str,
)
def test_a_bare_field_in_a_list_is_found(attributes, found):
    assert ids(**attributes) == [found]


def test_a_bare_field_in_a_filter_set_is_found():
    class Filters(django_filters.FilterSet):
        court = django_filters.CharFilter(field_name="sentences__court__icontains")

    assert ids(filterset_class=Filters) == ["cms.E003"]


def test_a_bare_field_in_the_index_or_the_model_is_found(monkeypatch):
    monkeypatch.setattr(
        Prisoner, "search_fields", [index.RelatedFields("sentences", [index.SearchField("court")])]
    )
    assert ids() == ["cms.E004"]


def test_a_bare_field_in_the_order_of_a_list_is_found(monkeypatch):
    monkeypatch.setattr(PrisonerIndexView, "sort_columns", {"name": "family_name"})
    assert ids() == ["cms.E005"]


def test_a_column_of_one_language_is_not_bare():
    assert bare_field(Prisoner, "family_name_be") is None
    assert bare_field(Sentence, "prisoner__family_name_ru") is None
    assert bare_field(Sentence, "prisoner__family_name") == "family_name"


def test_every_error_says_what_to_do():
    (error,) = check_viewset(viewset(panel=FieldPanel("summary")))
    assert "summary_be" in error.hint


def test_our_own_admin_and_settings_are_clean():
    assert run_checks(tags=["cms"]) == []


@pytest.mark.parametrize(
    ("name", "value", "check", "found"),
    [
        ("MODELTRANSLATION_LANGUAGES", ("en", "be"), settings_checks.check_languages, "cms.E101"),
        ("LANGUAGES", [("en", "English")], settings_checks.check_languages, "cms.E102"),
        ("WAGTAIL_CONTENT_LANGUAGES", [("be", "be")], settings_checks.check_languages, "cms.E103"),
        ("MIDDLEWARE", [], settings_checks.check_middleware, "cms.E109"),
        (
            "MIDDLEWARE",
            [
                settings_checks._SESSIONS,
                settings_checks.DELIVERY_MIDDLEWARE,
                settings_checks.LANGUAGE_MIDDLEWARE,
            ],
            settings_checks.check_middleware,
            "cms.E110",
        ),
        (
            "MIDDLEWARE",
            [
                settings_checks.DELIVERY_MIDDLEWARE,
                settings_checks.LANGUAGE_MIDDLEWARE,
                settings_checks._STOCK_LOCALE,
            ],
            settings_checks.check_middleware,
            "cms.E111",
        ),
        ("WAGTAIL_ALLOW_UNICODE_SLUGS", True, settings_checks.check_fixed_settings, "cms.E112"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_host_setting_that_breaks_us_is_named(settings, name, value, check, found):
    setattr(settings, name, value)
    errors = [error for error in check(None) if error.id == found]
    assert errors
    assert all(error.hint for error in errors)


@pytest.mark.parametrize(
    ("installed", "missing", "found"),
    [
        ({"modelsearch"}, set(), "cms.E106"),
        ({"wagtail.locales"}, set(), "cms.E107"),
        (set(), {"wagtail.search"}, "cms.E104"),
        (set(), {"cms.disclosure"}, "cms.E104"),
    ],
)
def test_a_missing_or_clashing_app_is_named(monkeypatch, installed, missing, found):
    real = settings_checks.apps.is_installed
    monkeypatch.setattr(
        settings_checks.apps,
        "is_installed",
        lambda name: name in installed or (name not in missing and real(name)),
    )
    assert found in [error.id for error in settings_checks.check_apps(None)]

"""Whoever may not publish a translation works on drafts, whichever of wagtail-localize's doors they take."""

import pytest
from django.urls import resolve, reverse
from wagtail_localize.models import StringTranslation, TranslationSource

from cms.pages.models import InterviewPage
from cms.translation.localize import files, lifecycle, strings
from cms.translation.localize.snippets import PermittedSnippetViewSet
from tests.factories import make_interview, make_locale
from tests.translation.conftest import SOURCE, UNREVIEWED, home

pytestmark = pytest.mark.django_db


def state(page):
    fresh = InterviewPage.objects.get(pk=page.pk)
    return fresh.live, fresh.title, fresh.alias_of_id, fresh.latest_revision_id


@pytest.mark.parametrize(
    ("name", "args", "view"),
    [
        ("update_translations", [1], lifecycle.GuardedUpdateView),
        ("submit_page_translation", [1], lifecycle.GuardedSubmitView),
        ("convert_to_alias", [1], lifecycle.convert_to_alias),
        ("stop_translation", [1], lifecycle.stop_translation),
        ("machine_translate", [1], lifecycle.machine_translate),
        ("preview_translation", [1], lifecycle.preview),
        ("preview_translation", [1, "mode"], lifecycle.preview),
        ("translations_report", [], lifecycle.lead_to_board),
        ("translations_report_results", [], lifecycle.lead_to_board),
        ("edit_string_translation", [1, 1], strings.edit_string),
        ("edit_override", [1, 1], strings.edit_override),
        ("download_pofile", [1], files.download),
        ("upload_pofile", [1], files.upload),
        ("snippets_api_listing", ["cms_snippets", "prisoner"], PermittedSnippetViewSet),
        ("snippets_api_detail", ["cms_snippets", "prisoner", "1"], PermittedSnippetViewSet),
    ],
)
def test_our_views_stand_before_those_of_localize(name, args, view):
    found = resolve(reverse(f"wagtail_localize:{name}", args=args)).func
    named = getattr(found, "view_class", None) or getattr(found, "cls", None)
    assert (named or f"{found.__module__}.{found.__name__}") == (
        view if isinstance(view, type) else f"{view.__module__}.{view.__name__}"
    )


@pytest.mark.parametrize("who", ["editor", "translator"])
def test_a_sync_publishes_nothing_for_those_who_may_not_publish(who, request, post, draft, translation):
    before = state(draft)
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    answer = post(request.getfixturevalue(who), address, {"publish_translations": "on"})
    assert (answer.status_code, state(draft)) == (403, before)


def test_a_translator_syncs_without_publishing(translator, post, source, draft, translation):
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert "publish_translations" not in translator.get(address).text
    source.title = "Новая назва"
    source.save_revision().publish()
    assert post(translator, address).status_code == 302
    assert TranslationSource.objects.get(pk=translation.source_id).object_repr == "Новая назва"
    assert not state(draft)[0]


def test_a_sync_leaves_a_live_translation_as_it_was(translator, post, draft, translation):
    translation.source.create_or_update_translation(translation.target_locale, publish=False)
    InterviewPage.objects.get(pk=draft.pk).get_latest_revision().publish()
    StringTranslation.objects.update(data="Второй черновик")
    before = state(draft)
    assert before[:2] == (True, UNREVIEWED)
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert post(translator, address).status_code == 302
    assert state(draft) == before


@pytest.mark.parametrize("ticked", ["publish_translations", "use_machine_translation"])
def test_a_sync_makes_nothing_public_for_anybody(ticked, publisher, post, draft, translation, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    before = state(draft)
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert ticked not in publisher.get(address).text
    assert post(publisher, address, {ticked: "on"}).status_code == 403
    assert state(draft) == before


@pytest.mark.parametrize("who", ["editor", "translator"])
def test_a_draft_is_not_replaced_by_a_live_copy(who, request, post, draft):
    before = state(draft)
    address = reverse("wagtail_localize:convert_to_alias", args=[draft.pk])
    assert post(request.getfixturevalue(who), address).status_code == 403
    assert state(draft) == before


def test_a_publisher_replaces_a_translation_by_a_copy(publisher, post, source, draft):
    address = reverse("wagtail_localize:convert_to_alias", args=[draft.pk])
    assert post(publisher, address).status_code == 302
    assert state(draft)[:3] == (True, SOURCE, source.pk)


@pytest.mark.parametrize("who", ["editor", "translator", "publisher"])
def test_the_old_editor_publishes_nothing(who, request, post, draft):
    before = state(draft)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert post(request.getfixturevalue(who), address, {"action": "publish"}).status_code == 403
    assert state(draft) == before


@pytest.mark.parametrize(("who", "status", "enabled"), [("translator", 403, True), ("publisher", 302, False)])
def test_stopping_a_translation_needs_the_permission(who, status, enabled, request, post, translation):
    address = reverse("wagtail_localize:stop_translation", args=[translation.pk])
    assert post(request.getfixturevalue(who), address).status_code == status
    translation.refresh_from_db()
    assert translation.enabled is enabled


@pytest.mark.parametrize("who", ["translator", "publisher"])
def test_the_old_editor_restarts_no_translation(who, request, post, draft, translation):
    translation.enabled = False
    translation.save()
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    answer = post(request.getfixturevalue(who), address, {"localize-restart-translation": "on"})
    translation.refresh_from_db()
    assert (answer.url, translation.enabled) == (f"/admin/campaign/languages/{draft.translation_key}/", False)


def test_a_translator_asks_for_a_draft(translator, post, source):
    address = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    assert post(translator, address, {"locales": [make_locale("ru").pk]}).status_code == 302
    assert not source.get_translation(make_locale("ru")).live


def test_asking_for_a_subtree_leaves_live_translations_alone(translator, post, source):
    """wagtail-localize asks for the children again, and would write its draft into their live rows."""
    child = make_interview(source, title="Дзіця", slug="child")
    live = make_interview(home("ru"), title="Дитя", slug="child", translation_key=child.translation_key)
    before = state(live)
    address = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    answer = post(translator, address, {"locales": [make_locale("ru").pk], "include_subtree": "on"})
    assert (answer.status_code, state(live)) == (403, before)


def test_asking_makes_no_live_alias_of_an_untranslated_parent(translator, post, source):
    child = make_interview(source, title="Дзіця", slug="child")
    address = reverse("wagtail_localize:submit_page_translation", args=[child.pk])
    assert post(translator, address, {"locales": [make_locale("ru").pk]}).status_code == 403
    assert not InterviewPage.objects.filter(locale__language_code="ru").exists()

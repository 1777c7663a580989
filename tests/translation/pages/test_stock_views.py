"""The library's own views, whose numbers are rows of the list in STACK.md, lead to ours or are refused."""

import pytest
from django.urls import reverse
from wagtail_localize.models import (
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.views import report

from cms.pages.models import InterviewPage
from cms.translation.models import Stage
from tests.desk.conftest import logged_in
from tests.factories import make_locale
from tests.translation.pages.conftest import rewrite
from tests.translation.pages.stock import asked_by, translation_of

pytestmark = pytest.mark.django_db


def test_06_a_page_has_one_original(published, story, work_of, chief):
    address = reverse("wagtail_localize:submit_page_translation", args=[published.pk])
    answer = logged_in(chief).post(address, {"locales": [make_locale("en").pk]})
    assert answer.status_code == 403
    assert "Translate its original" in answer.text
    assert TranslationSource.objects.filter(object_id=story.translation_key).count() == 1
    assert work_of(story, chief, "en").source_language == "be"
    translate_object(published, [make_locale("en")])
    translate_object(story, [make_locale("en")])
    with pytest.raises(Translation.MultipleObjectsReturned):
        Translation.objects.get(
            source__object_id=story.translation_key, target_locale=make_locale("en"), enabled=True
        )


@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
def test_08_the_report_gives_way_to_the_board(published, ru):
    client = logged_in(ru)
    for name in ("translations_report", "translations_report_results"):
        assert client.get(reverse(f"wagtail_localize:{name}")).url == reverse("cms_translation_board")
    assert reverse("wagtail_localize:translations_report") not in client.get("/admin/").text
    shown = report.TranslationsReportView.as_view()(asked_by(ru, "get"))
    assert shown.status_code == 200, "the library asks for no permission"


def test_the_preview_shows_the_drafts(published, story, work_of, ru):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Черновое имя"})
    answer = logged_in(ru).get(work_of(story, ru).preview_url)
    assert "Черновое имя" in answer.text
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_the_edit_page_of_a_translation_leads_to_the_workbench(published, story, ru):
    edit = reverse("wagtailadmin_pages:edit", args=[published.pk])
    work = reverse("cms_translation_work", args=["page", str(story.translation_key), "ru"])
    assert logged_in(ru).get(edit).url == work
    assert logged_in(ru).post(edit, {"title": "Подделка", "action-submit": "1"}).status_code == 403


def test_a_copy_leads_to_the_workbench_too(story, ru, work_of):
    copy = story.copy_for_translation(make_locale("ru"), alias=True)
    edit = reverse("wagtailadmin_pages:edit", args=[copy.pk])
    assert logged_in(ru).get(edit).url.endswith("/ru/")
    work = work_of(story, ru)
    assert (work.stage, bool(work.locked)) == (Stage.MISSING, True)


def test_a_sync_waits_for_the_end_of_a_review(published, story, work_of, ru, chief):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "В проверке"})
    work.hand_in()
    rewrite(story, title="Іншая назва")
    address = reverse("wagtail_localize:update_translations", args=[translation_of(story).source_id])
    assert logged_in(chief).post(address).status_code == 403
    assert TranslationSource.objects.get(object_id=story.translation_key).object_repr == "Гісторыя"


def test_a_translation_is_not_stopped_while_its_review_runs(published, story, work_of, ru, chief):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "В проверке"})
    work.hand_in()
    address = reverse("wagtail_localize:stop_translation", args=[translation_of(story).pk])
    assert logged_in(chief).post(address).status_code == 403
    alias = reverse("wagtail_localize:convert_to_alias", args=[published.pk])
    assert logged_in(chief).post(alias).status_code == 403
    assert translation_of(story).enabled


def test_a_translator_asks_wagtail_localize_for_their_language_alone(story, ru):
    address = reverse("wagtail_localize:submit_page_translation", args=[story.pk])
    assert logged_in(ru).post(address, {"locales": [make_locale("en").pk]}).status_code == 403
    assert not InterviewPage.objects.filter(locale__language_code="en").exists()


def test_no_menu_offers_what_would_be_refused(published, story, chief):
    from cms.translation.works.pages import sources
    from cms.translation.works.pages.reading import read_family

    sources.detach(read_family(str(story.translation_key)), "ru", chief)
    page = logged_in(chief).get(reverse("wagtailadmin_pages:edit", args=[published.pk])).text
    assert "Convert to alias" not in page
    assert "Start Synced translation" not in page

"""The traps of wagtail-localize that STACK.md lists, one test each: what the library does, and what we do instead.

Names begin with the number of the row. Rows kept elsewhere: 10 and its deletions and moves in test_following, 15
(names in a page's own language outside a request) in tests/pages.
"""

from urllib.parse import urlencode

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory
from django.urls import reverse
from wagtail.blocks import RawHTMLBlock
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    LocaleSynchronization,
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.synctree import synchronize_tree
from wagtail_localize.views import convert, edit_translation, report

from cms.pages.blocks import BodyBlock
from cms.pages.models import InterviewPage
from cms.translation.following import followers
from cms.translation.models import Stage
from cms.translation.works.base import Refused
from tests.desk.conftest import logged_in
from tests.factories import make_image, make_interview, make_locale
from tests.translation.conftest import home
from tests.translation.pages.conftest import all_texts, rewrite

pytestmark = pytest.mark.django_db


def asked_by(user, method="post", body=None, **headers):
    """A request to a stock view, past our addresses."""
    request = getattr(RequestFactory(), method)("/", body, **headers)
    request.user, request.session, request._dont_enforce_csrf_checks = user, {}, True
    request._messages = FallbackStorage(request)
    return request


def russian(story):
    return InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")


def translation_of(story):
    return Translation.objects.get(source__object_id=story.translation_key, target_locale__language_code="ru")


def write_title(story, text):
    segment = StringSegment.objects.get(source__object_id=story.translation_key, context__path="title")
    return StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale=make_locale("ru"),
        defaults={"data": text},
    )[0]


def put_by(user, **fields):
    return asked_by(user, "put", urlencode(fields), content_type="application/x-www-form-urlencoded")


def form(**fields):
    return {"data": urlencode(fields), "content_type": "application/x-www-form-urlencoded"}


def test_01_a_draft_stays_out_of_the_live_row(published, story, work_of, ru):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Черновик"})
    work.hand_in()
    assert russian(story).title == "ru: Гісторыя"
    translation_of(story).save_target(publish=False)
    assert (russian(story).title, russian(story).live) == ("Черновик", True), "so does the library"


def test_02_translating_a_live_page_publishes_no_copy(story, work_of, ru, settings):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Черновик"})
    assert not russian(story).live
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False


def test_02_the_library_would(story, settings, django_capture_on_commit_callbacks):
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(story, [make_locale("ru")])
    assert (russian(story).live, russian(story).title) == (True, "Гісторыя")


def test_03_a_translator_does_not_replace_a_live_page_by_a_copy(published, story, ru):
    address = reverse("wagtail_localize:convert_to_alias", args=[published.pk])
    assert logged_in(ru).post(address).status_code == 403
    assert russian(story).alias_of_id is None
    convert.convert_to_alias(asked_by(ru), published.pk)
    assert russian(story).alias_of_id == story.pk, "the library lets them"


@pytest.mark.parametrize("why", ["locked", "in review", "not theirs"])
def test_04_no_string_changes_on_a_page_that_is_locked_or_in_review(
    why, published, story, work_of, ru, chief, person_of
):
    who = ru
    if why == "locked":
        Page.objects.filter(pk=published.pk).update(locked=True, locked_by=chief)
    elif why == "in review":
        work = work_of(story, ru)
        work.save({work.units()[0].key: "В проверке"})
        work.hand_in()
    else:
        who = person_of("Translators (en)", "en")
    before = set(StringTranslation.objects.values_list("translation_of", "data"))
    segment = StringSegment.objects.get(source__object_id=story.translation_key, context__path="title")
    args = [translation_of(story).pk, segment.pk]
    address = reverse("wagtail_localize:edit_string_translation", args=args)
    client = logged_in(who)
    assert client.put(address, **form(value="Подделка")).status_code == 403
    assert client.delete(address).status_code == 403
    assert set(StringTranslation.objects.values_list("translation_of", "data")) == before
    if why != "not theirs":
        request = asked_by(
            ru, "put", urlencode({"value": "Подделка"}), content_type="application/x-www-form-urlencoded"
        )
        assert edit_translation.edit_string_translation(request, *args).status_code == 200, (
            "the library lets them"
        )


def test_05_a_translation_is_handed_in_and_decided_in_wagtails_workflow(story, work_of, ru, reviewer):
    work = work_of(story, ru)
    work.save(all_texts(work))
    edit_translation.edit_translation(
        asked_by(ru, body={"action-submit": "1"}), translation_of(story), russian(story)
    )
    assert not russian(story).workflow_in_progress, "the library knows no review"
    work.hand_in()
    assert russian(story).workflow_in_progress
    work_of(story, reviewer).approve(comment="Хорошо")
    states = [(state.status, state.current_task_state.comment) for state in russian(story).workflow_states]
    assert states == [("approved", "Хорошо")]


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


def test_07_a_po_file_without_a_header_gets_a_sentence(published, story, chief, upload):
    answer = upload(chief, b'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n')
    assert "was not made for this translation" in answer
    from django.core.files.uploadedfile import SimpleUploadedFile

    request = asked_by(chief, body={"file": SimpleUploadedFile("a.po", b'msgid "a"\nmsgstr "b"\n')})
    with pytest.raises(KeyError):
        edit_translation.upload_pofile(request, translation_of(story).pk)


@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
def test_08_the_report_gives_way_to_the_board(published, ru):
    client = logged_in(ru)
    for name in ("translations_report", "translations_report_results"):
        assert client.get(reverse(f"wagtail_localize:{name}")).url == reverse("cms_translation_board")
    assert reverse("wagtail_localize:translations_report") not in client.get("/admin/").text
    shown = report.TranslationsReportView.as_view()(asked_by(ru, "get"))
    assert shown.status_code == 200, "the library asks for no permission"


def test_09_a_changed_source_is_told_and_gaps_are_never_filled_by_accident(
    published, story, work_of, ru, django_capture_on_commit_callbacks
):
    rewrite(story, title="Іншая назва")
    assert translation_of(story).get_status_display() == "Up to date", "as the library sees it"
    work = work_of(story, ru)
    assert (work.stage, work.units()[0].former_source) == (Stage.OUTDATED, "Гісторыя")
    with pytest.raises(Refused):
        work.hand_in()
    translation = translation_of(story)
    translation.source.update_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    assert russian(story).title == "Іншая назва", "the library fills them with the source"


def test_10_a_hidden_source_takes_its_translations_along(published, story):
    assert followers(story) == [published]
    story.unpublish()
    assert russian(story).live, "by itself the library leaves them public"


def test_11_a_translation_points_at_what_its_source_points_at(story, work_of, chief):
    rewrite(story, body=[("rich_text", {"text": '<p>Чытайце <a href="https://example.org/be">тут</a>.</p>'})])
    work = work_of(story, chief)
    work.save(all_texts(work))
    segment = OverridableSegment.objects.get(source__object_id=story.translation_key)
    args = [translation_of(story).pk, segment.pk]
    address = reverse("wagtail_localize:edit_override", args=args)
    client = logged_in(chief)
    assert client.put(address, **form(value="https://example.com/")).status_code == 403
    assert client.delete(address).status_code == 403
    assert not SegmentOverride.objects.exists()
    kept = {
        field.field_name: field.overridable
        for field in get_translatable_fields(InterviewPage)
        if hasattr(field, "overridable")
    }
    assert {name for name, overridable in kept.items() if not overridable} >= {"slug", "guardian", "wards"}
    request = asked_by(
        chief, "put", urlencode({"value": "1"}), content_type="application/x-www-form-urlencoded"
    )
    assert edit_translation.edit_override(request, *args).status_code == 201, "the library lets them"


def test_12_no_machine_writes_on_a_page_and_no_slug_is_translated(published, story, chief, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    StringTranslation.objects.all().delete()
    address = reverse("wagtail_localize:machine_translate", args=[translation_of(story).pk])
    assert logged_in(chief).post(address).status_code == 403
    assert not StringTranslation.objects.exists()
    assert not StringSegment.objects.filter(context__path="slug").exists()
    stock = {field.field_name: type(field).__name__ for field in get_translatable_fields(Page)}
    assert stock["slug"] == "TranslatableField", "the library would hand it to the machine"
    edit_translation.machine_translate(asked_by(chief), translation_of(story).pk)
    assert StringTranslation.objects.exists(), "the library lets it"


def test_13_no_tree_is_copied_into_another_language(story):
    with pytest.raises(PermissionDenied):
        LocaleSynchronization.objects.create(locale=make_locale("ru"), sync_from=make_locale("be"))
    assert not LocaleSynchronization.objects.exists()
    synchronize_tree(make_locale("be"), make_locale("ru"))
    assert (russian(story).live, russian(story).title) == (True, "Гісторыя"), (
        "the library serves one as the other"
    )


def test_13_the_form_of_a_locale_offers_it_no_more(story, admin_user):
    client = logged_in(admin_user)
    page = client.get(reverse("wagtaillocales:edit", args=[make_locale("ru").pk])).text
    assert "Synchronise content" not in page


def test_14_what_stands_in_a_picture_is_translated_and_no_raw_html_exists(story, work_of, ru):
    figure = {"image": make_image().pk, "alt": "Стос лістоў", "caption": "", "credit": ""}
    rewrite(story, body=[{"type": "figure", "value": figure, "id": "f1"}])
    assert "Стос лістоў" in {unit.source for unit in work_of(story, ru).units()}
    assert not any(isinstance(block, RawHTMLBlock) for block in BodyBlock().child_blocks.values())


def test_16_reading_a_page_costs_the_same_however_long_it_is(
    story, work_of, ru, django_assert_max_num_queries
):
    long = make_interview(
        home("be"),
        title="Доўгая",
        slug="long",
        lead="".join(f"<p>Абзац {number}.</p>" for number in range(60)),
    )
    long.save_revision().publish()
    work_of(long, ru).units()
    with django_assert_max_num_queries(20):
        work_of(long, ru).units()
    with pytest.raises(pytest.fail.Exception), django_assert_max_num_queries(60):
        TranslationSource.get_or_create_from_instance(long)


def test_17_injected_html_reaches_no_page(story, work_of, ru):
    work = work_of(story, ru)
    texts = all_texts(work)
    lead = work.units()[1].key
    for wrong in (
        "<script>alert(1)</script>",
        '<b onclick="x()">б</b>',
        '<a id="a9">чужая</a>',
        "<p>абзац</p>",
    ):
        work.save(texts | {lead: wrong})
        assert work.units()[1].problem
        with pytest.raises(Refused):
            work.hand_in()


@pytest.fixture
def upload(published, story):
    """Send a file to the Russian translation; the sentences that the user reads then."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    def send(user, content, name="page.po"):
        client = logged_in(user)
        address = reverse("wagtail_localize:upload_pofile", args=[translation_of(story).pk])
        file = SimpleUploadedFile(name, content, "text/x-gettext-translation")
        before = set(StringTranslation.objects.values_list("pk", "data"))
        client.post(address, {"file": file, "next": "/admin/"})
        send.changed = set(StringTranslation.objects.values_list("pk", "data")) != before
        return client.get("/admin/").text

    return send


def po(translation, change=lambda entry: None):
    file = translation.export_po()
    for entry in file:
        change(entry)
    return file


def test_07_files_that_are_none_or_of_another_page_change_nothing(upload, story, work_of, chief):
    other = make_interview(home("be"), title="Іншая", slug="other")
    work = work_of(other, chief)
    work.save(all_texts(work))
    foreign = Translation.objects.get(source__object_id=other.translation_key)
    cases = {
        b"\x89PNG\r\n\x1a\n\xff\xfe": "no PO file",
        b"/etc/hostname": "no PO file",
        b"x" * (5 * 1024 * 1024): "too large",
        b'msgid "a\n' * 1000: "no PO file",
        str(po(foreign)).encode(): "was not made for this translation",
    }
    for content, sentence in cases.items():
        assert sentence in upload(chief, content), content[:20]
        assert not upload.changed


def test_07_texts_that_are_none_of_this_pages_change_nothing(upload, story, chief):
    import polib

    file = po(translation_of(story), lambda entry: setattr(entry, "msgstr", "Новое"))
    file.append(polib.POEntry(msgid="Чужы радок", msgctxt="title", msgstr="Чужая строка"))
    assert "none of this page" in upload(chief, str(file).encode())
    assert not upload.changed


def test_07_html_that_cannot_stand_there_changes_nothing(upload, story, chief):
    file = po(translation_of(story), lambda entry: setattr(entry, "msgstr", '<b class="x">Новое</b>'))
    assert "Nothing was read in" in upload(chief, str(file).encode())
    assert not upload.changed


def test_07_a_good_file_is_read_as_drafts(upload, story, work_of, ru):
    file = po(translation_of(story), lambda entry: setattr(entry, "msgstr", f"Из файла: {entry.msgid}"))
    upload(ru, str(file).encode())
    assert upload.changed
    work = work_of(story, ru)
    assert (work.stage, work.units()[0].target, work.units()[0].origin) == (
        Stage.DRAFT,
        "Из файла: Гісторыя",
        "file",
    )
    assert russian(story).title == "ru: Гісторыя"


def test_no_file_of_a_page_that_names_somebody_hidden_goes_to_a_translator(published, story, ru, chief):
    from cms.pages.models import NamedPerson
    from tests.factories import make_prisoner

    NamedPerson.objects.create(page=story, prisoner_pk=make_prisoner(public_id="hidden11").pk)
    address = reverse("wagtail_localize:download_pofile", args=[translation_of(story).pk])
    preview = reverse("wagtail_localize:preview_translation", args=[translation_of(story).pk])
    for asked in (address, preview):
        assert logged_in(ru).get(asked).status_code == 404
        assert logged_in(chief).get(asked).status_code == 200


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

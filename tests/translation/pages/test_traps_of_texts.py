"""Traps of wagtail-localize in the texts of a page: what the library does, what we do instead.

The number in a name is the row of the list in STACK.md.
"""

from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail.blocks import RawHTMLBlock
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    TranslationSource,
)
from wagtail_localize.views import edit_translation

from cms.pages.blocks import BodyBlock
from cms.pages.models import InterviewPage
from cms.translation.works.base import Refused
from tests.desk.conftest import logged_in
from tests.factories import make_image, make_interview
from tests.translation.conftest import home
from tests.translation.pages.conftest import all_texts, rewrite
from tests.translation.pages.stock import asked_by, translation_of

pytestmark = pytest.mark.django_db


def form(**fields):
    return {"data": urlencode(fields), "content_type": "application/x-www-form-urlencoded"}


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

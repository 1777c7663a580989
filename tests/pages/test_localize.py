"""wagtail-localize translates the prose of a page, and nothing that is a fact."""

import pytest
from wagtail_localize.models import OverridableSegment, StringSegment, TranslationSource
from wagtail_localize.operations import translate_object

from cms.pages.models import InterviewPage
from cms.pages.references import Reference
from tests.factories import make_guardian, make_home, make_interview, make_locale, make_prisoner, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    home = make_home("be")
    person = publish(make_prisoner())
    story = make_interview(
        home,
        guardian=make_guardian(),
        wards=[person],
        lead="<p>Размова на кухні.</p>",
        body=[
            ("heading", {"text": "Пра лісты"}),
            ("person_card", {"person": person}),
            ("mailable_address", {"person": person}),
            (
                "support_actions",
                {
                    "heading": "",
                    "actions": [
                        {"kind": "letters", "audience": "lower_risk", "title": "", "text": "<p>Пішыце.</p>"}
                    ],
                },
            ),
        ],
    )
    translate_object(home, [make_locale("ru")])
    return story


def translated(page) -> InterviewPage:
    translate_object(page, [make_locale("ru")])
    return InterviewPage.objects.get(translation_key=page.translation_key, locale__language_code="ru")


def test_translating_a_live_page_publishes_nothing(page):
    assert translated(page).live is False


def test_guardian_wards_and_slug_come_along(page):
    copy = translated(page)
    assert (copy.guardian_id, [ward.prisoner_id for ward in copy.wards.all()], copy.slug) == (
        page.guardian_id,
        [ward.prisoner_id for ward in page.wards.all()],
        page.slug,
    )


def test_a_translator_gets_the_prose_and_can_override_no_fact(page):
    translated(page)
    source = TranslationSource.objects.get_for_instance(page)
    strings = set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))
    overridable = list(
        OverridableSegment.objects.filter(source=source).values_list("context__path", flat=True)
    )
    assert {"Размова пра мужнасць", "Размова на кухні.", "Пра лісты", "Пішыце."} <= strings
    assert not any(page.wards.get().prisoner.family_name_be in string for string in strings)
    assert overridable == []


def test_blocks_about_people_keep_their_person_in_every_language(page):
    source = InterviewPage.objects.get(pk=page.pk)
    shown = [
        [block.value["person"] for block in each.body if "person" in block.value]
        for each in (source, translated(page))
    ]
    assert shown == [[Reference(page.wards.get().prisoner_id)] * 2] * 2


def test_a_reference_block_loads_no_row(page, django_assert_num_queries):
    fresh = InterviewPage.objects.get(pk=page.pk)
    with django_assert_num_queries(0):
        pks = [block.value["person"].pk for block in fresh.body if "person" in block.value]
    assert pks == [page.wards.get().prisoner_id] * 2


def test_a_page_that_shows_a_person_is_listed_as_using_them(page):
    from wagtail.models import ReferenceIndex

    references = ReferenceIndex.get_references_to(page.wards.get().prisoner).filter(object_id=str(page.pk))
    assert {reference.model_path for reference in references} == {
        "wards.item.prisoner",
        "body.person_card.person",
        "body.mailable_address.person",
    }

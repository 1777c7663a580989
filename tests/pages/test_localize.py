"""wagtail-localize translates the prose of a page, and nothing that is a fact."""

import json

import pytest
from wagtail_localize.models import OverridableSegment, StringSegment, TranslationSource
from wagtail_localize.operations import translate_object

from cms.pages.collecting import references
from cms.pages.models import CampaignPage, InterviewPage
from cms.pages.references import Reference
from tests.factories import (
    make_campaign,
    make_guardian,
    make_home,
    make_image,
    make_interview,
    make_locale,
    make_organisation,
    make_prisoner,
    publish,
)
from tests.pages.bodies import every_block

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


@pytest.fixture
def whole():
    """A campaign with a partner, a picture and every block."""
    home = make_home("be")
    partner, image = make_organisation(), make_image()
    campaign = make_campaign(home, [partner], image=image, image_alt="Лісты", teaser="Коратка.")
    story = make_interview(campaign)
    campaign.body = json.dumps(every_block(story=story, organisation=partner, image=image))
    campaign.save()
    translate_object(home, [make_locale("ru")])
    return CampaignPage.objects.get(pk=campaign.pk)


def test_every_fact_of_a_campaign_is_the_same_in_every_language(whole):
    translate_object(whole, [make_locale("ru")])
    copy = CampaignPage.objects.get(translation_key=whole.translation_key, locale__language_code="ru")
    assert references([copy.body]) == references([whole.body])
    assert [each.organisation_id for each in copy.partners.all()] == [
        each.organisation_id for each in whole.partners.all()
    ]
    assert (copy.image_id, copy.slug, copy.live) == (whole.image_id, whole.slug, False)
    source = TranslationSource.objects.get_for_instance(whole)
    paths = OverridableSegment.objects.filter(source=source).values_list("context__path", flat=True)
    # A source may be published in each language at an address of its own.
    assert set(paths) <= {"body.statistic.source_url"}


def test_every_word_of_a_campaign_reaches_the_translator(whole):
    translate_object(whole, [make_locale("ru")])
    source = TranslationSource.objects.get_for_instance(whole)
    paths = set(StringSegment.objects.filter(source=source).values_list("context__path", flat=True))
    assert paths == {
        "title", "teaser", "image_alt",
        "body.heading.text", "body.rich_text.text", "body.statement.text",
        "body.question_answer.question", "body.question_answer.answer",
        "body.quote.text", "body.figure.alt", "body.figure.caption", "body.figure.credit",
        "body.statistic.label", "body.statistic.source",
        "body.notice.title", "body.notice.text", "body.guardian_categories.heading",
        "body.appeal.call", "body.appeal.closing", "body.story_list.heading",
        "body.support_actions.heading", "body.support_actions.actions.action-0.title",
        "body.support_actions.actions.action-0.text", "body.support_actions.actions.action-1.text",
        "body.organisation_list.heading", "body.campaign_contact.text",
        "body.removal_contact.text", "body.sending_countries.text",
        # Its sentences are the same in every language.
        "body.phrasebook.heading", "body.phrasebook.groups.group-0.heading",
    }  # fmt: skip

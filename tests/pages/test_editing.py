"""A page with every block in the admin: opened, kept as a draft, published, previewed and compared."""

import json

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from cms.pages.collecting import references
from cms.pages.models import CampaignPage
from tests.factories import make_campaign, make_home, make_image, make_interview, make_organisation
from tests.pages.bodies import every_block

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign():
    page = make_campaign(make_home("be"), [make_organisation()], image=make_image(), image_alt="Лісты")
    story = make_interview(page)
    page.body = json.dumps(every_block(story=story))
    page.save()
    return CampaignPage.objects.get(pk=page.pk)


def test_a_page_with_every_block_can_be_opened_and_compared(admin_client, campaign):
    edit = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    assert admin_client.get(edit).status_code == 200
    first = campaign.save_revision()
    campaign.body = json.dumps(every_block(organisation=make_organisation(name_be="Фонд Ясеня")))
    second = campaign.save_revision()
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[campaign.pk, first.pk, second.pk])
    answer = admin_client.get(compare)
    assert answer.status_code == 200
    assert "Ясеня" in answer.text and "Reference(" not in answer.text
    view = reverse("wagtailadmin_pages:view_draft", args=[campaign.pk])
    assert admin_client.get(view).status_code == 200


def test_references_survive_the_form(admin_client, campaign):
    """Each reference block gives its form what it takes back from it."""
    body = campaign.body
    before = references([body])
    block = body.stream_block
    cleaned = block.clean(block.normalize(block.to_python(block.get_prep_value(body))))
    assert references([cleaned]) == before
    assert block.get_form_state(body)


def test_a_picture_without_words_is_refused(admin_client, campaign):
    edit = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    form = querydict_from_html(admin_client.get(edit).text, form_id="page-edit-form")
    fields = {name: values[-1] for name, values in form.lists()} | {"body-count": "0", "image_alt": ""}
    answer = admin_client.post(edit, fields | {"action-publish": "1"})
    assert list(answer.context["form"].errors) == ["image_alt"]


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("quote", {"text": "<p>Словы</p>", "guardian": 1, "attribution": "былы вязень"}, "attribution"),
        ("story_list", {"rule": "chosen", "limit": 6, "stories": []}, "stories"),
        ("figure", {"image": 1, "alt": ""}, "alt"),
    ],
)
def test_what_a_block_lacks_is_said_when_it_is_published_and_not_in_a_draft(campaign, name, value, part):
    from wagtail.blocks import StructBlockValidationError

    from tests.factories import make_guardian

    kept = {"guardian": make_guardian().pk, "image": make_image().pk}
    block = campaign.body.stream_block.child_blocks[name]
    given = block.to_python(value | {key: pk for key, pk in kept.items() if key in value})
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(given)
    assert list(refused.value.block_errors) == [part]
    assert block.clean_deferred(given)


def test_a_way_to_help_of_this_page_alone_says_for_whom(campaign):
    from wagtail.blocks import StructBlockValidationError

    action = campaign.body.stream_block.child_blocks["support_actions"].child_blocks["actions"].child_block
    with pytest.raises(StructBlockValidationError) as refused:
        action.clean(action.to_python({"title": "Ліст"}))
    assert set(refused.value.block_errors) == {"kind", "audience", "text"}

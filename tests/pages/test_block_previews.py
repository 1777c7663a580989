"""Editors see each block before they choose it: in their language, with the site's clothes, and nobody real."""

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from cms.pages import block_values
from cms.pages.blocks import BodyBlock
from cms.pages.models import CampaignPage, ContentPage, HomePage, InterviewPage
from cms.pages.samples import sample

pytestmark = pytest.mark.django_db


def previewed(client, name):
    block = HomePage._meta.get_field("body").stream_block.child_blocks[name]
    assert block.is_previewable and block.get_description()
    answer = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("name", BodyBlock.base_blocks)
def test_a_block_can_be_previewed(admin_client, name):
    text = previewed(admin_client, name)
    assert "cms/site.css" in text
    assert len(strip_tags(text.split("<main")[1]).split()) > 0


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_samples_are_values_of_their_blocks_in_every_language(language):
    samples = {name: sample(name, language).value for name in BodyBlock.base_blocks}
    assert {name: type(value) for name, value in samples.items()} == dict(block_values.TYPES)


def test_the_preview_asks_the_database_for_no_fact(admin_client):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        previewed(admin_client, "person_card")
    assert not [query for query in captured if "cms_snippets" in query["sql"]]


def test_every_body_offers_every_block():
    for model in (HomePage, CampaignPage, ContentPage, InterviewPage):
        assert set(model._meta.get_field("body").stream_block.child_blocks) == set(BodyBlock.base_blocks)

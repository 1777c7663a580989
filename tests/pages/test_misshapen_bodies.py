"""What an import or a hand in the database has left where a body should be is left out, and is no error for anybody."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from cms.pages.composing import compose
from cms.pages.models import ContentPage
from tests.factories import make_content, make_home
from tests.pages.bodies import every_block

pytestmark = pytest.mark.django_db
ODD: list[Any] = [None, 5, True, "x", "2026-13-45", [], [1], {}, {"a": 1}, [{"type": "item"}]]
HEADING = {"type": "heading", "id": "h", "value": {"text": "Пра лісты"}}


@pytest.fixture
def page() -> ContentPage:
    return make_content(make_home("be"))


def keep(page: ContentPage, body: Any) -> ContentPage:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE cms_pages_contentpage SET body = %s WHERE page_ptr_id = %s", [json.dumps(body), page.pk]
        )
    return ContentPage.objects.get(pk=page.pk)


def spoiled(value: Any) -> Iterator[Any]:
    """The same with something odd in the place of each of its parts, and of all."""
    yield from ODD
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        for each in spoiled(value[key]):
            changed = copy.copy(value)
            changed[key] = each
            yield changed


@pytest.mark.parametrize(
    "body",
    [5, True, "x", "5", {"a": 1}, {"type": "heading"}, [1], ["ab"], [None], [[]], [{}], [{"type": "heading"}],
     [{"type": ["heading"], "value": {}}], [{"type": "heading", "value": 5}], [{"value": {"text": "x"}}]],
)  # fmt: skip
def test_a_body_that_is_none_is_empty(client, page, body):
    assert list(keep(page, body).body) == []
    assert client.get(page.public_path).status_code == 200


def test_what_has_a_shape_stays_beside_what_has_none(client, page):
    kept = keep(page, [5, HEADING, {"type": "heading", "value": []}])
    assert [block.value["text"] for block in kept.body] == ["Пра лісты"]
    assert ">Пра лісты</h2>" in client.get(page.public_path).text


def test_what_is_no_list_is_not_lost_by_a_save(page):
    for _time in range(2):
        kept = keep(page, {"a": 1}) if _time == 0 else ContentPage.objects.get(pk=page.pk)
        kept.save()
        assert json.loads(kept.body.raw_text) == {"a": 1}


def test_a_spoiled_revision_can_be_opened(page):
    revision = page.save_revision()
    revision.content["body"] = json.dumps([5, HEADING, {"type": "quote", "value": {"text": 5}}])
    revision.save()
    assert [block.block_type for block in revision.as_object().body] == ["heading"]


def test_no_odd_part_of_any_block_breaks_a_page(page):
    field = ContentPage._meta.get_field("body")
    for block in every_block():
        for value in spoiled(block["value"]):
            body = field.from_db_value(json.dumps([block | {"value": value}, HEADING]), None, connection)
            told = compose(body, "be", page=page).body
            assert told[-1].value.text == "Пра лісты", value

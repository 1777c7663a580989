"""Bodies of drafts: whatever an editor has not filled in yet is left out, and nothing breaks."""

import json

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from cms.pages.block_values import Notice
from cms.pages.blocks import BodyBlock
from cms.pages.composing import compose
from tests.factories import make_home, make_interview

pytestmark = pytest.mark.django_db

# Every part of every block.
PARTS = [part for block in BodyBlock.base_blocks.values() for part in block.child_blocks]
LISTS = ("actions", "groups", "organisations", "stories")
FILLED = {"kind": "letters", "audience": "lower_risk", "title": "", "text": "<p>Напішыце ім</p>"}


def blocks(*body):
    page = make_home("be", body=list(body))
    page.refresh_from_db()
    return [(block.type, block.value) for block in compose(page.body, "be").body]


@pytest.mark.parametrize(
    "unfilled", [{"kind": ""}, {"audience": ""}, {"kind": None}, {"audience": "everybody"}]
)
def test_a_way_to_help_that_does_not_say_for_whom_is_left_out(client, unfilled):
    actions = [FILLED | unfilled, FILLED]
    ((_type, value),) = blocks(("support_actions", {"heading": "", "actions": actions}))
    assert [action.kind.value for action in value.actions] == ["letters"]
    assert client.get("/be/").status_code == 200


def test_blocks_with_nothing_in_them_break_no_page(client):
    home = make_home("be", body=[{"type": name, "value": {}} for name in BodyBlock.base_blocks])
    home.refresh_from_db()
    found = {block.type: block.value for block in compose(home.body, "be").body}
    assert set(found) == {"rich_text", "statement", "notice", "guardian_categories"}
    assert found["notice"] == Notice(kind="info", title=None, html="")
    assert client.get("/be/").status_code == 200


def test_empty_and_unknown_values_break_no_page(client):
    nothing = dict.fromkeys(PARTS) | {name: [] for name in LISTS} | {"kind": "loud", "rule": "best"}
    raw = [{"type": name, "value": nothing} for name in BodyBlock.base_blocks]
    home = make_home("be", body=raw)
    assert client.get(home.public_path).status_code == 200


def test_a_page_with_an_unfilled_way_to_help_can_be_previewed(admin_client):
    home = make_home("be")
    edit = reverse("wagtailadmin_pages:edit", args=[home.pk])
    form = querydict_from_html(admin_client.get(edit).text, form_id="page-edit-form")
    fields = {name: values[-1] for name, values in form.lists()}
    block, action = "body-0", "body-0-value-actions-0"
    fields |= {
        "body-count": "1",
        f"{block}-deleted": "",
        f"{block}-order": "0",
        f"{block}-type": "support_actions",
    }
    fields |= {f"{block}-id": "", f"{block}-value-heading": "", f"{block}-value-actions-count": "1"}
    fields |= {f"{action}-deleted": "", f"{action}-order": "0", f"{action}-type": "item", f"{action}-id": ""}
    fields |= {f"{action}-value-{name}": "" for name in ("kind", "audience", "title")}
    fields |= {f"{action}-value-text": "null"}
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[home.pk])
    assert admin_client.post(preview, fields).json()["is_available"]
    assert admin_client.get(preview).status_code == 200


@pytest.mark.parametrize("number", [2**63, -1, 0, 10**30])
def test_a_reference_that_no_row_can_have_shows_nothing_and_breaks_no_page(client, number):
    home = make_home("be")
    blocks = [("person_card", "person"), ("guardian_card", "guardian"), ("figure", "image")]
    body = [{"type": name, "id": name, "value": {part: number}} for name, part in blocks]
    story = make_interview(home, body=json.dumps(body))
    assert client.get(story.url).status_code == 200
    assert client.get(f"/api/v2/pages/{story.pk}/").json()["body"] == []

"""How a mention is kept: what the editor gets and gives back, and what counts as a use of a person."""

import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import ReferenceIndex
from wagtail.rich_text import expand_db_html

from cms.pages.blocks.base import PROSE
from cms.snippets.uses import InUse, require_unused
from tests.factories import make_home, make_prisoner
from tests.pages.mentioned import WORD, mention, public, tell_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home("be")


def test_a_person_mentioned_counts_as_used(home):
    person = public()
    story = tell_of(person, home)
    places = ReferenceIndex.get_references_to(person).values_list("object_id", "content_path")
    assert {pk for pk, _path in places} == {str(home.pk), str(story.pk)}
    assert len(places) == 5
    with pytest.raises(InUse) as refusal:
        require_unused(person)
    assert {user.pk for user in refusal.value.users} == {home.pk, story.pk}


def test_a_mention_in_a_draft_counts_as_a_use_too(home):
    person = public()
    home.lead = f"<p>{mention(person)}</p>"
    home.save_revision()
    with pytest.raises(InUse):
        require_unused(person)


def test_the_editor_gets_the_word_and_the_id_but_no_name_and_gives_them_back():
    person = make_prisoner()
    converter = ContentstateConverter(features=PROSE)
    stored = f'<p data-block-key="a1b2c">Пра {mention(person, "Міколу")}.</p>'
    content = json.loads(converter.from_database_format(stored))
    assert content["entityMap"] == {
        "0": {"mutability": "MUTABLE", "type": "PERSON", "data": {"id": str(person.pk)}}
    }
    assert converter.to_database_format(json.dumps(content)) == stored


@pytest.mark.parametrize("forged", ['7" onclick="alert(1)', None, "٧", -7, {"id": 7}])
def test_an_editor_cannot_store_anything_but_a_number(forged):
    entity = {
        "type": "PERSON",
        "mutability": "MUTABLE",
        "data": {"id": forged, "linktype": "page", "href": "/x"},
    }
    block = {"key": "a1b2c", "text": "Міколу", "type": "unstyled", "depth": 0, "inlineStyleRanges": []}
    block["entityRanges"] = [{"key": 0, "offset": 0, "length": 6}]
    content = json.dumps({"blocks": [block], "entityMap": {"0": entity}})
    stored = ContentstateConverter(features=PROSE).to_database_format(content)
    assert stored == '<p data-block-key="a1b2c"><a linktype="person" id="0">Міколу</a></p>'


def test_wagtail_itself_shows_neither_a_link_nor_an_id():
    assert expand_db_html(mention(public())) == f"<a>{WORD}</a>"

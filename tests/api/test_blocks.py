"""Bodies through the API: every block has a type of its own, facts in it are the items they are elsewhere."""

import json

import pytest
from pydantic import TypeAdapter

from cms.api.blocks import block_types
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.blocks import BodyBlock
from tests import factories
from tests.api.test_queries import queries
from tests.pages.bodies import WORDS, every_block


@pytest.fixture
def facts(homes, mikola, guardian):
    factories.fill_settings(contact="@vydumany_bot")
    factories.make_country()
    organisation = factories.make_organisation()
    return {
        "person": mikola,
        "guardian": guardian,
        "organisation": organisation,
        "action": factories.make_action([organisation]),
        "image": factories.make_image(),
    }


@pytest.fixture
def campaign(homes, facts):
    page = factories.make_campaign(
        homes["be"],
        [facts["organisation"]],
        teaser="Коратка.",
        lead=WORDS,
        image=facts["image"],
        image_alt="Лісты",
    )
    story = factories.make_interview(page, slug="story", guardian=facts["guardian"])
    page.body = json.dumps(every_block(**facts, story=story))
    page.save()
    return page


def test_a_body_gives_every_block_by_its_type(get, campaign):
    body = get(f"pages/{campaign.pk}/", fields="_,body")["body"]
    assert {block["type"] for block in body} == set(BodyBlock.base_blocks) == set(block_types())
    for block in body:
        kind = block_types()[block["type"]]
        assert set(block["value"]) == set(kind.__annotations__), block["type"]
        TypeAdapter(kind).validate_json(json.dumps(block["value"]))


def test_facts_in_a_body_are_what_their_own_endpoints_give(get, facts, campaign):
    body = get(f"pages/{campaign.pk}/", fields="_,body")["body"]
    blocks = {block["type"]: block["value"] for block in body}
    person, speaker = get("prisoners/mikola2222/"), get("guardians/guardian22/")
    del person["interviews"]
    organisation = get(f"organisations/{facts['organisation'].pk}/")
    story = get("pages/", slug="story", fields="_,id")["items"][0]
    assert blocks["appeal"] == {"call": "Свабоду!", "person": person, "closing": "Свабоду ўсім!"}
    assert blocks["person_card"] == blocks["mailable_address"] == {"person": person}
    assert blocks["guardian_card"] == {"guardian": speaker}
    assert blocks["quote"] == {"html": WORDS, "attribution": None, "guardian": speaker}
    assert blocks["organisation_list"] == {"heading": "Фонды", "organisations": [organisation]}
    circles = {
        each["category"]["value"]: each["guardians"] for each in blocks["guardian_categories"]["categories"]
    }
    assert circles["well_known"] == [speaker] and circles["diaspora"] == []
    assert [each["id"] for each in blocks["story_list"]["stories"]] == [story["id"]]
    assert blocks["story_list"]["rule"]["value"] == "newest"
    action = blocks["support_actions"]["actions"][0]
    fact = get(f"actions/{facts['action'].pk}/")
    assert {name: action[name] for name in ("id", "kind", "audience", "organisations")} == {
        name: fact[name] for name in ("id", "kind", "audience", "organisations")
    }
    assert (action["title"], action["html"]) == ("Ліст", WORDS)
    assert blocks["campaign_contact"] == {
        "html": WORDS, "contact": "@vydumany_bot", "note": None, "fallback": {},
    }  # fmt: skip
    assert blocks["statistic"] == {
        "number": 1234, "number_text": "1\u00a0234", "label": "чалавек", "source": "«Вясна»",
        "source_url": "https://example.org/",
        "date": {"date": "2024-05-03", "precision": "day", "text": "3\u00a0мая 2024"},
    }  # fmt: skip


def test_a_campaign_has_its_own_fields(get, facts, campaign):
    page = get(f"pages/{campaign.pk}/", fields="_,title,teaser,lead,image,partners")
    picture = get(f"images/{facts['image'].pk}/", fields="-meta")
    assert page == {
        "title": "Пакуль не вызваляць",
        "teaser": "Коратка.",
        "lead": WORDS,
        "image": {"image": picture, "alt": "Лісты"},
        "partners": [get(f"organisations/{facts['organisation'].pk}/")],
    }


def test_each_type_of_page_is_listed_by_its_name_and_found_by_its_address(client, get, homes, campaign):
    about = factories.make_content(homes["be"], body=[("rich_text", {"text": WORDS})])
    story = campaign.get_children().specific().get()

    def listed(**parameters):
        return [each["id"] for each in get("pages/", fields="_,id", **parameters)["items"]]

    assert listed(type="cms_pages.CampaignPage") == [campaign.pk]
    assert listed(type="cms_pages.ContentPage") == [about.pk]
    assert listed(child_of=campaign.pk) == [story.pk]
    assert listed(ancestor_of=story.pk) == [homes["be"].pk, campaign.pk]
    for page in (campaign, about, story):
        answer = client.get("/api/v2/pages/find/", {"html_path": page.public_path})
        assert answer["Location"] == f"/api/v2/pages/{page.pk}/"
    whole = get(f"pages/{about.pk}/", fields="-meta")
    assert list(whole) == ["id", "title", "lead", "body"]
    assert get(f"pages/{story.pk}/", fields="_,html_url,parent")["meta"]["parent"]["id"] == campaign.pk


def test_whoever_is_hidden_is_in_no_block(client, campaign, facts):
    change_state(facts["person"], State.WITHDRAWN)
    change_guardian_state(facts["guardian"], GuardianState.HIDDEN)
    answer = client.get(f"/api/v2/pages/{campaign.pk}/").content.decode()
    for trace in ("mikola2222", "Выдуманы", "guardian22", "Д’Арк", "Свабоду!"):
        assert trace not in answer


def test_bodies_cost_the_same_for_1_and_20(client, homes, facts, campaign):
    def cost():
        return queries(client, "pages/", type="cms_pages.ContentPage", fields="_,body")

    body = json.dumps(every_block(**facts))
    factories.make_content(homes["be"], slug="page", body=body)
    one = cost()
    for number in range(19):
        factories.make_content(homes["be"], slug=f"page-{number}", body=body)
    assert cost() == one

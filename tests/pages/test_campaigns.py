"""Campaigns and explaining pages: found, listed, linked and switched like every page; stories below a campaign."""

import pytest

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from tests.factories import (
    make_campaign,
    make_content,
    make_home,
    make_image,
    make_interview,
    make_organisation,
    make_prisoner,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def be():
    return make_home("be")


@pytest.fixture
def campaign(be):
    return make_campaign(be, [make_organisation()], lead="<p>Голас кожнага.</p>", show_in_menus=True)


@pytest.fixture
def story(campaign):
    return make_interview(campaign, slug="story", title="Размова на кухні")


def test_a_story_below_a_campaign_is_found_listed_and_leads_back(client, campaign, story):
    assert story.public_path == "/be/until-all/story/"
    answer = client.get("/be/until-all/story/")
    assert answer.status_code == 200
    assert '<a href="/be/until-all/">Пакуль не вызваляць</a>' in answer.text
    for path in ("/be/until-all/", "/be/"):
        assert 'href="/be/until-all/story/"' in client.get(path).text
    assert client.get("/be/story/").status_code == 404


def test_a_story_below_the_home_leads_to_no_campaign(client, be, campaign):
    make_interview(be)
    assert 'class="trail"' not in client.get("/be/story-1/").text


def test_the_menu_and_the_switcher_know_campaigns_and_explaining_pages(client, be, campaign, story):
    about = make_content(be, show_in_menus=True)
    ru = make_home("ru")
    ru_campaign = make_campaign(ru, translation_key=campaign.translation_key)
    make_content(ru, translation_key=about.translation_key)
    make_interview(ru_campaign, slug="story", translation_key=story.translation_key)
    for path in ("until-all/", "about/", "until-all/story/"):
        text = client.get(f"/be/{path}").text
        assert f'href="/ru/{path}"' in text
        assert 'href="/be/about/"' in text
        assert ">not translated yet<" not in text
    current = client.get("/be/until-all/story/").text
    assert 'href="/be/until-all/" aria-current="page"' in " ".join(current.split())


def test_alternates_name_the_same_page_in_other_languages(client, settings, be, campaign):
    settings.PUBLIC_ORIGIN = "https://example.org"
    make_campaign(make_home("ru"), translation_key=campaign.translation_key)
    text = " ".join(client.get("/be/until-all/").text.split())
    assert '<link rel="canonical" href="https://example.org/be/until-all/">' in text
    assert 'hreflang="ru" href="https://example.org/ru/until-all/"' in text


def test_a_campaign_shows_its_picture_partners_and_teaser(client, be):
    draft = make_organisation(name_be="Чарнавік")
    draft.unpublish()
    make_campaign(be, [make_organisation(), draft], teaser="Коратка.", image=make_image(), image_alt="Лісты")
    text = client.get("/be/until-all/").text
    assert 'alt="Лісты"' in text and "Фонд Ўзаемадапамогі" in text and "Чарнавік" not in text
    assert '<meta name="description" content="Коратка.">' in text


def test_the_front_page_leads_to_its_public_campaigns(client, be):
    make_campaign(be, teaser="Голас кожнага чалавека.")
    make_campaign(be, slug="draft", title="Чарнавік", live=False)
    text = client.get("/be/").text
    assert '<a href="/be/until-all/">Пакуль не вызваляць</a>' in text and "Голас кожнага чалавека." in text
    assert "Чарнавік" not in text


def test_a_picture_needs_words_for_those_who_do_not_see_it(be, campaign):
    from django.core.exceptions import ValidationError

    campaign.image = make_image()
    with pytest.raises(ValidationError) as refused:
        campaign.full_clean()
    assert list(refused.value.message_dict) == ["image_alt"]


@pytest.mark.parametrize("make", [make_campaign, make_content])
def test_a_page_of_many_people_only_loses_the_block_of_somebody_hidden(client, be, make):
    person = publish(make_prisoner())
    page = make(be, body=[("person_card", {"person": person}), ("heading", {"text": "Як дапамагчы"})])
    assert person.public_id in client.get(page.public_path).text
    change_state(person, State.WITHDRAWN)
    answer = client.get(page.public_path)
    assert answer.status_code == 200
    assert "Выдуманы" not in answer.text and "Як дапамагчы" in answer.text


def test_a_held_back_story_is_nowhere_on_its_campaign(client, campaign):
    person = publish(make_prisoner())
    make_interview(campaign, slug="named", title="Пра чалавека", wards=[person])
    assert "Пра чалавека" in client.get("/be/until-all/").text
    change_state(person, State.WITHDRAWN)
    assert "Пра чалавека" not in client.get("/be/until-all/").text
    assert client.get("/be/until-all/named/").status_code == 404


def test_a_campaign_with_a_list_of_its_own_does_not_repeat_its_stories(client, campaign, story):
    campaign.body = [("story_list", {"rule": "campaign", "limit": 6})]
    campaign.save()
    assert client.get("/be/until-all/").text.count("Размова на\xa0кухні") == 1


def test_facts_used_by_a_campaign_are_not_deleted(campaign):
    from cms.snippets.uses import InUse

    with pytest.raises(InUse):
        campaign.partners.get().organisation.delete()


def test_a_story_is_moved_under_a_campaign_and_keeps_being_found(client, be, campaign):
    page = make_interview(be)
    campaign.refresh_from_db()
    page.move(campaign, pos="last-child")
    assert client.get("/be/story-1/").status_code == 404
    assert client.get("/be/until-all/story-1/").status_code == 200

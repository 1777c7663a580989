"""Whoever is shown, and whoever loves them, finds on every page how to ask for removal."""

import pytest
from django.utils.html import strip_tags

from cms.pages.addresses import REMOVAL_SLUG
from cms.pages.models import ContentPage
from tests.factories import (
    fill_settings,
    make_content,
    make_country,
    make_directory,
    make_facility,
    make_home,
    make_placement,
    make_prisoner,
    publish,
)
from tests.pages.bodies import WORDS

pytestmark = pytest.mark.django_db

QUESTION = "Is this about you or your family?"
LINK = '<a href="/en/removal/">How to ask for removal</a>'


@pytest.fixture
def home():
    home = make_home("en")
    make_directory(home)
    return home


@pytest.fixture
def removal(home):
    return make_content(home, slug=REMOVAL_SLUG, title="Removal and corrections")


@pytest.fixture
def person(home):
    person = make_prisoner()
    make_placement(person, make_facility())
    return publish(person, show_address=True)


def read(client, path):
    return client.get(path).content.decode()


def foot(client, path):
    page = read(client, path)
    return page[page.index('<footer class="footer">') :]


def main(client, path):
    return read(client, path).partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("path", ["/en/", "/en/prisoners/", "/en/removal/"])
def test_every_page_links_the_page_about_removal_at_its_foot(client, removal, path):
    assert 'href="/en/removal/"' in foot(client, path)


def test_a_person_and_their_envelope_ask_whether_it_is_about_the_reader(client, removal, person):
    for path in (f"/en/prisoners/{person.public_id}/", f"/en/prisoners/{person.public_id}/envelope/"):
        shown = main(client, path)
        assert QUESTION in shown
        assert LINK in shown


def test_without_that_page_the_link_leads_to_the_contact_in_the_footer(client, person):
    path = f"/en/prisoners/{person.public_id}/"
    assert QUESTION not in main(client, path)
    fill_settings(removal_contact_en="Write to us.")
    assert '<a href="#imprint">How to ask for removal</a>' in main(client, path)
    assert 'id="imprint"' in foot(client, path)


def test_a_draft_about_removal_is_linked_nowhere(client, home):
    make_content(home, slug=REMOVAL_SLUG, live=False)
    assert "removal" not in read(client, "/en/")


def test_pages_that_editors_put_there_stand_at_the_foot_and_others_do_not(client, home):
    make_content(home, slug="privacy", title="Privacy", in_footer=True)
    make_content(home, slug="letters", title="How to write", show_in_menus=True)
    shown = foot(client, "/en/")
    assert '<a href="/en/privacy/"' in shown
    assert "/en/letters/" not in shown
    assert "/en/privacy/" not in read(client, "/en/").partition("<main")[0]


def test_links_at_the_foot_are_of_the_language_of_the_page(client, home):
    make_content(home, slug="privacy", title="Privacy", in_footer=True)
    other = make_home("ru")
    make_content(other, slug="privacy", title="Приватность", in_footer=True)
    assert "Приватность" not in foot(client, "/en/")
    assert "/ru/privacy/" in foot(client, "/ru/")


def block(client, home, name, **value):
    page = make_content(home, slug="page", body=[(name, value)])
    shown = main(client, page.url)
    page.delete()
    return shown


def test_the_block_gives_the_contact_of_the_settings_and_of_the_campaign_where_there_is_none(client, home):
    assert "contact" not in block(client, home, "removal_contact", text=WORDS)
    fill_settings(contact="@vydumany_bot")
    assert "@vydumany_bot" in block(client, home, "removal_contact", text=WORDS)
    fill_settings(removal_contact_be="Пішыце нам.\nПрычыну называць не трэба.")
    shown = block(client, home, "removal_contact", text=WORDS)
    assert "@vydumany_bot" not in shown
    assert '<span lang="be">Пішыце нам.\nПрычыну называць не трэба.</span>' in shown
    assert "Пакуль усе не\xa0на\xa0волі." in shown


def test_the_letters_guide_shows_the_countries_as_they_stand_today(client, home):
    assert "countries" not in block(client, home, "sending_countries", text=WORDS)
    country = make_country("PL", name_en="Poland", status="suspended")
    shown = strip_tags(block(client, home, "sending_countries", text=""))
    assert "Poland" in shown
    assert "Find the country you write from." in shown
    country.note_en = "Letters only."
    country.save()
    shown = strip_tags(block(client, home, "sending_countries", text=WORDS))
    assert "Letters only." in shown
    assert "Пакуль усе не\xa0на\xa0волі." in shown
    assert "Find the country you write from." not in shown


def test_a_translator_cannot_take_a_page_out_of_the_footer():
    from wagtail_localize.fields import get_translatable_fields

    fields = {each.field_name: each for each in get_translatable_fields(ContentPage)}
    assert fields["in_footer"].is_synchronized(None)
    assert not fields["in_footer"].is_overridable(None)

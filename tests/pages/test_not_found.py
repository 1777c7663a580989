"""An address that leads nowhere leads on: home, to the list, to the search, to the languages that there are."""

import pytest

from cms import version
from cms.pages.querysets import live_homes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_it_leads_on_in_the_language_of_the_path(client, homes_world, language):
    answer = client.get(f"/{language}/none-such/")
    page = answer.content.decode().split("<main")[1]
    assert answer.status_code == 404
    assert f'action="/{language}/search/"' in page and 'name="q"' in page
    for path in (f"/{language}/", f"/{language}/prisoners/", "/be/", "/ru/", "/en/"):
        assert f'href="{path}"' in page, path


def test_a_language_without_a_home_is_linked_nowhere(client, homes_world):
    with version.act():
        live_homes()["ru"].unpublish()
    page = client.get("/ru/none-such/").content.decode()
    assert 'href="/ru/' not in page and 'action="/ru/' not in page
    assert 'href="/be/"' in page and 'href="/en/"' in page


def test_an_address_that_no_route_knows_is_answered_like_any_other(client, homes_world, settings):
    for settings.CMS_CAREFUL in (False, True):
        unrouted, unknown = (client.get(path) for path in ("/be/evening/31/pack.pdf", "/be/none-such/"))
        assert unrouted.status_code == unknown.status_code == 404
        assert unrouted.content == unknown.content
        assert unrouted.headers == unknown.headers


def test_what_never_was_and_what_is_not_public_are_answered_alike(client, homes_world):
    from tests.factories import make_content

    with version.act():
        page = make_content(live_homes()["be"])
        page.unpublish()
    hidden, unknown = (client.get(path) for path in (f"/be/{page.slug}/", "/be/none-such/"))
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.content == unknown.content


@pytest.mark.parametrize("path", ["evening/31/pack.pdf", "none-such.html", "cards/none.png", "none/such"])
def test_an_address_that_nothing_is_for_is_answered_like_any_other(client, homes_world, path):
    unrouted, routed = (client.get(each, follow=True) for each in (f"/be/{path}", "/be/none-such/"))
    assert unrouted.status_code == routed.status_code == 404
    assert unrouted.content == routed.content
    assert unrouted.headers == routed.headers


def test_only_below_a_language_does_anybody_keep_it(client, homes_world):
    assert client.get("/none-such.html").headers["Cache-Control"] == "no-store"

"""“Leave quickly” is a plain link on every page; in careful mode it leads to nobody."""

import pytest

from cms import version
from cms.pages.querysets import live_homes
from tests.factories import fill_settings, make_content

pytestmark = pytest.mark.django_db
LINK = '<a class="leave" href="{}" rel="noreferrer noopener nofollow">'


@pytest.mark.parametrize("url", ["/be/", "/ru/prisoners/", "/en/stories/", "/be/none-such/", "/none-such/"])
def test_it_leads_to_a_harmless_place_that_learns_nothing(client, homes_world, url):
    page = client.get(url).content.decode()
    assert LINK.format("https://www.wikipedia.org/") in page
    assert page.count("wikipedia") == 1


@pytest.mark.parametrize("by", ["set-up", "publisher"])
def test_in_careful_mode_no_other_site_is_asked(client, homes_world, settings, by):
    settings.CMS_CAREFUL = by == "set-up"
    with version.act():
        make_content(live_homes()["be"])
        fill_settings(careful=by == "publisher")
    for url in ("/be/", "/be/about/"):
        page = client.get(url).content.decode()
        assert LINK.format("about:blank") in page
        assert "wikipedia" not in page

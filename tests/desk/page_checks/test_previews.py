"""The checks run where editors look, with words in their language, and no reader ever gets them."""

import json

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation

from cms.desk.page_checks.rules import OTHERS, RULES
from cms.desk.page_previews import SIZES, as_printed
from cms.pages.models import CampaignPage, ContentPage, DirectoryPage, HomePage, InterviewPage
from cms.snippets.models import Facility, Guardian, Organisation, Prisoner, SendingCountry, SupportAction
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(campaign):
    home = HomePage.objects.get(locale__language_code="be")
    return factories.make_content(home, title="Назва", body=[("heading", {"text": "Назва"})])


def previewed(user, thing, mode):
    """As Wagtail's panel asks for it, without its form."""
    request = RequestFactory().get("/", HTTP_HOST="testserver")
    request.user = user.get(reverse("wagtailadmin_account")).wsgi_request.user
    return thing.make_preview_request(request, mode, {"in_preview_panel": True, "is_editing": True})


def test_a_preview_carries_the_checker_and_its_faults_and_the_public_page_neither(publisher, client, page):
    preview = previewed(publisher, page, "")
    assert "Content-Length" not in preview, "that of the page without the bar would cut it off"
    soup = BeautifulSoup(preview.text, "html.parser")
    assert soup.select_one("wagtail-userbar") and soup.select('script[src*="userbar"]')
    assert [each["data-check"] for each in soup.select("main [data-check]")] == ["no-lead", "second-title"]
    public = client.get(page.public_path).text
    assert "userbar" not in public and "data-check" not in public and "<script src" not in public


def test_titles_that_our_templates_make_of_facts_are_no_fault_of_an_editor(publisher, page):
    form = publisher.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    soup = BeautifulSoup(form, "html.parser")
    spec = json.loads(soup.select_one("#checker-axe-configuration").string)["spec"]
    (rule,) = (each for each in spec["rules"] if each["id"] == "p-as-heading")
    shown = BeautifulSoup(
        "<li><p class='support-title'>A</p><div class='prose'><p>B</p></div></li>", "html.parser"
    )
    assert [each.text for each in shown.select(rule["selector"])] == ["B"]


def test_what_begins_like_a_section_is_text(publisher, campaign):
    home = HomePage.objects.get(locale__language_code="be")
    thing = factories.make_campaign(home, teaser="<p>Ліст <![x</p>", lead="<p>Ліст <![x</p>")
    assert previewed(publisher, thing, "").status_code == 200


def test_its_policy_lets_the_checker_run_and_nobody_else_frame_it(publisher, page):
    policy = previewed(publisher, page, "")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy and "frame-ancestors 'self'" in policy


def test_a_stranger_who_is_shown_a_preview_gets_no_bar(page):
    request = RequestFactory().get("/", HTTP_HOST="testserver")
    request.user = AnonymousUser()
    for asked in (None, request):
        assert "userbar" not in page.make_preview_request(asked, "").text


def test_a_fact_is_checked_in_each_language(publisher):
    person = factories.make_prisoner(about_be="<p>Ліст.</p>", about_ru=f"<p>{'письмо ' * 121}</p>")
    found = {mode: previewed(publisher, person, mode).text for mode in ("be", "ru")}
    assert {mode: 'data-check="long-paragraph"' in text for mode, text in found.items()} == {
        "be": False,
        "ru": True,
    }
    assert all("wagtail-userbar" in text for text in found.values())
    assert "userbar" not in person.make_preview_request(None, "ru").text


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_panel_beside_the_form_knows_our_rules_in_the_editors_language(publisher, page, language):
    profile = publisher.get(reverse("wagtailadmin_account")).wsgi_request.user.wagtail_userprofile
    profile.preferred_language = language
    profile.save()
    text = publisher.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    soup = BeautifulSoup(text, "html.parser")
    told = json.loads(soup.select_one("#checker-axe-configuration").string)
    assert set(told["options"]["runOnly"]) == {*RULES, *OTHERS} and told["context"]["include"] == ["main"]
    assert {rule["id"] for rule in told["spec"]["rules"]} == {*RULES, "alt-text-quality", "p-as-heading"}
    with translation.override(language):
        assert {name: told["messages"][name]["error_name"] for name in RULES} == {
            name: str(rule.name) for name, rule in RULES.items()
        }
    assert soup.select('script[src*="cms/desk/reading"]')


@pytest.mark.parametrize(
    "model",
    [
        HomePage, CampaignPage, ContentPage, DirectoryPage, InterviewPage,
        Prisoner, Guardian, Facility, Organisation, SupportAction, SendingCountry,
    ],
)  # fmt: skip
def test_whatever_has_a_preview_has_the_widths_that_matter(model):
    assert [size["device_width"] for size in model().preview_sizes] == [360, 768, 1280]
    assert model().preview_sizes is SIZES


def test_a_page_can_be_seen_as_on_paper(publisher, page):
    screen, paper = (previewed(publisher, page, mode).text for mode in ("", "paper"))
    assert "@media all" in paper and '<link rel="stylesheet" href="/static/cms/site' not in paper
    assert "<style>" not in screen.split("<template")[0]


def test_the_look_of_paper_takes_print_rules_and_leaves_no_link_to_the_style():
    html = as_printed('<link rel="stylesheet" href="/static/cms/site.css"><link rel="icon" href="x">')
    assert "@media print" not in html and 'rel="stylesheet"' not in html and 'rel="icon"' in html

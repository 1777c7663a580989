"""`setup_campaign` makes what is missing, and only that."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import (
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowContentType,
)

from cms.desk import roles
from cms.desk.setup import set_up
from cms.disclosure.models import PrisonerDisclosure
from cms.languages import CODES
from cms.pages.models import ContentPage, DirectoryPage, HomePage
from cms.snippets.models import Prisoner, SiteSettings

pytestmark = pytest.mark.django_db


def run() -> str:
    out = StringIO()
    call_command("setup_campaign", stdout=out)
    return out.getvalue()


def allowed(role: str) -> set[str]:
    found = roles.group(role).permissions.values_list("content_type__app_label", "codename")
    return {f"{app}.{codename}" for app, codename in found}


def test_a_new_site_gets_one_home_and_directory_a_language_linked_as_translations():
    run()
    assert set(Locale.objects.values_list("language_code", flat=True)) >= set(CODES)
    assert HomePage.objects.order_by("path").first().locale.language_code == "be"
    for model in (HomePage, DirectoryPage):
        assert sorted(page.language for page in model.objects.live()) == sorted(CODES)
        assert model.objects.values("translation_key").distinct().count() == 1
    assert set(DirectoryPage.objects.values_list("slug", flat=True)) == {"prisoners"}
    assert set(HomePage.objects.values_list("depth", flat=True)) == {2}
    assert Page.find_problems() == ([], [], [], [], [])


def test_the_welcome_page_gives_way_to_our_home():
    run()
    assert (
        Site.objects.get(is_default_site=True).root_page_id
        == HomePage.objects.get(locale__language_code="be").pk
    )
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_a_second_run_makes_nothing_and_says_nothing():
    assert run()
    before = [model.objects.count() for model in (Page, Group, GroupPagePermission, Workflow, Permission)]
    assert run() == ""
    assert before == [
        model.objects.count() for model in (Page, Group, GroupPagePermission, Workflow, Permission)
    ]


def test_a_new_site_says_in_three_languages_how_to_ask_for_removal(client):
    run()
    pages = ContentPage.objects.filter(slug="removal").live()
    assert sorted(page.language for page in pages) == sorted(CODES)
    assert len({page.translation_key for page in pages}) == 1
    # A translator finds each block again in the other languages.
    assert len({tuple((block.id, block.block_type) for block in page.body) for page in pages}) == 1
    SiteSettings.objects.update_or_create(pk=1, defaults={"removal_contact_be": "Пішыце ў рэдакцыю."})
    for language in CODES:
        page = client.get(f"/{language}/removal/").content.decode()
        assert page.partition("<main")[2].partition("</main>")[0].count("Пішыце ў рэдакцыю.") == 1


def test_what_an_editor_wrote_about_removal_is_never_written_over():
    run()
    page = ContentPage.objects.get(slug="removal", locale__language_code="be")
    page.title = "Іншымі словамі"
    page.save_revision().publish()
    ContentPage.objects.get(slug="removal", locale__language_code="ru").unpublish()
    assert run() == ""
    page.refresh_from_db()
    assert page.title == "Іншымі словамі"
    assert not ContentPage.objects.get(slug="removal", locale__language_code="ru").live
    assert ContentPage.objects.count() == len(CODES)


def test_a_site_root_of_the_host_stays_where_it_is():
    site = Site.objects.get(is_default_site=True)
    site.root_page.title = "Our shop"
    site.root_page.save()
    run()
    site.refresh_from_db()
    assert site.root_page.title == "Our shop"
    assert HomePage.objects.count() == 3


def test_members_of_a_host_group_named_alike_are_not_let_in():
    stranger = get_user_model().objects.create_user("stranger", password="x")
    stranger.groups.add(Group.objects.get_or_create(name="Editors")[0])
    run()
    run()
    assert not get_user_model().objects.get(pk=stranger.pk).has_perm("cms_snippets.view_prisoner")
    assert roles.group(roles.EDITORS).name == "Editors (campaign)"
    assert Group.objects.filter(name__startswith="Editors").count() == 2


def test_only_publishers_and_administrators_decide_what_is_public():
    run()
    for role in roles.ROLES:
        deciding = {
            name for name in allowed(role) if name.startswith("cms_disclosure.") or ".publish_" in name
        }
        deleting = {name for name in allowed(role) if name.startswith("cms_snippets.delete_")}
        assert bool(deciding) == bool(deleting) == (role in (roles.PUBLISHERS, roles.ADMINISTRATORS))


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (roles.translators("ru"), {"cms_translation.translate_ru"}),
        (roles.reviewers("ru"), {"cms_translation.translate_ru", "cms_translation.review_ru"}),
    ],
)
def test_translators_and_reviewers_reach_one_language_only_and_no_form_of_facts(role, rights):
    run()
    own = GroupPagePermission.objects.filter(group=roles.group(role))
    assert [(each.page.locale.language_code, each.permission.codename) for each in own] == [
        ("ru", "change_page")
    ]
    assert allowed(role) == rights | {"wagtailadmin.access_admin", "wagtail_localize.submit_translation"}


def test_editors_propose_and_publishers_approve_in_every_language():
    run()
    for role, approves in ((roles.EDITORS, False), (roles.PUBLISHERS, True), (roles.ADMINISTRATORS, True)):
        for language in CODES:
            assert f"cms_translation.translate_{language}" in allowed(role)
            assert (f"cms_translation.review_{language}" in allowed(role)) is approves


def test_facts_and_pages_are_reviewed():
    run()
    reviewed = WorkflowContentType.objects.filter(content_type__app_label="cms_snippets")
    assert {each.workflow.name for each in reviewed} == {"Review"}
    assert reviewed.count() == 7
    assert {home.get_workflow().name for home in HomePage.objects.all()} == {"Review"}


def test_setting_up_shows_nobody():
    prisoner = Prisoner.objects.create(family_name_be="Ўласенка", live=False)
    set_up()
    assert PrisonerDisclosure.objects.get(prisoner=prisoner).state == "hidden"
    assert not Prisoner.objects.get(pk=prisoner.pk).live

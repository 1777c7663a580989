"""`load_demo` makes everything once, leaves edits alone and keeps away from real people."""

import json
import stat
from unittest import mock

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import CommandError
from django.test import TestCase, override_settings
from wagtail.images import get_image_model

from cms import version
from cms.demo.content.people import PEOPLE
from cms.demo.content.stories import crossed_out_en
from cms.demo.content.stories.kinds import Statement
from cms.demo.loading import logins
from cms.demo.portraits import DESIGNS
from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.site import site
from cms.management.commands import load_demo
from cms.pages.models import DirectoryPage, HomePage, InterviewPage
from cms.snippets.models import (
    Article,
    Facility,
    Guardian,
    Organisation,
    Prisoner,
    SendingCountry,
    SiteSettings,
    SupportAction,
)
from tests.demo.loaded import Loaded, load, sandbox
from tests.factories import make_prisoner

COMPLETE = "The demonstration is complete; nothing was changed."
OURS = (
    "cms_snippets", "cms_disclosure", "cms_pages", "wagtailcore", "wagtail_localize", "wagtailimages", "auth",
)  # fmt: skip


def counts() -> dict[str, int]:
    """How many rows each model of ours and of the pages holds."""
    models = (model for label in OURS for model in apps.get_app_config(label).get_models())
    return {model._meta.label: model._default_manager.count() for model in models}


class TestLoaded(Loaded):
    """After the first run."""

    def test_all_states_are_there(self):
        states = dict(PrisonerDisclosure.objects.values_list("prisoner__sources__title", "state"))
        assert {person.mark: person.publication.state for person in PEOPLE}.items() <= states.items()
        assert Prisoner.objects.count() == len(PEOPLE)
        assert (
            sorted(GuardianDisclosure.objects.values_list("state", flat=True)) == ["hidden"] + ["public"] * 8
        )

    def test_a_consent_stands_behind_the_minimised_person(self):
        person = Prisoner.objects.get(family_name_be="Рагожка")
        assert person.custody == "released_full_term"
        assert person.disclosure.released_year == 2024
        minimised = Consent.objects.filter(scope="minimised", withdrawn_on=None)
        assert sorted(minimised.values_list("prisoner__family_name_be", flat=True)) == [
            "Журавінка", "Рагожка", "Туманчык",
        ]  # fmt: skip

    def test_a_consent_taken_back_keeps_nobody_visible(self):
        person = Prisoner.objects.get(family_name_be="Астравік")
        assert person.consents.get().withdrawn_on
        assert (person.custody, person.disclosure.state) == ("released_amnesty", "withdrawn")

    def test_a_draft_has_never_been_published(self):
        person = Prisoner.objects.get(family_name_be="Бусліковіч")
        assert (person.live, person.first_published_at, person.disclosure.state) == (False, None, "hidden")
        assert Prisoner.objects.filter(live=False).count() == 1

    def test_a_former_prisoner_among_the_guardians_is_linked_in_row_and_revision(self):
        guardian = Guardian.objects.get(name_be="Багдан Русаковіч")
        assert guardian.prisoner.family_name_be == "Русаковіч"
        assert guardian.get_latest_revision_as_object().prisoner_id == guardian.prisoner_id
        assert Guardian.objects.filter(prisoner__isnull=False).count() == 1

    def test_organisations_ways_to_help_and_countries_are_published(self):
        assert [model.objects.live().count() for model in (Organisation, SupportAction, SendingCountry)] == [
            7,
            8,
            6,
        ]
        evening = SupportAction.objects.get(title_en="Hold a letter-writing evening")
        assert [each.organisation.name_en for each in evening.organisations.all()] == [
            "A Postcard on Sunday",
            "Letters There and Back",
        ]
        assert SendingCountry.objects.filter(verified_on__isnull=False).count() == 0

    def test_the_site_says_who_it_is_in_three_languages(self):
        for language in ("be", "ru", "en"):
            value = site(language)
            assert (value.contact, value.fallback) == ("@StranafundPZ", {})
            assert value.publisher and value.legal_notice and value.removal_contact and value.letter_rules

    def test_facilities_and_articles_are_published_and_not_verified(self):
        assert (Facility.objects.live().count(), Article.objects.live().count()) == (27, 27)
        assert Facility.objects.filter(verified_on__isnull=False).count() == 0
        assert Facility.objects.get(closed_on__isnull=False).replaced_by.postcode == "223016"

    def test_children_of_people_are_kept_in_row_and_revision(self):
        person = Prisoner.objects.get(family_name_be="Кулявец")
        assert [sentence.articles.count() for sentence in person.sentences.all()] == [1, 2, 1]
        assert person.placements.count() == 2
        assert person.get_latest_revision_as_object().sentences.count() == 3

    def test_a_translation_says_what_was_written_for_it(self):
        page = InterviewPage.objects.get(slug="one-line-in-a-list", locale__language_code="en")
        spoken = next(piece for piece in crossed_out_en.TEXT.body if isinstance(piece, Statement))
        told = next(block for block in page.body if block.block_type == "statement").value["text"].source
        assert page.title == crossed_out_en.TEXT.title
        assert all(paragraph in told for paragraph in spoken.text)

    def test_front_pages_and_directories_have_their_own_words(self):
        assert all(home.lead and home.body for home in HomePage.objects.all())
        assert all(directory.lead for directory in DirectoryPage.objects.all())

    def test_a_second_run_changes_nothing_and_says_so(self):
        before = counts()
        assert load().splitlines() == [COMPLETE]
        assert counts() == before

    def test_a_second_run_leaves_the_content_version_alone(self):
        before = version.current()
        with mock.patch("cms.management.commands.load_demo.set_up"):
            load()
        assert version.current() == before

    def test_what_editors_changed_stays(self):
        person = Prisoner.objects.get(family_name_be="Вярбніцкі")
        person.occupation_be = "чыгуначнік"
        person.save()
        load()
        person.refresh_from_db()
        assert person.occupation_be == "чыгуначнік"

    def test_settings_that_somebody_wrote_stay(self):
        settings = SiteSettings.load()
        settings.publisher_be, settings.contact = "Рэдакцыя", ""
        settings.save()
        load()
        settings.refresh_from_db()
        assert (settings.publisher_be, settings.contact) == ("Рэдакцыя", "")

    def test_an_organisation_renamed_in_one_language_is_not_made_twice(self):
        fund = Organisation.objects.get(name_en="Torbachka Fund")
        fund.name_be = "Фонд перадач"
        fund.save()
        assert load().splitlines() == [COMPLETE]

    def test_only_what_is_missing_is_made_again(self):
        with version.act():
            Prisoner.objects.get(family_name_be="Шымбалёва").delete()
        assert load().splitlines() == ["Demonstration: person 7 of 30: withdrawn"]
        assert Prisoner.objects.count() == 30

    def test_passwords_are_kept_in_a_file_for_its_owner_only(self):
        file = self.folder / "demo-logins.json"
        passwords = json.loads(file.read_text())
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert list(passwords) == [
            "editor",
            "publisher1",
            "publisher2",
            "translator-ru",
            "reviewer-ru",
            "admin",
        ]
        assert not any(password in self.shown for password in passwords.values())
        for user in get_user_model().objects.all():
            assert user.check_password(passwords[user.username])
            assert user.groups.count() == 1
            assert not user.is_superuser

    def test_show_logins_prints_them(self):
        shown = load("--show-logins")
        assert all(password in shown for password in logins.stored_passwords().values())

    def test_a_rebuilt_user_enters_with_the_same_password(self):
        passwords = logins.stored_passwords()
        get_user_model().objects.get(username="admin").delete()
        load()
        assert logins.stored_passwords() == passwords
        assert get_user_model().objects.get(username="admin").check_password(passwords["admin"])

    def test_portraits_lie_in_the_private_collection_under_titles_without_names(self):
        images = list(get_image_model().objects.exclude(title__startswith="Demonstration: "))
        assert {image.collection.name for image in images} == {"Portraits"}
        assert all(image.collection.get_view_restrictions().exists() for image in images)
        assert sorted(image.title for image in images) == sorted(f"Portrait {number}" for number in DESIGNS)

    def test_people_made_at_random_are_added_once_and_are_the_same_everywhere(self):
        assert "people made at random: 12" in load("--people", "12")
        made = Prisoner.objects.filter(sources__title__regex="№ 10[0-9]{2}$").order_by("pk")
        first = list(made.values_list("public_id", "family_name_be"))
        assert len(first) == 12 and first[0] == ("n4andmrca2", "Фруфузлямловіч")
        assert PrisonerDisclosure.objects.visible().filter(prisoner__in=made).count() == 12
        assert "people made at random: 2" in load("--people", "14")
        assert list(made.all().values_list("public_id", "family_name_be"))[:12] == first


class EmptyTest(TestCase):
    """Before anything is loaded."""

    def test_a_database_with_real_people_is_refused(self):
        make_prisoner()
        with (
            sandbox(),
            self.assertRaisesMessage(CommandError, "prisoners who are not of the demonstration (1)"),
        ):
            load()
        assert Prisoner.objects.count() == 1
        assert not Guardian.objects.exists()

    def test_force_loads_beside_real_people(self):
        make_prisoner()
        with (
            sandbox(),
            mock.patch("cms.demo.loading.people.PEOPLE", PEOPLE[:1]),
            mock.patch.object(load_demo.Command, "_load_pages", return_value=(0, 0)),
        ):
            load("--force")
        assert Prisoner.objects.count() == 2

    def test_without_a_folder_for_passwords_nothing_is_loaded(self):
        with override_settings(VAR_DIR=None), self.assertRaisesMessage(CommandError, "set VAR_DIR"):
            load()
        assert not get_user_model().objects.exists()

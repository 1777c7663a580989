"""`load_demo` makes everything once, leaves edits alone and keeps away from real people."""

import json
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from unittest import mock

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings
from wagtail.images import get_image_model
from wagtail_localize.models import Translation

from cms import version
from cms.demo import portraits
from cms.demo.content.stories import crossed_out_en
from cms.demo.loading import logins
from cms.disclosure.models import Consent, GuardianDisclosure, PrisonerDisclosure
from cms.pages.models import DirectoryPage, HomePage, InterviewPage
from cms.snippets.models import Article, Facility, Guardian, Prisoner
from tests.factories import make_prisoner

COMPLETE = "The demonstration is complete; nothing was changed."
OURS = (
    "cms_snippets", "cms_disclosure", "cms_pages", "wagtailcore", "wagtail_localize", "wagtailimages", "auth",
)  # fmt: skip


@contextmanager
def sandbox() -> Iterator[Path]:
    """A folder for passwords and pictures, and one drawing for everybody: drawing each only costs time."""
    with (
        tempfile.TemporaryDirectory() as folder,
        override_settings(VAR_DIR=folder, MEDIA_ROOT=f"{folder}/media"),
        mock.patch("cms.demo.loading.pictures.draw", return_value=portraits.draw(1)),
    ):
        yield Path(folder)


def load(*options: str) -> str:
    out = StringIO()
    call_command("load_demo", *options, stdout=out)
    return out.getvalue()


def counts() -> dict[str, int]:
    """How many rows each model of ours and of the pages holds."""
    models = (model for label in OURS for model in apps.get_app_config(label).get_models())
    return {model._meta.label: model._default_manager.count() for model in models}


class LoadedTest(TestCase):
    """Loaded once; each test starts from there."""

    @classmethod
    def setUpClass(cls) -> None:
        opened = sandbox()
        cls.folder = opened.__enter__()
        cls.addClassCleanup(opened.__exit__, None, None, None)
        super().setUpClass()

    @classmethod
    def setUpTestData(cls) -> None:
        cls.shown = load()

    def test_all_states_are_there(self):
        states = dict(PrisonerDisclosure.objects.values_list("prisoner__family_name_be", "state"))
        assert states == {
            "Вярбніцкі": "public",
            "Кулявец": "public",
            "Дуброўка": "public",
            "Жыгуцкі": "public",
            "Канюшка": "pseudonymous",
            "Рагожка": "minimised",
            "Шымбалёва": "withdrawn",
            "Драздовіцкая": "hidden",
        }
        assert set(GuardianDisclosure.objects.values_list("state", flat=True)) == {"public"}

    def test_a_consent_stands_behind_the_minimised_person(self):
        person = Prisoner.objects.get(family_name_be="Рагожка")
        assert person.custody == "released_full_term"
        assert person.disclosure.released_year == 2024
        assert [consent.scope for consent in Consent.objects.all()] == ["minimised"]

    def test_facilities_and_articles_are_published_and_not_verified(self):
        assert (Facility.objects.live().count(), Article.objects.live().count()) == (27, 27)
        assert Facility.objects.filter(verified_on__isnull=False).count() == 0
        assert Facility.objects.get(closed_on__isnull=False).replaced_by.postcode == "223016"

    def test_children_of_people_are_kept_in_row_and_revision(self):
        person = Prisoner.objects.get(family_name_be="Кулявец")
        assert [sentence.articles.count() for sentence in person.sentences.all()] == [1, 2, 1]
        assert person.placements.count() == 2
        assert person.get_latest_revision_as_object().sentences.count() == 3

    def test_stories_are_linked_in_three_languages_and_open_to_translators(self):
        for slug in ("one-line-in-a-list", "a-table-in-the-foyer"):
            pages = InterviewPage.objects.filter(slug=slug, live=True)
            assert sorted(page.locale.language_code for page in pages) == ["be", "en", "ru"]
            assert len({page.translation_key for page in pages}) == 1
            assert len({page.guardian_id for page in pages}) == 1
            assert all(page.wards.count() == 1 for page in pages)
            assert not any(page.has_unpublished_changes for page in pages)
        progress = [translation.get_progress() for translation in Translation.objects.all()]
        assert len(progress) == 4
        assert all(total == translated > 20 for total, translated in progress)

    def test_a_translation_says_what_was_written_for_it(self):
        page = InterviewPage.objects.get(slug="one-line-in-a-list", locale__language_code="en")
        assert page.title == crossed_out_en.TEXT.title
        first, last = page.body[0].value["text"].source, page.body[-1].value["text"].source
        assert all(paragraph in first for paragraph in crossed_out_en.TEXT.statement)
        assert crossed_out_en.TEXT.appeal in last

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

    def test_only_what_is_missing_is_made_again(self):
        with version.act():
            Prisoner.objects.get(family_name_be="Шымбалёва").delete()
        assert load().splitlines() == ["Demonstration: person 7 of 8: withdrawn"]
        assert Prisoner.objects.count() == 8

    def test_passwords_are_kept_in_a_file_for_its_owner_only(self):
        file = self.folder / "demo-logins.json"
        passwords = json.loads(file.read_text())
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert list(passwords) == ["editor", "publisher1", "publisher2", "translator-ru", "admin"]
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
        images = list(get_image_model().objects.all())
        assert {image.collection.name for image in images} == {"Portraits"}
        assert all(image.collection.get_view_restrictions().exists() for image in images)
        assert sorted(image.title for image in images) == sorted(
            f"Portrait {number}" for number in range(1, 12)
        )


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
        with sandbox():
            load("--force")
        assert Prisoner.objects.count() == 9

    def test_without_a_folder_for_passwords_nothing_is_loaded(self):
        with override_settings(VAR_DIR=None), self.assertRaisesMessage(CommandError, "set VAR_DIR"):
            load()
        assert not get_user_model().objects.exists()

"""Whoever works in Belarusian or Russian meets no English word of the interface, on any screen of the admin."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import translation
from django.utils.translation import trans_real
from wagtail.users.models import UserProfile

from cms.desk import roles
from tests.demo.loaded import Loaded
from tests.translation.wording import screens, seen
from tests.translation.wording.content import Content
from tests.translation.wording.walk import walk

# What is written in Latin letters in every language.
PRODUCTS = {
    "Wagtail",
    "Django",
    "JavaScript",
    "Embedly",
    "Facebook",
    "Telegram",
    "English",
    "Onion",
    "gettext",
}
FORMATS = {
    "HTML", "URL", "JSON", "CSV", "XLSX", "XLIFF", "UTC", "UUID", "ZIP", "PDF", "API", "TOTP", "WebAuthn", "slug",
    "AVIF", "GIF", "HEIC", "JPG", "JPEG", "PNG", "WEBP", "WebP", "SVG", "DOCX", "PPTX", "https", "http", "localhost",
}  # fmt: skip
KEYS = {"Ctrl", "Alt", "Shift", "Esc", "Enter", "Tab"}
# Examples in help texts, of what is to be written in Latin letters; the name of the campaign's site.
EXAMPLES = {
    "Viarbitski", "Raman", "GORKI", "Gorki", "REPUBLIC", "BELARUS", "pravo", "domain", "com", "blog", "my-slug",
    "Until", "All", "Are", "Free",
}  # fmt: skip
LATIN = PRODUCTS | FORMATS | KEYS | EXAMPLES
WORDS = re.compile(r"[A-Za-z][\w-]{2,}")
# Names that programs gave: of a picture's size, of a kind of page.
MADE = re.compile(r"[\da-f]{16,}\.\w+|cms_\w+\.\w+|\d{6} [A-Z]+")
# Wagtail writes them into its templates untranslated. Only screen readers meet them.
FIXED_BY_WAGTAIL = {"Search", "Actions"}
# Asked for, and the same in every language, or shown by none of our screens.
SAME = {"URL", "exact"}
# Screens of suggestions: what a rule would write stands on no row yet.
SUGGESTIONS = {"cms_desk_prisoner_name_forms", "cms_desk_guardian_name_forms"}


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The words that a screen asks for and no catalogue has."""
    asked: set[str] = set()
    plain = trans_real.DjangoTranslation.gettext
    counted = trans_real.DjangoTranslation.ngettext

    def gettext(self, message):
        found = plain(self, message)
        # What has a context is asked for with it first, then told from it.
        if self.language() != "en" and found == message and seen.WORD.search(message):
            asked.add(message)
        return found

    def ngettext(self, one, many, number):
        found = counted(self, one, many, number)
        if self.language() != "en" and found in {one, many}:
            asked.add(one)
        return found

    monkeypatch.setattr(trans_real.DjangoTranslation, "gettext", gettext)
    monkeypatch.setattr(trans_real.DjangoTranslation, "ngettext", ngettext)
    return asked


def english(text: str, content: Content) -> Iterator[str]:
    """The stretches of a text that are neither written by people nor the same in every language."""
    if content.holds(text):
        return
    for run in seen.latin_in(MADE.sub("", text)):
        if not LATIN.issuperset(WORDS.findall(run)) and not content.holds(run):
            yield run


class TestScreens(Loaded):
    @pytest.mark.parametrize(
        ("role", "language"),
        [
            pytest.param(roles.EDITORS, "be", marks=pytest.mark.slow),
            (roles.translators("ru"), "be"),
            (roles.reviewers("ru"), "ru"),
            pytest.param(roles.PUBLISHERS, "be", marks=pytest.mark.slow),
            pytest.param(roles.ADMINISTRATORS, "be", marks=pytest.mark.slow),
            pytest.param(roles.ADMINISTRATORS, "ru", marks=pytest.mark.slow),
            pytest.param(roles.PUBLISHERS, "ru", marks=pytest.mark.slow),
            pytest.param(roles.EDITORS, "ru", marks=pytest.mark.slow),
            pytest.param(roles.translators("ru"), "ru", marks=pytest.mark.slow),
        ],
    )
    def test_no_word_of_the_interface_is_english(self, role, language, missing):
        user = get_user_model().objects.create_user("чытач", password="таямніца")
        user.groups.add(roles.group(role))
        UserProfile.objects.create(user=user, preferred_language=language)
        client = Client()
        client.force_login(user)
        content = Content()
        found: dict[str, str] = {}
        # The site's own language says what nobody's does, such as a refusal.
        with translation.override("be"):
            for screen in walk(client, screens.starts()):
                for text in seen.words_on(screen.html) if screen.name not in SUGGESTIONS else ():
                    for run in english(text, content):
                        found.setdefault(run, f"{screen.address}: {text[:200]}")
        assert {run: where for run, where in found.items() if run not in FIXED_BY_WAGTAIL} == {}
        assert missing - SAME == set()

"""Every word of Wagtail's and its helpers' is said in Belarusian and Russian, by them or better by us."""

from pathlib import Path

import polib
import pytest
import taggit
import wagtail
import wagtail_localize
from django.test import Client
from django.utils import translation
from wagtail.admin.forms import choosers
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("be", "ru")
WAGTAIL = Path(wagtail.__file__).parent
# All that INSTALLED_APPS of ours or of a host can bring onto the campaign's screens.
APPS = [
    *(
        WAGTAIL / name
        for name in ("", "admin", "images", "documents", "snippets", "users", "sites", "locales")
    ),
    WAGTAIL / "embeds",
    WAGTAIL / "contrib" / "settings",
    Path(wagtail_localize.__file__).parent,
    Path(wagtail_localize.__file__).parent / "locales",
    Path(taggit.__file__).parent,
]
# Names of apps that nobody sees, and of an object without a name.
UNSEEN = {
    "Wagtail API v3", "Wagtail frontend cache", "Wagtail routablepage", "Wagtail sitemaps",
    "%(classname)s object (%(id)s)",
}  # fmt: skip

Key = tuple[str, str]


def said(folder: Path, code: str, domain: str = "django") -> set[Key]:
    """The strings that a catalogue translates."""
    file = folder / code / "LC_MESSAGES" / f"{domain}.po"
    if not file.exists():
        return set()
    return {
        (entry.msgctxt or "", entry.msgid)
        for entry in polib.pofile(str(file))
        if code == "en" or (entry.translated() and not entry.obsolete)
    }


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("app", APPS, ids=lambda app: "/".join(app.parts[-2:]))
def test_every_word_of_an_app_is_translated(app, code):
    asked = {key for key in said(app / "locale", "en") if key[1] not in UNSEEN}
    assert asked
    assert asked - said(app / "locale", code) - said(ROOT / "locale", code) == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_of_wagtail_s_scripts_is_ours(code):
    asked = said(WAGTAIL / "admin" / "locale", "en", "djangojs")
    assert asked
    assert asked - said(ROOT / "locale", code, "djangojs") == set()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        # Theirs has none, or says another thing.
        ("be", ["Згарнуць усё", "Нічога не знойдзена"]),
        ("ru", ["Сохранить не удалось", "Главная панель"]),
    ],
)
def test_browsers_load_our_words(client: Client, code, words):
    with translation.override(code):
        script = client.get("/admin/jsi18n/").content.decode()
    for word in words:
        assert word.encode("ascii", "backslashreplace").decode() in script


def test_counted_things_have_our_forms_in_browsers(client: Client):
    with translation.override("be"):
        script = client.get("/admin/jsi18n/").content.decode()
    for form in ("памылка", "памылкі", "памылак"):
        assert form.encode("ascii", "backslashreplace").decode() in script
    assert "? 1 : 2)" in script


@pytest.mark.parametrize(
    ("code", "label"), [("be", "Тэкст спасылкі"), ("ru", "Текст ссылки"), ("en", "Link text")]
)
def test_dialogs_for_links_have_labels(code, label):
    with translation.override(code):
        assert str(choosers.EmailLinkChooserForm()["link_text"].label) == label


@pytest.mark.parametrize(("code", "label"), [("be", "Галоўная"), ("ru", "Главная"), ("en", "Home")])
def test_the_way_home_is_named_in_each_reader_s_language(code, label):
    with translation.override(code):
        assert str(WagtailAdminTemplateMixin.breadcrumbs_items[0]["label"]) == label

"""Translating as wagtail-localize offers it: asked for by an editor, done by hand or as a PO file."""

import re
from pathlib import Path

import polib
from playwright.sync_api import expect

from tests.browser.desk import Desk

# Asking copies two pages with all their texts into two languages.
_LONG = 120_000


def ask_for_translations(desk: Desk, title: str, *languages: str) -> None:
    """Have a page and what is below it made ready for translating, from the page's own form."""
    desk.find_page(title)
    desk.page.get_by_role("button", name="Actions", exact=True).first.click()
    desk.page.get_by_role("link", name="Translate this page").click()
    for language in languages:
        desk.page.get_by_label(language).check()
    desk.page.get_by_label("Include subtree").check()
    desk.page.get_by_role("button", name="Submit").click(timeout=_LONG)
    expect(desk.page.locator(".messages")).to_contain_text("successfully submitted for translation")


def translate_by_hand(desk: Desk, title: str, language: str, words: dict[str, str]) -> None:
    """Open a page that waits for its translation and translate its segments one after another."""
    desk.find_page(title, language)
    waiting = desk.page.locator("li.incomplete")
    expect(waiting).to_have_count(len(words))
    for left in range(len(words), 0, -1):
        segment = waiting.first
        source = segment.locator("p").first.inner_text()
        segment.get_by_role("button", name="Translate").click()
        segment.locator("textarea").fill(words[source])
        segment.get_by_role("button", name="Save").click()
        expect(waiting).to_have_count(left - 1)


def translate_as_a_file(desk: Desk, title: str, language: str, words: dict[str, str], folder: Path) -> None:
    """Download the page's PO file, translate it in an editor of one's own, and upload it."""
    desk.find_page(title, language)
    with desk.page.expect_download() as download:
        desk.page.get_by_text("Download PO file", exact=True).click()
    file = polib.pofile(Path(download.value.path()).read_text(encoding="utf-8"))
    for entry in file:
        entry.msgstr = words[entry.msgid]
    translated = folder / "translated.po"
    file.save(str(translated))
    desk.page.locator('form[action*="pofile"] input[type="file"]').set_input_files(translated)
    expect(desk.page.locator(".messages")).to_contain_text("Successfully imported")


def publish_translation(desk: Desk, title: str, language: str) -> None:
    """Publish a page that a translator finished."""
    desk.find_page(title, language)
    desk.page.get_by_role("button", name=re.compile("^Publish in")).click(timeout=_LONG)
    expect(desk.page.locator(".messages")).to_contain_text("Published")

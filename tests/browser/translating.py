"""Translating as the translators' room offers it: on the workbench or as a file, handed in, reviewed."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polib
from playwright.sync_api import Locator, expect

from tests.browser.desk import Desk

# The first writing of a page copies it with all its texts into another language.
_LONG: Final = 120_000


@dataclass(frozen=True)
class Place:
    """Where a thing is translated, whatever it is called."""

    path: str

    def work(self, language: str) -> str:
        return f"{self.path}{language}/"

    def review(self, language: str) -> str:
        return f"{self.path}{language}/review/"


def find(desk: Desk, title: str) -> Place:
    """Find a thing on the board by its title."""
    desk.open("campaign/translations/")
    address = cells(desk, title).first.get_attribute("href") or ""
    found = re.search(r"campaign/translate/[^/]+/[^/]+/", address)
    assert found, f"The board does not lead to {title}: {address}"
    return Place(found[0])


def cells(desk: Desk, title: str) -> Locator:
    """The links of a thing's row on the board, one a language."""
    row = desk.page.locator("tbody tr").filter(has=desk.page.locator("th.title", has_text=title))
    return row.locator('a[href*="/campaign/translate/"]')


def stage(desk: Desk, place: Place, language: str) -> str:
    """How the board says that a thing stands in a language."""
    desk.open("campaign/translations/")
    link = desk.page.locator(f'a[href*="/{place.path}{language}/"]')
    return link.first.inner_text().strip()


def write(desk: Desk, words: dict[str, str]) -> None:
    """Fill the fields of the workbench that is open, each beside its source."""
    written = set()
    for unit in desk.page.locator(".cms-bench__unit").all():
        source = unit.locator('[id$="-source"]').inner_text()
        if source in words:
            unit.locator("textarea, input[type=text]").fill(words[source])
            written.add(source)
    assert written == words.keys()


def hand_in(desk: Desk, *, with_gaps: bool = False) -> None:
    """Hand in what the workbench holds."""
    if with_gaps:
        desk.page.locator('[name="with_gaps"]').check()
    desk.page.get_by_role("button", name="Hand in for review").click(timeout=_LONG)
    expect(desk.page.locator(".messages")).to_contain_text("Handed in", timeout=_LONG)


def translate_by_hand(desk: Desk, place: Place, language: str, words: dict[str, str]) -> None:
    """Translate every text of a thing and hand it in."""
    desk.open(place.work(language))
    write(desk, words)
    hand_in(desk)


def translate_as_a_file(desk: Desk, place: Place, language: str, words: dict[str, str], folder: Path) -> None:
    """Download a page's PO file, translate it in an editor of one's own, bring it back and hand it in."""
    desk.open(place.work(language))
    desk.page.get_by_text("Translate in a program of your own").click()
    with desk.page.expect_download() as download:
        desk.page.get_by_role("link", name="Download a PO file").click()
    file = polib.pofile(Path(download.value.path()).read_text(encoding="utf-8"))
    for entry in file:
        entry.msgstr = words[entry.msgid]
    translated = folder / "translated.po"
    file.save(str(translated))
    desk.page.get_by_role("link", name="Bring a translated file in").click()
    desk.page.locator('input[type="file"]').set_input_files(translated)
    desk.page.get_by_role("button", name="Show what it would change").click(timeout=_LONG)
    desk.page.get_by_role("button", name="Keep these translations as drafts").click(timeout=_LONG)
    expect(desk.page.locator(".messages .success").first).to_be_visible(timeout=_LONG)
    desk.open(place.work(language))
    hand_in(desk)


def approve(desk: Desk, place: Place, language: str) -> None:
    """Approve what waits, having seen it."""
    desk.open(place.review(language))
    desk.page.get_by_role("button", name=re.compile("^Approve")).click(timeout=_LONG)
    expect(desk.page.locator(".messages")).to_contain_text("Approved", timeout=_LONG)

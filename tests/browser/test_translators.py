"""A page and a fact go their way from Belarusian into Russian, through a review, and are brought up to date."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Hire
from tests.browser.desk import Desk
from tests.browser.reader import Reader
from tests.browser.stories import HOME
from tests.browser.translating import Place, approve, find, hand_in, stage, write

pytestmark = pytest.mark.slow

SLUG: Final = "pra-listy"
TITLE: Final = {"be": "Пра лісты", "ru": "О письмах"}
LEAD: Final = {"be": "Ліст ідзе доўга.", "ru": "Письмо идёт долго."}
NEWER: Final = {"be": "Ліст ідзе вельмі доўга.", "ru": "Письмо идёт очень долго."}
FUND: Final = {"be": "Фонд «Пошта»", "ru": "Фонд «Почта»"}
ABOUT: Final = {"be": "Возіць лісты.", "ru": "Возит письма."}


def enter_fund(desk: Desk) -> None:
    desk.open("snippets/cms_snippets/organisation/add/")
    desk.tab("Беларуская")
    desk.fill(name_be=FUND["be"])
    desk.write("about_be", ABOUT["be"])
    desk.tab("Facts")
    desk.select(kind="fund")
    desk.fill(link="https://post-fund.example/")
    desk.submit()


def write_page(desk: Desk) -> None:
    desk.new_page(HOME, "Explaining page")
    desk.fill(title=TITLE["be"])
    desk.write("lead", LEAD["be"])
    desk.slug(SLUG)
    desk.submit()


def rewrite_page(desk: Desk) -> None:
    desk.find_page(TITLE["be"])
    desk.editor("lead").click()
    desk.page.keyboard.press("Control+A")
    desk.page.keyboard.insert_text(NEWER["be"])
    expect(desk.editor("lead")).to_contain_text(NEWER["be"])
    desk.submit()


def fund_in_russian(reader: Reader) -> Any:
    (found,) = reader.ask("organisations/", locale="ru", fields="*")["items"]
    return found


@pytest.fixture(scope="module")
def places(hire: Hire) -> Iterator[tuple[Place, Place]]:
    """Where a public page and a public fund are translated that exist in Belarusian alone."""
    editor = hire("editor")
    enter_fund(editor)
    write_page(editor)
    assert hire("publisher-one").approve_all() == 2
    translator = hire("translator-ru")
    yield find(translator, TITLE["be"]), find(translator, FUND["be"])


def test_a_translation_lives_from_the_source_to_the_reader_and_follows_its_source(
    places: tuple[Place, Place], hire: Hire, reader: Reader
):
    page, fund = places
    translator, reviewer = hire("translator-ru"), hire("reviewer-ru")

    # Written and handed in: readers get nothing of it.
    translator.open(page.work("ru"))
    write(translator, {TITLE["be"]: TITLE["ru"], LEAD["be"]: LEAD["ru"]})
    hand_in(translator)
    translator.open(fund.work("ru"))
    write(translator, {FUND["be"]: FUND["ru"], ABOUT["be"]: ABOUT["ru"]})
    hand_in(translator)
    assert reader.open(f"/ru/{SLUG}/") == 404
    assert fund_in_russian(reader)["name"] == FUND["be"]

    # A reviewer finds both on the dashboard, and approves.
    reviewer.open("")
    waiting = reviewer.page.locator("section", has=reviewer.page.locator("#cms-translations"))
    expect(waiting.locator("td.title a")).to_have_count(2)
    approve(reviewer, page, "ru")
    approve(reviewer, fund, "ru")
    assert reader.open(f"/ru/{SLUG}/") == 200
    assert LEAD["ru"] in reader.text()
    assert fund_in_russian(reader)["name"] == FUND["ru"]

    # English is missing, and the board says so.
    board = hire("editor")
    assert [stage(board, place, "en") for place in places] == ["missing", "missing"]
    assert stage(board, page, "ru") == "complete"
    assert reader.open(f"/en/{SLUG}/") == 404

    # The source moves on: readers keep the former Russian until somebody follows.
    rewrite_page(hire("editor"))
    assert hire("publisher-one").approve_all() == 1
    assert stage(board, page, "ru") == "outdated"
    translator.open(page.work("ru"))
    changes = translator.page.locator(".cms-bench__changes")
    expect(changes.locator("ins")).to_contain_text("вельмі")
    reader.open(f"/ru/{SLUG}/")
    assert LEAD["ru"] in reader.text()

    write(translator, {NEWER["be"]: NEWER["ru"]})
    hand_in(translator)
    approve(reviewer, page, "ru")
    reader.open(f"/ru/{SLUG}/")
    assert NEWER["ru"] in reader.text()
    assert stage(board, page, "ru") == "complete"
    assert reader.strangers == []

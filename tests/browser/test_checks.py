"""Wagtail's checks run on a preview in a real browser, under our policy, and list what ours have marked."""

from typing import Final

import pytest
from playwright.sync_api import expect

from cms.desk.page_checks.rules import RULES
from tests.browser.conftest import Hire
from tests.browser.stories import HOME

pytestmark = pytest.mark.slow

TITLE: Final = "Пра канверты"


def test_a_page_without_a_lead_is_told_so_until_it_has_one(hire: Hire) -> None:
    desk = hire("editor")
    desk.new_page(HOME, "Explaining page")
    desk.fill(title=TITLE)
    desk.page.locator('[data-side-panel-toggle="checks"]').click()
    panel = desk.page.locator('[data-side-panel="checks"]')
    missing = panel.get_by_text(str(RULES["no-lead"].name))
    expect(missing).to_be_visible()
    expect(panel.locator("[data-content-reading-time]")).to_contain_text("1 min")
    desk.write("lead", "Канверт ляжыць на стале.")
    # Of what is written while a preview is on its way Wagtail hears with what is written next.
    for _word in range(20):
        if not missing.count():
            break
        desk.page.keyboard.type(" Далей")
        desk.page.wait_for_timeout(1500)
    expect(missing).to_have_count(0)
    expect(panel.locator("[data-content-checker-count]")).to_have_text("0")

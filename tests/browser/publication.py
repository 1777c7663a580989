"""The publication act as two publishers carry it out."""

from playwright.sync_api import expect

from tests.browser.desk import Desk


def ask_to_make_public(desk: Desk, kind: str, name: str) -> None:
    """Find a person in the list, switch everything on, read what would change, and ask for a second publisher."""
    desk.open(f"snippets/cms_snippets/{kind}/")
    desk.page.locator("td.title").get_by_role("link", name=name).first.click()
    desk.page.get_by_role("link", name="Publication", exact=True).first.click()
    desk.page.locator('[name="state"][value="public"]').check()
    if kind == "prisoner":
        desk.field("show_address").check()
        desk.select(letters="letters are welcome")
    desk.page.get_by_role("button", name="See what would change").click()
    desk.page.get_by_role("button", name="Ask a second publisher").click()
    expect(desk.page.locator(".messages")).to_contain_text("A second publisher has to approve")


def agree_to_all(desk: Desk) -> int:
    """Read and approve every request that waits; returns how many there were."""
    desk.open("campaign/requests/")
    waiting = desk.page.locator("td.title a")
    agreed = waiting.count()
    for _ in range(agreed):
        waiting.first.click()
        desk.page.get_by_role("button", name="Approve", exact=True).click()
        expect(desk.page.locator(".messages")).to_contain_text("Approved")
    return agreed

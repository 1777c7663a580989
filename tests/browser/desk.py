"""The admin as somebody works in it: fields, tabs, choosers, text editors, saving, reviewing."""

from typing import Final
from urllib.parse import quote

from playwright.sync_api import Browser, Locator, Page, Request, TimeoutError, expect

from tests.browser.site import Site

# Milliseconds: a machine that checks is often a busy one.
PATIENCE: Final = 45_000
expect.set_options(timeout=PATIENCE)
_ATTEMPTS: Final = 3
_DIALOG_COMES: Final = 10_000
# Wagtail saves this long after the last change, and a little more.
_AUTOSAVE_WAITS: Final = 800
_SAVED: Final = ".messages .success"


class Desk:
    """One signed-in person's window on the admin."""

    def __init__(self, browser: Browser, site: Site, user: str) -> None:
        self.site, self.user = site, user
        self.faults: list[str] = []
        # Wide, so that nothing folds away; English, whatever the machine speaks.
        self.page: Page = browser.new_context(
            viewport={"width": 1400, "height": 1000}, locale="en-GB", timezone_id="UTC"
        ).new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: dialog.accept())
        self._under_way: set[Request] = set()
        self.page.on("request", lambda request: self._under_way.add(request))
        self.page.on("requestfinished", lambda request: self._under_way.discard(request))
        self.page.on("requestfailed", lambda request: self._under_way.discard(request))
        self._sign_in()

    def open(self, path: str) -> None:
        """Go to an address of the admin."""
        self.page.goto(f"{self.site.origin}/admin/{path}")

    def tab(self, name: str) -> None:
        """Show a tab of the form."""
        self.page.get_by_role("tab", name=name).click()

    def fill(self, **fields: str) -> None:
        """Write into fields by their names."""
        for name, text in fields.items():
            self.field(name).fill(text)

    def select(self, **fields: str) -> None:
        """Choose from lists by the words that stand there."""
        for name, label in fields.items():
            self.field(name).select_option(label=label)

    def field(self, name: str) -> Locator:
        """The field of this name."""
        return self.page.locator(f'form [name="{name}"]')

    def add(self, children: str) -> None:
        """Add a row to an inline panel, such as a stay to a prisoner."""
        self.page.locator(f'[id="id_{children}-ADD"]').click()

    def choose(self, field: str, search: str, title: str = "") -> None:
        """Open the chooser of a field, search, and take what is found; of several, the one with this title."""
        self._open_chooser(field)
        self._take(search, title)

    def upload(self, field: str, file: dict[str, object], title: str) -> None:
        """Choose an image that is not here yet."""
        dialog = self._open_chooser(field)
        dialog.get_by_role("tab", name="Upload").click()
        dialog.locator('input[type="file"]').set_input_files(file)
        dialog.locator('[name$="-title"]').fill(title)
        dialog.locator('[role="tabpanel"]:not([hidden]) form [type="submit"]').click()
        expect(dialog).to_have_count(0)

    def write(self, field: str, *paragraphs: str) -> None:
        """Write paragraphs into a text editor; those that begin with “* ” become points of a list."""
        keyboard = self.page.keyboard
        self.editor(field).click()
        for number, paragraph in enumerate(paragraphs):
            if number:
                keyboard.press("Enter")
            words = paragraph.removeprefix("* ")
            if words != paragraph and not (number and paragraphs[number - 1].startswith("* ")):
                keyboard.type("* ")
            keyboard.insert_text(words)
        expect(self.editor(field)).to_contain_text(paragraphs[-1].removeprefix("* "))

    def mention(self, field: str, word: str, person: str) -> None:
        """Mark the last word of a text as the name of a prisoner."""
        self.editor(field).click()
        self.page.keyboard.press("Control+End")
        for _letter in word:
            self.page.keyboard.press("Shift+ArrowLeft")
        self.page.keyboard.press("Alt+Shift+KeyM")
        self._take(person)

    def editor(self, field: str) -> Locator:
        """The place to type in of a text editor."""
        hidden = self.page.locator(f'input[name="{field}"]')
        return hidden.locator("xpath=..").locator(".public-DraftEditor-content")

    def new_page(self, parent: str, kind: str) -> None:
        """Begin a page of some kind below another, found by its title."""
        self.find_page(parent)
        self.open(f"pages/{self.page.url.split('/')[-3]}/add_subpage/")
        # Below a campaign there is but one kind: its form comes at once.
        if "/add_subpage/" in self.page.url:
            self.page.locator("main").get_by_role("link", name=kind, exact=True).click()

    def find_page(self, title: str, language: str = "Беларуская") -> None:
        """Open the form of a page by its title; an unpublished translation is found by that of its source."""
        self.open(f"pages/search/?q={quote(title)}")
        self.page.locator("td.title").filter(has_text=language).get_by_role("link").first.click()

    def slug(self, slug: str) -> None:
        """Choose the last part of the page's address."""
        self.tab("Promote")
        self.fill(slug=slug)

    def save(self) -> None:
        """Save what has no drafts."""
        self.page.locator("footer [type='submit']").first.click()
        expect(self.page.locator(_SAVED).first).to_be_visible()

    def publish(self) -> None:
        """Publish what the form holds."""
        self._footer("action-publish")

    def submit(self) -> None:
        """Hand what the form holds in for review."""
        self._footer("action-submit")

    def approve_all(self) -> int:
        """Publish everything that waits for this person's review; returns how much it was."""
        self.open("")
        waiting = self.page.locator(
            "#awaiting-review-content .title-wrapper a, #awaiting-review-content td.title a"
        )
        paths = [link.get_attribute("href") or "" for link in waiting.all()]
        for path in paths:
            self.page.goto(f"{self.site.origin}{path}")
            self._open_footer()
            self.page.get_by_role("button", name="Approve and Publish", exact=True).click()
            expect(self.page.locator(_SAVED).first).to_be_visible()
        return len(paths)

    def _sign_in(self) -> None:
        self.open("")
        self.page.locator('[name="login"]').fill(self.user)
        self.page.locator('[name="password"]').fill(self.site.passwords[self.user])
        self.page.locator('.account-form [type="submit"]').click()
        expect(self.page).to_have_url(f"{self.site.origin}/admin/")

    def _open_chooser(self, field: str) -> Locator:
        """Press the button of a chooser, again where it moved away below the pointer: forms grow while they load."""
        dialog = self.page.locator(".modal-body")
        for attempt in range(_ATTEMPTS):
            self.page.locator(f'[id="{field}-chooser"] [data-chooser-action-choose]').first.click()
            try:
                dialog.wait_for(timeout=_DIALOG_COMES)
                break
            except TimeoutError:
                assert attempt < _ATTEMPTS - 1, f"No dialog comes for {field}."
        return dialog

    def _take(self, search: str, title: str = "") -> None:
        dialog = self.page.locator(".modal-body")
        dialog.locator('[name="q"]').fill(search)
        found = dialog.locator("#search-results [data-chooser-modal-choice]").filter(has_text=title)
        expect(found).to_have_count(1)
        found.click()
        expect(dialog).to_have_count(0)

    def _open_footer(self) -> None:
        self.page.locator("footer .w-dropdown__toggle").first.click()

    def _let_autosave_end(self) -> None:
        """Saving a new page while its first autosave is under way would make a second one."""
        self.page.wait_for_timeout(_AUTOSAVE_WAITS)
        while any(request.method == "POST" for request in self._under_way):
            self.page.wait_for_timeout(100)

    def _footer(self, name: str) -> None:
        self._let_autosave_end()
        button = self.page.locator(f'footer [name="{name}"]')
        if not button.is_visible():
            self._open_footer()
        button.click()
        expect(self.page.locator(_SAVED).first).to_be_visible()

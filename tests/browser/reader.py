"""Somebody who reads the site with a browser of their own, and an app that reads its API."""

import json
from typing import Any
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, Page

from tests.browser.site import Site


class Reader:
    """An anonymous browser that notes whatever a reader should not meet."""

    def __init__(self, browser: Browser, site: Site) -> None:
        self.site = site
        # What the console complained of, and whom else the pages asked.
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        self.context = browser.new_context(locale="fr-FR", viewport={"width": 360, "height": 800})
        self.context.on("request", lambda request: self._note_host(request.url))
        self.page: Page = self.context.new_page()
        self.page.on("console", lambda message: self._note_console(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str) -> int:
        """Go to a host-relative address; returns the answer's status."""
        answer = self.page.goto(f"{self.site.origin}{path}")
        assert answer is not None, path
        return answer.status

    def text(self) -> str:
        """What stands on the page, as it is seen."""
        return " ".join(self.page.locator("main").inner_text().split())

    def ask(self, path: str, **query: str) -> Any:
        """The JSON that an app gets from the API."""
        address = f"{self.site.origin}/api/v2/{path}?{urlencode(query)}"
        answer = self.context.request.get(address)
        assert answer.ok, f"{address}: {answer.status} {answer.text()}"
        return json.loads(answer.text())

    def _note_host(self, address: str) -> None:
        if urlsplit(address).netloc != urlsplit(self.site.origin).netloc:
            self.strangers.append(address)

    def _note_console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

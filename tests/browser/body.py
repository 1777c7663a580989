"""The body of a page in its form: blocks are added one after another, as an editor does it."""

from playwright.sync_api import expect

from tests.browser.desk import Desk


class Body:
    """The stream of blocks of the form that the desk shows."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.stream = desk.page.locator('[data-contentpath="body"]').first
        self.count = 0

    def add(self, block: str, **texts: str) -> str:
        """Add a block at the end and fill its plain fields; returns the beginning of its fields' names."""
        self.stream.locator("button.c-sf-add-button").last.click()
        self.desk.page.get_by_role("option", name=block, exact=True).click()
        prefix = f"body-{self.count}-value"
        self.count += 1
        expect(self.stream.locator(f'[name="body-{self.count - 1}-order"]')).to_be_attached()
        for name, text in texts.items():
            self.desk.fill(**{f"{prefix}-{name}": text})
        return prefix

    def heading(self, text: str) -> None:
        """A heading."""
        self.add("Heading", text=text)

    def text(self, *paragraphs: str) -> str:
        """Paragraphs and lists; returns the name of the text's field."""
        field = f"{self.add('Text')}-text"
        self.desk.write(field, *paragraphs)
        return field

    def statement(self, *paragraphs: str) -> str:
        """What the guardian says; returns the name of the text's field."""
        field = f"{self.add('Statement')}-text"
        self.desk.write(field, *paragraphs)
        return field

    def about(self, block: str, field: str, name: str, **texts: str) -> None:
        """A block about somebody."""
        self.desk.choose(f"{self.add(block, **texts)}-{field}", name)

    def actions(self, heading: str, *names: str) -> str:
        """Ways to help from the list; returns the beginning of their fields' names."""
        prefix = f"{self.add('Ways to help', heading=heading)}-actions"
        for number, name in enumerate(names):
            if number:
                self.stream.locator(f'[id="{prefix}"], [data-contentpath="actions"]').last.get_by_role(
                    "button", name="Add", exact=True
                ).last.click()
            self.desk.choose(f"{prefix}-{number}-value-action", name)
        return prefix

"""A browser, a site of its own, and the work of a whole editorial team on it."""

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser import facts, stories, words
from tests.browser.desk import Desk
from tests.browser.publication import agree_to_all, ask_to_make_public
from tests.browser.reader import Reader
from tests.browser.site import Site, running
from tests.browser.translating import approve, find, translate_as_a_file, translate_by_hand

Hire = Callable[[str], Desk]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    assert chromium, "chromium is not on the PATH. On Debian: apt install chromium"
    with sync_playwright() as playwright:
        # The machine of a check may offer no sandbox; nothing but our own site is opened.
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running(tmp_path_factory.mktemp("site")) as started:
        yield started


@pytest.fixture(scope="module")
def hire(browser: Browser, site: Site) -> Iterator[Hire]:
    """Sign somebody in, once; whatever went wrong in their browser fails the tests at the end."""
    desks: dict[str, Desk] = {}

    def signed_in(user: str) -> Desk:
        return desks.get(user) or desks.setdefault(user, Desk(browser, site, user))

    yield signed_in
    assert {user: desk.faults for user, desk in desks.items() if desk.faults} == {}


@pytest.fixture
def reader(browser: Browser, site: Site) -> Iterator[Reader]:
    visitor = Reader(browser, site)
    yield visitor
    visitor.context.close()


@pytest.fixture(scope="module")
def facts_entered(hire: Hire) -> None:
    """The editor has entered the facts, and a publisher has approved them."""
    editor, publisher = hire("editor"), hire("publisher-one")
    facts.enter_organisation(editor)
    facts.enter_actions(editor)
    facts.enter_guardian(editor)
    facts.enter_prisoner(editor)
    assert publisher.approve_all() == 5
    facts.enter_contact(publisher)


@pytest.fixture(scope="module")
def people_public(facts_entered: None, hire: Hire) -> None:
    """One publisher has asked, and another has agreed that readers may know of both people."""
    for kind, name in (("prisoner", facts.FAMILY_NAME["en"]), ("guardian", facts.GUARDIAN["en"])):
        ask_to_make_public(hire("publisher-one"), kind, name)
    assert agree_to_all(hire("publisher-two")) == 2


@pytest.fixture(scope="module")
def pages_public(people_public: None, hire: Hire) -> None:
    """The editor has written both pages in Belarusian, and a publisher has approved them."""
    editor, publisher = hire("editor"), hire("publisher-one")
    stories.write_campaign(editor, picture())
    assert publisher.approve_all() == 1
    stories.write_interview(editor)
    assert publisher.approve_all() == 1


@pytest.fixture(scope="module")
def translated(pages_public: None, hire: Hire, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Two translators have translated both pages; a reviewer and a publisher have made that public."""
    folder: Path = tmp_path_factory.mktemp("translations")
    russian, english = hire("translator-ru"), hire("translator-en")
    campaign, interview = (find(russian, title) for title in (stories.CAMPAIGN, stories.INTERVIEW))
    translate_as_a_file(russian, campaign, "ru", words.rendered(words.CAMPAIGN, "ru"), folder)
    translate_by_hand(english, campaign, "en", words.rendered(words.CAMPAIGN, "en"))
    # A page can be begun where the one above it is.
    translate_by_hand(russian, interview, "ru", words.rendered(words.INTERVIEW, "ru"))
    translate_as_a_file(english, interview, "en", words.rendered(words.INTERVIEW, "en"), folder)
    for language, user in (("ru", "reviewer-ru"), ("en", "publisher-two")):
        for place in (campaign, interview):
            approve(hire(user), place, language)


def picture() -> dict[str, object]:
    """A picture of nothing, as a file dialog hands it over."""
    file = io.BytesIO()
    Image.new("RGB", (1600, 900), "#a33").save(file, "JPEG")
    return {"name": "envelopes.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}

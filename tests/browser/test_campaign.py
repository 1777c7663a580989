"""An editorial team enters a campaign and an interview through the admin; readers and apps read them."""

import pytest
from playwright.sync_api import expect

from tests.browser import words
from tests.browser.conftest import Hire
from tests.browser.facts import CONTACT, FAMILY_NAME, GUARDIAN, move_prisoner
from tests.browser.reader import Reader
from tests.browser.stories import CAMPAIGN_SLUG, INTERVIEW_SLUG, PICTURE_ALT, TEASER

pytestmark = pytest.mark.slow

STORY = f"/{{}}/{CAMPAIGN_SLUG}/{INTERVIEW_SLUG}/"
ADDRESSES = {
    "be": "Верасовічу Сымону Паўлавічу ПК № 9 вул. Дабралюбава, 16 213410, г. Горкі",
    "ru": "Верасовичу Семёну Павловичу ИК № 9 ул. Добролюбова, 16 213410, г. Горки",
}
ADDRESSES["en"] = ADDRESSES["ru"]
MENTIONS = {"be": "Я выбрала Сымона", "ru": "Я выбрала Семёна", "en": "I have chosen Symon"}
TERMS = {"be": "6 гадоў", "ru": "6 лет", "en": "6 years"}


def said(words_: dict[str, tuple[str, str]], language: str) -> list[str]:
    """Every word of a page in one language, without the marks of mentions."""
    told = list(words_) if language == "be" else list(words.rendered(words_, language).values())
    return [text.replace('<a id="a1">', "").replace("</a>", "") for text in told]


def translation(words_: dict[str, tuple[str, str]], source: str, language: str) -> str:
    """One text of a page in one language."""
    return said(words_, language)[list(words_).index(source)]


def test_nobody_is_known_before_a_second_publisher_agreed(facts_entered: None, reader: Reader):
    assert reader.ask("prisoners/", locale="be")["items"] == []
    assert reader.ask("guardians/", locale="be")["items"] == []
    reader.open("/be/prisoners/")
    assert FAMILY_NAME["be"] not in reader.text()


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_interview_is_read_in_each_language_with_the_facts_of_today(
    translated: None, reader: Reader, language: str
):
    assert reader.open(STORY.format(language)) == 200
    text = reader.text()
    assert [each for each in said(words.INTERVIEW, language) if each not in text] == []
    assert MENTIONS[language] in text
    assert ADDRESSES[language] in text
    assert TERMS[language] in text
    assert FAMILY_NAME[language] in text
    assert GUARDIAN[language] in text


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_campaign_is_read_in_each_language_and_lists_the_story(
    translated: None, reader: Reader, language: str
):
    assert reader.open(f"/{language}/{CAMPAIGN_SLUG}/") == 200
    text = reader.text()
    picture, teaser = (translation(words.CAMPAIGN, each, language) for each in (PICTURE_ALT, TEASER))
    # What is heard instead of the picture, and what stands in lists of pages, is not read here.
    assert {each for each in said(words.CAMPAIGN, language) if each not in text} == {picture, teaser}
    assert CONTACT in text
    assert GUARDIAN[language] in text
    image = reader.page.locator("main img.picture")
    expect(image).to_have_attribute("alt", picture)
    reader.page.locator("main").get_by_role("link", name=said(words.INTERVIEW, language)[0]).click()
    assert reader.page.url.endswith(STORY.format(language))


def test_the_language_switcher_leads_through_the_same_story_and_leaves_no_trace(
    translated: None, reader: Reader
):
    reader.open(STORY.format("be"))
    for language in ("ru", "en", "be"):
        reader.page.locator(f'header a[hreflang="{language}"]').first.click()
        assert reader.page.url.endswith(STORY.format(language))
    reader.page.locator("main").get_by_role("link", name=FAMILY_NAME["be"]).first.click()
    expect(reader.page.locator("h1")).to_contain_text(FAMILY_NAME["be"])
    reader.open("/")
    assert (reader.complaints, reader.strangers, reader.context.cookies()) == ([], [], [])


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_an_app_finds_the_pages_and_the_person(translated: None, reader: Reader, language: str):
    found = reader.ask("pages/find/", html_path=STORY.format(language), fields="*")
    assert found["title"] == said(words.INTERVIEW, language)[0]
    assert found["meta"]["locale"] == language
    assert [block["type"] for block in found["body"]] == [
        "statement", "statement", "support_actions", "mailable_address", "appeal", "person_card", "guardian_card",
    ]  # fmt: skip
    titles = {page["title"] for page in reader.ask("pages/", locale=language)["items"]}
    assert {said(words.CAMPAIGN, language)[0], said(words.INTERVIEW, language)[0]} <= titles
    (person,) = reader.ask("prisoners/", locale=language, fields="*")["items"]
    assert person["name"]["family"] == FAMILY_NAME[language]
    assert " ".join(person["letters"]["domestic"]) in ADDRESSES[language]
    assert [guardian["name"] for guardian in person["guardians"]] == [GUARDIAN[language]]


def test_a_person_who_was_moved_has_the_new_address_everywhere_at_the_next_read(
    translated: None, hire: Hire, reader: Reader
):
    reader.open(STORY.format("ru"))
    assert ADDRESSES["ru"] in reader.text()

    move_prisoner(hire("publisher-one"))

    for language, line in {"be": "ПК № 22", "ru": "ИК № 22", "en": "ИК № 22"}.items():
        reader.open(STORY.format(language))
        assert (ADDRESSES[language] in reader.text(), line in reader.text()) == (False, True)
    (person,) = reader.ask("prisoners/", locale="ru", fields="letters")["items"]
    assert person["facility"]["short_name"] == "ИК № 22"
    assert "ИК № 22" in person["letters"]["domestic"]

"""What an editor enters before there is anything to tell: an organisation, ways to help, a guardian, a prisoner."""

from typing import Final

from tests.browser.desk import Desk

FAMILY_NAME: Final = {"be": "Верасовіч", "ru": "Верасович", "en": "Vierasovich"}
GUARDIAN: Final = {"be": "Ганна Ясельдзіч", "ru": "Анна Ясельдич", "en": "Hanna Yasieldzich"}
ORGANISATION: Final = {"be": "Фонд «Пошта»", "ru": "Фонд «Почта»", "en": "The Post Fund"}
LETTERS: Final = {"be": "Лісты", "ru": "Письма", "en": "Letters"}
SPREADING: Final = {"be": "Распаўсюд", "ru": "Распространение", "en": "Spreading the word"}
CONTACT: Final = "@campaign_example_bot"
TABS: Final = {"be": "Беларуская", "ru": "Русский", "en": "English"}


def enter_organisation(desk: Desk) -> None:
    """A fund, to be the campaign's partner."""
    desk.open("snippets/cms_snippets/organisation/add/")
    _in_three_languages(desk, name=ORGANISATION)
    desk.tab("Facts")
    desk.select(kind="fund")
    desk.fill(link="https://post-fund.example/")
    desk.submit()


def enter_actions(desk: Desk) -> None:
    """Two ways to help, each with the circle it is meant for."""
    writing = {"be": "Напішыце ліст.", "ru": "Напишите письмо.", "en": "Write a letter."}
    telling = {"be": "Раскажыце пра яго.", "ru": "Расскажите о нём.", "en": "Tell about him."}
    _enter_action(desk, "Letters", "Lower risk", LETTERS, writing)
    _enter_action(desk, "Spreading information", "Only from outside Belarus", SPREADING, telling)


def _enter_action(desk: Desk, kind: str, audience: str, title: dict[str, str], body: dict[str, str]) -> None:
    desk.open("snippets/cms_snippets/supportaction/add/")
    for language, name in TABS.items():
        desk.tab(name)
        desk.fill(**{f"title_{language}": title[language]})
        desk.write(f"body_{language}", body[language])
    desk.tab("Facts")
    desk.select(kind=kind, audience=audience)
    desk.submit()


def enter_guardian(desk: Desk) -> None:
    """An invented singer who left the country."""
    desk.open("snippets/cms_snippets/guardian/add/")
    _in_three_languages(desk, name=GUARDIAN, role={"be": "спявачка", "ru": "певица", "en": "singer"})
    desk.tab("Facts")
    desk.page.get_by_role("checkbox", name="Belarusian from the diaspora").check()
    desk.select(gender="feminine")
    desk.submit()


def enter_prisoner(desk: Desk) -> None:
    """An invented man in colony No. 9: six years under four articles, with the guardian from above."""
    desk.open("snippets/cms_snippets/prisoner/add/")
    _in_three_languages(
        desk,
        family_name=FAMILY_NAME,
        given_name={"be": "Сымон", "ru": "Семён", "en": "Symon"},
        patronymic={"be": "Паўлавіч", "ru": "Павлович", "en": "Paulavich"},
        summary={"be": "Настаўнік геаграфіі.", "ru": "Учитель географии.", "en": "A teacher of geography."},
    )
    _write_datives(desk)
    desk.tab("Facts")
    desk.select(custody="imprisoned", gender="masculine")
    desk.fill(detained_on="2023-03-14", verified_on="2026-01-10")
    desk.add("placements")
    desk.choose("id_placements-0-facility", "ПК № 9")
    desk.fill(**{"placements-0-since": "2024-02-01"})
    _write_sentence(desk)
    desk.tab("Care and sources")
    desk.add("guardianships")
    desk.choose("id_guardianships-0-guardian", GUARDIAN["be"])
    desk.submit()


def enter_contact(desk: Desk) -> None:
    """How to reach the campaign, in the settings of the site."""
    desk.open("settings/cms_snippets/sitesettings/")
    desk.tab("Facts")
    desk.fill(contact=CONTACT)
    desk.save()


def move_prisoner(desk: Desk) -> None:
    """End the prisoner's stay and enter the next one, in colony No. 22."""
    desk.open("snippets/cms_snippets/prisoner/")
    desk.page.locator("td.title").get_by_role("link", name=FAMILY_NAME["en"]).first.click()
    desk.tab("Facts")
    desk.fill(**{"placements-0-until": "2026-02-01"})
    desk.add("placements")
    desk.choose("id_placements-1-facility", "ИК № 22", "Correctional Colony No. 22")
    desk.fill(**{"placements-1-since": "2026-02-01"})
    desk.publish()


def _write_datives(desk: Desk) -> None:
    for language, dative in {
        "be": "Верасовічу Сымону Паўлавічу",
        "ru": "Верасовичу Семёну Павловичу",
    }.items():
        desk.tab(TABS[language])
        desk.fill(**{f"postal_name_{language}": dative})
        desk.field(f"confirm_postal_name_{language}").check()


def _write_sentence(desk: Desk) -> None:
    desk.tab("Court")
    desk.add("sentences")
    desk.select(**{"sentences-0-kind": "imprisonment", "sentences-0-regime": "general regime"})
    desk.fill(
        **{
            "sentences-0-years": "6",
            "sentences-0-verdict_date": "2023-11-20",
            "sentences-0-cited": "ч. 1 ст. 342, 361⁴, ч. 2 арт. 293, 368",
        }
    )


def _in_three_languages(desk: Desk, **texts: dict[str, str]) -> None:
    for language, name in TABS.items():
        desk.tab(name)
        desk.fill(**{f"{field}_{language}": text[language] for field, text in texts.items()})

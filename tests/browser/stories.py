"""The two pages that an editor writes, section by section, in Belarusian."""

from typing import Final

from tests.browser.body import Body
from tests.browser.desk import Desk
from tests.browser.facts import FAMILY_NAME, GUARDIAN, LETTERS, ORGANISATION, SPREADING

HOME: Final = "Пакуль не вызваляць усіх"
CAMPAIGN: Final = "Кампанія ў падтрымку палітвязняў"
INTERVIEW: Final = "«Пра яго павінны ведаць»"
MENTIONED: Final = "Сымона"
TEASER: Final = "Вядомыя людзі бяруць палітвязняў пад апеку."
PICTURE_ALT: Final = "Стос канвертаў на стале."
CAMPAIGN_SLUG: Final = "kampanija"
INTERVIEW_SLUG: Final = "pra-jaho-pavinny-viedac"


def write_campaign(desk: Desk, picture: dict[str, object]) -> None:
    """What the campaign is, why, who can take part, how, and the stories."""
    desk.new_page(HOME, "Campaign")
    desk.fill(title=CAMPAIGN, teaser=TEASER)
    desk.write("lead", "Апякуны гавораць пра канкрэтных людзей і пішуць ім лісты.")
    desk.upload("id_image", picture, "Канверты")
    desk.fill(image_alt=PICTURE_ALT)
    desk.add("partners")
    desk.choose("id_partners-0-organisation", ORGANISATION["be"])
    body = Body(desk)
    body.heading("Што робіць апякун")
    body.text(
        "Апека складаецца з дзвюх рэчаў.",
        "* Апякун гаворыць пра чалавека ўголас.",
        "* Апякун піша яму лісты.",
    )
    body.heading("Чаму голас павінен быць гучнейшы")
    body.text("* Пра зняволеных успамінаюць усё радзей.", "* Унутры краіны гаварыць небяспечна.")
    body.add("Guardian categories", heading="Хто можа стаць апекуном?")
    body.heading("Як стаць апекуном?")
    desk.write(f"{body.add('Campaign contact')}-text", "Па ўсіх пытаннях пішыце ў наш бот.")
    body.text("Падтрымка не бывае аднаразовай: яна патрэбная ўвесь час.")
    body.add("Stories", heading="Гісторыі падтрымкі")
    desk.slug(CAMPAIGN_SLUG)
    desk.submit()


def write_interview(desk: Desk) -> None:
    """Who speaks, for whom and why; how to help; where to write; the call at the end."""
    desk.new_page(CAMPAIGN, "Interview")
    desk.fill(title=INTERVIEW)
    desk.choose("id_guardian", GUARDIAN["be"])
    desk.add("wards")
    desk.choose("id_wards-0-prisoner", FAMILY_NAME["be"])
    desk.write("lead", "Спявачка расказвае пра чалавека, якога ўзяла пад апеку.")
    body = Body(desk)
    said = body.statement("Апека — гэта не толькі спагада, але і абавязак.", f"Я выбрала {MENTIONED}")
    desk.mention(said, MENTIONED, FAMILY_NAME["be"])
    body.statement("Надалей я буду расказваць пра яго.")
    ways = body.actions("Як дапамагчы", LETTERS["be"], SPREADING["be"])
    desk.write(f"{ways}-0-value-text", "Пішыце пра звычайныя рэчы.")
    body.about("Postal address", "person", FAMILY_NAME["be"])
    body.about("Appeal", "person", FAMILY_NAME["be"], call="Волю!", closing="Волю ўсім палітвязням!")
    body.about("Person card", "person", FAMILY_NAME["be"])
    body.about("Guardian card", "guardian", GUARDIAN["be"])
    desk.slug(INTERVIEW_SLUG)
    desk.submit()

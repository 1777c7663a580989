"""The campaign's call on the front page in Belarusian."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Heading,
    HomeText,
    Notice,
    Prose,
    Way,
    Ways,
)

TEXT: Final = HomeText(
    lead=(
        "За кожнай лічбай у навінах стаіць дом, дзе за сталом камусьці пакінулі месца. У гэтай "
        "кампаніі вядомыя людзі бяруць палітвязняў пад сваю апеку і абяцаюць не змаўкаць пра "
        "іх."
    ),
    body=(
        Heading("Як дапамагчы"),
        Prose(
            text=("Перш чым узяцца за асадку, прачытайце, [як напісаць ліст](page:letters).",),
        ),
        Ways(
            heading="",
            ways=(
                Way(action="letters"),
                Way(action="spread"),
                Way(action="parcels-money"),
            ),
        ),
        Notice(
            kind="care",
            title="Перш чым дзейнічаць",
            text=(
                (
                    "Пры кожным спосабе дапамогі напісана, каму ён пасуе. Калі вы, ваша сям’я "
                    "або маёмасць у Беларусі, прачытайце гэтыя пазнакі ўважліва і не "
                    "перасылайце туды нашы старонкі."
                ),
            ),
        ),
        Notice(
            kind="info",
            title="Гэта дэманстрацыя",
            text=(
                (
                    "Усе людзі, гісторыі і словы на гэтых старонках прыдуманыя, супадзенні "
                    "выпадковыя. Сапраўдныя толькі ўстановы і артыкулы Крымінальнага кодэкса."
                ),
            ),
        ),
    ),
)

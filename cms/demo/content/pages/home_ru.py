"""The campaign's call on the front page in Russian."""

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
        "За каждой цифрой в новостях стоит дом, где за столом кому-то оставили место. В этой "
        "кампании известные люди берут политзаключённых под свою опеку и обещают не умолкать о "
        "них."
    ),
    body=(
        Heading("Как помочь"),
        Prose(
            text=("Прежде чем взяться за ручку, прочитайте, [как написать письмо](page:letters).",),
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
            title="Прежде чем действовать",
            text=(
                (
                    "У каждого способа помочь написано, кому он подходит. Если вы, ваша семья "
                    "или имущество в Беларуси, прочитайте эти пометки внимательно и не "
                    "пересылайте туда наши страницы."
                ),
            ),
        ),
        Notice(
            kind="info",
            title="Это демонстрация",
            text=(
                (
                    "Все люди, истории и слова на этих страницах вымышлены, совпадения "
                    "случайны. Настоящие здесь только учреждения и статьи Уголовного кодекса."
                ),
            ),
        ),
    ),
)

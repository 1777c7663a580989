"""What stands in the translators' room when the demonstration begins: work that waits, came back or fell behind."""

from dataclasses import dataclass
from typing import Final

from cms.demo.content.stories.kinds import Explanation, Heading, PageText, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Texts that the Russian translator proposes for a fact, by field; with a comment they were returned."""

    kind: str
    # A person's number or an organisation's key.
    of: int | str
    texts: dict[str, str]
    comment: str = ""


PROPOSED: Final = (
    Proposed(
        kind="prisoner",
        of=15,
        texts={
            "occupation": "печатник и поэт",
            "summary": "Печатник и поэт. Его судили за книжку, тиража которой хватило на одну полку.",
        },
    ),
    Proposed(
        kind="organisation",
        of="parcels",
        texts={
            "about": (
                "<p>Оплачивает семьям посылки, дорогу на свидания и лекарства. Деньги собирает только за "
                "границей.</p>"
            ),
        },
        comment="«Передачи», а не «посылки»: фонд носит их сам. Остальное хорошо.",
    ),
)

# A page of which a new Russian sentence waits for review, and a page whose original has moved on.
REVIEWED: Final = "letters"
ADDED_IN_RUSSIAN: Final = "Начните с одной строки."
OUTDATED: Final = "about"
ADDED_IN_BELARUSIAN: Final = "Найперш мы шукаем голас для тых, пра каго нідзе не напісана."

# Nobody has brought it into English yet.
WITHOUT_ENGLISH: Final = Explanation(
    slug="first-letter",
    source="be",
    texts={
        "be": PageText(
            title="Першы ліст",
            lead="Самае цяжкае ў лісце — першы радок. Вось як яго пачыналі іншыя.",
            body=(
                Heading("З чаго пачаць"),
                Prose(
                    text=("Назавіце сябе так, як хочаце, каб да вас звярталіся. Прозвішча не абавязковае.",),
                    points=(
                        "Што вы бачыце з акна.",
                        "Што прачыталі апошнім.",
                        "Што прыгатавалі сёння на вячэру.",
                    ),
                ),
                Heading("Калі адказу няма"),
                Prose(text=("Маўчанне не значыць, што ліст не дайшоў. Напішыце яшчэ раз.",)),
            ),
        ),
        "ru": PageText(
            title="Первое письмо",
            lead="Самое трудное в письме — первая строка. Вот как её начинали другие.",
            body=(
                Heading("С чего начать"),
                Prose(
                    text=("Назовитесь так, как хотите, чтобы к вам обращались. Фамилия не обязательна.",),
                    points=(
                        "Что вы видите из окна.",
                        "Что прочитали последним.",
                        "Что приготовили сегодня на ужин.",
                    ),
                ),
                Heading("Если ответа нет"),
                Prose(text=("Молчание не значит, что письмо не дошло. Напишите ещё раз.",)),
            ),
        ),
    },
)

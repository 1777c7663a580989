"""The introduction to the directory, in the three languages."""

from typing import Final

from cms.demo.content.stories.kinds import DirectoryText
from cms.languages import Language

DIRECTORY: Final[dict[Language, DirectoryText]] = {
    "be": DirectoryText(
        lead=(
            (
                "Тут сабраныя людзі, пра якіх можна гаварыць адкрыта. Звесткі паказаныя такімі, "
                "якімі яны ёсць сёння: калі чалавека перавядуць, адрас памяняецца і на гэтай "
                "старонцы."
            ),
            (
                "Каго тут няма, пра таго не абавязкова забыліся: часам чалавека беражэ якраз "
                "маўчанне. Перад тым як пісаць, паглядзіце, калі адрас правяралі апошні раз."
            ),
        ),
    ),
    "ru": DirectoryText(
        lead=(
            (
                "Здесь собраны люди, о которых можно говорить открыто. Сведения показаны такими, "
                "каковы они сегодня: если человека переведут, адрес изменится и на этой странице."
            ),
            (
                "Кого здесь нет, о том не обязательно забыли: иногда человека бережёт именно "
                "молчание. Прежде чем писать, посмотрите, когда адрес проверяли в последний раз."
            ),
        ),
    ),
    "en": DirectoryText(
        lead=(
            (
                "These are people who may be spoken of openly. The facts are shown as they stand "
                "today: when someone is moved, the address on this page moves with them."
            ),
            (
                "Whoever is missing here has not necessarily been forgotten: sometimes it is silence "
                "that shields a person. Before you write, look when the address was last verified."
            ),
        ),
    ),
}

"""What the site says about itself: publisher, contact, notices. An editor replaces every word of it."""

from typing import Final

from cms.demo.content.text import Text

# The bot that the campaign named in public; the demonstration shows how a handle is printed.
CONTACT: Final = "@StranafundPZ"

MIRRORS: Final = ("until-all-are-free.example.org", "mirror.example.net")

PUBLISHER: Final = Text(
    be="Рэдакцыя кампаніі «Пакуль не вызваляць усіх» (дэманстрацыя)",
    ru="Редакция кампании «Пока не освободят всех» (демонстрация)",
    en="The editors of the campaign Until All Are Free (demonstration)",
)

CONTACT_NOTE: Final = Text(
    be=(
        "Бот адказвае на пытанні пра ўдзел у кампаніі. Не пішыце яму з Беларусі або з тэлефона, які "
        "можа трапіць у чужыя рукі; не называйце ў ім родных."
    ),
    ru=(
        "Бот отвечает на вопросы об участии в кампании. Не пишите ему из Беларуси или с телефона, "
        "который может попасть в чужие руки; не называйте в нём родных."
    ),
    en=(
        "The bot answers questions about taking part in the campaign. Do not write to it from "
        "Belarus or from a phone that may fall into other hands, and name no relatives there."
    ),
)

LEGAL_NOTICE: Final = Text(
    be=(
        "У Беларусі гэты сайт або тыя, хто яго вядзе, могуць быць прызнаныя экстрэмісцкімі. Тады "
        "караюць за спасылку, рэпост, здымак экрана і нават за копію ў памяці браўзера. Калі вы ў "
        "Беларусі, закрыйце старонку і ачысціце гісторыю."
    ),
    ru=(
        "В Беларуси этот сайт или те, кто его ведёт, могут быть признаны экстремистскими. Тогда "
        "наказывают за ссылку, репост, снимок экрана и даже за копию в памяти браузера. Если вы в "
        "Беларуси, закройте страницу и очистите историю."
    ),
    en=(
        "In Belarus this site or those who run it may be declared extremist. A link, a repost, a "
        "screenshot and even a copy in the browser’s memory are then punishable. If you are in "
        "Belarus, close the page and clear your history."
    ),
)

REMOVAL_CONTACT: Final = Text(
    be=(
        "Калі тут расказана пра вас або вашага блізкага і вы гэтага не хочаце, напішыце рэдакцыі "
        "праз бот кампаніі слова «прыбраць» і нумар старонкі. Тлумачыць прычыну не трэба."
    ),
    ru=(
        "Если здесь рассказано о вас или о вашем близком и вы этого не хотите, напишите редакции "
        "через бот кампании слово «убрать» и номер страницы. Объяснять причину не нужно."
    ),
    en=(
        "If this site tells of you or of somebody close to you and you do not want that, send the "
        "editors the word “remove” and the number of the page through the campaign’s bot. You need "
        "not give a reason."
    ),
)

# A list, as readers copy it: each rule is a statement of its own.
LETTER_RULES: Final = (
    Text(
        be="Пішыце па-беларуску або па-руску: лісты на іншых мовах звычайна не перадаюць.",
        ru="Пишите по-русски или по-белорусски: письма на других языках обычно не передают.",
        en="Write in Russian or Belarusian: letters in other languages are usually not passed on.",
    ),
    Text(
        be="Пра звычайнае: прырода, кнігі, фільмы, жывёлы, спорт, падарожжы, загадкі.",
        ru="Об обычном: природа, книги, фильмы, животные, спорт, путешествия, загадки.",
        en="About ordinary things: nature, books, films, animals, sport, travel, puzzles.",
    ),
    Text(
        be="Без палітыкі, вайны, судовай справы, лозунгаў, скарачэнняў, шыфраў, налепак і чужых імёнаў.",
        ru="Без политики, войны, судебного дела, лозунгов, сокращений, шифров, наклеек и чужих имён.",
        en="No politics, no war, no court case, no slogans, abbreviations, ciphers, stickers or other people’s names.",
    ),
)

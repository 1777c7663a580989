"""The words of both pages as a translator renders them: Belarusian → Russian, English."""

from typing import Final

INTERVIEW: Final = {
    "«Пра яго павінны ведаць»": ("«О нём должны знать»", "“People ought to know about him”"),
    "Спявачка расказвае пра чалавека, якога ўзяла пад апеку.": (
        "Певица рассказывает о человеке, которого взяла под опеку.",
        "A singer tells of the man whom she took into her care.",
    ),
    "Апека — гэта не толькі спагада, але і абавязак.": (
        "Опека — это не только сочувствие, но и долг.",
        "Care is not only compassion; it is a duty.",
    ),
    'Я выбрала <a id="a1">Сымона</a>': (
        'Я выбрала <a id="a1">Семёна</a>',
        'I have chosen <a id="a1">Symon</a>',
    ),
    "Надалей я буду расказваць пра яго.": (
        "И впредь я буду рассказывать о нём.",
        "I shall go on telling about him.",
    ),
    "Як дапамагчы": ("Как помочь", "How to help"),
    "Пішыце пра звычайныя рэчы.": ("Пишите об обычных вещах.", "Write about everyday things."),
    "Волю!": ("Свободу!", "Freedom!"),
    "Волю ўсім палітвязням!": (
        "Свободу всем политзаключённым!",
        "Freedom for all political prisoners!",
    ),
}
CAMPAIGN: Final = {
    "Кампанія ў падтрымку палітвязняў": (
        "Кампания в поддержку политзаключённых",
        "Campaign in support of political prisoners",
    ),
    "Вядомыя людзі бяруць палітвязняў пад апеку.": (
        "Известные люди берут политзаключённых под опеку.",
        "Well-known people take political prisoners into their care.",
    ),
    "Апякуны гавораць пра канкрэтных людзей і пішуць ім лісты.": (
        "Опекуны говорят о конкретных людях и пишут им письма.",
        "Guardians speak of particular people and write to them.",
    ),
    "Стос канвертаў на стале.": ("Стопка конвертов на столе.", "A pile of envelopes on a table."),
    "Што робіць апякун": ("Что делает опекун", "What a guardian does"),
    "Апека складаецца з дзвюх рэчаў.": ("Опека состоит из двух вещей.", "Care is made of two things."),
    "Апякун гаворыць пра чалавека ўголас.": (
        "Опекун говорит о человеке вслух.",
        "A guardian speaks of somebody aloud.",
    ),
    "Апякун піша яму лісты.": ("Опекун пишет ему письма.", "A guardian writes to them."),
    "Чаму голас павінен быць гучнейшы": (
        "Почему голос должен быть громче",
        "Why the voice has to be louder",
    ),
    "Пра зняволеных успамінаюць усё радзей.": (
        "О заключённых вспоминают всё реже.",
        "Prisoners are mentioned less and less.",
    ),
    "Унутры краіны гаварыць небяспечна.": (
        "Внутри страны говорить опасно.",
        "Inside the country it is dangerous to speak.",
    ),
    "Хто можа стаць апекуном?": ("Кто может стать опекуном?", "Who can become a guardian?"),
    "Як стаць апекуном?": ("Как стать опекуном?", "How to become a guardian?"),
    "Па ўсіх пытаннях пішыце ў наш бот.": (
        "По всем вопросам пишите в наш бот.",
        "Write to our bot with any question.",
    ),
    "Падтрымка не бывае аднаразовай: яна патрэбная ўвесь час.": (
        "Поддержка не бывает разовой: она нужна всё время.",
        "Support is never done once: it is needed all the time.",
    ),
    "Гісторыі падтрымкі": ("Истории поддержки", "Stories of support"),
}


def rendered(words: dict[str, tuple[str, str]], language: str) -> dict[str, str]:
    """Source → translation into one of the two languages."""
    return {source: into[("ru", "en").index(language)] for source, into in words.items()}

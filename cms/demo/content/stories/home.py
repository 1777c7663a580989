"""The campaign's call on the front page, in the three languages."""

from typing import Final

from cms.demo.content.stories.kinds import HomeText, Language, Notice, Section

# The campaign's Telegram bot, printed below the last section. Inside Belarus even this handle is punishable.
CONTACT: Final = "@StranafundPZ"

HOME_BE: Final = HomeText(
    lead=(
        "За кожнай лічбай у навінах стаіць дом, дзе за сталом камусьці пакінулі месца. У "
        "гэтай кампаніі вядомыя людзі бяруць палітвязняў пад сваю апеку і абяцаюць не "
        "змаўкаць пра іх."
    ),
    demonstration=Notice(
        title="Гэта дэманстрацыя",
        text=(
            (
                "Усе людзі, гісторыі і словы на гэтых старонках прыдуманыя, супадзенні выпадковыя. "
                "Сапраўдныя толькі ўстановы і артыкулы Крымінальнага кодэкса."
            ),
        ),
    ),
    sections=(
        Section(
            heading="Што робіць апякун",
            text=(
                (
                    "Слова «апякун» тут не юрыдычнае: гэта чалавек, які публічна ўзяў на сябе клопат пра "
                    "іншага. Перш за ўсё — пра тых, чые імёны амаль ніхто не ведае."
                ),
            ),
            points=(
                "Гаворыць пра свайго падапечнага ў інтэрв’ю, са сцэны, у парламентах, на сустрэчах.",
                "Піша лісты і прапануе пісаць іншым.",
                "Спачатку пытаецца ў блізкіх, што можна казаць, і трымаецца дамоўленага.",
            ),
        ),
        Section(
            heading="Чаму голас патрэбны цяпер",
            points=(
                "Войны і выбары выцясняюць учарашнія арышты з навін, а людзі застаюцца за кратамі.",
                "Унутры Беларусі адкрытае слова падтрымкі можа каштаваць волі, таму там маўчаць.",
                "Тым гучней мусяць гаварыць тыя, хто за мяжой і каго слухаюць.",
            ),
        ),
        Section(
            heading="Хто можа стаць апекуном",
            points=(
                "палітыкі і палітычкі",
                "лідары апазіцыі",
                "прадстаўнікі міжнароднай супольнасці",
                "беларусы дыяспары",
                "вядомыя беларусы ў краіне і за яе межамі",
            ),
        ),
        Section(
            heading="Як далучыцца",
            text=(
                (
                    "Напішыце ў тэлеграм-бот кампаніі: разам мы падбяром чалавека, пра якога пакуль няма "
                    "каму гаварыць. Калі вы ў Беларусі, улічыце, што сама перапіска з намі можа быць для "
                    "вас рызыкоўнай."
                ),
                (
                    "Дапамога зняволенаму не бывае аднаразовай. Сілы чалавеку і яго родным дае той, хто "
                    "вяртаецца праз месяц, праз год і да самага вызвалення."
                ),
            ),
        ),
    ),
    risk=Notice(
        title="Перш чым дзейнічаць",
        text=(
            (
                "Пры кожным спосабе дапамогі напісана, каму ён пасуе. Калі вы, ваша сям’я або "
                "маёмасць у Беларусі, прачытайце гэтыя пазнакі ўважліва і не перасылайце туды нашы "
                "старонкі."
            ),
        ),
    ),
)

HOME_RU: Final = HomeText(
    lead=(
        "За каждой цифрой в новостях стоит дом, где за столом кому-то оставили место. В этой "
        "кампании известные люди берут политзаключённых под свою опеку и обещают не умолкать "
        "о них."
    ),
    demonstration=Notice(
        title="Это демонстрация",
        text=(
            (
                "Все люди, истории и слова на этих страницах вымышлены, совпадения случайны. "
                "Настоящие здесь только учреждения и статьи Уголовного кодекса."
            ),
        ),
    ),
    sections=(
        Section(
            heading="Что делает опекун",
            text=(
                (
                    "Слово «опекун» здесь не юридическое: это человек, который публично взял на себя "
                    "заботу о другом. Прежде всего о тех, чьих имён почти никто не знает."
                ),
            ),
            points=(
                "Говорит о своём подопечном в интервью, со сцены, в парламентах, на встречах.",
                "Пишет письма и предлагает писать другим.",
                "Сначала спрашивает у близких, что можно говорить, и держится уговора.",
            ),
        ),
        Section(
            heading="Почему голос нужен сейчас",
            points=(
                "Войны и выборы вытесняют вчерашние аресты из новостей, а люди остаются за решёткой.",
                "Внутри Беларуси открытое слово поддержки может стоить свободы, и там молчат.",
                "Тем громче должны говорить те, кто за границей и кого слушают.",
            ),
        ),
        Section(
            heading="Кто может стать опекуном",
            points=(
                "политики",
                "лидеры оппозиции",
                "представители международного сообщества",
                "белорусы диаспоры",
                "известные белорусы в стране и за её пределами",
            ),
        ),
        Section(
            heading="Как присоединиться",
            text=(
                (
                    "Напишите в телеграм-бот кампании: вместе мы подберём человека, о котором пока "
                    "некому говорить. Если вы в Беларуси, учтите, что сама переписка с нами может быть "
                    "для вас рискованной."
                ),
                (
                    "Помощь заключённому не бывает разовой. Силы человеку и его родным даёт тот, кто "
                    "возвращается через месяц, через год и до самого освобождения."
                ),
            ),
        ),
    ),
    risk=Notice(
        title="Прежде чем действовать",
        text=(
            (
                "У каждого способа помочь написано, кому он подходит. Если вы, ваша семья или "
                "имущество в Беларуси, прочитайте эти пометки внимательно и не пересылайте туда наши "
                "страницы."
            ),
        ),
    ),
)

HOME_EN: Final = HomeText(
    lead=(
        "Behind each figure in the news there is a home where a place at the table is being "
        "kept. In this campaign well-known people take political prisoners into their care "
        "and promise not to fall silent about them."
    ),
    demonstration=Notice(
        title="This is a demonstration",
        text=(
            (
                "All people, stories and words on these pages are invented, and any likeness is "
                "accidental. Only the facilities and the articles of the Criminal Code are real."
            ),
        ),
    ),
    sections=(
        Section(
            heading="What a guardian does",
            text=(
                (
                    "“Guardian” is not a legal term here: it is someone who has publicly taken it upon "
                    "themselves to care about another person. First of all about those whose names "
                    "hardly anyone knows."
                ),
            ),
            points=(
                "Speaks about the ward in interviews, on stage, in parliaments and at meetings.",
                "Writes letters and asks others to write.",
                "First asks those who are close to the ward what may be said, and keeps to it.",
            ),
        ),
        Section(
            heading="Why a voice is needed now",
            points=(
                (
                    "Wars and elections crowd yesterday’s arrests out of the news, while the people stay "
                    "behind bars."
                ),
                "Inside Belarus an open word of support may cost you your freedom, and so there is silence.",
                "All the louder must be those who are abroad and who are listened to.",
            ),
        ),
        Section(
            heading="Who can become a guardian",
            points=(
                "political actors",
                "leaders of the opposition",
                "representatives of the international community",
                "Belarusians of the diaspora",
                "well-known Belarusians inside and outside the country",
            ),
        ),
        Section(
            heading="How to join",
            text=(
                (
                    "Write to the campaign’s Telegram bot: together we will find a person for whom "
                    "nobody is speaking yet. If you are in Belarus, bear in mind that writing to us may "
                    "itself be a risk for you."
                ),
                (
                    "Help for a prisoner is never done once and for all. What keeps someone and their "
                    "family going is the person who comes back in a month, in a year, and right up to "
                    "the day of release."
                ),
            ),
        ),
    ),
    risk=Notice(
        title="Before you act",
        text=(
            (
                "Each way to help says whom it suits. If you, your family or your property are in "
                "Belarus, read those labels with care and do not forward our pages there."
            ),
        ),
    ),
)

HOME: Final[dict[Language, HomeText]] = {"be": HOME_BE, "ru": HOME_RU, "en": HOME_EN}

"""A man in a colony: the article numbers unknown, every switch on."""

from datetime import date
from typing import Final

from cms.demo.content.organisations import RECOGNISED_BY, STATEMENTS
from cms.demo.content.people import courts
from cms.demo.content.people.kinds import (
    Agreed,
    Care,
    Day,
    Decision,
    Person,
    PersonName,
    Publication,
    Recognition,
    Source,
    Stay,
)
from cms.demo.content.text import Text

IN_COLONY: Final = Person(
    number=1,
    name=PersonName(
        given=Text("Раман", "Роман", "Raman"),
        patronymic=Text("Пятровіч", "Петрович", "Piatrovich"),
        family=Text("Вярбніцкі", "Вербницкий", "Viarbnitski"),
        dative_be="Вярбніцкаму Раману Пятровічу",
        dative_ru="Вербницкому Роману Петровичу",
        dative_be_checked=True,
        dative_ru_checked=True,
        case_forms_be=("Вярбніцкага", "Вярбніцкаму", "Вярбніцкім", "Рамана", "Раману", "Раманам"),
        case_forms_ru=(
            "Вербницкого",
            "Вербницкому",
            "Вербницким",
            "Вербницком",
            "Романа",
            "Роману",
            "Романом",
        ),
        aliases=("Verbnitsky", "Verbnitski"),
    ),
    gender="masculine",
    birth=Day(date(1984, 5, 14)),
    occupation=Text(
        be="электрамеханік чыгункі", ru="электромеханик железной дороги", en="railway electrician"
    ),
    summary=Text(
        be="Чыгуначнік, бацька дваіх дзяцей. Да затрымання яго ведалі хіба што суседзі ды сябры па рыбалцы.",
        ru="Железнодорожник, отец двоих детей. До задержания его знали разве что соседи и друзья по рыбалке.",
        en=(
            "A railwayman and father of two. Until his arrest only neighbours and fishing "
            "friends knew his name."
        ),
    ),
    about=Text(
        be=(
            "Вырас у сям’і чыгуначнікаў і сам пайшоў працаваць на станцыю адразу пасля "
            "вучылішча. Любіць разбіраць старыя радыёпрымачы, збірае паштоўкі з вакзаламі. Суд "
            "ішоў за зачыненымі дзвярыма, таму нумары артыкулаў невядомыя."
        ),
        ru=(
            "Вырос в семье железнодорожников и сам пришёл на станцию сразу после училища. Любит "
            "разбирать старые радиоприёмники, собирает открытки с вокзалами. Суд был закрытым, "
            "поэтому номера статей неизвестны."
        ),
        en=(
            "He comes from a family of railway workers and started at the station straight after "
            "college. He likes taking old radio sets apart and collects postcards of railway "
            "stations. The trial was closed, which is why the numbers of the articles are not "
            "known."
        ),
    ),
    custody="imprisoned",
    custody_since=Day(date(2022, 1, 1), "year"),
    detained=Day(date(2021, 11, 1), "month"),
    decisions=(
        Decision(
            regime="reinforced",
            years=6,
            verdict=Day(date(2022, 1, 1), "year"),
            court=courts.MAHILIOU_REGIONAL,
            article_count=4,
        ),
    ),
    stays=(
        Stay(
            facility="prison-4", since=Day(date(2021, 11, 1), "month"), until=Day(date(2022, 9, 1), "month")
        ),
        Stay(facility="ik-9", since=Day(date(2022, 9, 1), "month")),
    ),
    cares=(
        Care(
            guardian="teacher",
            forms=("voice", "letters"),
            since=date(2023, 5, 21),
            statement=Text(
                be="Я выбраў яго, бо амаль нічога пра яго не знайшоў. Хтосьці ж мусіць запытацца першым.",
                ru="Я выбрал его, потому что почти ничего о нём не нашёл. Кто-то же должен спросить первым.",
                en=(
                    "I chose him because I could find next to nothing about him. Somebody has to be the "
                    "first to ask."
                ),
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2022, 2, 8)), link=f"{STATEMENTS}/2022-02-08"),
    sources=(
        Source("Закрыты суд у Магілёве", "https://radio.example.org/be/2022/01/closed-trial"),
        Source("Four articles, no numbers", "https://radio.example.org/en/2022/02/four", date(2022, 2, 9)),
    ),
    verified_days_ago=40,
    publication=Publication(
        state="public",
        show_portrait=True,
        show_address=True,
        birthday="day_month",
        letters="allowed",
        consents=(
            Agreed("relative", "public", date(2023, 5, 14)),
            Agreed("relative", "portrait", date(2023, 5, 14)),
            Agreed("relative", "address", date(2023, 5, 14)),
        ),
    ),
)

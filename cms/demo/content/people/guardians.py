"""Invented guardians: a former prisoner in exile, a Belarusian abroad, a foreign politician, and more."""

from typing import Final

from cms.demo.content.people.kinds import GuardianPerson, Link
from cms.demo.content.people.more_guardians import MORE_GUARDIANS
from cms.demo.content.text import Text

TEACHER: Final = GuardianPerson(
    key="teacher",
    public_id="h4vq8m2xkd",
    name=Text("Багдан Русаковіч", "Богдан Русакович", "Bahdan Rusakovich"),
    role=Text(
        be="настаўнік гісторыі, былы палітвязень",
        ru="учитель истории, бывший политзаключённый",
        en="history teacher, former political prisoner",
    ),
    about=Text(
        be=(
            "Дваццаць гадоў выкладаў у сельскай школе. Правёў за кратамі больш за тры гады, "
            "пасля вызвалення пакінуў Беларусь і жыве ў вымушанай эміграцыі. Вядзе для падлеткаў "
            "гурток краязнаўства і кожную нядзелю піша лісты зняволеным."
        ),
        ru=(
            "Двадцать лет преподавал в сельской школе. Провёл за решёткой больше трёх лет, после "
            "освобождения покинул Беларусь и живёт в вынужденной эмиграции. Ведёт для подростков "
            "кружок краеведения, а по воскресеньям пишет письма заключённым."
        ),
        en=(
            "He taught in a village school for twenty years. After more than three years behind "
            "bars he left Belarus and lives in forced exile, where he runs a local history club "
            "for teenagers. Sundays are for writing to prisoners."
        ),
    ),
    gender="masculine",
    categories=("diaspora",),
    portrait=101,
    links=(Link("Краязнаўчы гурток", "https://history.example.org/"),),
    prisoner=27,
)

ACTRESS: Final = GuardianPerson(
    key="actress",
    public_id="w7nc3t9prb",
    name=Text("Юстына Верашчака", "Юстина Верещако", "Yustyna Verashchaka"),
    role=Text(be="акторка і рэжысёрка", ru="актриса и режиссёр", en="actress and theatre director"),
    about=Text(
        be=(
            "Іграла ў мінскіх тэатрах, пакуль яе спектаклі не зніклі з афіш. Цяпер працуе з "
            "невялікай беларускай трупай за мяжой і ставіць творы, якія на радзіме больш не "
            "паказваюць."
        ),
        ru=(
            "Играла в минских театрах, пока её спектакли не исчезли с афиш. Сейчас работает с "
            "небольшой белорусской труппой за границей и ставит то, чего на родине больше не "
            "показывают."
        ),
        en=(
            "She acted in Minsk until her plays vanished from the posters. Abroad she now "
            "directs a small Belarusian company and stages what can no longer be shown at home."
        ),
    ),
    gender="feminine",
    categories=("diaspora", "well_known"),
    portrait=102,
)

DEPUTY: Final = GuardianPerson(
    key="deputy",
    public_id="z2kf6y5gsj",
    name=Text("Марэн Олдэрвік", "Марен Олдервик", "Maren Oldervik"),
    role=Text(be="дэпутатка парламента", ru="депутат парламента", en="member of parliament"),
    about=Text(
        be=(
            "Дэпутатка, якая ўваходзіць у парламенцкую камісію па правах чалавека. На кожнай "
            "сустрэчы з дыпламатамі пытаецца пра канкрэтных людзей і прыходзіць з іх спісам."
        ),
        ru=(
            "Депутат, член парламентской комиссии по правам человека. На каждой встрече с "
            "дипломатами спрашивает о конкретных людях и приходит с их списком."
        ),
        en=(
            "A member of her parliament’s human rights committee. Whenever she meets diplomats "
            "she brings a list and asks about the people on it one by one."
        ),
    ),
    gender="feminine",
    categories=("politician", "international"),
    portrait=103,
)

GUARDIANS: Final = (TEACHER, ACTRESS, DEPUTY, *MORE_GUARDIANS)

"""A foreigner whose name nobody has written in Cyrillic: no envelope can be addressed."""

from datetime import date
from typing import Final

from cms.demo.content.people import courts
from cms.demo.content.people.kinds import Care, Cited, Day, Decision, Person, PersonName, Publication, Stay
from cms.demo.content.text import Text, only

NAMED_IN_LATIN_ONLY: Final = Person(
    number=13,
    name=PersonName(
        given=only("en", "Ilmars"),
        family=only("en", "Dzilnieks"),
        aliases=("Ilmārs Dzilnieks",),
    ),
    gender="masculine",
    birth=Day(date(1968, 6, 30)),
    occupation=Text(be="кіроўца-дальнабойшчык", ru="водитель-дальнобойщик", en="long-distance lorry driver"),
    summary=Text(
        be="Кіроўца фуры, грамадзянін іншай краіны. Яго затрымалі на мяжы за здымкі ў тэлефоне.",
        ru="Водитель фуры, гражданин другой страны. Его задержали на границе за снимки в телефоне.",
        en=(
            "A lorry driver and citizen of another country, detained at the border because of "
            "photographs on his phone."
        ),
    ),
    about=Text(
        be=(
            "Трыццаць гадоў вазіў кветкі і садавіну праз палову Еўропы і з кожнага рэйса дасылаў "
            "дачцэ здымак вясёлкі ці мокрай дарогі. Беларускай і рускай моў амаль не ведае, таму "
            "судовыя паперы яму чытаў уголас перакладчык. Як яго імя пішацца кірыліцай у "
            "дакументах, мы пакуль не ведаем, і падпісаць канверт немагчыма."
        ),
        ru=(
            "Тридцать лет возил цветы и фрукты через пол-Европы и из каждого рейса присылал дочери "
            "снимок радуги или мокрой дороги. Ни белорусского, ни русского почти не знает, поэтому "
            "судебные бумаги ему читал вслух переводчик. Как его имя пишется кириллицей в "
            "документах, мы пока не знаем, и подписать конверт невозможно."
        ),
        en=(
            "For thirty years he drove flowers and fruit across half of Europe and sent his "
            "daughter a picture of a rainbow or a wet road from every trip. He knows hardly any "
            "Belarusian or Russian, so an interpreter read the court papers out to him. We do not "
            "yet know how the papers spell his name in Cyrillic, and without that an envelope "
            "cannot be addressed."
        ),
    ),
    custody="imprisoned",
    custody_since=Day(date(2024, 11, 1), "month"),
    detained=Day(date(2024, 3, 2)),
    decisions=(
        Decision(
            regime="general",
            years=4,
            verdict=Day(date(2024, 9, 10)),
            court=courts.HRODNA_REGIONAL,
            articles=(Cited("361-4", "1"),),
        ),
    ),
    stays=(
        Stay(facility="prison-1", since=Day(date(2024, 3, 2)), until=Day(date(2024, 11, 1), "month")),
        Stay(facility="ik-15", since=Day(date(2024, 11, 1), "month"), confidence="reported"),
    ),
    cares=(
        Care(
            guardian="envoy",
            forms=("advocacy",),
            since=date(2024, 10, 3),
            statement=Text(
                be="Ён мне не суайчыннік і не выбаршчык. Ён проста чалавек, які ехаў дадому.",
                ru="Он мне не соотечественник и не избиратель. Он просто человек, который ехал домой.",
                en="He is neither my compatriot nor my constituent. He is a man who was driving home.",
            ),
        ),
    ),
    verified_days_ago=60,
    publication=Publication(
        state="public", show_portrait=True, show_address=True, birthday="day_month", letters="allowed"
    ),
)

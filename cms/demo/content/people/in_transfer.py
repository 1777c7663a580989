"""A pensioner in transfer: life imprisonment replaced on appeal, no address."""

from datetime import date
from typing import Final

from cms.demo.content.organisations import RECOGNISED_BY, STATEMENTS
from cms.demo.content.people import courts
from cms.demo.content.people.kinds import (
    Care,
    Day,
    Decision,
    Person,
    PersonName,
    Publication,
    Recognition,
    Stay,
)
from cms.demo.content.text import Text

IN_TRANSFER: Final = Person(
    number=4,
    name=PersonName(
        given=Text("Віктар", "Виктор", "Viktar"),
        patronymic=Text("Лявонцьевіч", "Леонтьевич", "Liavontsyevich"),
        family=Text("Жыгуцкі", "Жигуцкий", "Zhyhutski"),
        dative_be="Жыгуцкаму Віктару Лявонцьевічу",
        dative_ru="Жигуцкому Виктору Леонтьевичу",
        aliases=("Zhygutsky", "Žyhucki"),
    ),
    gender="masculine",
    birth=Day(date(1963, 2, 27)),
    occupation=Text(
        be="інжынер-сувязіст на пенсіі", ru="инженер связи на пенсии", en="retired communications engineer"
    ),
    summary=Text(
        be="Пенсіянер і пчаляр. Судзілі яго за зачыненымі дзвярыма, без публікі і журналістаў.",
        ru="Пенсионер и пчеловод. Судили его за закрытыми дверями, без публики и журналистов.",
        en="A pensioner and beekeeper, tried behind closed doors with neither public nor press.",
    ),
    about=Text(
        be=(
            "Усё жыццё правёў на вузлах сувязі, на пенсіі завёў пчол. Першы прысуд — пажыццёвае "
            "зняволенне — апеляцыя замяніла. Нумары артыкулаў не называлі ні на судзе, ні пасля."
        ),
        ru=(
            "Всю жизнь проработал на узлах связи, на пенсии завёл пчёл. Первый приговор — "
            "пожизненное заключение — апелляция заменила. Номера статей не назвали ни в суде, ни "
            "после."
        ),
        en=(
            "He spent his working life at telephone exchanges and took up beekeeping when he "
            "retired. The court of appeal replaced the first verdict, life imprisonment. Neither "
            "court made the articles public."
        ),
    ),
    custody="in_transfer",
    custody_since=Day(date(2025, 10, 1), "month"),
    detained=Day(date(2021, 4, 16)),
    decisions=(
        Decision(
            kind="life",
            regime="special",
            verdict=Day(date(2022, 10, 6)),
            court=courts.BREST_REGIONAL,
            in_force=False,
            article_count=2,
        ),
        Decision(
            regime="strict",
            years=20,
            verdict=Day(date(2023, 2, 1), "month"),
            court=courts.SUPREME,
            instance="appeal",
            article_count=2,
        ),
    ),
    stays=(
        Stay(facility="sizo-7", since=Day(date(2021, 4, 16)), until=Day(date(2023, 3, 1), "month")),
        Stay(
            facility="prison-1", since=Day(date(2023, 3, 1), "month"), until=Day(date(2025, 10, 1), "month")
        ),
        Stay(facility=None, since=Day(date(2025, 10, 1), "month"), confidence="in_transfer"),
    ),
    cares=(
        Care(
            guardian="deputy",
            forms=("advocacy", "voice"),
            since=date(2023, 11, 12),
            statement=Text(
                be="Ён старэйшы за майго бацьку. Кожны афіцыйны адказ, у якім няма яго імя, я вяртаю назад.",
                ru=(
                    "Он старше моего отца. Каждый официальный ответ, в котором нет его имени, я "
                    "возвращаю обратно."
                ),
                en=(
                    "He is older than my father. Whenever an official reply leaves his name out, I send "
                    "it back."
                ),
            ),
        ),
    ),
    recognition=Recognition(by=RECOGNISED_BY, on=Day(date(2021, 6, 1)), link=f"{STATEMENTS}/2021-06-01"),
    verified_days_ago=200,
    publication=Publication(
        state="public",
        show_portrait=True,
        show_address=True,
        birthday="full",
        letters="wait",
        letters_note=Text(
            be="Чалавека этапуюць. Пачакайце, пакуль тут з’явіцца новае месца.",
            ru="Человека этапируют. Подождите, пока здесь появится новое место.",
            en="He is being moved. Please wait until the new place is shown here.",
        ),
    ),
)

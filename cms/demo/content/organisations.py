"""Invented organisations. Their addresses are of the domain that is kept free for examples."""

from dataclasses import dataclass
from typing import Final

from cms.demo.content.text import Text

# As recognitions name it: a brand that is spelled the same in every language.
RECOGNISED_BY: Final = "Ліхтар / Lichtar"
STATEMENTS: Final = "https://lichtar.example.org/statements"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """An organisation; `key` names it inside the demonstration."""

    key: str
    kind: str
    name: Text
    about: Text
    link: str
    onion: str = ""


ORGANISATIONS: Final = (
    OrganisationRow(
        key="lichtar",
        kind="human_rights",
        name=Text(
            "Праваабарончы цэнтр «Ліхтар»", "Правозащитный центр «Лихтар»", "Lichtar Human Rights Centre"
        ),
        about=Text(
            be=(
                "Вядзе спіс палітвязняў і запісвае, што адбываецца ў судах і калоніях. Кожнае прызнанне "
                "палітвязнем мае тут сваю заяву з абгрунтаваннем."
            ),
            ru=(
                "Ведёт список политзаключённых и записывает, что происходит в судах и колониях. За "
                "каждым признанием политзаключённым стоит здесь заявление с обоснованием."
            ),
            en=(
                "Keeps the list of political prisoners and records what happens in courts and colonies. "
                "Behind each recognition there is a statement that gives the reasons."
            ),
        ),
        link="https://lichtar.example.org/",
        # No service answers there: letters and figures that only have the right shape.
        onion="demonstration2demonstration2demonstration2demonstration2.onion",
    ),
    OrganisationRow(
        key="parcels",
        kind="fund",
        name=Text("Фонд «Торбачка»", "Фонд «Торбочка»", "Torbachka Fund"),
        about=Text(
            be="Аплачвае сем’ям перадачы, дарогу на спатканні і лекі. Збірае грошы толькі за мяжой.",
            ru="Оплачивает семьям передачи, дорогу на свидания и лекарства. Собирает деньги только за границей.",
            en="Pays families for parcels, travel to visits and medicine. It collects money outside Belarus only.",
        ),
        link="https://torbachka.example.org/",
    ),
    OrganisationRow(
        key="legal-fund",
        kind="fund",
        name=Text("Фонд абароны «Параграф»", "Фонд защиты «Параграф»", "Paragraph Defence Fund"),
        about=Text(
            be="Аплачвае адвакатаў і судовыя выдаткі, рыхтуе звароты ў міжнародныя органы.",
            ru="Оплачивает адвокатов и судебные расходы, готовит обращения в международные органы.",
            en="Pays lawyers and court costs and prepares submissions to international bodies.",
        ),
        link="https://paragraph.example.org/",
    ),
    OrganisationRow(
        key="envelope",
        kind="letters",
        name=Text("Лісты туды і назад", "Письма туда и обратно", "Letters There and Back"),
        about=Text(
            be="Вучыць пісаць лісты, якія праходзяць праз цэнзуру, і дапамагае не кінуць пасля першага.",
            ru="Учит писать письма, которые проходят цензуру, и помогает не бросить после первого.",
            en="Teaches people to write letters that pass the censor, and helps them not to stop after the first.",
        ),
        link="https://letters.example.org/",
    ),
    OrganisationRow(
        key="postcards",
        kind="letters",
        name=Text("Паштоўка ў нядзелю", "Открытка в воскресенье", "A Postcard on Sunday"),
        about=Text(
            be="Вечары паштовак у бібліятэках і школах замежжа: стол, ручкі, маркі і спіс адрасоў.",
            ru="Вечера открыток в библиотеках и школах за рубежом: стол, ручки, марки и список адресов.",
            en="Postcard evenings in libraries and schools abroad: a table, pens, stamps and a list of addresses.",
        ),
        link="https://postcards.example.org/",
    ),
    OrganisationRow(
        key="radio",
        kind="media",
        name=Text("Радыё «Суседзі»", "Радио «Соседи»", "Radio Suziedzi"),
        about=Text(
            be="Расказвае пра людзей за кратамі праз іх звычайныя дні: кім працавалі, што спявалі, каго чакаюць.",
            ru="Рассказывает о людях за решёткой через их обычные дни: кем работали, что пели, кого ждут.",
            en=(
                "Tells of people behind bars through their ordinary days: what they worked at, what "
                "they sang, whom they are waiting for."
            ),
        ),
        link="https://radio.example.org/",
    ),
    OrganisationRow(
        key="neighbours",
        kind="initiative",
        name=Text("Ініцыятыва «Вольнае крэсла»", "Инициатива «Свободное кресло»", "Empty Chair Initiative"),
        about=Text(
            be=(
                "Знаходзіць людзей, гатовых аддаць гадзіну сваёй працы: перакласці, звярстаць, "
                "паправіць сайт, пасядзець з дзецьмі."
            ),
            ru=(
                "Находит людей, готовых отдать час своей работы: перевести, сверстать, поправить сайт, "
                "посидеть с детьми."
            ),
            en=(
                "Finds people ready to give an hour of what they are good at: translating, typesetting, "
                "mending a site, minding children."
            ),
        ),
        link="https://chair.example.org/",
    ),
)

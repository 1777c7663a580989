"""The words of the styleguide: as many as usual, far more, hardly any; nobody in them exists."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from cms.languages import Language
from cms.pages.samples.words import WORDS

Amount = Literal["ordinary", "long", "short"]

AMOUNTS: Final[tuple[Amount, ...]] = get_args(Amount)
TITLE_LENGTH: Final = 300
LINK: Final = "https://example.org/a-long-way-down/to-the-page/that-has-been-quoted.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What values are made of; `html` is paragraphs, `address` lines, `word` one that cannot be broken well."""

    name: str
    role: str
    title: str
    sentence: str
    html: str
    place: str
    court: str
    organisation: str
    country: str
    word: str
    address: str


_LONG: Final[dict[Language, dict[str, str]]] = {
    "be": {
        "name": "Канстанцін-Аляксандр Непраўдападобна-Выдуманакаралеўскі-Нідзенебывальскі",
        "role": "прадстаўніца міжнароднай супольнасці, выкладчыца параўнальнага літаратуразнаўства і перакладчыца",
        "place": "Выдуманая папраўчая калонія-пасяленне № 1234 узмоцненага рэжыму (жаночая, ранейшы адрас)",
        "court": "Калегія па крымінальных справах Прыдуманага абласнога суда ў выязным пасяджэнні ў Няісным раёне",
        "organisation": "Міжнароднае грамадскае аб’яднанне дапамогі «Выдуманая праваабарончая ініцыятыва-2020»",
        "country": "Злучанае Прыдуманае Каралеўства Паўночных і Паўднёвых Выдуманых Астравоў",
        "address": "Непраўдападобна-Выдуманакаралеўскі-Нідзенебывальскі Канстанцін-Аляксандр Вікенцьевіч\n"
        "Выдуманая ПК-пасяленне № 1234\nвул. Першага Прыдуманага Беларускага фронту, 1234, корп. 56, атрад 78\n"
        "000000, аграгарадок Вялікія Прыдуманыя Няісначы\nПрыдуманага р-на, Выдуманай вобл.",
    },
    "ru": {
        "name": "Константин-Александр Неправдоподобно-Выдуманнокоролевский-Нигденебывальский",
        "role": "представительница международного сообщества, преподавательница сравнительного литературоведения",
        "place": "Вымышленная исправительная колония-поселение № 1234 усиленного режима (женская, прежний адрес)",
        "court": "Коллегия по уголовным делам Придуманного областного суда в выездном заседании",
        "organisation": "Международное общественное объединение «Вымышленная правозащитная инициатива-2020»",
        "country": "Соединённое Придуманное Королевство Северных и Южных Вымышленных Островов",
        "address": "Неправдоподобно-Выдуманнокоролевский-Нигденебывальский Константин-Александр Викентьевич\n"
        "Вымышленная ИК-поселение № 1234\nул. Первого Придуманного Белорусского фронта, 1234, корп. 56, отряд 78\n"
        "000000, агрогородок Большие Придуманные Несуществовичи\nПридуманного р-на, Вымышленной обл.",
    },
    "en": {
        "name": "Kanstantsin-Aliaksandr Nepraudapadobna-Vydumanakaraleuski-Nidzenebyvalski",
        "role": "representative of the international community, teacher of comparative literature and translator",
        "place": "Invented correctional colony-settlement No. 1234 of the reinforced regime (women, former address)",
        "court": "Panel for criminal cases of the Invented Regional Court, sitting away in the district of Nowhere",
        "organisation": "International public association “Invented Human Rights Initiative of the Year 2020”",
        "country": "The United Invented Kingdom of the Northern and Southern Imaginary Islands",
        "address": "",
    },
}
_SHORT: Final[dict[Language, dict[str, str]]] = {
    "be": {"name": "Ў", "role": "", "place": "ПК", "address": "Ў\nПК\n000000"},
    "ru": {"name": "Ё", "role": "", "place": "ИК", "address": "Ё\nИК\n000000"},
    "en": {"name": "O", "role": "", "place": "K", "address": ""},
}
# As long as an onion address is, and of no letters at which it could be parted.
_ONION: Final = "w" * 56 + ".onion"


def texts(language: Language, amount: Amount) -> Texts:
    """The words for values in `language`. An English page has addresses in Belarusian."""
    return {"ordinary": _ordinary, "long": _long, "short": _short}[amount](language)


def _ordinary(language: Language) -> Texts:
    words = WORDS[language]
    return Texts(
        name=words["person"],
        role=words["guardian_role"],
        title=words["story"],
        sentence=words["person_summary"],
        html=words["statement"],
        place=words["address"].splitlines()[1],
        court=words["source"],
        organisation=words["organisation"],
        country=words["country"],
        word="example.onion",
        address=words["address"],
    )


def _long(language: Language) -> Texts:
    words, more = WORDS[language], _LONG[language]
    told = " ".join((words["question"], words["person_summary"], words["country_note"], words["alt"]))
    return Texts(
        name=more["name"],
        role=more["role"],
        title=" ".join((told, told, told))[:TITLE_LENGTH],
        sentence=f"{told} {more['name']}. {told}",
        html=words["prose"] * 2
        + words["statement"]
        + f"<p>{_ONION}</p><ul><li>{told}</li><li>{told}</li></ul>",
        place=more["place"],
        court=more["court"],
        organisation=more["organisation"],
        country=more["country"],
        word=_ONION,
        address=more["address"] or _LONG["be"]["address"],
    )


def _short(language: Language) -> Texts:
    few = _SHORT[language]
    return Texts(
        name=few["name"],
        role=few["role"],
        title=few["name"],
        sentence="",
        html="",
        place=few["place"],
        court="",
        organisation=few["name"],
        country=few["name"],
        word="",
        address=few["address"] or _SHORT["be"]["address"],
    )

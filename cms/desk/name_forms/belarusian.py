"""The endings of Belarusian names that decline one way only; fewer than in Russian, for stress decides more."""

from typing import Final

from cms.desk.name_forms.declension import Forms, Language, row, same, unsafe

_UNCHANGED: Final = same("ых")

_FAMILY_MASCULINE: Final = (
    row("[сц]кі", 1, "ага аму ага ім ім"),
    row("ны", 1, "ага аму ага ым ым"),
    row("(?<=[а-яёіў]{2})[аоеё]ў", 1, "ва ву ва вым ве"),
    row("(?<=[а-яёіў]{2})[іы]н", 0, "а у а ым е"),
    # Эрліх declines, Доўгіх does not.
    unsafe("ц|іх"),
    _UNCHANGED,
    row("[іыую][кгх]", 0, "а у а ам у"),
    row("[іыую][чшж]", 0, "а у а ам у"),
    row("[іыую][бвзлмнпсф]|[ая]н", 0, "а у а ам е"),
    row("аль", 1, "я ю я ём ю"),
)
_FAMILY_FEMININE: Final = (
    row("[сц]кая|ная", 2, "ай ай ую ай ай"),
    unsafe("^(?:каро|са|со|дубро|падко|гала|сла|асно)ва"),
    row("(?<=[а-яёіў]{2})[аоеё]ва|[гкхц][іы]на", 1, "ай ай у ай ай"),
    _UNCHANGED,
    same("[бвгджзклмнпрстфхцчшьй]"),
)
_GIVEN_MASCULINE: Final = (
    unsafe("[аеёо]к|[её]л|ец|ер|ень|ў"),
    row("т", 1, "та ту та там це"),
    row("д", 1, "да ду да дам дзе"),
    row("й", 1, "я ю я ем ю"),
    row("ь", 1, "я ю я ем ю"),
    row("[кгхчшж]", 0, "а у а ам у"),
    row("р", 0, "а у а ам ы"),
    row("[бвзлмнпсф]", 0, "а у а ам е"),
)
_GIVEN_FEMININE: Final = (
    row("я", 1, "і і ю яй і"),
    row("га", 2, "гі зе гу гай зе"),
    row("та", 2, "ты це ту тай це"),
    row("да", 2, "ды дзе ду дай дзе"),
    row("[ржчшц]а", 1, "ы ы у ай ы"),
    row("[бвзлмнпсф]а", 1, "ы е у ай е"),
)

BELARUSIAN: Final = Language(
    letters="абвгґдеёжзійклмнопрстуўфхцчшыьэюя'’ʼ",
    tables={
        ("family", "masculine"): _FAMILY_MASCULINE,
        ("family", "feminine"): _FAMILY_FEMININE,
        ("given", "masculine"): _GIVEN_MASCULINE,
        ("given", "feminine"): _GIVEN_FEMININE,
        ("patronymic", "masculine"): (row("[іы]ч", 0, "а у а ам у"),),
        ("patronymic", "feminine"): (row("ўна|[іы]чна", 1, "ы е у ай е"),),
    },
    single={
        ("given", "masculine"): {
            "Павел": Forms("Паўла", "Паўлу", "Паўла", "Паўлам", "Паўле"),
            "Пётр": Forms("Пятра", "Пятру", "Пятра", "Пятром", "Пятры"),
            "Леў": Forms("Льва", "Льву", "Льва", "Львом", "Льве"),
        },
        ("given", "feminine"): {
            "Любоў": Forms("Любові", "Любові", "Любоў", "Любоўю", "Любові"),
        },
    },
)

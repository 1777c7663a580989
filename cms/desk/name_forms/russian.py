"""The endings of Russian names that decline one way only."""

from typing import Final

from cms.desk.name_forms.declension import Forms, Language, row, same, unsafe

_ANY: Final = "[бвгджзклмнпрстфхцчшщ]"
_HARD: Final = "[бвгдзклмнпрстфх]"
_BACK: Final = "[гкх]"
_HUSHING: Final = "[жчшщ]"
# Between other vowels and the last consonant nothing drops out: Ярмак, Ярмаку; but Журавель, Журавлю.
_FIRM: Final = "[аиуыэюя]"

# Шевченко, Черных, Дурново: the same in every case, for men and women.
_UNCHANGED: Final = same("(?<=[а-яё]{2})[оеиуюыэ]|ых")
_IN_A: Final = (
    row(f"{_BACK}а", 1, "и е у ой е"),
    unsafe(f"(?:{_HUSHING}|ц)а"),
    row("[бвдзлмнпрст]а", 1, "ы е у ой е"),
    row("ия", 1, "и и ю ей и"),
    unsafe("[ая]я"),
    row("[лнрст]я", 1, "и е ю ей е"),
)

_FAMILY_MASCULINE: Final = (
    row("[сц]к(?:ий|ой)", 2, "ого ому ого им ом"),
    row("ный|тый|вый|рый|лый", 2, "ого ому ого ым ом"),
    row("(?<=[а-яё]{2})(?:ов|ев|ёв|ин|ын)", 0, "а у а ым е"),
    # Эрлих declines, Долгих does not; Топчий is no adjective, Синий is one; the vowel of Соловей drops out.
    unsafe("[ая]я|[еио]й|их|ц"),
    _UNCHANGED,
    row(f"{_FIRM}{_HUSHING}", 0, "а у а ем е"),
    row(f"{_FIRM}{_HARD}", 0, "а у а ом е"),
    row(f"{_FIRM}[лнрстзвдбм]ь", 1, "я ю я ем е"),
    row("[аяую]й", 1, "я ю я ем е"),
    *_IN_A,
)
_FAMILY_FEMININE: Final = (
    row("[сц]кая", 2, "ой ой ую ой ой"),
    row("(?:[бвдзлмнпрст])ая", 2, "ой ой ую ой ой"),
    unsafe("[ая]я"),
    # Not Сорокина beside Калина, nor Дуброва beside Петрова.
    unsafe("^(?:коро|со|дубро|подко|голо|осно|деб|обно)ва"),
    row("(?<=[а-яё]{2})(?:ова|ева|ёва)|[гкхц][иы]на", 1, "ой ой у ой ой"),
    # Плисецка is Polish, Плиска is not.
    unsafe("[иы]на|[сц]ка"),
    _UNCHANGED,
    same(f"{_ANY}|[ьй]"),
    *_IN_A,
)
_GIVEN_MASCULINE: Final = (
    unsafe("е[кцл]|ё[кл]|ок|ец|ень"),
    row("ий", 1, "я ю я ем и"),
    row("й", 1, "я ю я ем е"),
    row("ь", 1, "я ю я ем е"),
    row(_HUSHING, 0, "а у а ем е"),
    row(_HARD, 0, "а у а ом е"),
    unsafe(f"(?:{_HUSHING}|ц)а|ия"),
    row("ья", 1, "и е ю ёй е"),
    row(f"{_BACK}а", 1, "и е у ой е"),
    row("[бвдзлмнпрст]а", 1, "ы е у ой е"),
    row("[лнрст]я", 1, "и е ю ей е"),
)
_GIVEN_FEMININE: Final = (
    row("ия", 1, "и и ю ей и"),
    row("[аеоуьлнрстю]я", 1, "и е ю ей е"),
    row("[жчш]а", 1, "и е у ей е"),
    row(f"{_BACK}а", 1, "и е у ой е"),
    row("[бвдзлмнпрстф]а", 1, "ы е у ой е"),
)

RUSSIAN: Final = Language(
    letters="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    tables={
        ("family", "masculine"): _FAMILY_MASCULINE,
        ("family", "feminine"): _FAMILY_FEMININE,
        ("given", "masculine"): _GIVEN_MASCULINE,
        ("given", "feminine"): _GIVEN_FEMININE,
        ("patronymic", "masculine"): (row("ич", 0, "а у а ем е"),),
        ("patronymic", "feminine"): (row("вна|[чш]на", 1, "ы е у ой е"),),
    },
    single={
        ("given", "masculine"): {
            "Павел": Forms("Павла", "Павлу", "Павла", "Павлом", "Павле"),
            "Пётр": Forms("Петра", "Петру", "Петра", "Петром", "Петре"),
            "Петр": Forms("Петра", "Петру", "Петра", "Петром", "Петре"),
            "Лев": Forms("Льва", "Льву", "Льва", "Львом", "Льве"),
        },
        ("given", "feminine"): {
            "Любовь": Forms("Любови", "Любови", "Любовь", "Любовью", "Любови"),
            "Ия": Forms("Ии", "Ие", "Ию", "Ией", "Ие"),
        },
    },
)

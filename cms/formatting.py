"""Dates, terms, numbers and money in Belarusian, Russian and English, by our own tables."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from cms.languages import CODES, Language, parse

Precision = Literal["day", "month", "year", "unknown"]
MoneyUnit = Literal["byn", "basic_unit"]
Forms = Sequence[str]

NBSP: Final = "\u00a0"

# Official Belarusian orthography: "май" and "мая", not "травень".
MONTHS_NOMINATIVE: Final[dict[Language, tuple[str, ...]]] = {
    "be": (
        *("студзень", "люты", "сакавік", "красавік", "май", "чэрвень"),
        *("ліпень", "жнівень", "верасень", "кастрычнік", "лістапад", "снежань"),
    ),
    "ru": (
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
MONTHS_GENITIVE: Final[dict[Language, tuple[str, ...]]] = {
    "be": (
        *("студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня"),
        *("ліпеня", "жніўня", "верасня", "кастрычніка", "лістапада", "снежня"),
    ),
    "ru": (
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    "en": MONTHS_NOMINATIVE["en"],
}

_TERM_NOUNS: Final[dict[Language, tuple[Forms, Forms, Forms]]] = {
    "be": (("год", "гады", "гадоў"), ("месяц", "месяцы", "месяцаў"), ("дзень", "дні", "дзён")),
    "ru": (("год", "года", "лет"), ("месяц", "месяца", "месяцев"), ("день", "дня", "дней")),
    "en": (("year", "years"), ("month", "months"), ("day", "days")),
}

# The noun after a whole amount, and the one form that follows a fraction ("2,5 базовой величины").
_MONEY_NOUNS: Final[dict[MoneyUnit, dict[Language, tuple[Forms, str]]]] = {
    "byn": {
        "be": (("беларускі рубель", "беларускія рублі", "беларускіх рублёў"), "беларускага рубля"),
        "ru": (("белорусский рубль", "белорусских рубля", "белорусских рублей"), "белорусского рубля"),
        "en": (("Belarusian rouble", "Belarusian roubles"), "Belarusian roubles"),
    },
    "basic_unit": {
        "be": (("базавая велічыня", "базавыя велічыні", "базавых велічынь"), "базавай велічыні"),
        "ru": (("базовая величина", "базовые величины", "базовых величин"), "базовой величины"),
        "en": (("basic unit", "basic units"), "basic units"),
    },
}

_ARTICLE_NOUNS: Final[dict[Language, tuple[Forms, str]]] = {
    "be": (("артыкул", "артыкулы", "артыкулаў"), "Крымінальнага кодэкса"),
    "ru": (("статья", "статьи", "статей"), "Уголовного кодекса"),
    "en": (("article", "articles"), "of the Criminal Code"),
}

# How much of "2021-05-03" is known.
_ISO_LENGTHS: Final[dict[str, int]] = {"day": 10, "month": 7, "year": 4, "unknown": 0}

_SLAVIC_SEPARATORS: Final = str.maketrans({",": NBSP, ".": ","})
_SEPARATORS: Final[dict[Language, dict[int, str]]] = {
    "be": _SLAVIC_SEPARATORS,
    "ru": _SLAVIC_SEPARATORS,
    "en": {},
}


def known_language(language: str) -> Language:
    """`language` as one of ours; a ValueError that lists ours when it is not."""
    known = parse(language)
    if known is None:
        raise ValueError(f"{language!r} is not a language of this site. Use one of: {', '.join(CODES)}.")
    return known


def plural(number: int, language: str, forms: Forms) -> str:
    """The form that goes with `number`. `forms`: (one, few, many) in be and ru, (one, other) in en."""
    known = known_language(language)
    count, choose = _PLURAL_RULES[known]
    if len(forms) != count:
        raise ValueError(f"A noun in {known} has {count} forms with numbers, but {len(forms)} were given.")
    return forms[choose(abs(number))]


def format_number(number: int | Decimal, language: str) -> str:
    """`number` in groups of three figures: "5 100,5" (no-break space) in be and ru, "5,100.5" in en."""
    separators = _SEPARATORS[known_language(language)]
    return f"{Decimal(number):,f}".translate(separators)


def format_money(amount: Decimal, unit: MoneyUnit, language: str) -> str:
    """A sum with its noun: "5 100 белорусских рублей", "2,5 базовой величины". Rubles keep their kopecks."""
    known = known_language(language)
    if unit not in _MONEY_NOUNS:
        raise ValueError(f"{unit!r} is not a unit of money. Use one of: {', '.join(_MONEY_NOUNS)}.")
    forms, after_fraction = _MONEY_NOUNS[unit][known]
    exact = amount.quantize(Decimal("0.01")) if unit == "byn" else amount.normalize()
    if exact == exact.to_integral_value():
        whole = int(exact)
        return _counted(format_number(whole, known), plural(whole, known, forms))
    return _counted(format_number(exact, known), after_fraction)


@lru_cache(maxsize=2048)
def format_term(years: int | None, months: int | None, days: int | None, language: str) -> str:
    """A term as the value of a label: "6 гадоў 3 месяцы 2 дні". Empty parts are left out; unknown is ""."""
    known = known_language(language)
    parts = zip((years, months, days), _TERM_NOUNS[known], strict=True)
    return " ".join(_term_part(number, known, forms) for number, forms in parts if number)


def format_articles(number: int, language: str) -> str:
    """How many articles of the Criminal Code: "4 артыкулы Крымінальнага кодэкса"."""
    known = known_language(language)
    forms, code = _ARTICLE_NOUNS[known]
    return f"{_counted(format_number(number, known), plural(number, known, forms))} {code}"


def day_and_month(day: date, language: str) -> str:
    """A birthday without its year: "3 мая", "3 May"."""
    known = known_language(language)
    return _counted(str(day.day), MONTHS_GENITIVE[known][day.month - 1])


def format_date(day: date | None, precision: Precision, language: str) -> str:
    """A date as far as it is known: "3 мая 2021", "май 2021", "2021", or "" when it is unknown."""
    known = known_language(language)
    length = _iso_length(precision)
    if day is None or not length:
        return ""
    if precision == "day":
        return f"{day_and_month(day, known)} {day.year}"
    if precision == "month":
        return f"{MONTHS_NOMINATIVE[known][day.month - 1]} {day.year}"
    return str(day.year)


def iso_date(day: date | None, precision: Precision) -> str | None:
    """What the API prints: "2021-05-03", "2021-05" or "2021" as far as the date is known, else None."""
    length = _iso_length(precision)
    return day.isoformat()[:length] if day and length else None


def _iso_length(precision: str) -> int:
    if precision not in _ISO_LENGTHS:
        raise ValueError(f"{precision!r} is not a date precision. Use one of: {', '.join(_ISO_LENGTHS)}.")
    return _ISO_LENGTHS[precision]


def _term_part(number: int, language: Language, forms: Forms) -> str:
    if number < 0:
        raise ValueError(f"A term cannot have a negative part, but {number} was given for {forms[-1]!r}.")
    return _counted(format_number(number, language), plural(number, language, forms))


def _counted(number: str, noun: str) -> str:
    """A line must not break between a number and the word it counts."""
    return f"{number}{NBSP}{noun}"


def _slavic_form(number: int) -> int:
    """The CLDR categories one, few, many of whole numbers; they coincide in Belarusian and Russian."""
    if number % 10 == 1 and number % 100 != 11:
        return 0
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return 1
    return 2


def _english_form(number: int) -> int:
    return int(number != 1)


_PLURAL_RULES: Final[dict[Language, tuple[int, Callable[[int], int]]]] = {
    "be": (3, _slavic_form),
    "ru": (3, _slavic_form),
    "en": (2, _english_form),
}

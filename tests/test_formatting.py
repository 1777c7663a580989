"""Dates, terms, numbers and money, compared with tables written out by hand."""

from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from itertools import product

import pytest

from cms.formatting import (
    MONTHS_GENITIVE,
    MONTHS_NOMINATIVE,
    day_and_month,
    format_date,
    format_money,
    format_number,
    format_term,
    iso_date,
    plural,
)

_ = "\u00a0"  # the no-break space, as it looks
DAY = date(2021, 5, 3)


def _from_0_to_31(one, few, many):
    """The noun after each number, laid out by hand: no rule here that could share a mistake with the code."""
    return [many, one, few, few, few, *[many] * 16, one, few, few, few, *[many] * 6, one]


YEARS = {
    "be": _from_0_to_31("год", "гады", "гадоў"),
    "ru": _from_0_to_31("год", "года", "лет"),
    "en": ["years", "year", *["years"] * 30],
}
MONTHS = {
    "be": _from_0_to_31("месяц", "месяцы", "месяцаў"),
    "ru": _from_0_to_31("месяц", "месяца", "месяцев"),
    "en": ["months", "month", *["months"] * 30],
}
DAYS = {
    "be": _from_0_to_31("дзень", "дні", "дзён"),
    "ru": _from_0_to_31("день", "дня", "дней"),
    "en": ["days", "day", *["days"] * 30],
}


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_every_term_of_25_years_agrees_with_the_written_tables(language):
    assert [len(nouns[language]) for nouns in (YEARS, MONTHS, DAYS)] == [32, 32, 32]
    for years, months, days in product(range(26), range(12), range(32)):
        counted = [
            (years, YEARS[language][years]),
            (months, MONTHS[language][months]),
            (days, DAYS[language][days]),
        ]
        expected = " ".join(f"{number}{_}{noun}" for number, noun in counted if number)
        assert format_term(years, months, days, language) == expected


def test_a_term_reads_like_the_label_value_of_a_card():
    assert format_term(6, 3, 2, "be") == f"6{_}гадоў 3{_}месяцы 2{_}дні"
    assert format_term(2, 6, None, "ru") == f"2{_}года 6{_}месяцев"
    assert format_term(None, 14, None, "en") == f"14{_}months"


def test_an_unknown_or_empty_term_is_empty():
    assert [format_term(None, None, None, language) for language in ("be", "ru", "en")] == ["", "", ""]
    assert format_term(0, 0, 0, "be") == ""


def test_a_negative_part_of_a_term_is_refused():
    with pytest.raises(ValueError, match="cannot have a negative part, but -1 was given"):
        format_term(1, -1, None, "be")


FORMS_BE = ("ліст", "лісты", "лістоў")


@pytest.mark.parametrize(
    ("numbers", "form"),
    [
        ((1, 21, 31, 101, 121, 1001, -1), "ліст"),
        ((2, 3, 4, 22, 24, 34, 102, 1002, -2), "лісты"),
        ((0, 5, 9, 10, 11, 12, 13, 14, 15, 19, 20, 25, 100, 111, 112, 114, 1011, 1013), "лістоў"),
    ],
)
def test_slavic_plurals_follow_the_last_figures_except_in_the_teens(numbers, form):
    for language in ("be", "ru"):
        assert {plural(number, language, FORMS_BE) for number in numbers} == {form}


def test_english_has_one_letter_and_many_letters():
    forms = ("letter", "letters")
    assert [plural(number, "en", forms) for number in (0, 1, 2, 11, 21, 101)] == [
        *("letters", "letter", "letters", "letters", "letters", "letters"),
    ]


def test_a_noun_with_the_wrong_number_of_forms_is_refused():
    with pytest.raises(ValueError, match="A noun in be has 3 forms with numbers, but 2 were given"):
        plural(1, "be", ("ліст", "лісты"))


@pytest.mark.parametrize(
    ("precision", "be", "ru", "en", "iso"),
    [
        ("day", f"3{_}мая 2021", f"3{_}мая 2021", f"3{_}May 2021", "2021-05-03"),
        ("month", "май 2021", "май 2021", "May 2021", "2021-05"),
        ("year", "2021", "2021", "2021", "2021"),
        ("unknown", "", "", "", None),
    ],
)
def test_a_date_shows_only_what_is_known(precision, be, ru, en, iso):
    assert [format_date(DAY, precision, language) for language in ("be", "ru", "en")] == [be, ru, en]
    assert iso_date(DAY, precision) == iso


def test_a_missing_date_is_empty_at_every_precision():
    for precision in ("day", "month", "year", "unknown"):
        assert (format_date(None, precision, "be"), iso_date(None, precision)) == ("", None)


def test_an_early_year_keeps_four_figures_in_the_api():
    assert iso_date(date(988, 1, 2), "year") == "0988"


def test_belarusian_dates_use_the_genitive_and_months_the_nominative():
    days = [format_date(date(2022, month, 1), "day", "be") for month in range(1, 13)]
    assert days == [
        f"1{_}{month} 2022"
        for month in (
            *("студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня"),
            *("ліпеня", "жніўня", "верасня", "кастрычніка", "лістапада", "снежня"),
        )
    ]
    months = [format_date(date(2022, month, 1), "month", "be") for month in range(1, 13)]
    assert months == [
        f"{month} 2022"
        for month in (
            *("студзень", "люты", "сакавік", "красавік", "май", "чэрвень"),
            *("ліпень", "жнівень", "верасень", "кастрычнік", "лістапад", "снежань"),
        )
    ]


def test_month_tables_are_whole():
    for table in (MONTHS_NOMINATIVE, MONTHS_GENITIVE):
        assert {language: len(set(names)) for language, names in table.items()} == {
            "be": 12,
            "ru": 12,
            "en": 12,
        }


def test_a_birthday_has_no_year():
    assert [day_and_month(DAY, language) for language in ("be", "ru", "en")] == [
        *(f"3{_}мая", f"3{_}мая", f"3{_}May"),
    ]
    assert day_and_month(date(1990, 11, 21), "ru") == f"21{_}ноября"


@pytest.mark.parametrize(
    ("number", "slavic", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (5100, f"5{_}100", "5,100"),
        (1234567, f"1{_}234{_}567", "1,234,567"),
        (-1234, f"-1{_}234", "-1,234"),
        (Decimal("5100.50"), f"5{_}100,50", "5,100.50"),
        (Decimal("1E+3"), f"1{_}000", "1,000"),
        (12345678901234567890123456789012, None, "12,345,678,901,234,567,890,123,456,789,012"),
    ],
)
def test_numbers_are_grouped_and_never_break(number, slavic, english):
    slavic = slavic or english.replace(",", _)
    assert [format_number(number, language) for language in ("be", "ru", "en")] == [slavic, slavic, english]


@pytest.mark.parametrize(
    ("amount", "unit", "be", "ru", "en"),
    [
        ("1", "byn", "1_беларускі рубель", "1_белорусский рубль", "1_Belarusian rouble"),
        ("3", "byn", "3_беларускія рублі", "3_белорусских рубля", "3_Belarusian roubles"),
        ("5100", "byn", "5_100_беларускіх рублёў", "5_100_белорусских рублей", "5,100_Belarusian roubles"),
        ("5100.00", "byn", "5_100_беларускіх рублёў", "5_100_белорусских рублей", "5,100_Belarusian roubles"),
        ("7.5", "byn", "7,50_беларускага рубля", "7,50_белорусского рубля", "7.50_Belarusian roubles"),
        ("1", "basic_unit", "1_базавая велічыня", "1_базовая величина", "1_basic unit"),
        ("2", "basic_unit", "2_базавыя велічыні", "2_базовые величины", "2_basic units"),
        ("100", "basic_unit", "100_базавых велічынь", "100_базовых величин", "100_basic units"),
        ("2.50", "basic_unit", "2,5_базавай велічыні", "2,5_базовой величины", "2.5_basic units"),
    ],
)
def test_money_agrees_with_its_noun(amount, unit, be, ru, en):
    printed = [format_money(Decimal(amount), unit, language) for language in ("be", "ru", "en")]
    assert printed == [text.replace("_", _) for text in (be, ru, en)]


@pytest.mark.parametrize(
    "call",
    [
        lambda language: plural(1, language, FORMS_BE),
        lambda language: format_number(1, language),
        lambda language: format_money(Decimal(1), "byn", language),
        lambda language: format_term(None, None, None, language),
        lambda language: day_and_month(DAY, language),
        lambda language: format_date(None, "unknown", language),
    ],
)
def test_an_unknown_language_is_refused_by_name(call):
    with pytest.raises(ValueError, match=r"^'pl' is not a language of this site\. Use one of: be, ru, en\.$"):
        call("pl")


def test_an_unknown_precision_or_unit_is_refused_by_name():
    with pytest.raises(ValueError, match=r"^'week' is not a date precision\. Use one of: day, month, y"):
        iso_date(DAY, "week")
    with pytest.raises(ValueError, match="'week' is not a date precision"):
        format_date(None, "week", "be")
    with pytest.raises(ValueError, match=r"^'euro' is not a unit of money\. Use one of: byn, basic_unit\.$"):
        format_money(Decimal(1), "euro", "be")


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_admin_reads_iso_and_dotted_dates_in_every_language(language):
    formats = import_module(f"cms.formats.{language}.formats")
    read = {text: _first_reading(text, formats.DATE_INPUT_FORMATS) for text in ("2021-05-03", "03.05.2021")}
    assert read == {"2021-05-03": datetime(2021, 5, 3), "03.05.2021": datetime(2021, 5, 3)}
    moment = datetime(2021, 5, 3, 14, 30)
    for text in ("2021-05-03 14:30", "03.05.2021 14:30"):
        assert _first_reading(text, formats.DATETIME_INPUT_FORMATS) == moment
    assert _first_reading("14:30", formats.TIME_INPUT_FORMATS) == datetime(1900, 1, 1, 14, 30)
    assert _first_reading("03.05.65", formats.DATE_INPUT_FORMATS) is None


def _first_reading(text, input_formats):
    for input_format in input_formats:
        try:
            return datetime.strptime(text, input_format)
        except ValueError:
            continue
    return None


def test_english_is_british_and_weeks_begin_on_monday():
    be, ru, en = (import_module(f"cms.formats.{language}.formats") for language in ("be", "ru", "en"))
    assert _first_reading("03/05/2021", en.DATE_INPUT_FORMATS) == datetime(2021, 5, 3)
    assert [module.FIRST_DAY_OF_WEEK for module in (be, ru, en)] == [1, 1, 1]
    assert [(module.DECIMAL_SEPARATOR, module.THOUSAND_SEPARATOR) for module in (be, ru, en)] == [
        *((",", _), (",", _), (".", ",")),
    ]

"""The catalogue holds the addresses that sources printed and the articles in use, a row in one language."""

import re
from datetime import date

import pytest

from cms.disclosure.reading_aid import romanise
from cms.snippets.catalogue.articles import ARTICLES
from cms.snippets.catalogue.facilities import FACILITIES

# Typed from the list of printed addresses: key, postcode, what follows it in Russian, and the same in Belarusian.
# «р-н» and «обл.» of the list stand in the genitive, as an envelope has them.
PRINTED = """
sizo-1 | 223016 | Новодворский с/с, 143/4 / д. Пашковичи / Минского р-на / Минской обл. | Навадворскі с/с, 143/4 / в. Пашковічы / Мінскага р-на / Мінскай вобл.
sizo-1-until-2024 | | ул. Володарского, 2 / г. Минск | вул. Валадарскага, 2 / г. Мінск
sizo-2 | 210026 | ул. Гагарина, 2 / г. Витебск | вул. Гагарына, 2 / г. Віцебск
sizo-3 | 246003 | ул. Книжная, 1А / г. Гомель | вул. Кніжная, 1А / г. Гомель
sizo-6 | 225413 | ул. Брестская, 258В / г. Барановичи | вул. Брэсцкая, 258В / г. Баранавічы
sizo-7 | 224030 | ул. Советских пограничников, 37 / г. Брест | вул. Савецкіх пагранічнікаў, 37 / г. Брэст
prison-8 | 222163 | ул. Советская, 22А / г. Жодино | вул. Савецкая, 22А / г. Жодзіна
prison-4 | 212011 | ул. Крупской, 99А / г. Могилёв | вул. Крупскай, 99А / г. Магілёў
prison-1 | 230023 | ул. Кирова, 1 / г. Гродно | вул. Кірава, 1 / г. Гродна
ik-1 | 211440 | ул. Техническая, 8 / г. Новополоцк | вул. Тэхнічная, 8 / г. Наваполацк
ik-2 | 213800 | ул. Сикорского, 1 / г. Бобруйск | вул. Сікорскага, 1 / г. Бабруйск
ik-3 | 211322 | Витьба / Витебской обл. | Віцьба / Віцебскай вобл.
ik-4 | 246035 | ул. Антошкина, 3 / г. Гомель | вул. Антошкіна, 3 / г. Гомель
ik-5 | 225293 | ул. Дзержинского, 1 / г. Ивацевичи | вул. Дзяржынскага, 1 / г. Івацэвічы
ik-9 | 213410 | ул. Добролюбова, 16 / г. Горки | вул. Дабралюбава, 16 / г. Горкі
ik-11 | 231900 | ул. Рокоссовского, 118 / г. Волковыск | вул. Ракасоўскага, 118 / г. Ваўкавыск
ik-14 | 222125 | ул. Мира, 1а / Новосады / Борисовского р-на / Минской обл. | вул. Міра, 1а / Навасады / Барысаўскага р-на / Мінскай вобл.
ik-15 | 213105 | Славгородское шоссе, 183 / г. Могилёв (Вейно) | Слаўгарадская шаша, 183 / г. Магілёў (Вейна)
ik-17 | 213004 | ул. 1-я Заводская, 8 / г. Шклов | вул. 1-я Завадская, 8 / г. Шклоў
ik-22 | 225295 | а/я 20 / ст. Доманово / Ивацевичского р-на / Брестской обл. | а/с 20 / ст. Даманава / Івацэвіцкага р-на / Брэсцкай вобл.
ik-24 | 247526 | ул. Производственная, 44 / Заречье / Речицкого р-на / Гомельской обл. | вул. Вытворчая, 44 / Зарэчча / Рэчыцкага р-на / Гомельскай вобл.
vk-2 | 213800 | ул. Генерала Батова, 4 / г. Бобруйск | вул. Генерала Батава, 4 / г. Бабруйск
iuot-7 | 225136 | Куплин / Пружанского р-на / Брестской обл. | Куплін / Пружанскага р-на / Брэсцкай вобл.
iuot-21 | 247783 | бул. Юности, 24 / г. Мозырь | бул. Юнацтва, 24 / г. Мазыр
iuot-36 | 220039 | ул. Короткевича, 14 / г. Минск | вул. Караткевіча, 14 / г. Мінск
iuot-43 | 212003 | ул. Челюскинцев, 76а / г. Могилёв | вул. Чалюскінцаў, 76а / г. Магілёў
iuot-55 | 220021 | ул. Социалистическая, 7 / г. Минск | вул. Сацыялістычная, 7 / г. Мінск
"""  # noqa: E501 (one line a facility, as printed)
ADDRESSES = {
    key: (postcode, ru.split(" / "), be.split(" / "))
    for key, postcode, ru, be in (
        [part.strip() for part in line.split("|")] for line in PRINTED.strip().splitlines()
    )
}
SHORT_NAMES = {
    "ik": ("ПК", "ИК"),
    "sizo": ("СІЗА", "СИЗО"),
    "prison": ("Турма", "Тюрьма"),
    "vk": ("ВК", "ВК"),
    "iuot": ("ПУАТ", "ИУОТ"),
}
# Number: the words of its subject in English.
WORDINGS = {
    "130": "incitement to hatred", "188": "defamation", "243": "tax evasion", "285": "criminal organisation",
    "289": "act of terrorism", "290-4": "terrorist organisation", "293": "mass riots",
    "295-3": "incendiary objects", "309": "making a vehicle or transport routes (railways) unusable",
    "339": "hooliganism", "341": "desecration of structures",
    "342": "organisation of, or active participation in, actions that grossly violate public order",
    "356": "high treason", "357": "conspiracy to seize power",
    "361": "calls for actions against national security", "361-1": "extremist formation",
    "361-2": "financing extremist activity", "361-4": "assisting extremist activity",
    "363": "resistance to a police officer", "364": "violence against a police officer",
    "366": "violence against an official", "367": "slander of the President",
    "368": "insulting the President", "369": "insulting an official",
    "370": "desecration of state symbols", "391": "insulting a judge",
    "411": "malicious disobedience to the prison administration",
}  # fmt: skip
RUSSIAN_ONLY, BELARUSIAN_ONLY = re.compile("[иИщЩъЪ]"), re.compile("[іІўЎ]")
BY_KEY = {row.key: row for row in FACILITIES}


def lines(row, language: str) -> list[str]:
    box = {"ru": "а/я", "be": "а/с"}[language]
    parts = (row.street, row.locality, row.district, row.region)
    texts = [getattr(part, language) for part in parts if part is not None]
    return [f"{box} {row.post_office_box}", *texts] if row.post_office_box else texts


def texts_of(row) -> list:
    optional = (row.street, row.district, row.region, row.remark)
    return [row.name, row.short_name, row.locality, *(text for text in optional if text is not None)]


def test_every_printed_facility_is_there_and_no_other():
    assert BY_KEY.keys() == ADDRESSES.keys() and len(FACILITIES) == len(ADDRESSES)


@pytest.mark.parametrize("key", ADDRESSES)
def test_the_address_is_the_printed_one_in_both_languages(key):
    row = BY_KEY[key]
    assert (row.postcode, lines(row, "ru"), lines(row, "be")) == ADDRESSES[key]


@pytest.mark.parametrize("row", FACILITIES, ids=lambda row: row.key)
def test_the_name_follows_the_kind_and_number(row):
    prefix = row.key.removesuffix("-until-2024").rsplit("-", 1)[0]
    be, ru = SHORT_NAMES[prefix]
    assert (row.short_name.be, row.short_name.ru) == (f"{be} № {row.number}", f"{ru} № {row.number}")
    assert row.key.startswith(f"{prefix}-{row.number}")


@pytest.mark.parametrize("row", FACILITIES, ids=lambda row: row.key)
def test_a_row_is_in_one_language_throughout(row):
    for text in texts_of(row):
        assert not RUSSIAN_ONLY.search(text.be), text.be
        assert not BELARUSIAN_ONLY.search(text.ru), text.ru
        assert not re.search("[А-Яа-яЁёІіЎў]", text.en), text.en


def test_facilities_that_no_source_located_are_absent():
    colonies = {row.number for row in FACILITIES if row.kind == "colony"}
    assert colonies.isdisjoint({"8", "12", "13", "20"})
    assert {row.number for row in FACILITIES if row.kind == "sizo"} == {"1", "2", "3", "6", "7"}
    assert "kgb_prison" not in {row.kind for row in FACILITIES}


def test_the_moved_remand_prison_points_at_its_new_place():
    former = BY_KEY["sizo-1-until-2024"]
    assert (former.closed_on, former.replaced_by) == (date(2024, 4, 29), "sizo-1")


def test_a_box_number_replaces_the_street():
    assert (BY_KEY["ik-22"].post_office_box, BY_KEY["ik-22"].street) == ("20", None)


def test_the_colonies_for_women_say_so():
    women = {row.key for row in FACILITIES if row.remark and "жен" in row.remark.ru}
    assert women == {"ik-4", "ik-24"}


@pytest.mark.parametrize("row", FACILITIES, ids=lambda row: row.key)
def test_the_latin_column_follows_the_belarusian_name(row):
    assert row.locality.en == romanise(re.sub(r"^(?:г|в|ст)\. ", "", row.locality.be), "be")
    if row.street is not None:
        assert row.street.en == romanise(row.street.be, "be")


@pytest.mark.parametrize("row", FACILITIES, ids=lambda row: row.key)
def test_every_address_has_a_source(row):
    assert row.source


def test_every_article_in_use_is_there_once_and_says_what_it_is_about():
    assert [article.number for article in ARTICLES] == list(WORDINGS)
    for article in ARTICLES:
        asked, told = (
            set(re.findall(r"\w+", text.lower())) for text in (WORDINGS[article.number], article.title.en)
        )
        assert asked <= told, article.number


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.number)
def test_a_title_is_in_one_language_throughout(article):
    assert article.title.be and not RUSSIAN_ONLY.search(article.title.be)
    assert article.title.ru and not BELARUSIAN_ONLY.search(article.title.ru)

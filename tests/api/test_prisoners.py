"""Prisoners over the API: whole values in each language. Update when the contract changes on purpose."""

from typing import Any

import pytest

from cms.snippets.choices import FacilityKind, FormOfCare, Instance, Regime, SentenceKind
from cms.snippets.models import Facility, Guardian, Prisoner
from tests import factories
from tests.api.words import custody, label, warnings

NBSP = "\u00a0"
TEXTS: dict[str, dict[str, Any]] = {
    "be": {
        "name": ("Мікола Выдуманы", "Мікола", "Пятровіч", "Выдуманы"),
        "birthday": f"9{NBSP}мая 1990",
        "detained": "сакавік 2021",
        "recognised": f"1{NBSP}красавіка 2021",
        "verified": f"29{NBSP}лютага 2024",
        "verdict": f"3{NBSP}лістапада 2022",
        "since": f"9{NBSP}жніўня 2022",
        "address_verified": f"2{NBSP}студзеня 2020",
        "term": f"6{NBSP}гадоў 3{NBSP}месяцы",
        "article": ("Артыкул 361-4", "арт. 361-4"),
        "facility": ("Папраўчая калонія № 9", "ПК № 9"),
        "block": "be",
        "role": "пісьменніца",
        "cautions": ("verified_long_ago", "close_relatives"),
        "fallback": {"summary": "ru"},
    },
    "ru": {
        "name": ("Николай Вымышленный", "Николай", "Петрович", "Вымышленный"),
        "birthday": f"9{NBSP}мая 1990",
        "detained": "март 2021",
        "recognised": f"1{NBSP}апреля 2021",
        "verified": f"29{NBSP}февраля 2024",
        "verdict": f"3{NBSP}ноября 2022",
        "since": f"9{NBSP}августа 2022",
        "address_verified": f"2{NBSP}января 2020",
        "term": f"6{NBSP}лет 3{NBSP}месяца",
        "article": ("Статья 361-4", "ст. 361-4"),
        "facility": ("Исправительная колония № 9", "ИК № 9"),
        "block": "ru",
        "role": "писательница",
        "cautions": ("verified_long_ago", "close_relatives"),
        "fallback": {
            "occupation": "be", "about": "be", "portrait.credit": "be", "sentences.0.court": "be",
            "guardians.0.name": "be", "guardians.0.statement": "be",
        },
    },
    "en": {
        "name": ("Mikola Vydumany", "Mikola", None, "Vydumany"),
        "birthday": f"9{NBSP}May 1990",
        "detained": "March 2021",
        "recognised": f"1{NBSP}April 2021",
        "verified": f"29{NBSP}February 2024",
        "verdict": f"3{NBSP}November 2022",
        "since": f"9{NBSP}August 2022",
        "address_verified": f"2{NBSP}January 2020",
        "term": f"6{NBSP}years 3{NBSP}months",
        "article": ("Артыкул 361-4", "Art. 361-4"),
        "facility": ("Correctional colony No. 9", "ПК № 9"),
        "block": "ru",
        "role": "пісьменніца",
        "cautions": ("verified_long_ago", "close_relatives"),
        "fallback": {
            "occupation": "be", "summary": "ru", "about": "be", "portrait.credit": "be",
            "facility.short_name": "be", "sentences.0.court": "be", "sentences.0.articles.0.title": "be",
            "guardians.0.name": "be", "guardians.0.role": "be", "guardians.0.statement": "be",
        },
    },
}  # fmt: skip
LINES = {
    "be": ["Выдуманы Мікола Пятровіч", "ПК № 9", "вул. Дабралюбава, 16", "213410, г. Горкі"],
    "ru": ["Вымышленный Николай Петрович", "ИК № 9", "ул. Добролюбова, 16", "213410, г. Горки"],
}
READING_AIDS = {
    "be": ["Vydumany Mikola", "PK № 9", "vul. Dabraliubava, 16", "213410, g. Gorki"],
    "ru": ["Vydumany Mikola", "IK № 9", "ul. Dobrolyubova, 16", "213410, g. Gorki"],
}


def day(iso: str, text: str, precision: str = "day") -> dict[str, str]:
    return {"date": iso, "precision": precision, "text": text}


def letters(language: str) -> dict[str, Any]:
    text = TEXTS[language]
    order = ("be", "ru") if language == "be" else ("ru", "be")
    blocks = [
        {
            "language": each,
            "case": "nominative",
            "domestic": LINES[each],
            "international": [*LINES[each], "213410 GORKI", "REPUBLIC OF BELARUS"],
            "reading_aid": READING_AIDS[each] if language == "en" else [],
        }
        for each in order
    ]
    return {
        "can_write": True,
        "domestic": blocks[0]["domestic"],
        "international": blocks[0]["international"],
        "verified_on": day("2020-01-02", text["address_verified"]),
        "warnings": warnings(language, *text["cautions"]),
        "note": None,
        "rules": None,
        "blocks": blocks,
    }


def expected(person: Prisoner, colony: Facility, guardian: Guardian, language: str) -> dict[str, Any]:
    text = TEXTS[language]
    full, given, patronymic, family = text["name"]
    # Made by the first answer that needs them.
    sizes = [
        {"url": size.url, "width": size.width, "height": size.height}
        for size in sorted(person.portrait.renditions.all(), key=lambda size: size.width)
    ]
    kind = label(SentenceKind, "imprisonment", language)
    regime = label(Regime, "reinforced", language)
    name, short_name = text["facility"]
    return {
        "id": "mikola2222",
        "meta": {
            "type": "cms_snippets.Prisoner",
            "detail_url": "/api/v2/prisoners/mikola2222/",
            "locale": language,
            "fallback": text["fallback"],
            "html_url": f"/{language}/prisoners/mikola2222/",
            "translations": [
                {"locale": other, "id": "mikola2222", "html_url": f"/{other}/prisoners/mikola2222/"}
                for other in ("be", "ru", "en")
                if other != language
            ],
        },
        "state": "public",
        "name": {"full": full, "given": given, "patronymic": patronymic, "family": family},
        "custody": custody("imprisoned", "masculine", language),
        "detained_on": day("2021-03", text["detained"], "month"),
        "birthday": {"month": 5, "day": 9, "date": "1990-05-09", "text": text["birthday"]},
        "occupation": "настаўнік",
        "summary": "Учитель из Гомеля.",
        "about": "<p>Ён <b>вучыў</b> дзяцей.</p>",
        "portrait": {
            "renditions": sizes,
            "srcset": ", ".join(f"{size['url']} {size['width']}w" for size in sizes),
            "credit": "Сям’я",
        },
        "recognition": {
            "by": "«Вясна»", "on": day("2021-04-01", text["recognised"]), "link": None, "withdrawn": False,
        },
        "sentence": {
            "kind": kind, "regime": regime, "years": 6, "months": 3, "days": None, "article_count": 1,
            "text": text["term"],
        },
        "sentence_band": None,
        "sentences": [
            {
                "kind": kind, "regime": regime, "years": 6, "months": 3, "days": None, "money": None,
                "verdict_date": day("2022-11-03", text["verdict"]),
                "court": "Гомельскі суд",
                "instance": label(Instance, "first", language),
                "in_force": True,
                "adds_to_previous": False,
                "articles": [
                    {
                        "id": person.sentences.get().articles.get().article_id,
                        "number": "361-4", "part": None, "stage": "completed",
                        "title": text["article"][0], "text": text["article"][1],
                    }
                ],
                "article_count": None,
                "text": text["term"],
            }
        ],
        "facility": {
            "id": colony.pk, "name": name, "short_name": short_name,
            "kind": label(FacilityKind, "colony", language),
            "address": LINES[text["block"]][1:], "address_language": text["block"],
        },
        "facility_kind": label(FacilityKind, "colony", language),
        "letters": letters(language),
        "guardians": [
            {
                "id": "guardian22", "name": "Алёна Д’Арк", "role": text["role"],
                "forms_of_care": [label(FormOfCare, form, language) for form in ("voice", "letters")],
                "since": day("2022-08-09", text["since"]),
                "statement": "Ён мне як сын.",
                "portrait": None,
            }
        ],
        "sources": [{"title": "Вясна", "url": "https://example.org/1", "published_on": None}],
        "verified_on": day("2024-02-29", text["verified"]),
        "released_year": None,
        "interviews": [],
    }  # fmt: skip


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_prisoner_is_given_whole_in_the_language_asked(get, portrayed, colony, guardian, language):
    assert get("prisoners/mikola2222/", locale=language) == expected(portrayed, colony, guardian, language)


def test_a_list_gives_the_short_value_and_the_number_of_all(get, portrayed, colony, guardian):
    factories.publish(factories.make_prisoner(family_name_be="Ясень"))
    short = (
        "id", "meta", "state", "name", "custody", "detained_on", "summary", "portrait", "sentence",
        "sentence_band", "facility", "facility_kind",
    )  # fmt: skip
    answer = get("prisoners/", limit=1)
    golden = expected(portrayed, colony, guardian, "be")
    assert answer == {"meta": {"total_count": 2}, "items": [{name: golden[name] for name in short}]}


def test_without_a_locale_the_answer_is_belarusian_whatever_the_reader_accepts(client, mikola):
    plain = client.get("/api/v2/prisoners/mikola2222/")
    english = client.get("/api/v2/prisoners/mikola2222/", headers={"accept-language": "en"})
    assert plain.content == english.content
    assert plain.json()["meta"]["locale"] == "be"
    assert plain["Content-Language"] == "be"


def test_interviews_are_those_public_in_the_language_served(get, homes, mikola, guardian):
    story = factories.make_interview(homes["be"], guardian=guardian, wards=[mikola], lead="<p>Пра ўсё</p>")
    assert get("prisoners/mikola2222/", fields="_,interviews") == {
        "interviews": [
            {
                "id": story.pk,
                "meta": {
                    "type": "cms_pages.InterviewPage",
                    "detail_url": f"/api/v2/pages/{story.pk}/",
                    "html_url": "/be/story-1/",
                    "locale": "be",
                },
                "title": "Размова пра мужнасць",
                "lead": "<p>Пра ўсё</p>",
                "guardian_name": "Алёна Д’Арк",
                "image": None,
                "first_published_at": None,
            }
        ]
    }
    assert get("prisoners/mikola2222/", fields="_,interviews", locale="ru") == {"interviews": []}


def test_a_page_that_does_not_exist_is_not_promised(get, homes, mikola):
    homes["ru"].unpublish()
    meta = get("prisoners/mikola2222/")["meta"]
    assert [each["html_url"] for each in meta["translations"]] == [None, "/en/prisoners/mikola2222/"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"custody": "imprisoned"}, True),
        ({"custody": "detained,imprisoned"}, True),
        ({"custody": "released"}, False),
        ({"facility_kind": "colony"}, True),
        ({"facility_kind": "sizo"}, False),
        ({"facility": 10**9}, False),
        ({"article": "361-4"}, True),
        ({"article": "361⁴"}, True),
        ({"article": "342"}, False),
        ({"has_guardian": "true"}, True),
        ({"has_guardian": "0"}, False),
        ({"birthday_month": 5}, True),
        ({"birthday_month": 6}, False),
        ({"can_write": "true"}, True),
        ({"detained_from": "2021-03-01", "detained_to": "2021-03-01"}, True),
        ({"detained_from": "2021-03-02"}, False),
        ({"search": "выдуманы"}, True),
        ({"search": "Vydum mik"}, True),
        ({"search": "Ясень"}, False),
        ({"search": "!!!"}, False),
    ],
)
def test_filters_select(get, mikola, asked, found):
    answer = get("prisoners/", fields="_,id", **asked)
    assert answer == {"meta": {"total_count": int(found)}, "items": [{"id": "mikola2222"}] * found}


def test_lists_are_sorted_in_the_alphabet_of_the_language(get, homes):
    for name in ("Іваноў", "Яўген", "Емяльян", "Ёлкін"):
        factories.publish(
            factories.make_prisoner(family_name_be=name, given_name_be=None, patronymic_be=None)
        )
    listed = [each["name"]["full"] for each in get("prisoners/", fields="_,name(full)")["items"]]
    assert listed == ["Емяльян", "Ёлкін", "Іваноў", "Яўген"]
    backwards = get("prisoners/", fields="_,name(full)", order="-name", limit=2, offset=1)
    assert backwards == {
        "meta": {"total_count": 4},
        "items": [{"name": {"full": "Іваноў"}}, {"name": {"full": "Ёлкін"}}],
    }


def test_an_offset_behind_the_end_still_tells_the_number(get, mikola):
    assert get("prisoners/", offset=50) == {"meta": {"total_count": 1}, "items": []}
    assert get("prisoners/", limit=0) == {"meta": {"total_count": 1}, "items": []}


def test_the_address_of_a_place_is_given_only_where_a_letter_can_be_sent(get, mikola):
    factories.set_switches(mikola, {"show_address": False})
    facility = get("prisoners/mikola2222/", fields="_,facility(name,address,address_language)")["facility"]
    assert facility == {
        "id": facility["id"], "name": "Папраўчая калонія № 9", "address": [], "address_language": None,
    }  # fmt: skip

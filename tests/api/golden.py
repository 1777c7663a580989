"""What the API answers about the prisoner of `conftest.py`. Change it with the contract, on purpose."""

from typing import Any

from cms.snippets.choices import FacilityKind, FormOfCare, Instance, Regime, SentenceKind
from cms.snippets.models import Facility, Guardian, Prisoner
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
        "articles": f"1{NBSP}артыкул Крымінальнага кодэкса",
        "events": ("Затрыманне", "Прызнанне палітвязнем", "Апека", "Прысуд", "Месца ўтрымання"),
        "punishment": f"пазбаўленне волі: 6{NBSP}гадоў 3{NBSP}месяцы",
        "arrival": f"1{NBSP}мая 2023",
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
        "articles": f"1{NBSP}статья Уголовного кодекса",
        "events": ("Задержание", "Признание политзаключённым", "Опека", "Приговор", "Место содержания"),
        "punishment": f"лишение свободы: 6{NBSP}лет 3{NBSP}месяца",
        "arrival": f"1{NBSP}мая 2023",
        "article": ("Статья 361-4", "ст. 361-4"),
        "facility": ("Исправительная колония № 9", "ИК № 9"),
        "block": "ru",
        "role": "писательница",
        "cautions": ("verified_long_ago", "close_relatives"),
        "fallback": {
            "occupation": "be", "about": "be", "portrait.credit": "be", "sentences.0.court": "be",
            "guardians.0.name": "be", "guardians.0.statement": "be", "timeline.2.detail": "be",
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
        "articles": f"1{NBSP}article of the Criminal Code",
        "events": (
            "Detention", "Recognition as a political prisoner", "Guardianship", "Verdict", "Place of detention",
        ),
        "punishment": f"imprisonment: 6{NBSP}years 3{NBSP}months",
        "arrival": f"1{NBSP}May 2023",
        "article": ("Артыкул 361-4", "Art. 361-4"),
        "facility": ("Correctional colony No. 9", "ПК № 9"),
        "block": "ru",
        "role": "пісьменніца",
        "cautions": ("verified_long_ago", "close_relatives"),
        "fallback": {
            "occupation": "be", "summary": "ru", "about": "be", "portrait.credit": "be",
            "facility.short_name": "be", "sentences.0.court": "be", "sentences.0.articles.0.title": "be",
            "guardians.0.name": "be", "guardians.0.role": "be", "guardians.0.statement": "be",
            "timeline.2.detail": "be",
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


def timeline(colony: Facility, regime: dict[str, str], text: dict[str, Any]) -> list[dict[str, Any]]:
    detention, recognition, care, verdict, place = text["events"]
    name, _short_name = text["facility"]
    empty = {
        "until": None, "detail": None, "notes": [], "facility_id": None, "guardian_id": None, "sentence": None,
        "source": None,
    }  # fmt: skip
    told = (
        ("detention", detention, day("2021-03", text["detained"], "month"), {}),
        ("recognition", recognition, day("2021-04-01", text["recognised"]), {"detail": "«Вясна»"}),
        (
            "guardianship", care, day("2022-08-09", text["since"]),
            {"detail": "Алёна Д’Арк", "guardian_id": "guardian22"},
        ),
        (
            "verdict", verdict, day("2022-11-03", text["verdict"]),
            {"detail": text["punishment"], "notes": [regime], "sentence": 0},
        ),
        (
            "placement", place, day("2023-05-01", text["arrival"]),
            {"detail": name, "facility_id": colony.pk},
        ),
    )  # fmt: skip
    return [
        {"kind": {"value": kind, "text": label}, "date": when, **empty, **rest}
        for kind, label, when, rest in told
    ]


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
            "kind": kind, "regime": regime, "years": 6, "months": 3, "days": None, "money": None,
            "article_count": 1, "articles_text": text["articles"], "text": text["term"],
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
                "articles_text": None,
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
        "timeline": timeline(colony, regime, text),
        "sources": [{"title": "Вясна", "url": "https://example.org/1", "published_on": None}],
        "verified_on": day("2024-02-29", text["verified"]),
        "released_year": None,
        "interviews": [],
    }  # fmt: skip

"""Exports as files: golden rows in three languages, and nothing in them that they do not name."""

import csv
import io
import json
import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from cms.api.exports.cells import text_of
from cms.api.exports.streaming import EXPORTS
from cms.disclosure.acts import record_consent, record_custody, set_switches
from cms.disclosure.states import State
from cms.snippets.choices import Custody
from tests import described, factories

LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


@pytest.fixture
def read(client):
    """`read("people.csv", locale="be")` → the text of a 200 answer."""

    def read(name, **asked):
        answer = client.get(f"/api/v2/exports/{name}", asked)
        assert answer.status_code == 200, answer.getvalue()
        return answer.getvalue().decode()

    return read


@pytest.fixture
def table(read):
    """The same as rows by column."""
    return lambda name, **asked: list(csv.DictReader(io.StringIO(read(name, **asked), newline="")))


def last_day():
    return (timezone.now().date() + timedelta(days=30)).isoformat()


PEOPLE = {
    "be": {
        "id": "mikola2222", "locale": "be", "state": "public", "name": "Мікола Выдуманы", "given_name": "Мікола",
        "patronymic": "Пятровіч", "family_name": "Выдуманы", "custody": "imprisoned", "custody_text": "у зняволенні",
        "detained_on": "2021-03", "detained_on_precision": "month", "occupation": "настаўнік",
        "summary": "Учитель из Гомеля.", "recognised_by": "«Вясна»", "recognition_withdrawn": "false",
        "sentence": "imprisonment", "sentence_kind_text": "пазбаўленне волі",
        "sentence_text": "6\u00a0гадоў 3\u00a0месяцы", "sentence_years": "6", "sentence_months": "3",
        "regime": "reinforced", "regime_text": "узмоцнены рэжым", "articles": "арт. 361-4",
        "facility_name": "Папраўчая калонія № 9", "facility_kind": "colony",
        "facility_kind_text": "папраўчая калонія (ПК)", "can_write": "true", "verified_on": "2024-02-29",
        "html_url": "/be/prisoners/mikola2222/",
    },
    "ru": {
        "name": "Николай Вымышленный", "patronymic": "Петрович", "custody_text": "в заключении",
        "sentence_text": "6\u00a0лет 3\u00a0месяца", "articles": "ст. 361-4",
        "facility_name": "Исправительная колония № 9", "html_url": "/ru/prisoners/mikola2222/",
    },
    "en": {
        "name": "Mikola Vydumany", "patronymic": "", "custody_text": "imprisoned",
        "sentence_text": "6\u00a0years 3\u00a0months", "articles": "Art. 361-4",
        "facility_name": "Correctional colony No. 9", "html_url": "/en/prisoners/mikola2222/",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_row_of_people_holds_what_the_public_may_know(table, mikola, colony, language):
    (row,) = table("people.csv", locale=language)
    address = row.pop("address").split("\n")
    golden = {**PEOPLE["be"], **PEOPLE[language], "locale": language, "facility_id": str(colony.pk)}
    golden |= {"licence": LICENCE, "do_not_use_after": last_day()}
    told = {name: value for name, value in row.items() if value}
    if language == "be":
        assert told == golden
    else:
        assert {name: row[name] for name in PEOPLE[language]} == PEOPLE[language]
    assert address[0].endswith(("Мікола Пятровіч", "Николай Петрович")) and "213410" in " ".join(address)
    assert list(row)[-2:] == ["licence", "do_not_use_after"]


def test_the_header_is_a_contract(read, homes):
    heads = {export.name: read(f"{export.name}.csv").splitlines()[0] for export in EXPORTS}
    assert heads == {
        "people": "id,locale,state,name,given_name,patronymic,family_name,custody,custody_text,detained_on,"
        "detained_on_precision,occupation,summary,recognised_by,recognition_withdrawn,sentence,"
        "sentence_kind_text,sentence_text,sentence_years,sentence_months,sentence_days,regime,regime_text,"
        "sentence_band,sentence_band_text,articles,facility_id,facility_name,facility_kind,"
        "facility_kind_text,can_write,address,released_year,verified_on,html_url,licence,do_not_use_after",
        "facilities": "id,locale,name,short_name,kind,kind_text,number,locality,postcode,address,closed,"
        "replaced_by_id,accepts_letters,verified_on,licence,do_not_use_after",
        "interviews": "id,locale,title,slug,first_published_on,lead,text,html_url,licence,do_not_use_after",
    }


def test_a_line_is_the_item_of_the_api_with_its_licence(client, read, mikola):
    (line,) = map(json.loads, read("people.ndjson", locale="ru").splitlines())
    fields = ",".join(name for name in line if name not in ("id", "meta"))
    item = client.get("/api/v2/prisoners/mikola2222/", {"locale": "ru", "fields": f"_,id,{fields}"}).json()
    meta = line.pop("meta")
    assert line == item
    assert meta == {
        "type": "cms_snippets.Prisoner",
        "detail_url": "/api/v2/prisoners/mikola2222/",
        "locale": "ru",
        "fallback": {"occupation": "be", "sentences.0.court": "be"},
        "html_url": "/ru/prisoners/mikola2222/",
        "licence": LICENCE,
        "do_not_use_after": last_day(),
    }


def test_facilities_are_exported_as_they_are_listed(get, table, read, colony):
    (row,) = table("facilities.csv", locale="be")
    assert {name: value for name, value in row.items() if value} == {
        "id": str(colony.pk), "locale": "be", "name": "Папраўчая калонія № 9", "short_name": "ПК № 9",
        "kind": "colony", "kind_text": "папраўчая калонія (ПК)", "number": "9", "locality": "г. Горкі",
        "postcode": "213410", "address": row["address"], "closed": "false", "accepts_letters": "true",
        "verified_on": "2020-01-02", "licence": LICENCE, "do_not_use_after": last_day(),
    }  # fmt: skip
    (line,) = map(json.loads, read("facilities.ndjson", locale="be").splitlines())
    (item,) = get("facilities/", locale="be", fields="*")["items"]
    assert row["address"] == "\n".join(item["address"])
    meta, own = line.pop("meta"), item.pop("meta")
    assert line == item and meta.items() > own.items() and meta["html_url"] is None


ANSWER = "<p>Бо &lt;трэба&gt;.</p><p>Так.</p>"


@pytest.fixture
def story(homes, mikola, guardian):
    return factories.make_interview(
        homes["be"], guardian=guardian, wards=[mikola], title="Пра мужнасць", lead="<p>Яна піша.</p>",
        body=[
            ("heading", {"text": "Пачатак"}),
            ("person_card", {"person": mikola}),
            ("question_answer", {"question": "Чаму?", "speaker": "Алёна", "answer": ANSWER}),
            ("quote", {"text": "<p>Цытата.</p>", "guardian": guardian, "attribution": ""}),
        ],
    )  # fmt: skip


def test_interviews_are_plain_text_that_does_not_tell_who_speaks_for_whom(table, read, story):
    (row,) = table("interviews.csv", locale="be")
    assert row["text"] == "Пачатак\nЧаму?\nБо <трэба>.\nТак."
    assert (row["title"], row["lead"], row["html_url"]) == ("Пра мужнасць", "Яна піша.", "/be/story-1/")
    for text in (read("interviews.csv"), read("interviews.ndjson")):
        assert "Д’Арк" not in text and "guardian22" not in text and "mikola2222" not in text
    assert read("interviews.ndjson", locale="ru") == ""
    (line,) = map(json.loads, read("interviews.ndjson").splitlines())
    assert set(line) == {"id", "meta", "title", "slug", "lead", "text", "first_published_at"}


def test_no_export_names_a_birth_date_a_portrait_or_a_guardian(read, portrayed, story):
    for export in EXPORTS:
        for name in (f"{export.name}.csv", f"{export.name}.ndjson"):
            text = read(name)
            assert "1990" not in text and "/media/" not in text and "guardian22" not in text, name
    assert {name for export in EXPORTS for name in export.fields}.isdisjoint(
        {"birthday", "portrait", "guardians", "timeline", "interviews", "sources", "about"}
    )


def test_people_are_exported_as_far_as_their_state_shows(table, read, mikola, colony):
    secret = factories.make_prisoner(
        family_name_be="Таемны", family_name_ru="Тайный", family_name_en="Tajemny"
    )
    factories.make_placement(secret, colony)
    factories.make_sentence(secret, [factories.make_article("342")], years=4)
    assert "Таемн" not in read("people.csv") + read("people.ndjson")
    factories.publish(secret, State.PSEUDONYMOUS, pseudonym_be="Сябар")
    row = next(row for row in table("people.csv") if row["state"] == "pseudonymous")
    told = {name for name, value in row.items() if value}
    assert told == {
        "id", "locale", "state", "name", "custody", "custody_text", "sentence_band", "sentence_band_text",
        "facility_kind", "facility_kind_text", "can_write", "html_url", "licence", "do_not_use_after",
    }  # fmt: skip
    assert (row["name"], row["can_write"]) == ("Сябар", "false")
    assert "Таемн" not in read("people.csv") + read("people.ndjson")


def test_a_minimised_person_is_a_name_and_a_year(table, mikola):
    record_consent(mikola, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    record_custody(mikola, Custody.RELEASED_EARLY, since=date(2024, 2, 1))
    (row,) = table("people.csv")
    assert {name for name, value in row.items() if value} == {
        "id", "locale", "state", "name", "custody", "custody_text", "can_write", "released_year", "html_url",
        "licence", "do_not_use_after",
    }  # fmt: skip
    assert (row["custody"], row["released_year"]) == ("released", "2024")


def test_an_address_that_is_switched_off_is_in_no_export(read, mikola):
    set_switches(mikola, {"show_address": False})
    assert "213410" not in read("people.csv") + read("people.ndjson")


def test_links_name_the_public_origin_unless_the_site_is_careful(table, settings, mikola):
    settings.PUBLIC_ORIGIN = "https://campaign.example"
    assert table("people.csv")[0]["html_url"] == "https://campaign.example/be/prisoners/mikola2222/"
    settings.CMS_CAREFUL = True
    assert table("people.csv")[0]["html_url"] == "/be/prisoners/mikola2222/"


def test_a_language_without_a_directory_has_no_links(table, homes, mikola):
    homes["ru"].get_children().get().unpublish()
    assert table("people.csv", locale="ru")[0]["html_url"] == ""


def test_the_licence_and_the_days_are_settings(table, settings, mikola):
    settings.CMS_DATA_LICENCE, settings.CMS_EXPORT_DAYS = "=1+1", 0
    (row,) = table("people.csv")
    assert text_of(row["licence"]) == "=1+1" != row["licence"]
    assert row["do_not_use_after"] == timezone.now().date().isoformat()


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_line_is_as_the_description_says(read, story, export):
    answer = described.document()["paths"][f"/api/v2/exports/{export.name}.ndjson"]["get"]["responses"]["200"]
    schema = json.dumps(answer["content"]["application/x-ndjson"]["schema"])
    for language in ("be", "ru", "en"):
        for line in read(f"{export.name}.ndjson", locale=language).splitlines():
            assert list(described.faults(schema, json.loads(line))) == []


SHAPES = {"string": ".*", "integer": "[0-9]*", "boolean": "|true|false"}


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_cell_is_of_the_type_that_its_column_has_in_the_description(table, story, export):
    answer = described.document()["paths"][f"/api/v2/exports/{export.name}.csv"]["get"]["responses"]["200"]
    columns = answer["content"]["text/csv"]["schema"]["x-columns"]
    (row,) = table(f"{export.name}.csv")
    assert list(row) == [column["name"] for column in columns]
    for column in columns:
        assert re.fullmatch(SHAPES[column["type"]], row[column["name"]], re.DOTALL), column

"""The `fields` parameter, in Wagtail's syntax."""

import pytest

DEFAULT = [
    "id", "meta", "state", "name", "custody", "detained_on", "summary", "portrait", "sentence",
    "sentence_band", "facility", "facility_kind",
]  # fmt: skip
META = ["type", "detail_url", "locale", "fallback", "html_url", "translations"]


@pytest.fixture
def item(get, mikola):
    def first(fields):
        return get("prisoners/", fields=fields)["items"][0]

    return first


def test_a_named_field_is_added_to_the_defaults(item):
    assert list(item("letters")) == [*DEFAULT, "letters"]
    assert list(item("name")) == DEFAULT


def test_a_minus_takes_away(item):
    assert list(item("-name,-sentence,-facility,-portrait,-meta")) == [
        "id", "state", "custody", "detained_on", "summary", "sentence_band", "facility_kind",
    ]  # fmt: skip


def test_a_star_is_everything_that_a_list_can_afford(item, get):
    whole = list(get("prisoners/mikola2222/"))
    assert list(item("*")) == [name for name in whole if name not in ("interviews", "sources", "timeline")]
    assert sorted(item("*,interviews(id),sources(title),timeline(kind)")) == sorted(whole)
    assert "name" not in item("*,-name")


def test_an_underscore_starts_from_nothing(item):
    assert item("_") == {}
    assert list(item("_,name")) == ["name"]


def test_meta_fields_are_named_like_others_or_together(item):
    assert list(item("_,meta")["meta"]) == META
    assert item("_,type,html_url") == {
        "meta": {"type": "cms_snippets.Prisoner", "html_url": "/be/prisoners/mikola2222/"}
    }
    assert item("_,meta(locale)") == {"meta": {"locale": "be"}}
    assert list(item("-translations,-fallback")["meta"]) == ["type", "detail_url", "locale", "html_url"]


def test_nested_fields(item):
    facility = item("_,facility")["facility"]
    assert item("_,facility(name)") == {"facility": {"id": facility["id"], "name": facility["name"]}}
    assert item("_,facility(_,name)") == {"facility": {"name": facility["name"]}}
    assert item("_,facility(*)") == {"facility": facility}
    assert list(item("_,facility(-kind,-address)")["facility"]) == [
        "id",
        "name",
        "short_name",
        "address_language",
    ]
    assert item("_,sentences(years,articles(_,number))") == {
        "sentences": [{"years": 6, "articles": [{"number": "361-4"}]}]
    }
    assert item("_,name(full,family),letters(can_write)") == {
        "name": {"full": "Мікола Выдуманы", "family": "Выдуманы"},
        "letters": {"can_write": True},
    }
    assert item("_,guardians(name,forms_of_care(value))")["guardians"] == [
        {
            "id": "guardian22",
            "name": "Алёна Д’Арк",
            "forms_of_care": [{"value": "voice"}, {"value": "letters"}],
        }
    ]


def test_an_unknown_field_is_answered_with_those_that_exist(client, db):
    top = client.get("/api/v2/prisoners/?fields=birth_date").json()
    assert top["detail"] == "The parameter “fields” names “birth_date”, which is not known here."
    assert "birthday" in top["allowed"] and "language" not in top["allowed"]
    nested = client.get("/api/v2/prisoners/?fields=facility(street)").json()
    assert nested["allowed"] == ["id", "name", "short_name", "kind", "address", "address_language"]
    leaf = client.get("/api/v2/prisoners/?fields=summary(x)").json()
    assert leaf["detail"] == "The parameter “fields” asks for fields of “summary”, which has none."

"""Prisoners over the API: whole values in each language, lists, filters and orders."""

import pytest

from tests import factories
from tests.api.golden import expected


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


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("361-4", True), ("ст. 361⁴", True), ("арт. 361⁴ КК", True), ("Art. 361-4", True),
        ("ч. 2 ст. 361-4", True), ("part 2 of Art. 361-4", True), ("ч. 1 ст. 361-4", False),
        ("ч. 1 ст. 14, ч. 2 ст. 361-4", False), ("361", False), ("361-1", False),
    ],
)  # fmt: skip
def test_an_article_is_found_in_every_spelling_and_by_its_part(get, mikola, asked, found):
    mikola.sentences.get().articles.update_or_create(defaults={"part": "2"})
    assert get("prisoners/", fields="_,id", article=asked)["meta"]["total_count"] == int(found)


@pytest.mark.parametrize("asked", ["abc", "342, 361", "ст. 342 і нешта", "ч. 2", "1" * 61])
def test_what_names_no_one_article_is_refused_with_a_sentence(client, homes, asked):
    answer = client.get("/api/v2/prisoners/", {"article": asked})
    assert answer.status_code == 400
    assert "article" in answer.json()["detail"]


def test_several_values_may_be_repeated_as_generated_clients_do(get, client, mikola):
    together = get("prisoners/", custody="imprisoned,detained", fields="_,id")
    assert client.get("/api/v2/prisoners/?custody=imprisoned&custody=detained&fields=_,id").json() == together
    assert together["items"] == [{"id": "mikola2222"}]

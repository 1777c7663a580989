"""Pages over the API: whole values, each in its own language. Update when the contract changes on purpose."""

from datetime import UTC, datetime

import pytest

from cms.snippets.choices import ActionKind, Audience, FormOfCare, GuardianCategory
from tests import factories
from tests.api.words import label

ACTION = {"kind": "letters", "audience": "lower_risk", "title": "", "text": "<p>Пішыце.</p>"}
BODY = [
    {"type": "heading", "id": "block-1", "value": {"text": "Пра мужнасць"}},
    {"type": "rich_text", "id": "block-2", "value": {"text": "<p>Яна <b>піша</b>.</p>"}},
    {"type": "statement", "id": "block-3", "value": {"speaker": "", "text": "<p>Ён мне як сын.</p>"}},
    {
        "type": "support_actions",
        "id": "block-4",
        "value": {
            "heading": "Як дапамагчы",
            "actions": [
                {
                    "type": "item",
                    "id": "action-1",
                    "value": ACTION,
                }
            ],
        },
    },
    {"type": "notice", "id": "block-5", "value": {"kind": "care", "title": "", "text": "<p>Асцярожна.</p>"}},
]


def card(person, kind="person_card"):
    return {"type": kind, "id": f"{kind}-of-{person.public_id}", "value": {"person": person.pk}}


@pytest.fixture
def story(homes, mikola, guardian):
    return factories.make_interview(
        homes["be"],
        guardian=guardian,
        wards=[mikola],
        lead="<p>Пра <b>ўсё</b></p>",
        seo_title="Размова",
        search_description="Апісанне",
        first_published_at=datetime(2024, 5, 1, 12, 30, tzinfo=UTC),
        body=[*BODY, card(mikola), card(mikola, "mailable_address")],
    )


def test_an_interview_is_given_whole_in_its_own_language(get, story, homes, guardian, mikola):
    russian = factories.make_interview(homes["ru"], title="Разговор", translation_key=story.translation_key)
    person = get("prisoners/mikola2222/")
    del person["interviews"]
    assert get(f"pages/{story.pk}/") == {
        "id": story.pk,
        "meta": {
            "type": "cms_pages.InterviewPage",
            "detail_url": f"/api/v2/pages/{story.pk}/",
            "html_url": "/be/story-1/",
            "locale": "be",
            "slug": "story-1",
            "seo_title": "Размова",
            "search_description": "Апісанне",
            "first_published_at": "2024-05-01T12:30:00Z",
            "parent": {
                "id": homes["be"].pk,
                "meta": {
                    "type": "cms_pages.HomePage",
                    "detail_url": f"/api/v2/pages/{homes['be'].pk}/",
                    "html_url": "/be/",
                    "locale": "be",
                },
                "title": "Пакуль не вызваляць усіх be",
            },
            "translations": [{"locale": "ru", "id": russian.pk, "html_url": "/ru/story-1/"}],
        },
        "title": "Размова пра мужнасць",
        "lead": "<p>Пра <b>ўсё</b></p>",
        "body": [
            {"type": "heading", "id": "block-1", "value": {"text": "Пра мужнасць", "anchor": "пра-мужнасць"}},
            {"type": "rich_text", "id": "block-2", "value": {"html": "<p>Яна <b>піша</b>.</p>"}},
            {
                "type": "statement",
                "id": "block-3",
                "value": {"speaker": None, "html": "<p>Ён мне як сын.</p>"},
            },
            {
                "type": "support_actions",
                "id": "block-4",
                "value": {
                    "heading": "Як дапамагчы",
                    "actions": [
                        {
                            "id": None,
                            "kind": label(ActionKind, "letters", "be"),
                            "audience": label(Audience, "lower_risk", "be"),
                            "title": label(ActionKind, "letters", "be")["text"],
                            "html": "<p>Пішыце.</p>",
                            "organisations": [],
                            "fallback": {},
                        }
                    ],
                },
            },
            {
                "type": "notice",
                "id": "block-5",
                "value": {"kind": "care", "title": None, "html": "<p>Асцярожна.</p>"},
            },
            {"type": "person_card", "id": "person_card-of-mikola2222", "value": {"person": person}},
            {"type": "mailable_address", "id": "mailable_address-of-mikola2222", "value": {"person": person}},
        ],
        "guardian": {
            "id": "guardian22",
            "meta": {
                "type": "cms_snippets.Guardian",
                "detail_url": "/api/v2/guardians/guardian22/",
                "locale": "be",
                "fallback": {},
            },
            "name": "Алёна Д’Арк",
            "role": "пісьменніца",
            "about": "<p>Піша пра ўсё.</p>",
            "categories": [label(GuardianCategory, "well_known", "be")],
            "portrait": None,
            "links": [],
            "wards": [
                {
                    "id": "mikola2222",
                    "name": person["name"],
                    "forms_of_care": [label(FormOfCare, each, "be") for each in ("voice", "letters")],
                    "since": {"date": "2022-08-09", "precision": "day", "text": "9\u00a0жніўня 2022"},
                    "statement": "Ён мне як сын.",
                }
            ],
        },
        "wards": [person],
    }


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_facts_in_a_body_speak_the_language_of_the_page(get, homes, mikola, language):
    page = factories.make_interview(homes[language], wards=[mikola], body=[card(mikola), BODY[3]])
    person = get("prisoners/mikola2222/", locale=language)
    del person["interviews"]
    block, actions = get(f"pages/{page.pk}/", fields="_,body")["body"]
    assert block["value"] == {"person": person}
    assert actions["value"]["actions"][0]["kind"] == label(ActionKind, "letters", language)


def test_a_page_asked_for_in_another_language_is_not_there(client, story):
    assert client.get(f"/api/v2/pages/{story.pk}/?locale=be").status_code == 200
    assert client.get(f"/api/v2/pages/{story.pk}/?locale=ru").status_code == 404


def test_a_list_holds_the_pages_of_one_language(get, homes, story):
    def listed(**parameters):
        answer = get("pages/", fields="_,id", **parameters)
        return answer["meta"]["total_count"], [each["id"] for each in answer["items"]]

    home = homes["be"]
    directory = home.get_children().first()
    assert listed() == listed(locale="be") == (3, [home.pk, directory.pk, story.pk])
    assert listed(locale="en")[0] == 2
    assert listed(type="cms_pages.InterviewPage") == (1, [story.pk])
    assert listed(type="cms_pages.InterviewPage,cms_pages.HomePage") == (2, [home.pk, story.pk])
    assert listed(child_of=home.pk) == listed(descendant_of=home.pk) == (2, [directory.pk, story.pk])
    assert listed(ancestor_of=story.pk) == (1, [home.pk])
    assert listed(slug="story-1") == (1, [story.pk])
    assert listed(order="-id", limit=1) == (3, [story.pk])
    assert listed(order="-first_published_at", limit=1) == (3, [story.pk])
    assert listed(offset=10) == (3, [])
    others = [homes["ru"].pk, homes["en"].pk]
    assert listed(translation_of=home.pk) == (2, others)
    assert listed(translation_of=home.pk, locale="en") == (1, others[1:])
    assert listed(search="мужнасць") == (1, [story.pk])
    assert listed(search="няма такога") == (0, [])


def test_a_list_gives_short_values(get, story):
    item = get("pages/", type="cms_pages.InterviewPage")["items"][0]
    assert list(item) == ["id", "meta", "title", "lead"]
    assert list(item["meta"]) == [
        "type", "detail_url", "html_url", "locale", "slug", "seo_title", "search_description",
        "first_published_at", "translations",
    ]  # fmt: skip


def test_each_type_has_the_fields_that_it_has(get, homes):
    home = get(f"pages/{homes['be'].pk}/", fields="-meta")
    assert home == {"id": homes["be"].pk, "title": "Пакуль не вызваляць усіх be", "lead": "", "body": []}


@pytest.mark.parametrize("path", ["/be/story-1/", "/be/story-1", "be/story-1/"])
def test_find_sends_to_the_page_at_a_path(client, story, path):
    answer = client.get("/api/v2/pages/find/", {"html_path": path, "fields": "title", "locale": "be"})
    assert answer.status_code == 302
    assert answer["Location"] == f"/api/v2/pages/{story.pk}/?locale=be&fields=title"


@pytest.mark.parametrize(
    "query", ["html_path=/ru/story-1/", "html_path=/", "html_path=/xx/", "id=0", "id=999999"]
)
def test_find_finds_nothing_that_is_not_public(client, story, query):
    assert client.get(f"/api/v2/pages/find/?{query}").status_code == 404


def test_find_needs_something_to_find(client, homes):
    answer = client.get("/api/v2/pages/find/")
    assert (answer.status_code, answer.json()["parameter"]) == (400, "html_path")

"""Organisations, ways to help and articles of law over the API: whole values, filters, orders."""

import pytest

from cms.snippets.choices import ActionKind, Audience, OrganisationKind
from tests import factories
from tests.api.test_places import meta
from tests.api.test_queries import queries
from tests.api.words import label

pytestmark = pytest.mark.django_db
ONION = "b" * 56 + ".onion"


@pytest.fixture
def fund():
    return factories.make_organisation(about_ru="<p>Помогает <b>семьям</b>.</p>", onion=ONION)


@pytest.mark.parametrize(
    ("language", "name", "fallback"),
    [
        ("be", "Фонд Ўзаемадапамогі", {"about": "ru"}),
        ("ru", "Фонд взаимопомощи", {}),
        ("en", "Фонд Ўзаемадапамогі", {"name": "be", "about": "ru"}),
    ],
)
def test_an_organisation_is_given_whole(get, fund, language, name, fallback):
    assert get(f"organisations/{fund.pk}/", locale=language) == {
        "id": fund.pk,
        "meta": meta("Organisation", "organisations", fund.pk, language, **fallback),
        "name": name,
        "kind": label(OrganisationKind, "fund", language),
        "link": "https://fund.example.org/",
        "onion": ONION,
        "about": "<p>Помогает <b>семьям</b>.</p>",
    }


def test_organisations_are_filtered_searched_and_sorted(get, fund):
    medium = factories.make_organisation(kind="media", name_be="Ёлка", name_ru="Ёлка")
    factories.make_organisation(live=False)

    def listed(**parameters):
        return [each["id"] for each in get("organisations/", fields="_,id", **parameters)["items"]]

    assert listed() == [medium.pk, fund.pk] == listed(order="-name")[::-1]
    assert listed(kind="media,letters") == [medium.pk]
    assert listed(search="vzaimo") == [fund.pk]
    assert listed(limit=1, offset=1) == [fund.pk]
    assert get("organisations/", limit=0)["meta"]["total_count"] == 2


@pytest.mark.parametrize(
    ("language", "title", "fallback"),
    [
        ("be", "Напішыце ліст", {}),
        ("ru", "Напишите письмо", {"body": "be"}),
        ("en", "Напішыце ліст", {"title": "be", "body": "be", "organisations.0.name": "be"}),
    ],
)
def test_a_way_to_help_is_given_whole(get, fund, language, title, fallback):
    action = factories.make_action(organisations=[fund])
    name = "Фонд взаимопомощи" if language == "ru" else "Фонд Ўзаемадапамогі"
    assert get(f"actions/{action.pk}/", locale=language) == {
        "id": action.pk,
        "meta": meta("SupportAction", "actions", action.pk, language, **fallback),
        "kind": label(ActionKind, "letters", language),
        "audience": label(Audience, "not_if_ties", language),
        "title": title,
        "body": "<p>Напішыце ліст.</p>",
        "organisations": [
            {
                "id": fund.pk,
                "name": name,
                "kind": label(OrganisationKind, "fund", language),
                "link": "https://fund.example.org/",
                "onion": ONION,
            }
        ],
    }


def test_ways_to_help_are_filtered_and_come_in_the_order_of_kinds(get):
    protest = factories.make_action(kind="protest", audience="outside_only", title_be="Акцыя", title_ru="")
    money = factories.make_action(kind="finance", audience="outside_only", title_be="Ўнёсак", title_ru="")
    letters = factories.make_action()
    factories.make_action(live=False)

    def listed(**parameters):
        return [each["id"] for each in get("actions/", fields="_,id", **parameters)["items"]]

    assert listed() == [letters.pk, money.pk, protest.pk] == listed(order="-kind")[::-1]
    assert listed(order="title") == [protest.pk, letters.pk, money.pk]
    assert listed(kind="protest,letters") == [letters.pk, protest.pk]
    assert listed(audience="outside_only") == [money.pk, protest.pk]
    assert listed(search="napishyce") == [letters.pk]


def test_an_article_is_given_whole_with_the_dates_of_its_wording(get):
    article = factories.make_article("361-4", valid_from="2021-06-19", source="Кодэкс")
    assert get(f"articles/{article.pk}/", locale="en") == {
        "id": article.pk,
        "meta": meta("Article", "articles", article.pk, "en", title="be"),
        "number": "361-4",
        "title": "Артыкул 361-4",
        "valid_from": {"date": "2021-06-19", "precision": "day", "text": "19\u00a0June 2021"},
        "valid_to": None,
        "source": "Кодэкс",
    }


def test_articles_come_in_the_order_of_the_code_and_are_found_by_any_spelling(get):
    made = {number: factories.make_article(number) for number in ("362", "361-4", "361", "361-1", "1000")}
    older = factories.make_article("361-4", valid_from="2011-01-01", valid_to="2021-06-18")
    factories.make_article("293", live=False)

    def listed(**parameters):
        return [each["number"] for each in get("articles/", **parameters)["items"]]

    assert listed() == ["361", "361-1", "361-4", "361-4", "362", "1000"] == listed(order="-number")[::-1]
    for spelling in ("361-4", "361⁴", "арт. 361-4 КК", "part 1 of Art. 361-4"):
        found = [each["id"] for each in get("articles/", number=spelling, fields="_,id")["items"]]
        assert found == [made["361-4"].pk, older.pk], spelling
    assert listed(search="artykul", limit=2) == ["361", "361-1"]
    assert listed(number="293") == []


@pytest.mark.parametrize(
    ("path", "parameter", "allowed"),
    [
        ("organisations/?kind=bank", "kind", OrganisationKind.values),
        ("organisations/?order=link", "order", ["name", "-name"]),
        ("actions/?kind=prayer", "kind", ActionKind.values),
        ("actions/?audience=safe", "audience", Audience.values),
        ("articles/?number=abc", "number", None),
        ("articles/?number=342,361", "number", None),
        ("articles/?order=title", "order", ["number", "-number"]),
        ("organisations/1/?locale=de", "locale", ["be", "ru", "en"]),
    ],
)
def test_a_wrong_question_is_answered_with_a_sentence(client, path, parameter, allowed):
    answer = client.get(f"/api/v2/{path}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    problem = answer.json()
    assert problem["parameter"] == parameter and parameter in problem["detail"]
    assert problem.get("allowed") == (list(allowed) if allowed else None)


@pytest.mark.parametrize("endpoint", ["organisations", "actions", "articles"])
def test_what_is_no_more_or_not_yet_public_is_not_there(client, endpoint):
    make = {
        "organisations": factories.make_organisation,
        "actions": factories.make_action,
        "articles": factories.make_article,
    }[endpoint]
    for hidden in (make(live=False), make(expire_at="2020-01-01T00:00Z")):
        assert client.get(f"/api/v2/{endpoint}/{hidden.pk}/").status_code == 404
    assert client.get(f"/api/v2/{endpoint}/{'9' * 19}/").status_code == 404
    assert client.get(f"/api/v2/{endpoint}/").json() == {"meta": {"total_count": 0}, "items": []}


@pytest.mark.parametrize(("endpoint", "most"), [("organisations", 1), ("actions", 2), ("articles", 1)])
def test_lists_and_items_cost_the_same_for_1_and_20(client, fund, endpoint, most):
    def make(number):
        {
            "organisations": factories.make_organisation,
            "actions": lambda: factories.make_action(organisations=[fund]),
            "articles": lambda: factories.make_article(str(300 + number)),
        }[endpoint]()

    make(0)
    one = queries(client, f"{endpoint}/", fields="*")
    for number in range(1, 20):
        make(number)
    assert queries(client, f"{endpoint}/", fields="*") == one == most
    pk = client.get(f"/api/v2/{endpoint}/").json()["items"][0]["id"]
    assert queries(client, f"{endpoint}/{pk}/") == most

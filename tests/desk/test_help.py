"""Organisations, ways to help and sending countries in the admin: found, filtered, previewed, kept while used."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.snippets.models import ActionOrganisation, Organisation, SendingCountry, SupportAction
from tests import factories
from tests.desk.forms import posted_by, url
from tests.desk.test_lists import chosen, listed

pytestmark = pytest.mark.django_db


def test_organisations_and_ways_to_help_are_found_in_any_script(editor):
    fund = factories.make_organisation()
    factories.make_organisation(name_be="Іншая", name_ru=None)
    action = factories.make_action()
    assert listed(editor, Organisation, q="Fond") == [fund.pk]
    assert chosen(editor, Organisation, q="взаимопомощи") == [fund.pk]
    assert (
        listed(editor, SupportAction, q="Napishyce")
        == chosen(editor, SupportAction, q="Напишите")
        == [action.pk]
    )


def test_a_country_is_found_by_its_code_and_name(editor):
    poland = factories.make_country("PL", name_be="Польшча")
    factories.make_country("IT", name_be="Італія")
    assert (
        listed(editor, SendingCountry, q="pl") == listed(editor, SendingCountry, q="Polshcha") == [poland.pk]
    )


def test_lists_are_narrowed_by_kind_audience_and_status(editor):
    fund, medium = factories.make_organisation(), factories.make_organisation(kind="media")
    protest = factories.make_action(kind="protest", audience="outside_only")
    letters = factories.make_action()
    factories.make_country("IT")
    stopped = factories.make_country("PL", status="suspended")
    assert listed(editor, Organisation, kind="media") == [medium.pk]
    assert set(listed(editor, Organisation)) == {fund.pk, medium.pk}
    assert listed(editor, SupportAction, kind="protest") == [protest.pk]
    assert listed(editor, SupportAction, audience="not_if_ties") == [letters.pk]
    assert listed(editor, SendingCountry, status="suspended") == [stopped.pk]


def test_an_editor_writes_a_way_to_help_with_its_organisations_and_a_publisher_publishes_it(
    editor, publisher
):
    fund = factories.make_organisation()
    fields = posted_by(editor, url(SupportAction, "add")) | {
        "title_be": "Падтрымайце сем’і",
        "body_be": '{"blocks":[{"key":"a","text":"Ахвяруйце.","type":"unstyled","depth":0}],"entityMap":{}}',
        "kind": "finance",
        "audience": "not_if_ties",
        "organisations-TOTAL_FORMS": "1",
        "organisations-0-organisation": str(fund.pk),
        "organisations-0-ORDER": "1",
        "organisations-0-id": "",
        "organisations-0-DELETE": "",
    }
    fields.pop("action-publish", None)
    answer = editor.post(url(SupportAction, "add"), fields)
    assert answer.status_code == 302, answer.context["form"].errors
    action = SupportAction.objects.get()
    assert not action.live
    form = posted_by(publisher, url(action, "edit", action.pk)) | {"action-publish": "x"}
    assert publisher.post(url(action, "edit", action.pk), form).status_code == 302
    action.refresh_from_db()
    assert action.live and action.body_be.endswith(">Ахвяруйце.</p>")
    assert [each.organisation for each in ActionOrganisation.objects.filter(action=action)] == [fund]


def test_an_organisation_that_a_way_to_help_names_cannot_be_deleted(publisher):
    fund = factories.make_organisation()
    action = factories.make_action(organisations=[fund])
    answer = publisher.post(url(fund, "delete", fund.pk))
    assert answer.status_code == 409
    assert "Напішыце ліст" in answer.content.decode()
    assert Organisation.objects.filter(pk=fund.pk).exists()
    publisher.post(url(action, "delete", action.pk))
    publisher.post(url(fund, "delete", fund.pk))
    assert not Organisation.objects.exists()


def test_a_draft_that_names_an_organisation_keeps_it_too(publisher):
    fund, action = factories.make_organisation(), factories.make_action()
    action.organisations.add(ActionOrganisation(organisation=fund))
    action.save_revision()
    assert publisher.post(url(fund, "delete", fund.pk)).status_code == 409


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        (factories.make_organisation, "Фонд взаимопомощи"),
        (factories.make_action, "Напишите письмо"),
        (lambda: factories.make_country("PL", name_ru="Польша"), "Польша"),
    ],
    ids=["organisation", "action", "country"],
)
def test_each_is_previewed_in_the_language_asked(editor, make, shown):
    fact = make()
    fields = posted_by(editor, url(fact, "edit", fact.pk))
    assert editor.post(url(fact, "preview_on_edit", fact.pk), fields).json()["is_valid"]
    body = editor.get(url(fact, "preview_on_edit", fact.pk), {"mode": "ru"}).content.decode()
    assert shown in body and '<html lang="ru">' in body


@pytest.mark.parametrize("model", [Organisation, SupportAction, SendingCountry])
def test_a_nearly_empty_form_is_no_server_error(editor, model):
    editor.post(url(model, "preview_on_add"), posted_by(editor, url(model, "add")))
    assert editor.get(url(model, "preview_on_add"), {"mode": "be"}).status_code == 200


@pytest.mark.parametrize("model", [Organisation, SupportAction, SendingCountry])
def test_translators_do_not_open_these_forms(translator, model):
    assert translator.get(url(model, "list")).status_code in (302, 403)
    assert translator.get(url(model, "add")).status_code in (302, 403)


@pytest.mark.parametrize(("code", "refusal"), [("POL", "max_length"), ("1A", "invalid"), ("pl", "unique")])
def test_a_country_code_is_two_letters_and_stands_once(editor, code, refusal):
    factories.make_country("PL")
    fields = posted_by(editor, url(SendingCountry, "add")) | {"code": code, "name_be": "Краіна"}
    errors = editor.post(url(SendingCountry, "add"), fields).context["form"].errors.as_data()
    assert refusal in [error.code for error in errors["code"]]


@pytest.mark.parametrize("model", [Organisation, SupportAction, SendingCountry])
def test_twenty_rows_cost_as_many_queries_as_one(publisher, model):
    makers = {
        Organisation: lambda number: factories.make_organisation(),
        SupportAction: lambda number: factories.make_action(),
        SendingCountry: lambda number: factories.make_country(f"{chr(65 + number)}A"),
    }

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            listed(publisher, model)
        return len(captured)

    makers[model](0)
    queries()
    one = queries()
    for number in range(1, 20):
        makers[model](number)
    # Whoever looks first after a change has the badges of the new rows worked out.
    queries()
    assert queries() == one


def test_countries_are_verified_many_at_once(editor):
    countries = [factories.make_country(code, status="sends") for code in ("PL", "IT")]
    address = reverse("wagtail_bulk_action", args=["cms_snippets", "sendingcountry", "verify"])
    query = "&".join(f"id={country.pk}" for country in countries)
    assert "Краіна IT" in editor.get(f"{address}?{query}").content.decode()
    assert editor.post(f"{address}?{query}").status_code == 302
    today = timezone.now().date()
    assert set(SendingCountry.objects.values_list("verified_on", "status")) == {(today, "sends")}

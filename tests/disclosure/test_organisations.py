"""Organisations and ways to help: published ones only, a fallback marked, nothing but formatting in texts."""

from dataclasses import asdict

import pytest

from cms.disclosure.actions import actions
from cms.disclosure.labels import labelled
from cms.disclosure.organisations import organisations
from cms.snippets.choices import ActionKind, Audience, OrganisationKind
from cms.snippets.models import ActionOrganisation
from tests import factories

pytestmark = pytest.mark.django_db
ONION = "a" * 56 + ".onion"


@pytest.fixture
def fund():
    return factories.make_organisation(
        about_be='<p onclick="x">Дапамагае <b>сем’ям</b>. <a href="https://example.org">тут</a></p>',
        onion=ONION,
    )


@pytest.mark.parametrize(
    ("language", "name", "fallback"),
    [
        ("be", "Фонд Ўзаемадапамогі", {}),
        ("ru", "Фонд взаимопомощи", {"about": "be"}),
        ("en", "Фонд Ўзаемадапамогі", {"name": "be", "about": "be"}),
    ],
)
def test_an_organisation_is_told_whole_in_each_language(fund, language, name, fallback):
    assert asdict(organisations([fund.pk], language)[fund.pk]) == {
        "id": fund.pk,
        "name": name,
        "kind": asdict(labelled(OrganisationKind, "fund", language)),
        "link": "https://fund.example.org/",
        "onion": ONION,
        "about": "<p>Дапамагае <b>сем’ям</b>. тут</p>",
        "language": language,
        "fallback": fallback,
    }


def test_organisations_come_in_the_order_asked_and_drafts_and_expired_ones_not_at_all(
    fund, django_assert_num_queries
):
    other = factories.make_organisation(name_be="Іншая")
    draft = factories.make_organisation(live=False)
    expired = factories.make_organisation(expire_at="2020-01-01T00:00Z")
    with django_assert_num_queries(1):
        found = organisations([other.pk, draft.pk, fund.pk, expired.pk, 999], "be")
    assert list(found) == [other.pk, fund.pk]


def test_a_way_to_help_names_its_published_organisations_in_order(fund, django_assert_num_queries):
    first = factories.make_organisation(name_be="Першая", name_ru=None)
    draft = factories.make_organisation(live=False)
    action = factories.make_action(organisations=[first, draft, fund])
    with django_assert_num_queries(2):
        value = actions([action.pk], "ru")[action.pk]
    assert [each.name for each in value.organisations] == ["Першая", "Фонд взаимопомощи"]
    assert (value.title, value.body) == ("Напишите письмо", "<p>Напішыце ліст.</p>")
    assert value.kind == labelled(ActionKind, "letters", "ru")
    assert value.audience == labelled(Audience, "not_if_ties", "ru")
    assert value.fallback == {"body": "be", "organisations.0.name": "be"}


def test_a_draft_way_to_help_is_shown_to_nobody():
    draft = factories.make_action(live=False)
    assert actions([draft.pk], "be") == {}


def test_organisations_of_a_way_to_help_survive_drafts_and_revisions(fund):
    action = factories.make_action(organisations=[fund])
    other = factories.make_organisation(name_be="Іншая")
    action.organisations.add(ActionOrganisation(organisation=other, sort_order=1))
    action.save_revision()
    assert len(actions([action.pk], "be")[action.pk].organisations) == 1
    action.get_latest_revision().publish()
    assert [each.id for each in actions([action.pk], "be")[action.pk].organisations] == [fund.pk, other.pk]

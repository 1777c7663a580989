"""One synthetic campaign in three languages, small enough to compare whole answers with."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cms import version
from cms.disclosure.acts import set_switches
from cms.pages.models import HomePage
from cms.snippets.models import Facility, Guardian, Prisoner, PrisonerSource
from tests import factories


@pytest.fixture
def get(client: Any) -> Callable[..., Any]:
    """`get("prisoners/", locale="be")` → the JSON of a 200 answer."""

    def read(path: str, **parameters: Any) -> Any:
        response = client.get(f"/api/v2/{path}", parameters)
        assert response.status_code == 200, response.content
        return response.json()

    return read


@pytest.fixture
def homes(homes_world: None) -> dict[str, HomePage]:
    """A front page in each language, each with a directory; translations of one another."""
    return {home.locale.language_code: home for home in HomePage.objects.select_related("locale")}


@pytest.fixture
def colony(db: None) -> Facility:
    return factories.make_facility(verified_on=date(2020, 1, 2))


@pytest.fixture
def guardian(db: None) -> Guardian:
    return factories.make_guardian(
        public_id="guardian22",
        name_be="Алёна Д’Арк",
        name_ru=None,
        role_be="пісьменніца",
        role_ru="писательница",
        about_be="<p>Піша пра ўсё.</p>",
        categories=["well_known"],
    )


@pytest.fixture
@version.acting
def mikola(homes: dict[str, HomePage], colony: Facility, guardian: Guardian) -> Prisoner:
    """A public prisoner with every kind of fact; every switch is on."""
    person = factories.make_prisoner(
        public_id="mikola2222",
        birth_date=date(1990, 5, 9),
        detained_on=date(2021, 3, 1),
        detained_precision="month",
        occupation_be="настаўнік",
        summary_ru="Учитель из Гомеля.",
        about_be='<p onclick="x">Ён <b>вучыў</b> дзяцей.</p>',
        recognised_by="«Вясна»",
        recognised_on=date(2021, 4, 1),
        verified_on=date(2024, 2, 29),
    )
    factories.make_placement(person, colony)
    factories.make_sentence(person, [factories.make_article("361-4")], months=3, court_be="Гомельскі суд")
    factories.make_guardianship(person, guardian, since=date(2022, 8, 9), statement_be="Ён мне як сын.")
    PrisonerSource.objects.create(prisoner=person, title="Вясна", url="https://example.org/1")
    return factories.publish(
        person, letters="allowed", show_address=True, show_portrait=True, birthday="full"
    )


@pytest.fixture
def portrayed(mikola: Prisoner) -> Prisoner:
    """The same prisoner with a portrait."""
    mikola.portrait = factories.make_image(title="Мікола Выдуманы, пашпарт")
    mikola.portrait_credit_be = "Сям’я"
    mikola.save()
    set_switches(mikola, {"show_portrait": True})
    return mikola

"""A letter evening: packs and labels to print, of people to whom readers may write and of nobody else."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.delivery.middleware import AFRESH
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages.models import HomePage
from tests.factories import make_content, make_country, make_facility, make_placement, make_prisoner, publish

pytestmark = pytest.mark.django_db

LANGUAGES = ("be", "ru", "en")
# What twenty sentences weigh.
PHRASEBOOK = 9_000
# Once today's people are drawn.
PINNED = [3, 5, 5]
PHRASES = {
    "heading": "Сказы",
    "groups": [
        {
            "heading": "Прывітанне",
            "phrases": [{"be": "Добры дзень!", "ru": "Добрый день!", "en": "Hello!"}],
        }
    ],
}


def held(facility=None, state=State.PUBLIC, switches=None, **person):
    somebody = make_prisoner(**person)
    make_placement(somebody, facility or make_facility())
    return publish(somebody, state, show_address=True, letters="allowed", **(switches or {}))


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def texts(page, selector):
    return [" ".join(each.text.split()) for each in page.select(selector)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_offers_packs_and_says_for_whom_it_is(client, homes_world, language):
    page = read(client, f"/{language}/evening/")
    assert [link["href"] for link in page.select(".packs a")] == [
        f"/{language}/evening/{size}/" for size in (10, 20, 30)
    ]
    assert page.select_one(".audience-outside_only").text.strip()
    assert not page.select('meta[name="robots"]')


def test_a_pack_has_a_line_and_a_slip_for_each_person(client, homes_world):
    remand = make_facility(kind="sizo", short_name_be="СІЗА № 9", rules_be="<p>Толькі чысты аркуш.</p>")
    held(remand, occupation_be="цясляр", summary_be="Спявае ў хоры.")
    page = read(client, "/be/evening/10/")
    (row,) = page.select(".rota-table tbody tr")
    assert [cell.text.strip() for cell in row.select("td, th")] == ["1", "Мікола Выдуманы", "СІЗА № 9", ""]
    (slip,) = page.select(".slip-list li")
    assert texts(slip, ".slip-fact")[0] == "цясляр"
    assert "Спявае ў хоры." in texts(slip, ".slip-fact")[1]
    assert slip.select_one(".slip-address")["lang"] == "be"
    assert "REPUBLIC OF BELARUS" in slip.select_one(".slip-address").text
    assert "Before the verdict" not in slip.text and len(slip.select(".slip-care")) == 2
    assert "Толькі чысты аркуш." in page.select_one(".evening-rules .facility-rules").text
    assert page.select(".evening-rules .reminders li") and page.select(".checklist li")


def test_nobody_is_in_a_pack_to_whom_readers_cannot_write(client, homes_world):
    names = {"hidden": "Схаваны", "pseudonymous": "Ананімны", "no_address": "Безадрасны", "closed": "Закрыты"}
    change_state(held(family_name_be=names["hidden"]), State.HIDDEN)
    held(state=State.PSEUDONYMOUS, switches={"pseudonym_be": "Сад"}, family_name_be=names["pseudonymous"])
    publish(make_prisoner(family_name_be=names["no_address"]), letters="allowed")
    held(make_facility(accepts_letters="no"), family_name_be=names["closed"])
    for path in ("/be/evening/30/", "/be/evening/30/labels/"):
        answer = client.get(path).text
        assert "На гэтым сайце цяпер няма" in answer or "There is nobody on this site" in answer
        assert not [name for name in names.values() if name in answer]


def test_packs_have_three_sizes_and_no_other(client, homes_world):
    for size in ("0", "1", "11", "100", "010", "-10", "10.5"):
        assert client.get(f"/be/evening/{size}/").status_code == 404
        assert client.get(f"/be/evening/{size}/labels/").status_code == 404


def test_a_pack_holds_no_more_people_than_it_says(client, homes_world):
    for _number in range(11):
        held()
    assert len(read(client, "/be/evening/10/").select(".slip-list li")) == 10
    assert len(read(client, "/be/evening/20/").select(".slip-list li")) == 11


def test_search_engines_are_kept_from_addresses_and_the_title_names_no_campaign(client, homes_world):
    held()
    for path in ("/be/evening/10/", "/be/evening/10/labels/"):
        page = read(client, path)
        assert "noindex" in page.select_one('meta[name="robots"]')["content"]
        assert "Пакуль" not in page.title.text and page.title.text.strip()


def test_the_switcher_leads_to_the_same_pack(client, homes_world):
    page = read(client, "/be/evening/20/labels/")
    assert [link["href"] for link in page.select(".languages a")] == [
        f"/{code}/evening/20/labels/" for code in ("ru", "en")
    ]


def test_labels_come_in_each_language_of_the_address_and_from_abroad_or_not(client, homes_world):
    held()
    labels = read(client, "/en/evening/10/labels/").select(".label")
    assert [label["data-language"] for label in labels] == ["ru", "be"]
    for label in labels:
        assert texts(label, '[data-from="abroad"]') == ["213410 GORKI", "REPUBLIC OF BELARUS"]


def test_no_choice_of_a_language_hides_the_only_label_of_a_person(client, homes_world):
    held()
    held(make_facility(street_be=""))
    people = read(client, "/be/evening/10/labels/").select(".labels li")
    (only,) = (each for each in people if len(each.select(".label")) == 1)
    assert only.select_one(".label").get("data-language") is None


def test_a_pack_takes_along_the_phrasebook_of_a_public_page(client, homes_world):
    held()
    home = HomePage.objects.get(locale__language_code="be")
    page = make_content(home, body=[("phrasebook", PHRASES)])
    assert texts(read(client, "/be/evening/10/"), ".phrasebook .copy") == ["Добры дзень!", "Добрый день!"]
    assert not read(client, "/ru/evening/10/").select(".phrasebook")
    page.unpublish()
    assert not read(client, "/be/evening/10/").select(".phrasebook")


def cost(client, path):
    client.get(path, **{AFRESH: True})
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path, **{AFRESH: True}).status_code == 200
    return len(captured)


def test_sql_and_weight_hold_for_a_full_pack(client, homes_world):
    make_country()
    held()
    paths = ("/be/evening/", "/be/evening/30/", "/be/evening/30/labels/")
    one = [cost(client, path) for path in paths]
    about = (
        "Настаўніца гісторыі з невялікага горада, любіць вышываць, чытаць уголас і доўга гуляць каля рэчкі."
    )
    for number in range(29):
        place = make_facility(
            number=str(number), rules_be="<p>Не больш за чатыры аркушы ў адным канверце.</p>"
        )
        held(
            place,
            family_name_be=f"Вельмі-Доўгапрозвішчная{number}",
            occupation_be="настаўніца",
            summary_be=about,
        )
    assert [cost(client, path) for path in paths] == one == PINNED
    make_content(HomePage.objects.get(locale__language_code="be"), body=[("phrasebook", PHRASES)])
    assert {
        path: size for path in paths if (size := len(client.get(path).content)) > 60_000 - PHRASEBOOK
    } == {}

"""A shared draft is answered exactly as its own endpoint would, and tells of nobody hidden."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import languages, version
from cms.snippets.models import Prisoner
from tests import factories
from tests.api.previews.conftest import HEADERS, redrafted
from tests.pages.bodies import every_block


def test_what_is_published_is_previewed_as_it_is_public(ask, get, shared, mikola, guardian):
    token = shared(mikola)
    for locale in languages.CODES:
        for fields in ("*", "id,meta(locale),name(full)", "_,sentences"):
            asked = {"locale": locale, "fields": fields}
            assert ask(token, **asked).json() == get(f"prisoners/{mikola.public_id}/", **asked)
        answer = ask(token, locale=locale)
        assert answer.json() == get(f"prisoners/{mikola.public_id}/", locale=locale)
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
        assert (answer.headers["Preview"], answer.headers["Content-Language"]) == ("true", locale)
        assert "ETag" not in answer.headers and not version.is_stamped(answer) and answer.cookies == {}


def test_every_kind_of_fact_keeps_the_shape_of_its_endpoint(ask, get, shared, guardian, colony, homes):
    organisation = factories.make_organisation()
    action = factories.make_action([organisation])
    facts = {
        f"guardians/{guardian.public_id}/": guardian,
        f"facilities/{colony.pk}/": colony,
        f"organisations/{organisation.pk}/": organisation,
        f"actions/{action.pk}/": action,
    }
    for name, fact in facts.items():
        token = shared(fact)
        for locale in languages.CODES:
            assert ask(token, locale=locale).json() == get(name, locale=locale), name


def test_every_type_of_page_keeps_the_shape_of_its_endpoint(ask, get, shared, homes, mikola, guardian):
    home, organisation = homes["be"], factories.make_organisation()
    campaign = factories.make_campaign(home, [organisation], image=factories.make_image(), image_alt="Стол")
    body = every_block(person=mikola, guardian=guardian, organisation=organisation)
    story = factories.make_interview(
        campaign, guardian=guardian, wards=[mikola], body=body, lead="<p>Ліст</p>"
    )
    for page in (
        home,
        campaign,
        story,
        factories.make_content(home),
        home.get_children().get(slug="prisoners").specific,
    ):
        for fields in ("*", "title,body", "meta(parent,slug),wards(name),guardian"):
            assert ask(shared(page), fields=fields).json() == get(f"pages/{page.pk}/", fields=fields), page


def test_a_draft_shows_its_own_words_and_rows_and_the_public_page_the_old_ones(
    ask, get, shared, homes, mikola
):
    other = factories.publish(factories.make_prisoner(family_name_be="Іншы"))
    story = factories.make_interview(homes["be"], wards=[mikola], lead="<p>Даўно</p>")
    story.wards = [type(story.wards.first())(prisoner=other)]
    drafted = redrafted(story, title="Новая размова", lead="<p>Цяпер</p>")
    shown = ask(shared(drafted)).json()
    assert (shown["title"], shown["lead"]) == ("Новая размова", "<p>Цяпер</p>")
    assert [each["id"] for each in shown["wards"]] == [other.public_id]
    public = get(f"pages/{story.pk}/")
    assert (public["title"], [each["id"] for each in public["wards"]]) == (
        "Размова пра мужнасць",
        [mikola.public_id],
    )


def test_a_page_that_was_never_public_is_shown_where_it_would_stand(ask, client, shared, homes):
    page = factories.make_content(homes["ru"], title="Черновик", live=False)
    shown = ask(shared(page)).json()
    assert shown["meta"]["html_url"] == "/ru/about/" and shown["meta"]["locale"] == "ru"
    assert client.get(f"/api/v2/pages/{page.pk}/").status_code == 404


def test_a_link_shows_the_draft_that_was_shared_and_not_what_came_later(ask, shared, mikola):
    token = shared(redrafted(mikola, summary_be="Першы чарнавік"))
    first = mikola.latest_revision
    redrafted(Prisoner.objects.get(pk=mikola.pk), summary_be="Другі чарнавік")
    # Wagtail writes over a revision while its author goes on typing.
    first.content = first.content | {"summary_be": "Перапісаны чарнавік"}
    first.save()
    assert ask(token).json()["summary"] == "Першы чарнавік"


def test_a_hidden_person_is_shown_as_if_public_and_stays_unknown_elsewhere(ask, client, shared, homes):
    person = factories.make_prisoner(summary_be="Настаўніца з Оршы")
    shown = ask(shared(person), locale="be").json()
    assert shown["name"]["full"] == "Мікола Выдуманы" and shown["state"] == "public"
    assert client.get(f"/api/v2/prisoners/{person.public_id}/").status_code == 404
    assert client.get("/api/v2/prisoners/").json()["meta"]["total_count"] == 0


def test_hidden_others_stay_hidden_in_what_is_previewed(ask, shared, homes, mikola):
    hidden = factories.make_prisoner(family_name_be="Схаваны")
    quiet = factories.make_guardian(public=False, name_be="Ціхая Асоба")
    factories.make_guardianship(mikola, quiet)
    body = [
        {"type": "person_card", "value": {"person": hidden.pk}},
        {
            "type": "rich_text",
            "value": {"text": f'<p><a linktype="person" id="{hidden.pk}">Схаванаму</a></p>'},
        },
    ]
    story = factories.make_interview(homes["be"], guardian=quiet, wards=[hidden, mikola], body=body)
    for token in (shared(story), shared(mikola), shared(quiet)):
        for locale in languages.CODES:
            told = ask(token, fields="*", locale=locale).content.decode()
            assert "Схаван" not in told and hidden.public_id not in told
            assert "Ціхая" not in told or '"cms_snippets.Guardian"' in told[:200]
    assert [each["id"] for each in ask(shared(story)).json()["wards"]] == [mikola.public_id]
    assert ask(shared(story)).json()["guardian"] is None


def test_a_portrait_that_is_not_public_is_left_out_and_no_file_is_made_of_it(ask, shared, portrayed, get):
    public = get(f"prisoners/{portrayed.public_id}/")["portrait"]
    assert public and ask(shared(portrayed)).json()["portrait"] == public
    fresh = factories.make_image(title="новы партрэт")
    assert ask(shared(redrafted(portrayed, portrait=fresh))).json()["portrait"] is None
    hidden = factories.make_prisoner(portrait=fresh)
    assert ask(shared(hidden)).json()["portrait"] is None
    assert fresh.renditions.count() == 0


def test_switches_of_today_decide_over_a_draft_of_yesterday(ask, shared, mikola):
    from cms.disclosure.acts import set_switches

    token = shared(mikola)
    assert ask(token).json()["birthday"]
    set_switches(mikola, {"birthday": "off"})
    assert ask(token).json()["birthday"] is None


def test_more_people_on_a_page_cost_what_restoring_their_rows_does(ask, shared, homes, mikola):
    counts = []
    for number in (1, 3):
        wards = [mikola, *(factories.publish(factories.make_prisoner()) for _each in range(number - 1))]
        token = shared(factories.make_interview(homes["be"], wards=wards, slug=f"story-{number}"))
        with CaptureQueriesContext(connection) as queries:
            assert len(ask(token).json()["wards"]) == number
        counts.append(len(queries))
    # Restoring a draft asks for each row of it whether what it points at is still there; two look for plain names.
    assert counts[0] <= 26 and counts[1] - counts[0] <= 2 * 2

"""A shared draft is answered exactly as its own endpoint would, to whoever holds the token and to nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import languages, version
from cms.desk.models import PreviewLink
from cms.desk.preview_links.sharing import end, share
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.snippets.models import Prisoner
from tests import factories
from tests.pages.bodies import every_block

DAY = timedelta(days=1)
HEADERS = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
}
NOTHING = {
    "type": "about:blank",
    "title": "Not Found",
    "status": 404,
    "detail": "There is nothing public at this address.",
}


@pytest.fixture
def shared(admin_user):
    """`shared(thing)` → a token in all languages, or in a page's own."""

    def make(thing: Any, codes: Any = None, lasts: timedelta = DAY) -> str:
        codes = codes or ([thing.language] if hasattr(thing, "locale_id") else languages.CODES)
        return share(thing, codes, lasts, admin_user)

    return make


@pytest.fixture
def ask(client):
    def read(token: str, **parameters: Any) -> Any:
        return client.get("/api/v2/previews/", {"token": token, **parameters})

    return read


def redrafted(row: Any, **changes: Any) -> Any:
    """`row` with a draft that nobody has published."""
    for name, value in changes.items():
        setattr(row, name, value)
    row.save_revision()
    return type(row).objects.get(pk=row.pk)


def is_nothing(answer: Any) -> bool:
    told = {name: answer.headers[name] for name in HEADERS}
    return (answer.status_code, answer.json(), told) == (404, NOTHING, HEADERS)


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


def test_unknown_changed_expired_and_ended_tokens_get_one_answer(ask, shared, mikola, admin_user, client):
    token = shared(mikola)
    wrong = [
        "x",
        "ё" * 50,
        token[:-1],
        token + "A",
        token[:-1] + ("A" if token[-1] != "A" else "B"),
        token.swapcase(),
    ]
    assert all(is_nothing(ask(each)) for each in wrong)
    assert is_nothing(client.get("/api/v2/previews/")), "without a token"
    assert ask(token).status_code == 200
    PreviewLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert is_nothing(ask(token))
    ended = shared(mikola)
    end(PreviewLink.objects.shared(), admin_user)
    assert is_nothing(ask(ended))


def test_a_language_that_was_not_shared_is_not_there(ask, shared, mikola, homes):
    token = shared(mikola, ["ru", "en"])
    assert ask(token).headers["Content-Language"] == "ru"
    assert is_nothing(ask(token, locale="be"))
    assert is_nothing(ask(shared(homes["ru"]), locale="be"))


@pytest.mark.parametrize("state", [State.HIDDEN, State.WITHDRAWN])
def test_links_to_a_person_end_with_what_readers_may_know(ask, shared, mikola, state):
    token = shared(mikola)
    change_state(mikola, state)
    assert is_nothing(ask(token))


def test_a_link_to_a_guardian_ends_when_they_are_hidden(ask, shared, guardian):
    token = shared(guardian)
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert is_nothing(ask(token))


def test_a_link_to_somebody_hidden_outlives_publication(ask, shared, homes):
    person = factories.make_prisoner()
    token = shared(person)
    factories.publish(person)
    assert ask(token).status_code == 200


def test_switches_of_today_decide_over_a_draft_of_yesterday(ask, shared, mikola):
    from cms.disclosure.acts import set_switches

    token = shared(mikola)
    assert ask(token).json()["birthday"]
    set_switches(mikola, {"birthday": "off"})
    assert ask(token).json()["birthday"] is None


def test_links_end_with_the_page_the_fact_the_account_and_the_rights(
    ask, shared, homes, mikola, colony, admin_user
):
    page, action = factories.make_content(homes["be"]), factories.make_action()
    tokens = {"page": shared(page), "fact": shared(action), "other": shared(mikola)}
    page.delete()
    action.delete()
    assert PreviewLink.objects.count() == 1, "nothing of what is deleted is kept"
    assert is_nothing(ask(tokens["page"])) and is_nothing(ask(tokens["fact"]))
    admin_user.is_superuser = False
    admin_user.save()
    assert is_nothing(ask(tokens["other"]))
    admin_user.is_superuser = True
    admin_user.is_active = False
    admin_user.save()
    assert is_nothing(ask(tokens["other"]))
    admin_user.delete()
    assert is_nothing(ask(tokens["other"])) and not PreviewLink.objects.exists()


def test_pages_above_and_a_change_of_public_id_are_followed(ask, shared, homes, mikola):
    campaign = factories.make_campaign(homes["be"])
    token, of_person = shared(factories.make_interview(campaign)), shared(mikola)
    campaign.delete()
    assert is_nothing(ask(token)) and PreviewLink.objects.count() == 1
    with version.act():
        mikola.public_id = "otherid222"
        mikola.save()
    assert ask(of_person).json()["id"] == "otherid222"


def test_the_header_carries_the_token_as_well(client, shared, mikola):
    token = shared(mikola)
    for given, status in (
        (f"Preview {token}", 200),
        (f"Bearer {token}", 404),
        ("Preview x", 404),
        ("Preview", 404),
    ):
        assert client.get("/api/v2/previews/", headers={"authorization": given}).status_code == status
    answer = client.options("/api/v2/previews/", headers={"origin": "https://front.example"})
    assert (answer.status_code, answer.headers["Access-Control-Allow-Headers"]) == (
        204, "Accept, Authorization, Content-Type",
    )  # fmt: skip
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_head_other_methods_wrong_parameters_and_no_slash(client, shared, mikola):
    token = shared(mikola)
    address = f"/api/v2/previews/?token={token}"
    assert client.head(address).headers["Content-Length"] == str(len(client.get(address).content))
    assert is_nothing(client.get(address.replace("/?", "?"))), "no redirect repeats the token"
    assert client.post(address).status_code == 405
    for wrong in ("&fields=nonsense", "&locale=xx", "&x=y", f"&token={token}"):
        answer = client.get(address + wrong)
        assert answer.status_code == 400 and token not in answer.content.decode()
        assert answer.headers["Cache-Control"] == "no-store, private"


def test_no_condition_turns_a_preview_into_304(client, shared, mikola):
    from django.test import RequestFactory

    from cms.delivery.middleware import etag

    address = f"/api/v2/previews/?token={shared(mikola)}"
    tags = ["*", 'W/"*"', f'"{etag(RequestFactory().get("/api/v2/previews/"), version.current())}"']
    for tag in tags:
        assert client.get(address, headers={"if-none-match": tag}).status_code == 200


def test_nothing_of_a_draft_or_its_token_is_cached(client, shared, mikola):
    from django.core.cache import cache

    token = shared(redrafted(mikola, summary_be="Невядомы чарнавік"))
    client.get(f"/api/v2/previews/?token={token}")
    client.get("/campaign-preview/", {"token": token})
    kept = repr(getattr(cache, "_cache", {}))
    assert token not in kept
    assert "Невядомы" not in kept


def test_the_database_holds_nothing_that_opens_a_link(shared, mikola):
    token = shared(mikola)
    row = PreviewLink.objects.values().get()
    assert token not in repr(row)
    from wagtail.models import ModelLogEntry

    entry = ModelLogEntry.objects.get(action="cms.preview.shared")
    assert token not in repr(entry.data) and row["digest"] not in repr(entry.data)


def test_the_digest_hangs_on_the_secret_key(settings, ask, shared, mikola):
    token = shared(mikola)
    settings.SECRET_KEY = "another-key-that-is-long-enough-for-a-test-0123456789"
    assert is_nothing(ask(token))


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

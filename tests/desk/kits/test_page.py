"""What a guardian opens by their link: without an account, kept by nobody, only what readers may know now."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from cms.desk.models import KitLink
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.querysets import live_homes
from tests.desk.kits.conftest import give, token_in
from tests.factories import (
    fill_settings,
    make_facility,
    make_guardianship,
    make_placement,
    make_prisoner,
    publish,
)

pytestmark = pytest.mark.django_db


def page(address, language=None):
    answer = Client().get(address if language is None else address.replace("locale=be", f"locale={language}"))
    return answer, BeautifulSoup(answer.content, "html.parser")


def changed(address):
    """The notice of what has changed, word for word; None where there is none."""
    _answer, shown = page(address, "en")
    notice = shown.select_one(".kit-changes ul")
    return None if notice is None else " ".join(notice.text.split())


def test_it_holds_texts_address_and_cautions_in_each_language(editor, guardian, ward, settings):
    settings.PUBLIC_ORIGIN = "https://campaign.example"
    address = give(editor, guardian)
    names = {"be": "Мікола Выдуманы", "ru": "Николай Вымышленный", "en": "Mikola Vydumany"}
    for language, name in names.items():
        answer, shown = page(address, language)
        assert answer["Content-Language"] == shown.html["lang"] == language
        texts = [each.text for each in shown.select(".kit-ward details:has(.kit-length) pre")]
        assert len(texts) == 4 and all(name in text for text in texts)
        assert shown.select(".kit-cautions li") and "213410" in shown.select_one(".kit-ward pre[lang]").text
        links = [link["href"] for link in shown.select(".kit-ward a")]
        assert all(link.startswith(f"/{language}/cards/prisoners-{ward.public_id}") for link in links)
        assert len(links) == 3 and not shown.select("script, form, input, button")
    assert {each: page(address, each)[1].select_one(".wordmark").text.strip() for each in names} == {
        each: home.title for each, home in live_homes().items()
    }
    _answer, shown = page(address)
    assert [link["hreflang"] for link in shown.select(".languages a")] == ["ru", "en"]
    assert all(token_in(link["href"]) == token_in(address) for link in shown.select(".languages a"))


def test_nobody_keeps_indexes_frames_or_is_told_of_it(editor, guardian, ward):
    address = give(editor, guardian)
    for asked in (address, address.replace("token=", "token=x")):
        answer, shown = page(asked)
        assert answer["Cache-Control"] == "no-store, private" and not answer.cookies
        assert answer["X-Robots-Tag"] == "noindex, nofollow" and answer["Referrer-Policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"] and "ETag" not in answer
        assert shown.select_one('meta[name="robots"]')["content"] == "noindex"
        assert shown.select_one('meta[name="referrer"]')["content"] == "no-referrer"
    assert Client().post(address).status_code == 405


def test_what_cannot_be_opened_is_nowhere(editor, guardian, ward):
    """Unknown, expired, ended and of a guardian who is not public: not one byte differs."""
    nowhere = Client().get("/none-such/")
    address = give(editor, guardian)

    def is_nowhere(asked=address):
        answer = Client().get(asked)
        return (answer.status_code, answer.content) == (404, nowhere.content)

    assert not is_nowhere()
    assert is_nowhere(address.replace("token=", "token=x")) and is_nowhere("/campaign-kit/")
    assert is_nowhere(f"/campaign-kit/?token={KitLink.objects.get().digest}")
    assert is_nowhere(address.replace("locale=be", "locale=pl"))
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert is_nowhere()
    change_guardian_state(guardian, GuardianState.PUBLIC)
    assert not is_nowhere()
    KitLink.objects.update(expires_at=timezone.now() + timedelta(minutes=1))
    assert not is_nowhere()
    KitLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert is_nowhere()


def test_the_daily_job_forgets_what_has_expired(editor, guardian, ward, capsys):
    give(editor, guardian)
    give(editor, guardian)
    KitLink.objects.filter(pk=KitLink.objects.first().pk).update(expires_at=timezone.now())
    call_command("delete_expired_previews")
    assert (KitLink.objects.count(), capsys.readouterr().out) == (1, "Expired links deleted: 1.\n")


def test_a_ward_who_is_withdrawn_is_gone_at_once_without_name_or_reason(editor, guardian, ward):
    other = publish(make_prisoner(given_name_be="Ірына", family_name_be="Прыдуманая", family_name_en=""))
    make_guardianship(other, guardian)
    address = give(editor, guardian)
    change_state(ward, State.WITHDRAWN)
    answer, shown = page(address)
    text = answer.content.decode()
    for told in ("Мікола", "Выдуманы", "Настаўнік", "213410", "спытаць", ward.public_id):
        assert told not in text
    assert len(shown.select(".kit-ward")) == 1 and "Ірына Прыдуманая" in text
    assert changed(address) == (
        "1 person is no longer in the kit. Please do not speak of them until the editor writes to you."
    )


@pytest.mark.parametrize("state", [State.HIDDEN, State.WITHDRAWN])
def test_the_only_ward_leaves_an_empty_kit(editor, guardian, ward, state):
    address = give(editor, guardian)
    change_state(ward, state)
    answer, shown = page(address)
    assert answer.status_code == 200 and not shown.select(".kit-ward")
    assert "Выдуманы" not in answer.content.decode()


def test_who_is_hidden_or_under_a_pseudonym_never_comes_in(editor, guardian, ward):
    hidden = make_prisoner(family_name_be="Схаваны")
    veiled = publish(make_prisoner(family_name_be="Таемны"), State.PSEUDONYMOUS, pseudonym_be="Цясляр")
    former = publish(make_prisoner(family_name_be="Ранейшы"))
    for person in (hidden, veiled):
        make_guardianship(person, guardian)
    make_guardianship(former, guardian, until="2024-01-01")
    answer, shown = page(give(editor, guardian))
    assert len(shown.select(".kit-ward")) == 1
    assert not any(name in answer.content.decode() for name in ("Схаваны", "Таемны", "Ранейшы", "Цясляр"))


def test_it_says_which_kind_of_fact_has_changed_of_whom(editor, guardian, ward):
    address = give(editor, guardian)
    assert changed(address) is None
    ward.custody = "open_facility"
    ward.summary_en = "Taught children music."
    ward.save()
    assert changed(address) == "Mikola Vydumany: where the person stands now, what is told of the person"
    ward.placements.get().delete()
    assert changed(address).startswith(
        "Mikola Vydumany: where the person stands now, place of detention, letters and their address"
    )


def test_a_change_that_readers_do_not_see_is_no_change(editor, guardian, ward):
    address = give(editor, guardian)
    ward.birth_date, ward.summary_ru = "1980-01-01", "Учил детей музыке."
    ward.save()
    hidden = make_prisoner(family_name_be="Схаваны")
    make_guardianship(hidden, guardian)
    assert "kit-changes" not in Client().get(address).content.decode()


def test_a_new_ward_is_told_by_name(editor, guardian, ward):
    address = give(editor, guardian)
    other = publish(make_prisoner(given_name_en="Iryna", family_name_en="Prydumanaja"))
    make_guardianship(other, guardian)
    assert changed(address) == "Iryna Prydumanaja: new in the kit"


def test_a_link_keeps_no_value_and_nothing_that_opens_it(editor, guardian, ward):
    address = give(editor, guardian)
    kept = repr(KitLink.objects.values().get())
    for value in (token_in(address), ward.public_id, "Выдуманы", "imprisoned", "213410", "настаўнік"):
        assert value not in kept


def test_in_careful_mode_it_opens_and_names_no_address_of_the_site(editor, guardian, ward, settings):
    settings.PUBLIC_ORIGIN = "https://campaign.example"
    address = give(editor, guardian)
    assert "https://campaign.example/be/prisoners/" in Client().get(address).content.decode()
    fill_settings(careful=True)
    answer, shown = page(address)
    assert answer.status_code == 200 and "campaign.example" not in answer.content.decode()
    assert shown.select(".kit-ward") and not shown.select("img, .kit-ward a")


def test_an_address_that_may_not_be_told_is_not(editor, guardian, ward):
    address = give(editor, guardian)
    closed = make_facility(short_name_be="ПК № 1", postcode="211440", accepts_letters="no")
    ward.placements.get().delete()
    make_placement(ward, closed)
    _answer, shown = page(address)
    assert "211440" not in shown.text and not shown.select(".kit-ward pre[lang]")
    assert shown.select_one(".no-letters")

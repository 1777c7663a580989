"""Each case in which nobody can write: no line of an address, and a sentence in three languages."""

from datetime import date
from typing import Any, Final

import pytest

from cms.disclosure.acts import change_state, record_consent, record_custody
from cms.disclosure.lists import list_prisoners
from cms.disclosure.people import prisoner
from cms.disclosure.selection import PrisonerFilters
from cms.disclosure.states import State
from cms.languages import CODES
from cms.snippets.choices import LETTERS_UNDECIDED, AcceptsLetters, Confidence, Custody, FacilityKind
from cms.snippets.models import Facility, Prisoner
from tests.factories import make_directory, make_facility, make_home, make_placement, make_prisoner, publish

pytestmark = pytest.mark.django_db

# Code → the sentence in Belarusian, Russian and English, as readers see it.
SENTENCES: Final[dict[str, tuple[str, str, str]]] = {
    "died": (
        "Лісты больш нельга адправіць.",
        "Письма больше нельзя отправить.",
        "Letters can no longer be sent.",
    ),
    "not_held": (
        "Гэты чалавек больш не за кратамі, таму турэмнага адраса няма.",
        "Этот человек больше не за решёткой, поэтому тюремного адреса нет.",
        "This person is no longer held, so there is no prison address.",
    ),
    "home_confinement": (
        "Калі чалавек адбывае пакаранне дома, адрас ніколі не публікуецца.",
        "Если человек отбывает наказание дома, адрес никогда не публикуется.",
        "Under home confinement no address is ever published.",
    ),
    "in_transfer": (
        "Ідзе этапаванне. Пачакайце: ліст, адпраўлены цяпер, згубіцца.",
        "Идёт этапирование. Подождите: письмо, отправленное сейчас, потеряется.",
        "In transfer: please wait, a letter sent now would be lost.",
    ),
    "whereabouts_unknown": (
        "Невядома, дзе ўтрымліваюць гэтага чалавека. Пачакайце, калі ласка.",
        "Неизвестно, где содержат этого человека. Подождите, пожалуйста.",
        "It is not known where this person is held. Please wait.",
    ),
    "policy_wait": (
        "Калі ласка, пакуль не пішыце. Калі гэта зменіцца, тут будзе напісана.",
        "Пожалуйста, пока не пишите. Если это изменится, здесь будет написано.",
        "Please do not write at present; wait until this page says otherwise.",
    ),
    "policy_refused": (
        "Калі ласка, не пішыце: лісты непажаданыя або могуць нашкодзіць.",
        "Пожалуйста, не пишите: письма нежелательны или могут навредить.",
        "Please do not write: letters are not wanted or would do harm.",
    ),
    "address_not_published": (
        "Адрас не публікуецца.",
        "Адрес не публикуется.",
        "The address is not published.",
    ),
    "no_facility": (
        "Месца ўтрымання невядомае.",
        "Место содержания неизвестно.",
        "The place of detention is not known.",
    ),
    "facility_closed": (
        "Установу закрылі або перанеслі, новае месца пакуль невядомае.",
        "Учреждение закрыли или перенесли, новое место пока неизвестно.",
        "The facility has closed or moved, and the new place is not known yet.",
    ),
    "facility_moved": (
        "Установу закрылі або перанеслі. Яе замяніла іншая, але яшчэ не пацверджана, каго ў ёй утрымліваюць. "
        "Пачакайце, калі ласка.",
        "Учреждение закрыли или перенесли. Его заменило другое, но ещё не подтверждено, кого в нём содержат. "
        "Подождите, пожалуйста.",
        "The facility has closed or moved. Another one has taken its place, but who is held there is not "
        "confirmed yet. Please wait.",
    ),
    "facility_undecided": (
        "Для ўстаноў гэтага віду адрас не публікуецца.",
        "Для учреждений этого вида адрес не публикуется.",
        "No address is published for this kind of facility.",
    ),
    "facility_refuses": (
        "У гэтую ўстанову лісты не адпраўляюць.",
        "В это учреждение письма не отправляют.",
        "Letters are not sent to this facility.",
    ),
    "address_incomplete": (
        "Паштовы адрас няпоўны, таму ён не паказаны.",
        "Почтовый адрес неполный, поэтому он не показан.",
        "The postal address is incomplete, so it is not shown.",
    ),
    "name_missing": (
        "Імя пакуль невядомае на мове адраса, таму адрас не паказаны.",
        "Имя пока неизвестно на языке адреса, поэтому адрес не показан.",
        "The name is not known yet in the language of the address, so the address is not shown.",
    ),
}
WITHOUT_CYRILLIC_NAME: Final = {"family_name_be": "", "family_name_ru": ""}


def held(
    *,
    facility: dict[str, Any] | None = None,
    stay: dict[str, Any] | None = None,
    switches: dict[str, Any] | None = None,
    **person: Any,
) -> Prisoner:
    """Somebody public in a colony, to whom one could write but for these differences."""
    somebody = make_prisoner(**person)
    make_placement(somebody, make_facility(**(facility or {})), **(stay or {}))
    return publish(somebody, **{"show_address": True, "letters": "allowed"} | (switches or {}))


def assert_nobody_can_write(somebody: Prisoner, code: str) -> None:
    for language, sentence in zip(CODES, SENTENCES[code], strict=True):
        value = prisoner(somebody.public_id, language)
        assert value is not None
        letters = value.letters
        assert (letters.can_write, letters.domestic, letters.international, letters.blocks) == (
            False,
            (),
            (),
            (),
        )
        assert [(each.code, each.text) for each in letters.warnings] == [(code, sentence)]
        assert value.facility is None or value.facility.address == ()
    assert somebody.pk not in list_prisoners(PrisonerFilters(can_write=True), "be").values


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ({"custody": Custody.HOME_CONFINEMENT}, "home_confinement"),
        ({"custody": Custody.IN_TRANSFER}, "in_transfer"),
        ({"stay": {"confidence": Confidence.IN_TRANSFER}}, "in_transfer"),
        ({"custody": Custody.WHEREABOUTS_UNKNOWN}, "whereabouts_unknown"),
        ({"custody": Custody.EXILED}, "not_held"),
        ({"custody": Custody.LEFT_COUNTRY}, "not_held"),
        ({"custody": Custody.DIED_IN_CUSTODY}, "died"),
        ({"custody": Custody.DIED_AFTER_RELEASE}, "died"),
        ({"stay": {"until": date(2026, 1, 1)}}, "no_facility"),
        ({"facility": {"live": False}}, "no_facility"),
        ({"facility": {"closed_on": date(2024, 4, 29)}}, "facility_closed"),
        ({"facility": {"accepts_letters": AcceptsLetters.NO}}, "facility_refuses"),
        ({"facility": {"postcode": ""}}, "address_incomplete"),
        ({"facility": {"street_be": "", "street_ru": ""}}, "address_incomplete"),
        ({"facility": {"locality_be": "", "locality_ru": ""}}, "address_incomplete"),
        ({"facility": {"short_name_be": "", "short_name_ru": ""}}, "address_incomplete"),
        (WITHOUT_CYRILLIC_NAME, "name_missing"),
        ({"switches": {"show_address": False}}, "address_not_published"),
        ({"switches": {"letters": "wait"}}, "policy_wait"),
        ({"switches": {"letters": "refused"}}, "policy_refused"),
        ({"switches": {"show_address": False, "letters": "refused"}}, "policy_refused"),
    ],
)
def test_nobody_can_write_and_the_reason_is_a_sentence_in_three_languages(case, code):
    assert_nobody_can_write(held(**case), code)


@pytest.mark.parametrize("kind", sorted(LETTERS_UNDECIDED))
def test_some_kinds_of_facility_have_no_address_until_an_editor_decides(kind):
    somebody = held(facility={"kind": kind})
    assert_nobody_can_write(somebody, "facility_undecided")
    Facility.objects.get().delete(even_if_used=True)
    make_placement(somebody, make_facility(kind=kind, accepts_letters=AcceptsLetters.YES))
    assert prisoner(somebody.public_id, "be").letters.can_write


def test_the_undecided_kinds_are_those_of_the_domain():
    assert set(LETTERS_UNDECIDED) == {
        FacilityKind.KGB_PRISON,
        FacilityKind.OFFENDERS_CENTRE,
        FacilityKind.LABOUR_TREATMENT,
        FacilityKind.OPEN_FACILITY,
        FacilityKind.HOSPITAL,
    }


def test_nobody_is_sent_to_the_facility_that_replaced_a_closed_one():
    new = make_facility(number="1", short_name_be="СІЗА № 1", postcode="223016")
    closed = {"closed_on": date(2024, 4, 29), "replaced_by": new}
    assert_nobody_can_write(held(facility=closed), "facility_moved")
    new.unpublish()
    assert_nobody_can_write(held(facility=closed), "facility_closed")


@pytest.mark.parametrize("policy", ["wait", "refused"])
def test_the_note_on_a_refusal_is_told_with_its_language(policy):
    somebody = held(switches={"letters": policy, "letters_note_be": "Сям’я просіць пачакаць."})
    for language, fallback in (("be", None), ("ru", "be"), ("en", "be")):
        value = prisoner(somebody.public_id, language)
        assert value.letters.note == "Сям’я просіць пачакаць."
        assert value.fallback.get("letters.note") == fallback
        assert value.letters.blocks == ()


def test_whoever_is_freed_inside_belarus_is_gone_together_with_the_address():
    somebody = held()
    record_custody(somebody, Custody.RELEASED_FULL_TERM, since=date(2026, 9, 1))
    for language in CODES:
        assert prisoner(somebody.public_id, language) is None


@pytest.fixture
def three_directories(db):
    for language in CODES:
        make_directory(make_home(language))


NOT_PUBLIC: Final = {
    "be": "Для гэтага чалавека адрас не даецца, і перадаць лісты нельга.",
    "ru": "Для этого человека адрес не даётся, и передать письма нельзя.",
    "en": "No address is given for this person, and letters cannot be passed on.",
}


def minimised() -> Prisoner:
    somebody = held()
    record_consent(somebody, relation="self", scope="minimised", given_on=date(2026, 1, 1))
    record_custody(somebody, Custody.RELEASED_FULL_TERM, since=date(2026, 9, 1))
    return somebody


def pseudonymous() -> Prisoner:
    somebody = make_prisoner()
    make_placement(somebody, make_facility())
    switches = {"pseudonym_be": "Н.", "show_address": True, "letters": "allowed"}
    return publish(somebody, State.PSEUDONYMOUS, **switches)


@pytest.mark.parametrize("make", [minimised, pseudonymous])
def test_a_person_who_is_not_public_in_full_has_a_sentence_and_no_envelope(client, three_directories, make):
    somebody = make()
    assert somebody.pk not in list_prisoners(PrisonerFilters(can_write=True), "be").values
    for language in CODES:
        letters = prisoner(somebody.public_id, language).letters
        assert (letters.can_write, letters.blocks, letters.note) == (False, (), None)
        address = f"/{language}/prisoners/{somebody.public_id}/"
        body = client.get(address).content.decode()
        assert NOT_PUBLIC[language] in body
        assert "213410" not in body
        assert client.get(f"{address}envelope/").status_code == 404


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.HIDDEN])
def test_a_withdrawn_person_has_no_page_at_all(client, three_directories, state):
    somebody = held()
    change_state(somebody, state)
    for language in CODES:
        assert prisoner(somebody.public_id, language) is None
        assert client.get(f"/{language}/prisoners/{somebody.public_id}/").status_code == 404
        assert client.get(f"/{language}/prisoners/{somebody.public_id}/envelope/").status_code == 404

"""The envelope beside the form: the lines that would be printed, and each thing that is wrong, with its remedy."""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone, translation

from cms.desk import roles
from cms.desk.envelope.findings import DL_CHARACTERS
from cms.desk.envelope.report import Report, report
from cms.desk.envelope.words import REFUSED
from cms.disclosure.letters import MESSAGES, STALE_AFTER_DAYS
from cms.snippets.choices import AcceptsLetters, Confidence, Custody, FacilityKind
from cms.snippets.models import Article, Facility, Placement, Prisoner
from tests import factories
from tests.desk.conftest import logged_in
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db

TODAY = timezone.now().date()


def held(*, facility: dict[str, Any] | None = None, public: bool = True, **person: Any) -> Prisoner:
    """Somebody in a colony whose address was verified today, with these differences."""
    somebody = factories.make_prisoner(**person)
    place = factories.make_facility(**{"verified_on": TODAY} | (facility or {}))
    factories.make_placement(somebody, place)
    if public:
        factories.publish(somebody, show_address=True, letters="allowed")
    return somebody


def found(about: Report) -> set[tuple[str, str | None]]:
    return {(each.code, each.language) for each in (*about.findings, *about.place_findings)}


def test_the_lines_are_printed_in_both_languages_and_for_post_from_abroad():
    assert [(each.language, each.posted, each.lines) for each in report(held()).sheets] == [
        (
            "be",
            "belarus",
            ("Выдуманы Мікола Пятровіч", "ПК № 9", "вул. Дабралюбава, 16", "213410, г. Горкі"),
        ),
        (
            "ru",
            "belarus",
            ("Вымышленный Николай Петрович", "ИК № 9", "ул. Добролюбова, 16", "213410, г. Горки"),
        ),
        (
            "ru",
            "abroad",
            (
                "Вымышленный Николай Петрович",
                "ИК № 9",
                "ул. Добролюбова, 16",
                "213410, г. Горки",
                "213410 GORKI",
                "REPUBLIC OF BELARUS",
            ),
        ),
    ]


def test_a_facility_prints_its_lines_without_a_recipient():
    place = factories.make_facility(verified_on=TODAY)
    assert [(each.language, each.posted, each.lines) for each in report(place).sheets] == [
        ("be", "belarus", ("ПК № 9", "вул. Дабралюбава, 16", "213410, г. Горкі")),
        ("ru", "belarus", ("ИК № 9", "ул. Добролюбова, 16", "213410, г. Горки")),
        (
            "ru",
            "abroad",
            (
                "ИК № 9",
                "ул. Добролюбова, 16",
                "213410, г. Горки",
                "213410 GORKI",
                "REPUBLIC OF BELARUS",
            ),
        ),
    ]
    assert report(place).is_fine


def test_a_complete_envelope_whose_datives_somebody_answers_for_has_nothing_to_say(django_user_model):
    somebody = held(
        postal_name_be="Выдуманаму Міколу Пятровічу", postal_name_ru="Вымышленному Николаю Петровичу"
    )
    for language in ("be", "ru"):
        somebody.confirm_postal_name(language, django_user_model.objects.create(username=language))
    assert report(somebody).is_fine
    assert [sheet.lines[0] for sheet in report(somebody).sheets] == [
        "Выдуманаму Міколу Пятровічу",
        "Вымышленному Николаю Петровичу",
        "Вымышленному Николаю Петровичу",
    ]


@pytest.mark.parametrize(
    ("columns", "expected", "printed"),
    [
        ({"postcode": ""}, {("no_postcode", None)}, 0),
        ({"street_be": ""}, {("no_street", "be")}, 2),
        ({"street_be": "", "post_office_box": "20"}, set(), 3),
        ({"short_name_ru": ""}, {("no_short_name", "ru")}, 2),
        ({"locality_be": ""}, {("no_locality", "be")}, 2),
        ({"locality_en": ""}, {("no_latin_locality", "en")}, 3),
        ({"region_be": "Мінскай вобл."}, {("rural_line", "ru")}, 3),
        ({"region_be": "Мінскай вобл.", "region_ru": "Минской обл."}, set(), 3),
        ({"closed_on": date(2024, 4, 29)}, {("closed", None)}, 0),
        ({"accepts_letters": AcceptsLetters.NO}, {("takes_no_letters", None)}, 0),
        ({"kind": FacilityKind.OPEN_FACILITY}, {("undecided", None)}, 0),
        ({"kind": FacilityKind.HOSPITAL, "accepts_letters": AcceptsLetters.YES}, set(), 3),
        ({"verified_on": None}, {("never_verified", None)}, 3),
        (
            {"verified_on": TODAY - timedelta(days=STALE_AFTER_DAYS)},
            {("verified_long_ago", None)},
            3,
        ),
        ({"street_ru": "ул. " + "я" * DL_CHARACTERS}, {("long_line", "ru")}, 3),
        ({"street_ru": "я" * DL_CHARACTERS}, set(), 3),
    ],
)
def test_each_fault_of_an_address_is_found_in_its_language(columns, expected, printed):
    about = report(factories.make_facility(**{"verified_on": TODAY} | columns))
    assert (found(about), len(about.sheets)) == (expected, printed)


def test_a_facility_that_was_replaced_says_what_to_do_about_the_people():
    new = factories.make_facility(number="1")
    old = factories.make_facility(closed_on=date(2024, 4, 29), replaced_by=new, verified_on=TODAY)
    assert found(report(old)) == {("replaced", None)}
    old.postcode, old.verified_on = "", None
    assert found(report(old)) == {("replaced", None)}, "nothing else matters of an address nobody uses"


def test_months_since_the_last_check_are_counted():
    about = report(factories.make_facility(verified_on=TODAY - timedelta(days=400)))
    assert [each.number for each in about.findings] == [13]


DATIVES = {("no_dative", "be"), ("no_dative", "ru")}


@pytest.mark.parametrize(
    ("person", "expected", "printed"),
    [
        ({}, DATIVES, 3),
        ({"postal_name_be": "Выдуманаму"}, {("dative_unchecked", "be"), ("no_dative", "ru")}, 3),
        ({"family_name_be": ""}, {("no_name", "be"), ("no_dative", "ru")}, 2),
        ({"family_name_en": ""}, DATIVES | {("no_latin_name", "en")}, 3),
        (
            {"family_name_be": "", "family_name_ru": ""},
            {("name_missing", None), ("no_name", "be"), ("no_name", "ru")},
            0,
        ),
        ({"custody": Custody.HOME_CONFINEMENT}, {("home_confinement", None)}, 0),
        ({"custody": Custody.IN_TRANSFER}, DATIVES | {("in_transfer", None)}, 0),
    ],
)
def test_each_fault_of_a_person_is_found_in_its_language(person, expected, printed):
    about = report(held(**person))
    assert (found(about), len(about.sheets)) == (expected, printed)


@pytest.mark.parametrize(
    ("switches", "expected"),
    [
        (None, {("not_public", None)}),
        ({"show_address": False, "letters": "allowed"}, {("address_off", None)}),
        ({"show_address": True, "letters": "wait"}, {("letters_wait", None)}),
        (
            {"show_address": False, "letters": "refused"},
            {("address_off", None), ("letters_refused", None)},
        ),
    ],
)
def test_what_readers_do_not_see_is_said_and_the_lines_show_nevertheless(switches, expected):
    somebody = held(public=False)
    if switches is not None:
        factories.publish(somebody, **switches)
    about = report(somebody)
    assert (found(about), len(about.sheets)) == (expected | DATIVES, 3)


def test_a_reported_stay_and_the_faults_of_its_facility_are_said():
    somebody = held(facility={"postcode": ""})
    somebody.placements.update_or_create(defaults={"confidence": Confidence.REPORTED})
    about = report(Prisoner.objects.get(pk=somebody.pk))
    assert ("unconfirmed", None) in found(about)
    assert [each.code for each in about.place_findings] == ["no_postcode"]
    assert about.place == Facility.objects.get()


def test_a_stay_that_is_not_saved_yet_counts():
    somebody = factories.make_prisoner()
    assert "no_facility" in {code for code, _language in found(report(somebody))}
    somebody.placements.add(Placement(facility=factories.make_facility()))
    assert len(report(somebody).sheets) == 3


def test_every_reason_against_a_letter_says_what_to_do():
    assert set(REFUSED) >= {
        "died", "not_held", "home_confinement", "in_transfer", "whereabouts_unknown", "no_facility",
        "facility_closed", "facility_moved", "facility_undecided", "facility_refuses", "address_incomplete",
        "name_missing",
    }  # fmt: skip
    assert set(REFUSED) <= set(MESSAGES)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("be", "Давальны склон не правераны: надрукаваны назоўны"),
        ("ru", "Дательный падеж не проверен: напечатан именительный"),
        ("en", "Dative not checked: the nominative is printed"),
    ],
)
def test_an_unchecked_dative_is_said_in_the_editors_language(language, sentence):
    with translation.override(language):
        texts = {str(each.text) for each in report(held()).findings}
    assert texts == {sentence}


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_form_shows_the_saved_state_without_a_script(person_of, language):
    editor = logged_in(person_of(roles.EDITORS, "editor", language))
    somebody = held()
    for fact, line in ((somebody, "Выдуманы Мікола Пятровіч"), (Facility.objects.get(), "213410 GORKI")):
        page = BeautifulSoup(editor.get(url(fact, "edit", fact.pk)).content, "html.parser")
        panel = page.select_one("[data-cms-envelope]")
        assert line in panel.text
        assert page.select_one('script[src$="cms/desk/envelope.js"]')
        assert not panel.select("script, [style], [onclick]")


def test_the_fragment_follows_the_form_and_saves_nothing(editor):
    somebody = held()
    fields = posted_by(editor, url(somebody, "edit", somebody.pk)) | {"family_name_ru": "Черновиков"}
    response = editor.post(url(somebody, "envelope_on_edit", somebody.pk), fields)
    assert "Черновиков Николай Петрович" in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    assert Prisoner.objects.get().family_name_ru == "Вымышленный"
    assert not Prisoner.objects.get().revisions.exists()


def test_a_moved_person_gets_the_other_facility_at_once(editor):
    somebody = held()
    other = factories.make_facility(number="14", short_name_be="ПК № 14")
    fields = posted_by(editor, url(somebody, "edit", somebody.pk)) | {"placements-0-facility": str(other.pk)}
    body = editor.post(url(somebody, "envelope_on_edit", somebody.pk), fields).content.decode()
    assert "ПК № 14" in body
    assert "ПК № 9" not in body


def test_a_form_that_cannot_be_read_shows_the_saved_state_and_says_so(editor):
    place = factories.make_facility()
    fields = posted_by(editor, url(place, "edit", place.pk)) | {"postcode": "12", "street_be": "Іншая"}
    body = editor.post(url(place, "envelope_on_edit", place.pk), fields).content.decode()
    assert "Something in the form is not right yet" in body
    assert "вул. Дабралюбава, 16" in body
    assert "Іншая" not in body


def test_a_new_fact_has_a_panel_too(editor):
    fields = posted_by(editor, url(Facility, "add")) | {"name_be": "Калонія", "kind": "colony"}
    response = editor.post(url(Facility, "envelope_on_add"), fields)
    assert response.status_code == 200
    assert 'data-code="no_postcode"' in response.content.decode()
    assert not Facility.objects.exists()


def test_what_somebody_typed_is_never_markup(editor):
    place = factories.make_facility()
    fields = posted_by(editor, url(place, "edit", place.pk)) | {"street_be": "<script>alert(1)</script>"}
    assert "<script>" not in editor.post(url(place, "envelope_on_edit", place.pk), fields).content.decode()


def test_only_those_who_edit_the_fact_get_a_report(client, translator, campaign):
    somebody = held()
    addresses = [url(somebody, "envelope_on_edit", somebody.pk), url(Prisoner, "envelope_on_add")]
    for visitor in (client, translator):
        for address in addresses:
            response = visitor.post(address, {})
            assert response.status_code in (302, 403)
            assert "Выдуманы" not in response.content.decode()


def test_an_article_has_no_envelope(editor):
    assert "data-cms-envelope" not in editor.get(url(Article, "add")).content.decode()

"""Guardianships in the desk: what rows must agree on, and the history that only editors see."""

from datetime import date, timedelta

import pytest
from django.utils import timezone, translation

from tests import factories
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker():
    return factories.make_guardian()


@pytest.fixture
def ward(speaker):
    person = factories.make_prisoner()
    factories.make_guardianship(person, speaker, statement_be="Ён мне як сын.", since=date(2022, 1, 1))
    return person


def save(client, ward, **fields):
    address = url(ward, "edit", ward.pk)
    changed = {f"guardianships-{name}": value for name, value in fields.items()}
    return client.post(address, posted_by(client, address) | changed | {"action-publish": "1"})


def second_row(guardian, **fields):
    """The fields of a second guardianship."""
    row = {"id": "", "ORDER": "2", "DELETE": "", "guardian": guardian.pk, "statement_ru": "Мой земляк."}
    return {"TOTAL_FORMS": "2", **{f"1-{name}": value for name, value in (row | fields).items()}}


def errors_of(response):
    assert response.status_code == 200
    formset = response.context["form"].formsets["guardianships"]
    with translation.override("en"):
        of_rows = [str(error) for row in formset.errors for errors in row.values() for error in errors]
    return [*formset.non_form_errors(), *of_rows]


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"0-until": "2021-12-31"}, "The end lies before the beginning."),
        (
            {"0-until": str(timezone.now().date() + timedelta(days=30))},
            "This day is still to come. Leave it empty until the care ends.",
        ),
    ],
)
def test_a_guardianship_that_contradicts_itself_is_refused_with_a_sentence(
    publisher, ward, columns, sentence
):
    assert errors_of(save(publisher, ward, **columns)) == [sentence]


def test_care_may_begin_before_the_guardian_has_said_a_word(publisher, ward):
    assert save(publisher, ward, **{"0-statement_be": " "}).status_code == 302
    assert ward.guardianships.get().statement_be is None


def test_a_handover_names_another_guardian_and_a_day(publisher, ward, speaker):
    own = {"0-until": "2023-01-01", "0-successor": speaker.pk}
    assert errors_of(save(publisher, ward, **own))[-1] == (
        "A guardian cannot hand over to themselves: choose another."
    )
    other = factories.make_guardian(name_be="Ігар Пераемнік", name_ru=None)
    sentences = errors_of(save(publisher, ward, **{"0-successor": other.pk}))
    assert "Say when the care ended that was handed over." in sentences


def test_the_successor_needs_a_guardianship_of_their_own(publisher, ward, speaker):
    other = factories.make_guardian(name_be="Ігар Пераемнік", name_ru=None)
    handed = {"0-until": "2023-01-01", "0-successor": other.pk}
    assert errors_of(save(publisher, ward, **handed)) == [
        "Ігар Пераемнік: Care was handed over, but the successor has no row here. Add one."
    ]
    assert save(publisher, ward, **handed, **second_row(other, since="2023-01-01")).status_code == 302
    rows = ward.guardianships.values_list("guardian_id", "until", "successor_id")
    assert list(rows) == [(speaker.pk, date(2023, 1, 1), other.pk), (other.pk, None, None)]


def test_one_guardian_is_current_once_for_one_prisoner(publisher, ward, speaker):
    assert errors_of(save(publisher, ward, **second_row(speaker))) == [
        f"{speaker}: A current guardian stands here twice. Say when one of the two ended."
    ]
    again = second_row(speaker, since="2024-01-01")
    assert save(publisher, ward, **{"0-until": "2023-01-01"}, **again).status_code == 302


def test_a_row_that_is_taken_out_counts_no_more(publisher, ward, speaker):
    again = second_row(speaker) | {"0-DELETE": "on"}
    assert save(publisher, ward, **again).status_code == 302
    assert ward.guardianships.count() == 1


def test_editors_see_the_wards_of_a_guardian_past_and_present(editor, ward, speaker):
    former = factories.make_prisoner(family_name_en="Formerly")
    heir = factories.make_guardian(name_en="Heir Named", name_be=None, name_ru=None)
    factories.make_guardianship(
        former, speaker, since=date(2020, 1, 1), until=date(2021, 5, 3), successor=heir
    )
    page = editor.get(url(speaker, "edit", speaker.pk)).content.decode()
    assert page.index(url(ward, "edit", ward.pk)) < page.index(url(former, "edit", former.pk))
    for told in (
        "Vydumany, Mikola",
        "Formerly, Mikola",
        "1\u00a0January 2022",
        "3\u00a0May 2021",
        "Heir Named",
    ):
        assert told in page


def test_a_guardian_without_wards_is_told_so(editor):
    lonely = factories.make_guardian()
    assert (
        "A guardianship is added in the form of the prisoner."
        in editor.get(url(lonely, "edit", lonely.pk)).content.decode()
    )


def test_the_link_to_a_former_prisoners_row_is_kept_and_shown_to_nobody_else(publisher, client, speaker):
    past = factories.make_prisoner(public_id="past222222")
    address = url(speaker, "edit", speaker.pk)
    fields = posted_by(publisher, address) | {"prisoner": past.pk, "action-publish": "1"}
    assert publisher.post(address, fields).status_code == 302
    speaker.refresh_from_db()
    assert speaker.prisoner == past
    assert "past222222" not in client.get(f"/api/v2/guardians/{speaker.public_id}/").text

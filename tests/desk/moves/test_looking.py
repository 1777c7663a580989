"""Before a move its publisher sees what it would change, and others no more than they may."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cms.desk.viewsets.columns import current_facility
from cms.pages.models import HomePage
from tests import factories
from tests.desk.forms import url
from tests.desk.moves.conftest import BEGAN, DAY, address, asked, drafted, held_at, readable, review, stays

pytestmark = pytest.mark.django_db


def test_the_form_proposes_what_replaced_the_place_its_last_day_and_everybody(publisher, source, target):
    people = {held_at(source).pk, held_at(source).pk}
    held_at(target)
    held_at(source, custody="exiled")
    form = publisher.get(address(source)).context["form"]
    assert (form["target"].value(), form["day"].value()) == (target.pk, DAY)
    assert set(form["people"].value()) == people


def test_the_page_before_shows_addresses_and_pages_and_changes_nothing(publisher, source, target):
    source.closed_on = None
    source.save()
    person = readable(held_at(source))
    home = HomePage.objects.get(locale__language_code="be")
    factories.make_interview(home, wards=[person], title="Гісторыя пра лісты")
    response = review(publisher, source, person)
    line = response.context["found"].lines[0]
    assert line.before[-2:] == ("ул. Добролюбова, 16", "213410, г. Горки")
    assert line.after[-2:] == ("ул. Новая, 1", "213410, г. Горки")
    assert (line.could_write, line.can_write) == (True, True)
    page = response.content.decode()
    assert "Гісторыя пра лісты" in page
    assert "ул. Новая, 1" in page
    assert stays(person) == [(source.pk, BEGAN, None)]


def test_whoever_loses_the_call_to_letters_is_named(publisher, source, target):
    source.closed_on = None
    source.save()
    loses, never = readable(held_at(source)), held_at(source)
    for fields in ({"confidence": "in_transfer"}, {"target": factories.make_facility(kind="kgb_prison").pk}):
        found = review(publisher, source, loses, never, **fields).context["found"]
        assert [line.pk for line in found.losing] == [loses.pk]
    page = review(publisher, source, loses, never, confidence="in_transfer").content.decode()
    assert "Readers will not be able to write to these people any more: 1" in " ".join(page.split())


def test_an_editor_sees_what_it_would_mean_and_a_publisher_does_it(editor, source):
    person = held_at(source)
    response = review(editor, source, person)
    assert "so a publisher has to do this" in response.content.decode()
    said = asked(source, person, step="confirm", seen=response.context["found"].fingerprint)
    assert editor.post(address(source), said).status_code == 200
    assert stays(person) == [(source.pk, BEGAN, None)]


def test_translators_and_strangers_are_told_no_name(translator, client, source):
    person = held_at(source)
    for visitor in (translator, client):
        assert visitor.get(address(source)).status_code == 302
        assert visitor.post(address(source), asked(source, person)).status_code == 302


def test_lists_and_forms_of_a_closed_place_lead_to_the_move(editor, source, target):
    page = editor.get(url(source, "list")).content.decode()
    assert "People are still held here: move them" not in page
    held_at(source)
    page = editor.get(url(source, "list")).content.decode()
    assert page.count("People are still held here: move them") == 1
    form = editor.get(url(source, "edit", source.pk)).content.decode()
    assert "This facility has closed or moved, but people are still recorded as held here:" in form
    for shown in (page, form):
        assert address(source) in shown


def test_the_list_of_people_says_that_a_place_has_closed(editor, source, target):
    closed, still = held_at(source), held_at(target)
    rows = {row.pk: row for row in editor.get(url(closed, "list")).context["object_list"]}
    with translation.override("en"):
        assert current_facility(rows[closed.pk]).endswith(" · closed")
        assert current_facility(rows[still.pk]) == "Prison No. 3"


def test_looking_at_twenty_people_costs_as_many_queries_as_at_one(publisher, source):
    def queries(*people) -> int:
        with CaptureQueriesContext(connection) as captured:
            review(publisher, source, *people)
        return len(captured)

    people = [drafted(readable(held_at(source)), summary_be="Чарнавік")]
    queries(*people)
    one = queries(*people)
    people += [drafted(readable(held_at(source)), summary_be="Чарнавік") for _number in range(19)]
    assert queries(*people) == one

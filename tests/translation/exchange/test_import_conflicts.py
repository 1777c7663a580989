"""An import undoes nobody's work without a tick."""

import pytest
from wagtail.models import ModelLogEntry

from cms.translation.exchange.judging import Verdict
from tests.translation.exchange.importing import ABOUT, verdict
from tests.translation.exchange.texts import entry, po, xliff

pytestmark = pytest.mark.django_db


def test_a_text_somebody_changed_since_is_a_conflict_and_kept_without_a_tick(
    translator, desk, person, show, confirm
):
    content = po(entry("prisoner/12/occupation", "настаўнік", "педагог", seen="учитель (старое)"))
    answer = show(translator, content)
    assert verdict(answer) == (Verdict.CONFLICT, "Somebody has written here since the file was made.")
    confirm(translator, answer)
    assert desk.text(person, "occupation") == "учитель"
    confirm(translator, answer, take=["0"])
    assert desk.text(person, "occupation") == "педагог"
    assert ModelLogEntry.objects.filter(action="cms.translation.imported").latest("pk").data["conflicts"] == 1


def test_a_conflict_is_not_taken_with_what_is_unfinished(translator, desk, person, show, confirm):
    content = po(entry("prisoner/12/occupation", "настаўнік", "педагог", seen="иное", flags="fuzzy"))
    confirm(translator, show(translator, content), unfinished="on")
    assert desk.text(person, "occupation") == "учитель"


def test_a_file_that_lost_its_digests_overwrites_nothing_without_a_tick(translator, person, show):
    assert (
        verdict(show(translator, po(entry("prisoner/12/occupation", "настаўнік", "педагог"))))[0]
        == Verdict.CONFLICT
    )
    assert verdict(show(translator, po(entry("prisoner/12/about", ABOUT, "О нём"))))[0] == Verdict.CHANGE


def test_what_the_file_left_as_it_was_does_not_undo_newer_work(translator, desk, person, show):
    content = po(entry("prisoner/12/occupation", "настаўнік", "старое", seen="старое"))
    assert verdict(show(translator, content)) == (Verdict.SAME, "")


def test_an_empty_text_takes_nothing_away(translator, desk, person, show):
    content = po(entry("prisoner/12/occupation", "настаўнік", "", seen="учитель"))
    assert verdict(show(translator, content)) == (Verdict.SAME, "")


@pytest.mark.parametrize(
    "content",
    [
        po(entry("prisoner/12/about", ABOUT, "О нём", seen="", flags="fuzzy")),
        xliff(
            f'<trans-unit id="prisoner/12/about"><source>{ABOUT}</source>'
            '<target state="needs-review-translation">О нём</target></trans-unit>'
        ),
    ],
)
def test_what_the_file_calls_unfinished_needs_a_tick(translator, desk, person, show, confirm, content):
    answer = show(translator, content)
    told = "The file marks this text as unfinished, or as made by a machine."
    assert verdict(answer) == (Verdict.DOUBTFUL, told)
    confirm(translator, answer)
    assert desk.text(person, "about") == ""
    confirm(translator, answer, unfinished="on")
    assert desk.text(person, "about") == "О нём"

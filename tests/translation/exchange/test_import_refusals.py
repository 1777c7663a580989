"""What cannot be kept gets a sentence."""

import pytest
from django.urls import reverse

from cms.translation.exchange import limits
from cms.translation.exchange.judging import Verdict
from tests.translation.exchange.fakes import Thing
from tests.translation.exchange.importing import ABOUT, NEW, UNKNOWN, findings, one, verdict
from tests.translation.exchange.texts import entry, po

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("place", "source", "target", "why"),
    [
        ("prisoner/12/none", "x", "y", UNKNOWN),
        ("prisoner/99/about", "x", "y", UNKNOWN),
        ("nothing at all", "x", "y", UNKNOWN),
        (
            "prisoner/12/about",
            "Старое",
            "О нём",
            "The source says something else now: this translates an older text.",
        ),
        ("prisoner/12/about", ABOUT, "О <script>", "A script is no text."),
        ("prisoner/12/about", ABOUT, "О <b>нём", "A mark is open."),
        (
            "prisoner/12/occupation",
            "настаўнік",
            "длинное слово",
            "It is too long: at most 9 characters fit here.",
        ),
        ("prisoner/12/about", ABOUT, "О\x1bнём", "It holds characters that no text has."),
    ],
)
def test_what_cannot_be_kept_is_rejected_with_a_sentence(
    translator, person, show, place, source, target, why
):
    person.special = {"occupation": {"max_length": 9}}
    answer = show(translator, po(entry(place, source, target, seen="учитель" if "occ" in place else "")))
    assert verdict(answer) == (Verdict.REJECTED, why)
    assert "There is nothing in it to be kept." in answer.text


def test_what_somebody_reads_and_does_not_write_is_as_unknown_to_an_import(
    translator, desk, person, show, confirm
):
    shown = show(translator, NEW)
    person.is_foreign = True
    same = po(entry("prisoner/12/occupation", "настаўнік", "учитель", seen=""))
    for content in (NEW, same):
        assert verdict(show(translator, content)) == (Verdict.REJECTED, UNKNOWN)
    assert UNKNOWN in confirm(translator, shown).text
    assert desk.text(person, "about") == ""
    assert show(translator, NEW, address=one(person)).status_code == 403


def test_a_text_that_stands_twice_and_differently_is_nobodys_word(translator, person, show):
    twice = [entry("prisoner/12/about", ABOUT, said, seen="") for said in ("Один", "Два")]
    assert {found for _place, found, _why in findings(show(translator, po(*twice)))} == {Verdict.REJECTED}
    assert verdict(show(translator, po(twice[0], twice[0])))[0] == Verdict.CHANGE


def test_a_locked_work_takes_nothing(translator, desk, person, show):
    person.locked = "It is in review."
    assert verdict(show(translator, NEW)) == (Verdict.REJECTED, "It is in review.")


@pytest.mark.parametrize("language", ["en", "de", "be-tarask"])
def test_a_file_in_another_language_is_not_read(translator, person, show, language):
    content = po(entry("prisoner/12/about", ABOUT, "Text", seen=""), language=language)
    answer = show(translator, content)
    assert answer.context["comparison"].unread == {
        "texts.po": "This file is in a language that you do not translate into."
    }


def test_a_file_in_another_language_than_chosen_is_not_read(editor, person, show):
    told = "This file is in another language than you chose."
    assert show(editor, NEW, language="en").context["comparison"].unread == {"texts.po": told}


def test_more_than_a_page_can_keep_is_refused(translator, person, show, monkeypatch):
    monkeypatch.setattr(limits, "KEPT_BYTES", 20)
    answer = show(translator, NEW)
    assert (answer.status_code, "read in fewer files at a time" in answer.text) == (400, True)


def test_too_many_things_at_once_are_refused(translator, desk, person, show, monkeypatch):
    monkeypatch.setattr(limits, "FILES", 1)
    content = po(entry("prisoner/1/a", "a", "b"), entry("prisoner/2/a", "a", "b"))
    assert "about too many things" in show(translator, content).text


def test_what_there_is_no_time_for_waits_for_the_next_time(
    translator, desk, person, show, confirm, monkeypatch
):
    desk.add(Thing("prisoner", "13", {"be": {"about": ABOUT}}))
    monkeypatch.setattr(limits, "SECONDS", -1)
    content = po(*(entry(f"prisoner/{key}/about", ABOUT, "О них", seen="") for key in (12, 13)))
    answer = show(translator, content)
    assert [place for place, _verdict, _why in findings(answer)] == ["prisoner/12/about"]
    assert "There was no time to look at 1 more thing in this file." in answer.text
    confirm(translator, answer)
    assert (desk.text(person, "about"), desk.text(desk.things["prisoner", "13"], "about")) == ("О них", "")


@pytest.mark.parametrize(
    "content", [b"", b"\x00", b"junk", b"<xliff", b"PK\x03\x04", b"a" * (limits.UPLOAD_BYTES + 1)]
)
def test_junk_gets_a_sentence(translator, desk, show, content):
    answer = show(translator, content)
    assert answer.status_code == 400
    assert answer.context["form"].errors["file"]


def test_a_post_without_a_file_gets_a_sentence(translator, desk):
    assert translator.post(reverse("cms_translation_import"), {"shown_": "x"}).status_code == 400

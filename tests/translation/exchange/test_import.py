"""Translations come back: first what they would change, then drafts of exactly that."""

import pytest
from django.core import signing
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.desk import roles
from cms.translation.exchange import limits
from cms.translation.exchange.judging import Verdict
from cms.translation.models import Origin
from tests.desk.conftest import logged_in
from tests.translation.exchange.conftest import files_in, kept_in, zipped
from tests.translation.exchange.fakes import FakeWork, Thing
from tests.translation.exchange.texts import entry, po, xliff

pytestmark = pytest.mark.django_db

ABOUT = "Пра яго: «Жыве ў Мінску»"
UNKNOWN = "There is no such text here that you may translate."
NEW = po(entry("prisoner/12/about", ABOUT, "О нём: «Живёт в Минске»", seen=""))


def findings(answer):
    compared = answer.context["comparison"]
    found = [finding for each in compared.compared for finding in each.findings]
    return [(each.entry.place, each.verdict, each.why) for each in [*found, *compared.astray]]


def verdict(answer):
    [(_place, found, why)] = findings(answer)
    return found, why


def test_what_a_file_would_change_is_shown_and_nothing_written(translator, desk, person, show):
    answer = show(translator, NEW)
    assert verdict(answer) == (Verdict.CHANGE, "")
    assert "О нём: «Живёт в Минске»" in answer.text
    assert "Title of 12" in answer.text
    assert desk.text(person, "about") == ""


def test_what_was_shown_becomes_a_draft(translator, desk, person, show, confirm):
    answer = confirm(translator, show(translator, NEW))
    assert (answer.status_code, answer.url) == (302, reverse("cms_translation_import"))
    assert desk.text(person, "about") == "О нём: «Живёт в Минске»"
    assert desk.origin(person, "about") == Origin.FILE


def test_an_import_is_logged_with_counts_alone(translator, person, show, confirm):
    confirm(translator, show(translator, NEW))
    logged = ModelLogEntry.objects.get(action="cms.translation.imported")
    assert logged.user == translator.user
    assert logged.data == {"works": 1, "texts": 1, "conflicts": 0, "left": 0}


@pytest.mark.parametrize("name", ["po", "xliff"])
def test_an_export_that_nobody_touched_changes_nothing(translator, person, export, show, name):
    answer = show(translator, export(translator, format=name).content, "texts.zip")
    assert [found for _place, found, _why in findings(answer)] == [Verdict.SAME, Verdict.SAME]
    assert "There is nothing in it to be kept." in answer.text


@pytest.mark.parametrize("name", ["po", "xliff"])
def test_a_translated_export_comes_back(translator, desk, person, export, show, confirm, name):
    files = files_in(export(translator, format=name).content)
    files = {each: content.replace("учитель".encode(), "педагог".encode()) for each, content in files.items()}
    confirm(translator, show(translator, zipped(files), "texts.zip"))
    assert desk.text(person, "occupation") == "педагог"


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


def test_what_is_wrong_does_not_keep_the_rest_out(translator, desk, person, show, confirm):
    content = po(
        entry("prisoner/12/about", ABOUT, "О <script>", seen=""),
        entry("prisoner/12/occupation", "настаўнік", "педагог", seen="учитель"),
    )
    confirm(translator, show(translator, content))
    assert (desk.text(person, "about"), desk.text(person, "occupation")) == ("", "педагог")


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


def test_a_file_that_lost_its_language_is_read_in_the_one_that_is_chosen(editor, desk, person, show, confirm):
    content = po(entry("prisoner/12/about", ABOUT, "О нём", seen=""), language="")
    told = "This file does not say which language it is in: choose it beside the file."
    assert show(editor, content).context["comparison"].unread == {"texts.po": told}
    confirm(editor, show(editor, content, language="ru"))
    assert desk.text(person, "about") == "О нём"


def test_a_file_in_another_language_than_chosen_is_not_read(editor, person, show):
    told = "This file is in another language than you chose."
    assert show(editor, NEW, language="en").context["comparison"].unread == {"texts.po": told}


def test_the_source_is_found_where_a_converter_names_another(translator, desk, person, show, confirm):
    person.texts["en"] = {"about": "About him"}
    content = po(entry("prisoner/12/about", ABOUT, "О нём", seen=""), source="en-US")
    confirm(translator, show(translator, content))
    assert desk.text(person, "about") == "О нём"


def test_a_translation_from_another_source_is_taken(translator, desk, person, show, confirm):
    person.texts["en"] = {"about": "About him"}
    content = po(entry("prisoner/12/about", "About him", "О нём", seen=""), source="en")
    confirm(translator, show(translator, content))
    assert desk.text(person, "about") == "О нём"


def test_what_changed_between_the_two_pages_is_left_as_it_is(translator, desk, person, show, confirm):
    answer = show(translator, NEW)
    FakeWork(person, "ru", translator.user).save({"about": "Тем временем"})
    done = confirm(translator, answer)
    assert "It has changed since this was shown." in done.text
    assert desk.text(person, "about") == "Тем временем"


def test_a_source_that_changed_between_the_two_pages_is_not_translated(
    translator, desk, person, show, confirm
):
    answer = show(translator, NEW)
    person.texts["be"]["about"] = "Іншае"
    assert "It has changed since this was shown." in confirm(translator, answer).text
    assert desk.text(person, "about") == ""


def test_a_right_that_was_lost_between_the_two_pages_is_refused_and_logged(
    translator, desk, person, show, confirm, caplog
):
    answer = show(translator, NEW)
    person.is_hidden = True
    assert UNKNOWN in confirm(translator, answer).text
    assert desk.text(person, "about") == ""
    assert (
        f"User {translator.user.pk} was refused reading a file into the translation prisoner 12 (ru)."
        in caplog.text
    )


def test_nobody_confirms_what_was_shown_to_somebody_else(translator, desk, person, show, confirm, person_of):
    other = logged_in(person_of(roles.translators("ru"), "other"))
    answer = confirm(other, show(translator, NEW))
    assert (answer.status_code, "This is not what was shown to you." in answer.text) == (400, True)
    assert desk.text(person, "about") == ""


def test_what_was_shown_cannot_be_altered_or_made_up(translator, desk, person, show):
    shown = kept_in(show(translator, NEW))
    made_up = signing.dumps([], salt="cms.translation.exchange.0", compress=True)
    for text in ("", "x", shown[:-1], shown + "x", made_up):
        answer = translator.post(reverse("cms_translation_import"), {"shown": text})
        assert (answer.status_code, desk.text(person, "about")) == (400, "")


def test_what_was_shown_holds_for_a_while(translator, desk, person, show, confirm, monkeypatch):
    answer = show(translator, NEW)
    monkeypatch.setattr(limits, "KEPT_FOR", -1)
    assert "It is too long ago that this was shown." in confirm(translator, answer).text
    assert desk.text(person, "about") == ""


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


def one(person):
    return reverse("cms_translation_import_one", args=[person.kind, person.key, "ru"])


def test_the_workbench_takes_the_file_of_its_work(translator, desk, person, show, confirm):
    desk.add(Thing("prisoner", "13", {"be": {"about": ABOUT}}))
    content = po(
        entry("prisoner/12/about", ABOUT, "О нём", seen=""),
        entry("prisoner/13/about", ABOUT, "О ней", seen=""),
        language="",
    )
    answer = show(translator, content, address=one(person))
    assert findings(answer) == [
        ("prisoner/12/about", Verdict.CHANGE, ""),
        ("prisoner/13/about", Verdict.REJECTED, UNKNOWN),
    ]
    done = confirm(translator, answer, address=one(person))
    assert done.url == reverse("cms_translation_work", args=["prisoner", "12", "ru"])
    assert desk.text(person, "about") == "О нём"


def test_the_workbench_takes_no_file_in_another_language(editor, desk, person, show):
    answer = show(editor, po(language="en"), address=one(person))
    assert "This file is in another language than you chose." in answer.text


def test_the_file_of_one_work_is_for_those_who_translate_it(translator, desk, person, show):
    address = reverse("cms_translation_import_one", args=["prisoner", "12", "en"])
    assert show(translator, NEW, address=address).status_code == 403
    person.is_hidden = True
    assert translator.get(one(person)).status_code == 404

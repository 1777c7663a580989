"""Files as the tools of translators hand them back."""

from pathlib import Path

import pytest

from cms.translation.exchange import formats
from cms.translation.exchange.entries import is_unfinished, seen_now
from tests.translation.exchange.fakes import Thing
from tests.translation.exchange.texts import UNITS, xliff

FILES = Path(__file__).parent / "files"
PLACE = "prisoner/12/about"


# The sheet of `texts.py`, exported and sent through translate-toolkit's and gettext's programs: each file is
# called after the programs that wrote it, in turn.
@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.name)
def test_converters_bring_back_every_text_place_and_digest(path):
    [reading] = formats.read(path.read_bytes(), path.name)
    found = {each.place: each for each in reading.entries}
    assert len(found) == len(UNITS)
    for unit in UNITS:
        entry = found[f"prisoner/12/{unit.key}"]
        assert (entry.source, entry.target, entry.seen) == (unit.source, unit.target, seen_now(unit))
        assert entry.is_doubtful == is_unfinished(unit)


@pytest.mark.django_db
@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.name)
def test_what_went_through_converters_untouched_changes_nothing_here(translator, desk, show, path):
    texts = {"be": {each.key: each.source for each in UNITS}, "ru": {each.key: each.target for each in UNITS}}
    desk.add(Thing("prisoner", "12", texts))
    answer = show(translator, path.read_bytes(), path.name, language="ru")
    [compared] = answer.context["comparison"].compared
    assert compared.same == len(compared.findings) == len(UNITS)


def read(content):
    [reading] = formats.read(content, "a file")
    [entry] = reading.entries
    return entry


def test_segments_of_a_tool_are_one_text():
    entry = read(
        xliff(
            f'<trans-unit id="{PLACE}"><source>Першы. Другі.</source>'
            '<seg-source><mrk mtype="seg" mid="0">Першы.</mrk> <mrk mtype="seg" mid="1">Другі.</mrk></seg-source>'
            '<target><mrk mtype="seg" mid="0">Первый.</mrk> <mrk mtype="seg" mid="1">Второй.</mrk></target>'
            "</trans-unit>"
        )
    )
    assert (entry.place, entry.source, entry.target) == (PLACE, "Першы. Другі.", "Первый. Второй.")


def test_suggestions_of_a_tool_are_not_the_translation():
    entry = read(
        xliff(
            f'<trans-unit id="{PLACE}"><source>Адзін</source><target>Один</target>'
            '<alt-trans match-quality="80%" origin="memory"><source>Два</source><target>Два</target></alt-trans>'
            "</trans-unit>"
        )
    )
    assert (entry.source, entry.target) == ("Адзін", "Один")


def test_prefixed_names_and_character_data_are_read():
    entry = read(
        xliff(
            f'<x:trans-unit id="{PLACE}"><x:source><![CDATA[<b>Адзін</b> & два]]></x:source>'
            "<x:target><![CDATA[<b>Один</b> & два]]></x:target></x:trans-unit>",
            prefix="x:",
        )
    )
    assert (entry.source, entry.target) == ("<b>Адзін</b> & два", "<b>Один</b> & два")


def test_marks_that_a_tool_wrapped_into_codes_are_read():
    entry = read(
        xliff(
            f'<trans-unit id="{PLACE}"><source><bpt id="1">&lt;b&gt;</bpt>Адзін<ept id="1">&lt;/b&gt;</ept></source>'
            '<target><bpt id="1">&lt;b&gt;</bpt>Один<ept id="1">&lt;/b&gt;</ept>'
            '<x id="2" equiv-text="&lt;br/&gt;"/><ph id="3">&lt;br/&gt;</ph></target></trans-unit>'
        )
    )
    assert (entry.source, entry.target) == ("<b>Адзін</b>", "<b>Один</b><br/><br/>")


@pytest.mark.parametrize(
    "code", ['<g id="1">Один</g>', '<x id="1"/>', '<o:own xmlns:o="urn:own">Один</o:own>']
)
def test_codes_that_nobody_else_understands_are_refused_in_words(code):
    entry = read(
        xliff(f'<trans-unit id="{PLACE}"><source>Адзін</source><target>{code}</target></trans-unit>')
    )
    assert (entry.place, entry.target) == (PLACE, "")
    assert entry.problem == "A tool has put codes of its own in the place of marks. Keep the marks as text."


@pytest.mark.parametrize(
    ("attributes", "is_doubtful"),
    [
        ("", False),
        ('state="translated"', False),
        ('state="final"', False),
        ('state="signed-off" state-qualifier="exact-match"', False),
        ('state="translated" state-qualifier="leveraged-mt"', False),
        ('state-qualifier="exact-match"', False),
        ('state-qualifier="mt-suggestion"', True),
        ('state-qualifier="fuzzy-match"', True),
        ('state="new"', True),
        ('state="needs-translation"', True),
        ('state="needs-adaptation"', True),
        ('state="needs-review-translation"', True),
    ],
)
def test_the_state_says_whether_a_text_is_finished(attributes, is_doubtful):
    target = f"<target {attributes}>Один</target>"
    content = xliff(f'<trans-unit id="{PLACE}"><source>Адзін</source>{target}</trans-unit>')
    assert read(content).is_doubtful is is_doubtful


def test_a_place_is_found_where_a_tool_gave_texts_numbers_of_its_own():
    entry = read(
        xliff(
            f'<trans-unit id="4" resname="{PLACE}"><source>Адзін</source><target>Один</target></trans-unit>'
        )
    )
    assert entry.place == PLACE


def test_texts_in_groups_are_read_and_what_is_not_for_translating_is_not():
    [reading] = formats.read(
        xliff(
            f'<group id="1"><trans-unit id="{PLACE}"><source>Адзін</source></trans-unit></group>'
            '<trans-unit id="1" translate="no"><source>Код</source></trans-unit>'
        ),
        "a file",
    )
    assert [(each.place, each.target) for each in reading.entries] == [(PLACE, "")]


def test_a_po_editor_may_end_lines_its_own_way_and_mark_the_order_of_bytes():
    text = f'\ufeffmsgid ""\r\nmsgstr ""\r\n"Language: ru\\n"\r\n\r\nmsgctxt "{PLACE}"\r\n'
    text += 'msgid ""\r\n"Адзін\\n"\r\n"два"\r\nmsgstr "Один\\r\\nдва"\r\n'
    assert (read(text.encode()).source, read(text.encode()).target) == ("Адзін\nдва", "Один\nдва")


def test_xliff_in_utf_16_is_read():
    content = xliff(f'<trans-unit id="{PLACE}"><source>Адзін</source><target>Один</target></trans-unit>')
    assert read(content.decode().replace("UTF-8", "UTF-16").encode("utf-16")).target == "Один"


def test_obsolete_entries_are_left_out_and_plural_forms_refused():
    text = f'msgctxt "{PLACE}"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n\n#~ msgid "old"\n#~ msgstr "старое"\n'
    entry = read(text.encode())
    assert (entry.place, entry.problem) == (PLACE, "Plural forms are not translated here.")

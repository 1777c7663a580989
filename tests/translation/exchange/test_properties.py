"""Any text survives a file, and no bytes break the reading of one."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.translation.exchange import formats
from cms.translation.exchange.entries import Place, ends, is_writable
from cms.translation.exchange.uploads import Upload, read_upload
from cms.translation.works.base import Refused
from tests.translation.exchange.conftest import zipped
from tests.translation.exchange.texts import po, sheet, unit, xliff

quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SPECIAL = (
    "іўёІЎЁ’ʼ'\"\\ \t\n\r\xa0\u2028\u2029\x85\u200d🕊️<>&;%#~|msgid[]{}\x00\x0b\x0c\x1b\x1c\x7f\ufeff\ufffe"
)
texts = st.text(st.one_of(st.sampled_from(SPECIAL), st.characters()), max_size=60)


@quick
@given(texts.filter(lambda text: text.strip()), texts, texts, st.sampled_from(sorted(formats.FORMATS)))
def test_any_text_comes_back_or_is_not_written(source, target, former, name):
    made = unit(source, target, former_source=former)
    if not is_writable(made):
        return
    [reading] = formats.read(formats.FORMATS[name].write(sheet(made)), "a file")
    [entry] = reading.entries
    assert (entry.source, entry.target) == (ends(source), ends(target))


@quick
@given(texts)
def test_any_label_leaves_the_file_readable(label):
    made = unit("а", "б", label=label)
    for each in formats.FORMATS.values():
        [reading] = formats.read(each.write(sheet(made)), "a file")
        assert [(entry.source, entry.target, len(entry.seen)) for entry in reading.entries] == [
            ("а", "б", 32)
        ]


def reads_or_refuses(content: bytes) -> None:
    try:
        upload = read_upload(content, "a file")
    except Refused as refusal:
        assert str(refusal).endswith(".")
    else:
        assert isinstance(upload, Upload)


START = st.sampled_from(
    [b"", b"PK\x03\x04", b"<", b'<?xml version="1.0"?>', b"\xef\xbb\xbf", b"\xff\xfe<\0", b'msgid "']
)


@quick
@given(START, st.binary(max_size=300))
def test_random_bytes_are_read_or_refused_in_words(start, rest):
    reads_or_refuses(start + rest)


@quick
@given(st.integers(0, 3), st.integers(0, 2000), st.binary(max_size=8), st.integers(0, 40))
def test_damaged_files_are_read_or_refused_in_words(which, at, put_in, taken_out):
    good = [
        po('msgctxt "prisoner/1/a"\nmsgid "a"\nmsgstr "b"\n'),
        xliff("<trans-unit/>"),
        formats.FORMATS["po"].write(sheet()),
    ]
    content = [*good, zipped({"a.po": good[0], "b.xlf": good[1]})][which]
    at %= len(content)
    reads_or_refuses(content[:at] + put_in + content[at + taken_out :])


@quick
@given(texts)
def test_whatever_a_place_is_called_it_is_one_or_none(text):
    found = Place.parse(text)
    assert found is None or str(found) == text.strip()

"""What is sent of a page holds no indentation, and looks as it did."""

import pytest

from cms.delivery.squeezing import squeezed
from tests.factories import fill_settings


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        (b"<p>\n    A\n\n    <b>B</b> \n</p>\n", b"<p>\nA\n<b>B</b> \n</p>\n"),
        (b"<p>A  B</p>", b"<p>A  B</p>"),
        (b"<pre>A\n    B\n</pre>\n    <p>", b"<pre>A\n    B\n</pre>\n<p>"),
        (
            b"<pre lang='be'>A\n  B</pre>\n  <textarea>C\n  D</textarea>",
            b"<pre lang='be'>A\n  B</pre>\n<textarea>C\n  D</textarea>",
        ),
        (
            b'<p class="lines">A\n\nB\n  C</p>\n\n<p>D\n\nE</p>',
            b'<p class="lines">A\n\nB\n  C</p>\n<p>D\nE</p>',
        ),
        ("<p>\n  Ў\u00a0й\n  </p>".encode(), "<p>\nЎ\u00a0й\n</p>".encode()),
    ],
)
def test_one_line_break_is_left_of_the_space_between_lines(written: bytes, sent: bytes) -> None:
    assert squeezed(written) == sent


@pytest.mark.django_db
def test_a_legal_notice_keeps_its_empty_lines(client, homes_world):
    fill_settings(legal_notice_be="Першы абзац.\n\nДругі абзац.")
    assert "Першы абзац.\n\nДругі абзац." in client.get("/be/prisoners/").text


@pytest.mark.django_db
def test_a_page_is_sent_without_indentation(client, homes_world):
    page = client.get("/be/prisoners/")
    assert page.status_code == 200
    assert b"\n " not in page.content and b"\n\n" not in page.content
    missing = client.get("/be/nothing/")
    assert missing.status_code == 404
    assert b"\n " not in missing.content
    for answer in (page, missing):
        assert answer.headers["Content-Length"] == str(len(answer.content))

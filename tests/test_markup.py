"""Whatever somebody wrote is read as HTML without an error."""

import pytest

from cms.markup import plain_text, soup_of

TEXTS = [
    ("<p>A<![x</p>", "A<![x"),
    ("<p>A<![CDATA[x]]>B</p>", "A<![CDATA[x]]>B"),
    ("A<![if x]>B", "A<![if x]>B"),
    ("<p>A<![x[y]]></p>", "A<![x[y]]>"),
]


@pytest.mark.parametrize(("html", "text"), TEXTS)
def test_what_begins_like_a_section_is_text(html, text):
    assert plain_text(html) == soup_of(html).get_text() == text


def test_a_text_is_as_it_is_read():
    html = "<p>A &amp;&nbsp;B</p><ul><li>C<br/>D</li></ul><p>&lt;b&gt;</p>"
    assert plain_text(html) == "A &\u00a0B C D <b>"

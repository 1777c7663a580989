"""Whatever a text looks like, nobody whose name is not public is named in it."""

import pytest
from django.utils.html import strip_tags
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import make_home, make_interview
from tests.pages.mentioned import MASKS, UNNAMED, deleted, mention, minimised, public, shown

pytestmark = pytest.mark.django_db

# Texts made of pieces, some of them mentions of people in one of the states, in any nesting of bold and links.
STATES = {"public": public, "minimised": minimised} | {make.__name__: make for make in UNNAMED}
plain = st.sampled_from(["слова ", "&amp; ", "\u00a0", "<br/>", "«так» "])
places = st.recursive(
    st.one_of(plain, st.tuples(st.sampled_from([*STATES, "deleted"]), st.integers(0, 3))),
    lambda inside: st.tuples(st.sampled_from(["b", "i", "a"]), st.lists(inside, max_size=4)),
    max_leaves=12,
)


def written(piece, people, words):
    if isinstance(piece, str):
        return piece
    kind, inside = piece
    if isinstance(inside, int):
        word = f"Яз{len(words)}ыка"
        words.append((kind, word))
        marked = [word, f"<b>{word}</b>", f"{word} ", f"{word[:2]}<i>{word[2:]}</i>"][inside]
        return mention(people[kind], marked)
    attributes = ' href="https://example.org/"' if kind == "a" else ""
    return f"<{kind}{attributes}>{''.join(written(each, people, words) for each in inside)}</{kind}>"


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(paragraphs=st.lists(st.lists(places, max_size=6), max_size=3), language=st.sampled_from(list(MASKS)))
def test_no_text_ever_tells_the_word_of_somebody_who_may_not_be_named(crowd, client, paragraphs, language):
    people, story = crowd
    words = []
    text = "".join(
        f"<p>{''.join(written(piece, people, words) for piece in paragraph)}</p>" for paragraph in paragraphs
    )
    story.lead, story.body = text, [("rich_text", {"text": text})]
    story.save()
    api = client.get(f"/api/v2/pages/{story.pk}/?fields=lead,body").json()
    outputs = [shown(text, language), api["lead"], api["body"][0]["value"]["html"]]
    for output in [re_joined(each) for each in outputs]:
        for kind, word in words:
            assert (word in output) is (kind == "public"), (kind, text)


def re_joined(html):
    """`html` without its tags, so that a word divided by them is found."""
    return strip_tags(html)


@pytest.fixture
def crowd():
    people = {state: make() for state, make in STATES.items()} | {"deleted": deleted()}
    return people, make_interview(make_home("be"))

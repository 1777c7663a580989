"""What is written upon another text than was shown is told, not written, down to the last moment."""

import pytest

from cms.translation.exchange.writing import Writing, attempt, write
from cms.translation.works.base import digest

pytestmark = pytest.mark.django_db


def writing(seen, **texts):
    keys = dict.fromkeys(texts, digest(seen))
    return Writing(kind="prisoner", key="12", language="ru", source="be", texts=texts, seen=keys)


def test_a_text_that_changed_at_the_last_moment_is_kept(translator, desk, person):
    told = {"occupation": "Somebody has written here in the meantime."}
    assert write(writing("иное", occupation="педагог"), translator.user) == told
    assert desk.text(person, "occupation") == "учитель"


def test_a_trial_leaves_nothing_behind(translator, desk, person):
    assert attempt(writing("учитель", occupation="педагог"), translator.user) == {}
    assert desk.text(person, "occupation") == "учитель"


def test_what_is_wrong_with_one_text_does_not_stop_another(translator, desk, person):
    made = writing("", about="О <script>", none="x")
    assert set(write(made, translator.user)) == {"about", "none"}
    both = Writing(
        kind="prisoner",
        key="12",
        language="ru",
        source="be",
        texts={"about": "О <script>", "occupation": "педагог"},
        seen={"about": digest(""), "occupation": digest("учитель")},
    )
    assert write(both, translator.user) == {"about": "A script is no text."}
    assert desk.text(person, "occupation") == "педагог"


def test_a_lock_is_told_of_every_text(translator, desk, person):
    person.locked = "It is in review."
    assert write(writing("учитель", occupation="педагог"), translator.user) == {
        "occupation": "It is in review."
    }

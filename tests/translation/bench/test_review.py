"""What was shown is what is approved, by somebody who may; a return says why."""

import pytest

from cms.desk import roles
from cms.translation.bench.opened import REVIEW
from cms.translation.models import Stage
from tests.desk.conftest import logged_in
from tests.translation.bench.conftest import work_url

pytestmark = pytest.mark.django_db
URL = "reviewed"


@pytest.fixture
def reviewer(person_of):
    return logged_in(person_of(roles.reviewers("ru"), "reviewer"))


@pytest.fixture
def waiting(thing, translator):
    thing.put("name", source="Фонд дапамогі", public="Фонд", target="Фонд помощи", stage=Stage.REVIEW)
    thing.put("about", source="Пра нас", target="О нас", stage=Stage.REVIEW)
    thing.put("role", target="Роль", public="Роль", stage=Stage.COMPLETE)
    thing.handed_in_by = translator.user
    return thing


def review_url():
    return work_url(REVIEW)


def decision(client, act, **fields):
    shown = client.get(review_url()).context["shown"]
    return client.post(review_url(), {"act": act, "shown": shown, **fields})


def test_source_public_and_proposed_stand_side_by_side(reviewer, waiting):
    answer = reviewer.get(review_url())
    assert [entry.unit.key for entry in answer.context["entries"]] == ["name", "about"]
    for words in ("Фонд дапамогі", ">Фонд</div>", ">Фонд помощи</div>", "<ins>"):
        assert words in answer.text


def test_chosen_texts_are_approved(reviewer, waiting):
    answer = decision(reviewer, "approve", keys=["name"])
    assert (answer.status_code, ("approve", ["name"], "") in waiting.calls) == (302, True)


def test_a_page_is_approved_whole(reviewer, waiting):
    waiting.whole_only = True
    assert 'name="keys"' not in reviewer.get(review_url()).text
    decision(reviewer, "approve")
    assert ("approve", None, "") in waiting.calls


def test_a_comment_keeps_no_control_characters(reviewer, waiting):
    decision(reviewer, "return", comment="Яшчэ\x00 раз\r\n", keys=["name"])
    assert ("return", ["name"], "Яшчэ раз") in waiting.calls


def test_something_has_to_be_chosen(reviewer, waiting):
    assert decision(reviewer, "approve").status_code == 409
    assert waiting.handed_in_by is not None


def test_what_changed_since_it_was_shown_is_not_approved(reviewer, waiting):
    shown = reviewer.get(review_url()).context["shown"]
    waiting.put("name", target="Иное", stage=Stage.REVIEW)
    sent = {"act": "approve", "shown": shown, "keys": ["name"], "comment": "Добра"}
    answer = reviewer.post(review_url(), sent)
    assert (answer.status_code, answer.context["comment"]) == (409, "Добра")
    assert waiting.units["name"].stage == Stage.REVIEW


def test_a_return_needs_a_comment(reviewer, waiting):
    answer = decision(reviewer, "return", keys=["name"])
    assert (answer.status_code, 'aria-invalid="true"' in answer.text) == (409, True)
    assert decision(reviewer, "return", keys=["name"], comment="Род!").status_code == 302
    assert ("return", ["name"], "Род!") in waiting.calls


@pytest.mark.parametrize("act", ["approve", "return"])
def test_an_author_does_not_decide_on_their_own_work(reviewer, waiting, act, caplog):
    waiting.handed_in_by = reviewer.user
    assert "Somebody else reviews" in reviewer.get(review_url()).text
    assert decision(reviewer, act, keys=["name"], comment="Добра").status_code == 403
    assert waiting.units["name"].stage == Stage.REVIEW
    assert "was refused" in caplog.text


@pytest.mark.parametrize("act", ["approve", "return"])
def test_a_translator_decides_on_nothing(translator, waiting, act, caplog):
    waiting.handed_in_by = None
    assert decision(translator, act, comment="Добра").status_code == 403
    assert "was refused" in caplog.text


def test_the_author_takes_it_back(translator, waiting):
    assert "Take back from review" in translator.get(review_url()).text
    answer = translator.post(review_url(), {"act": "take-back"})
    assert (answer.status_code, answer["Location"]) == (302, work_url())
    assert waiting.handed_in_by is None


def test_nothing_waits(reviewer, thing):
    assert "Nothing waits for review here." in reviewer.get(review_url()).text

"""Whatever changes a page's cells on the board is noted at once, by whichever hand."""

import pytest

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.translation.models import Due
from tests.factories import make_interview, make_prisoner, publish
from tests.translation.conftest import home
from tests.translation.pages.conftest import all_texts, body, rewrite

pytestmark = pytest.mark.django_db


@pytest.fixture
def noted(django_capture_on_commit_callbacks):
    """Whether an act notes the page; what the transaction noted before it is forgotten."""
    from cms.translation.board.due import forget_noted

    def ask(page, act):
        Due.objects.all().delete()
        forget_noted()
        act()
        return Due.objects.filter(kind="page", key=str(page.translation_key)).exists()

    return ask


def test_every_step_of_a_translation_is_noted(story, work_of, ru, reviewer, noted):
    work = work_of(story, ru)
    assert noted(story, lambda: work.save(all_texts(work)))
    assert noted(story, lambda: work.save({work.units()[0].key: "Иначе"}))
    assert noted(story, lambda: work.save({work.units()[0].key: ""}))
    assert noted(story, lambda: work.hand_in(with_gaps=True))
    assert noted(story, lambda: work_of(story, reviewer).send_back(comment="Ещё"))
    assert noted(story, lambda: work.hand_in(with_gaps=True))
    assert noted(story, lambda: work_of(story, reviewer).approve())


def test_what_happens_to_the_original_is_noted(story, noted):
    assert noted(story, lambda: rewrite(story, title="Іначай"))
    assert noted(story, story.unpublish)
    assert noted(story, story.delete)


def test_hiding_somebody_notes_the_pages_that_name_them(story, noted):
    person = publish(make_prisoner(public_id="named111"))
    page = make_interview(home("be"), title="Пра яе", slug="about-her", wards=[person], body=body("Адзін."))
    assert noted(page, lambda: change_state(person, State.WITHDRAWN))
    assert not noted(story, lambda: change_state(person, State.HIDDEN))


def test_looking_notes_nothing(story, work_of, ru, noted):
    assert not noted(story, lambda: work_of(story, ru).units(reference="be"))

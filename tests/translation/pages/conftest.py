"""A Belarusian story of several texts, and people of the desk who bring it into Russian."""

from collections.abc import Callable
from typing import Any

import pytest

from cms.desk import roles
from cms.pages.models import InterviewPage
from cms.translation.works.opening import open_work
from tests.factories import make_interview
from tests.translation.conftest import home

PARAGRAPHS = ["Першы абзац пра дарогу.", "Другі абзац пра <b>лісты</b>.", "Трэці абзац пра надзею."]


def body(*paragraphs: str, question: str = "Хто вы?") -> list[tuple[str, Any]]:
    text = "".join(f"<p>{each}</p>" for each in paragraphs)
    return [
        ("heading", {"text": "Загаловак"}),
        ("question_answer", {"question": question, "speaker": "", "answer": text}),
    ]


@pytest.fixture
def story(campaign: None) -> InterviewPage:
    """Published, with a lead, a heading, a question and three paragraphs."""
    page = make_interview(
        home("be"), title="Гісторыя", slug="story", lead="<p>Кароткі ўступ.</p>", body=body(*PARAGRAPHS)
    )
    page.save_revision().publish()
    return InterviewPage.objects.get(pk=page.pk)


@pytest.fixture
def work_of(person_of: Callable[..., Any]) -> Callable[..., Any]:
    """Open a page's work in `language` anew for a user."""

    def opened(page: Any, user: Any, language: str = "ru") -> Any:
        return open_work("page", str(page.translation_key), language, user)

    return opened


@pytest.fixture
def ru(person_of: Callable[..., Any]) -> Any:
    return person_of(roles.translators("ru"), "ru")


@pytest.fixture
def reviewer(person_of: Callable[..., Any]) -> Any:
    return person_of(roles.reviewers("ru"), "reviewer")


@pytest.fixture
def chief(person_of: Callable[..., Any]) -> Any:
    return person_of(roles.PUBLISHERS, "chief")


def all_texts(work: Any, mark: str = "ru: ") -> dict[str, str]:
    """Each text of `work`, said in another language as far as a test needs it."""
    return {unit.key: f"{mark}{unit.source}" for unit in work.units()}


@pytest.fixture
def published(story: Any, work_of: Any, ru: Any, reviewer: Any) -> InterviewPage:
    """The Russian story, translated, reviewed and public."""
    work = work_of(story, ru)
    work.save(all_texts(work))
    work.hand_in()
    work_of(story, reviewer).approve()
    return InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")


def rewrite(page: InterviewPage, **fields: Any) -> InterviewPage:
    """Publish `page` with other contents, as an editor does."""
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return InterviewPage.objects.get(pk=page.pk)


def replaced(page: InterviewPage, old: str, new: str) -> Any:
    """The raw body of `page` with other words, every block at its place."""
    import json

    return json.loads(json.dumps(page.body.get_prep_value(), ensure_ascii=False).replace(old, new))

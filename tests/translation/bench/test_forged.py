"""What a Russian translator sends by hand instead of by a form is refused and logged, and changes nothing."""

import logging

import pytest
from django.urls import reverse

from cms.desk import roles
from cms.pages.models import InterviewPage
from cms.snippets.models import Prisoner
from cms.translation.bench.opened import REVIEW, WORK
from cms.translation.models import Proposal, ProposalState
from tests.desk.conftest import logged_in
from tests.factories import make_prisoner, make_sentence, publish
from tests.translation.bench.conftest import fields

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(campaign):
    person = publish(make_prisoner(summary_be="Настаўнік з вёскі."))
    make_sentence(person, court_be="Суд Фрунзенскага раёна")
    return person


@pytest.fixture
def hidden(campaign):
    return make_prisoner(summary_be="Пра яго ніхто не ведае.", family_name_be="Схаваны")


@pytest.fixture
def other_translator(person_of):
    return logged_in(person_of(roles.translators("ru"), "other"))


def address(name, kind, key, language="ru"):
    return reverse(name, args=[kind, str(key), language])


def state():
    """All that a forged request could change."""
    return (
        list(Prisoner.objects.order_by("pk").values()),
        [(page.live, page.title, page.alias_of_id, page.latest_revision_id)
         for page in InterviewPage.objects.order_by("pk")],
        list(Proposal.objects.order_by("pk").values("row_id", "field", "language", "text", "state")),
    )  # fmt: skip


def work(kind, key, language="ru", name=WORK, **sent):
    return address(name, kind, key, language), sent


FORGED = {
    "another language": lambda given: work(
        "prisoner", given.person.pk, "en", **{"text:summary": "A teacher"}
    ),
    "a fact's own column": lambda given: work("prisoner", given.person.pk, **{"text:custody": "released"}),
    "a column with its language": lambda given: work(
        "prisoner", given.person.pk, **{"text:summary_be": "Іншае"}
    ),
    "the source's column": lambda given: work("prisoner", given.person.pk, **{"text:family_name_be": "Іншы"}),
    "a row of another fact": lambda given: work(
        "prisoner",
        given.person.pk,
        **{f"text:sentences.{given.stranger.sentences.get().pk}.court": "Другой суд"},
    ),
    "a row's figures": lambda given: work(
        "prisoner", given.person.pk, **{f"text:sentences.{given.person.sentences.get().pk}.months": "1"}
    ),
    "approval": lambda given: work("prisoner", given.person.pk, name=REVIEW, act="approve", keys="summary"),
    "return": lambda given: work(
        "prisoner", given.person.pk, name=REVIEW, act="return", keys="summary", comment="Не"
    ),
    "taking back what is another's": lambda given: work("prisoner", given.person.pk, act="take-back"),
    "approval at once": lambda given: work("prisoner", given.person.pk, act="approve"),
    "confirmation": lambda given: work("prisoner", given.person.pk, confirm="summary"),
    "somebody hidden": lambda given: work("prisoner", given.hidden.pk, **{"text:summary": "Никто"}),
    "a review of somebody hidden": lambda given: work(
        "prisoner", given.hidden.pk, name=REVIEW, act="approve"
    ),
    "nobody": lambda given: work("prisoner", 987654, **{"text:summary": "Никто"}),
    "a kind that is none": lambda given: work("user", 1, **{"text:username": "admin"}),
    "a page's other language": lambda given: work(
        "page", given.page.translation_key, "en", **{"text:title": "A title"}
    ),
    "a page's original": lambda given: work(
        "page", given.page.translation_key, "be", **{"text:title": "Іншая"}
    ),
    "a page's unknown text": lambda given: work(
        "page", given.page.translation_key, **{"text:guardian": "1", "text:slug": "x"}
    ),
    "a page's approval": lambda given: work(
        "page", given.page.translation_key, name=REVIEW, act="approve"
    ),
    "publishing a page": lambda given: (
        reverse("wagtailadmin_pages:edit", args=[given.draft.pk]), {"action": "publish"},
    ),
    "an alias": lambda given: (reverse("wagtail_localize:convert_to_alias", args=[given.draft.pk]), {}),
    "a fact's form": lambda given: (
        reverse(Prisoner.snippet_viewset.get_url_name("edit"), args=[given.person.pk]),
        {"summary_be": "Іншае", "action-publish": "1"},
    ),
}  # fmt: skip


class Given:
    """What forged requests name."""


@pytest.fixture
def given(person, hidden, translation, draft, source, other_translator):
    made = Given()
    made.person, made.hidden, made.draft, made.page = person, hidden, draft, source
    made.stranger = publish(make_prisoner(family_name_be="Іншы"))
    make_sentence(made.stranger, court_be="Суд Цэнтральнага раёна")
    url = address(WORK, "prisoner", person.pk)
    sent = fields(other_translator, url, summary="Учитель")
    other_translator.post(url, {**sent, "act": "hand-in", "with_gaps": "on"})
    assert Proposal.objects.get().state == ProposalState.WAITING
    return made


def test_a_forged_request_is_refused_and_logged(given, translator, caplog, subtests):
    for name, forge in FORGED.items():
        with subtests.test(name):
            _refuses(translator, *forge(given), caplog)


def _refuses(translator, url, sent, caplog):
    caplog.clear()
    before = state()
    with caplog.at_level(logging.WARNING):
        answer = translator.post(url, sent)
    assert state() == before
    if url.startswith("/admin/campaign/"):
        assert answer.status_code in (403, 404)
        ours = [record for record in caplog.records if record.name.startswith("cms.translation")]
        assert ours and all(record.levelno == logging.WARNING for record in ours)
        logged = "".join(record.getMessage() for record in ours)
        texts = [value for field, value in sent.items() if field.startswith("text:")]
        assert [text for text in ("Схаваны", *texts) if len(text) > 1 and text in logged] == []
    else:
        assert answer.status_code in (302, 403)


def test_a_locked_page_keeps_what_stands_there(given, translator):
    page = InterviewPage.objects.get(pk=given.draft.pk)
    page.locked, page.locked_by = True, None
    page.save(update_fields=["locked", "locked_by"])
    before = state()
    url = address(WORK, "page", given.page.translation_key)
    answer = translator.post(url, {"text:title": "Новое"})
    assert (answer.status_code, state()) == (409, before)


def test_a_running_review_keeps_what_stands_there(given, translator):
    url = address(WORK, "page", given.page.translation_key)
    assert translator.post(url, {"act": "hand-in", "with_gaps": "on"}).status_code == 302
    before = state()
    answer = translator.post(url, {"text:title": "Новое"})
    assert (answer.status_code, state()) == (409, before)


@pytest.mark.parametrize("kind", ["prisoner", "page"])
def test_a_reviewer_does_not_approve_their_own_work(kind, given, person_of, caplog):
    reviewer = logged_in(person_of(roles.reviewers("ru"), "reviewer"))
    key = given.stranger.pk if kind == "prisoner" else given.page.translation_key
    name = f"sentences.{given.stranger.sentences.get().pk}.court" if kind == "prisoner" else "title"
    url = address(WORK, kind, key)
    sent = {**fields(reviewer, url, **{name: "Новое"}), "act": "hand-in", "with_gaps": "on"}
    assert reviewer.post(url, sent).status_code == 302
    shown = reviewer.get(address(REVIEW, kind, key)).context["shown"]
    before = state()
    sent = {"act": "approve", "shown": shown, "keys": name}
    assert reviewer.post(address(REVIEW, kind, key), sent).status_code == 403
    assert state() == before
    assert "refused" in caplog.text

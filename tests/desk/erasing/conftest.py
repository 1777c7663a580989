"""Somebody with everything that may hang on a person, and a story about them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone, translation
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import (
    Comment,
    CommentReply,
    Workflow,
    WorkflowTask,
)
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object

from cms.desk.models import ActRequest
from cms.disclosure import acts, people
from cms.media.portraits import portrait_collection
from cms.pages.models import HomePage, InterviewPage
from cms.snippets.models import Prisoner
from tests import factories


@pytest.fixture(autouse=True)
def media_folder(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Kinds are counted under names as they stand in the code."""
    with translation.override("en"):
        yield


def portrait() -> Any:
    image = factories.make_image(title="Здымак")
    image.collection = portrait_collection()
    image.save()
    return image


@pytest.fixture
def person(campaign: None, publisher: Any) -> Prisoner:
    """Somebody with everything that may hang on a person."""
    user = publisher.user
    made = factories.make_prisoner(
        portrait=portrait(), aliases="Мікалай", case_forms_be="Выдуманага", family_name_en="Vydumanyi",
        about_be="<p>Мікола Выдуманы піша вершы.</p>",
    )  # fmt: skip
    made.save_revision(user=user, log_action=True)
    made.family_name_en = "Vydumany"
    made.save_revision(user=user, log_action=True).publish(user=user)
    guardian = factories.make_guardian()
    factories.make_guardianship(made, guardian, statement_be="За Міколу Выдуманага")
    factories.make_sentence(made, [factories.make_article()])
    factories.make_placement(made, factories.make_facility())
    acts.record_consent(made, relation="self", scope="minimised", given_on="2024-01-01", user=user)
    factories.publish(made, letters_note_be="Пішыце Міколу Выдуманаму", show_portrait=True)
    people.prisoners([made.pk], "be")
    ActRequest.objects.create(prisoner=made, changes={}, before={}, requested_by=user)
    in_workflow(made, user)
    EditingSession.objects.create(user=user, content_object=made, last_seen_at="2024-01-01T00:00Z")
    data = "family_name_be=%D0%92%D1%8B%D0%B4%D1%83%D0%BC%D0%B0%D0%BD%D1%8B"
    kind = ContentType.objects.get_for_model(Prisoner)
    FormState.objects.create(
        user=user, data=data, content_type=kind, object_id=str(made.pk), last_updated_at=timezone.now()
    )
    FormState.objects.create(
        user=user, data=data, content_type=kind, object_id="", last_updated_at=timezone.now()
    )
    return Prisoner.objects.get(pk=made.pk)


def in_workflow(person: Prisoner, user: Any) -> None:
    workflow = Workflow.objects.first() or Workflow.objects.create(name="Review")
    if not workflow.workflow_tasks.exists():
        from wagtail.models import GroupApprovalTask

        WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Approve"))
    workflow.start(person, user)
    person.current_workflow_task_state.reject(user=user, comment="Выдуманы ці Вымышленный?")


@pytest.fixture
def story(person: Prisoner, publisher: Any) -> InterviewPage:
    """A story that mentions, shows and spells the person, with a draft, a translation and a discussion."""
    home = HomePage.objects.get(locale__language_code="be")
    mention = f'<a linktype="person" id="{person.pk}">Міколу Выдуманага</a>'
    body = [
        {"type": "rich_text", "value": {"text": f"<p>Чытаю {mention} штодня.</p>"}},
        {"type": "person_card", "value": {"person": person.pk}},
    ]
    made = factories.make_interview(home, wards=[person], body=body, lead=f"<p>Пра {mention}</p>")
    made = InterviewPage.objects.get(pk=made.pk)
    made.title = "Ліст ад Выдуманага"
    made.save_revision(user=publisher.user, log_action=True).publish(user=publisher.user)
    made.title = "Ліст ад сябра"
    made.save_revision(user=publisher.user, log_action=True).publish(user=publisher.user)
    translate_object(home, [factories.make_locale("ru")])
    translate_object(made, [factories.make_locale("ru")])
    translate(made)
    comment = Comment.objects.create(
        page=made, user=publisher.user, text="Спытай у Выдуманага", contentpath="body"
    )
    CommentReply.objects.create(comment=comment, user=publisher.user, text="Выдуманы згодны")
    return InterviewPage.objects.get(pk=made.pk)


def translate(page: InterviewPage) -> None:
    """Translate each text of the page that mentions somebody."""
    source = TranslationSource.objects.get_for_instance(page)
    for segment in source.stringsegment_set.filter(attrs__contains="person"):
        translated = segment.string.data.replace("Міколу Выдуманага", "Николая Вымышленного")
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=factories.make_locale("ru"),
            context=segment.context,
            data=translated,
        )

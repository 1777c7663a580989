"""A person who was deleted on request is nowhere in the database, but in texts that the report lists."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import TestCase
from django.utils import timezone, translation
from wagtail.admin.models import EditingSession, FormState
from wagtail.images import get_image_model
from wagtail.models import (
    Comment,
    CommentReply,
    ModelLogEntry,
    PageLogEntry,
    Revision,
    Workflow,
    WorkflowTask,
)
from wagtail_localize.models import String, StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object

from cms import version
from cms.desk.erasing.person import ACTION, erase, find, rehearse
from cms.desk.erasing.reports import report_of
from cms.desk.models import ActRequest
from cms.disclosure import acts, people
from cms.disclosure.models import Consent, NameKey, PrisonerDisclosure, Tombstone
from cms.media.portraits import portrait_collection
from cms.pages.models import HomePage, InterviewPage
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.spellings import Finder, spellings_of
from tests import factories

pytestmark = pytest.mark.django_db
MASK = {"be": "імя не называем", "ru": "имя не называем"}


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


def dump() -> Iterator[tuple[str, str, str]]:
    """Every value of every table that is text: table, column, value with escapes of JSON resolved."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith(("sqlite_", "django_migrations")):
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    if isinstance(value, str):
                        yield table, name, unescaped(value)


def unescaped(value: str) -> str:
    try:
        return json.dumps(json.loads(value), ensure_ascii=False)
    except ValueError:
        return value


def naming(finder: Finder[str]) -> set[tuple[str, str]]:
    return {(table, column) for table, column, value in dump() if finder.find(unescaped(unescaped(value)))}


def finder_for(person: Prisoner) -> Finder[str]:
    return Finder({"person": spellings_of(person)})


def test_a_person_with_everything_leaves_nothing_but_a_tombstone(person, media_folder):
    finder, pk, public_id = finder_for(person), person.pk, person.public_id
    assert len(naming(finder)) > 15
    assert len([path for path in media_folder.rglob("*") if path.is_file()]) == 4
    before = version.current()

    with TestCase.captureOnCommitCallbacks(execute=True):
        report = erase(person)

    assert naming(finder) == set()
    assert report.named == []
    assert find(public_id) is None
    assert list(Tombstone.objects.values_list("public_id", flat=True)) == [public_id]
    assert report.has_tombstone
    assert [path for path in media_folder.rglob("*") if path.is_file()] == []
    assert not get_image_model().objects.exists()
    assert not Revision.objects.filter(object_id=str(pk)).exists()
    assert not (PrisonerDisclosure.objects.exists() or Consent.objects.exists() or NameKey.objects.exists())
    assert not (ActRequest.objects.exists() or FormState.objects.exists() or EditingSession.objects.exists())
    assert version.current() > before


def test_it_is_told_how_much_was_removed(person):
    counts = dict(erase(person).counts)
    assert counts["prisoners"] == 1
    assert counts["revisions"] == 2
    assert counts["consents"] == 1
    assert counts["guardianships"] == 1
    assert counts["portraits with their originals"] == 1
    assert counts["names in the audit log, blanked"] >= 5


def test_the_log_keeps_that_something_was_deleted_and_by_whom(person, publisher):
    pk = person.pk
    report = erase(person, user=publisher.user)
    entries = ModelLogEntry.objects.filter(object_id=str(pk), content_type__model="prisoner")
    erased = entries.get(action=ACTION)
    assert (erased.label, erased.user, erased.deleted) == ("", publisher.user, True)
    assert report_of(erased.data) == report
    assert set(entries.values_list("label", flat=True)) == {""}
    assert entries.filter(action="wagtail.publish").exists()


def test_mentions_are_masked_everywhere_and_the_rest_of_the_story_stays(person, story):
    finder, source = finder_for(person), TranslationSource.objects.get_for_instance(story)
    assert StringTranslation.objects.filter(data__contains="Вымышленного").count() == 2

    report = erase(person)

    live = InterviewPage.objects.get(pk=story.pk)
    assert MASK["be"] in live.lead
    assert "Чытаю" in str(live.body[0].value["text"])
    assert MASK["be"] in str(live.body[0].value["text"])
    drafted = live.latest_revision.as_object()
    assert MASK["be"] in drafted.lead
    texts = StringTranslation.objects.values_list("data", "has_error")
    assert [(MASK["ru"] in data, "linktype" in data, error) for data, error in texts] == [
        (True, False, False)
    ] * 2
    source.refresh_from_db()
    assert MASK["be"] in unescaped(source.content_json)
    assert not String.objects.filter(data__contains="Выдуман").exists()
    # The title of an earlier version is prose: it is listed, and nothing else is left.
    assert naming(finder) == {("wagtailcore_revision", "content"), ("wagtailcore_revision", "object_str")}
    assert {(each.model, each.column) for each in report.named} == {
        ("wagtailcore.revision", "content"),
        ("wagtailcore.revision", "object_str"),
    }
    assert ("cms_pages.interviewpage", str(story.pk)) in {(each.model, each.pk) for each in report.pointing}
    assert not (Comment.objects.exists() or CommentReply.objects.exists())
    assert not PageLogEntry.objects.filter(label__contains="Выдуман").exists()
    assert dict(report.counts)["mentions in texts, withheld for good"] > 5


def test_a_translated_page_can_still_be_made_from_its_masked_texts(person, story):
    erase(person)
    source = TranslationSource.objects.get_for_instance(story)
    page = source.get_ephemeral_translated_instance(factories.make_locale("ru"), fallback=True)
    assert MASK["ru"] in page.lead


def test_old_revisions_are_pruned_on_request_and_the_live_one_stays(person, story):
    finder = finder_for(person)
    report = erase(person, prune=True)
    assert naming(finder) == set()
    assert dict(report.counts)["old revisions of pages that named the person"] == 1
    assert InterviewPage.objects.get(pk=story.pk).live_revision is not None


def test_names_in_texts_are_listed_and_not_changed(person):
    home = HomePage.objects.get(locale__language_code="be")
    words = "<p>Ліст Міколы Выдуманага</p>"
    page = factories.make_interview(home, title="Пра ліст", lead=words)
    factories.make_facility(rules_ru="Спросить у Вымышленного")
    image = factories.make_image(title="vydumany.jpg")

    report = erase(person)

    assert {(each.model, each.pk, each.is_full) for each in report.named} >= {
        ("cms_pages.interviewpage", str(page.pk), True),
        ("wagtailimages.image", str(image.pk), False),
    }
    assert report.named[0].is_full
    assert InterviewPage.objects.get(pk=page.pk).lead == words


def test_a_picture_that_something_else_shows_stays(person):
    guardian = factories.make_guardian(name_be="Другая Асоба", portrait=person.portrait)
    erase(person)
    assert get_image_model().objects.get() == guardian.portrait


def test_a_namesake_keeps_everything(person):
    namesake = factories.make_prisoner(given_name_be="Вера", given_name_ru="Вера", given_name_en="Viera")
    namesake.save_revision(log_action=True)
    labels = list(ModelLogEntry.objects.filter(object_id=str(namesake.pk)).values_list("label", flat=True))
    erase(person)
    assert Prisoner.objects.get() == namesake
    assert labels == list(
        ModelLogEntry.objects.filter(object_id=str(namesake.pk)).values_list("label", flat=True)
    )
    assert namesake.revisions.exists()


def test_a_guardian_is_erased_as_well(campaign):
    guardian = factories.make_guardian(portrait=portrait())
    guardian.save_revision(log_action=True)
    ward = factories.make_prisoner()
    factories.make_guardianship(ward, guardian)
    ward.save_revision()
    finder = Finder({"guardian": spellings_of(guardian)})

    report = erase(guardian)

    assert naming(finder) == set()
    assert not Guardian.objects.exists()
    assert ("cms_snippets.prisoner", str(ward.pk)) in {(each.model, each.pk) for each in report.pointing}
    assert Prisoner.objects.get().get_latest_revision_as_object().guardianships.count() == 0


def test_a_rehearsal_tells_the_same_and_changes_nothing(person, story, media_folder):
    before, files = sorted(dump()), sorted(media_folder.rglob("*"))
    rehearsed = rehearse(person)
    assert sorted(dump()) == before
    assert sorted(media_folder.rglob("*")) == files
    assert erase(person).kept() == rehearsed.kept()


def test_what_fails_half_way_leaves_everything(monkeypatch, person):
    def broken(*args: Any) -> int:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("cms.desk.erasing.traces.delete_former_strings", broken)
    before = sorted(dump())
    with pytest.raises(RuntimeError):
        erase(person)
    assert sorted(dump()) == before


def command(*arguments: str) -> str:
    output = StringIO()
    call_command("erase_person", *arguments, stdout=output)
    return output.getvalue()


def test_the_command_names_nobody_and_a_second_run_knows_nobody(person, story):
    finder, public_id = finder_for(person), person.public_id
    told = command(public_id, "--yes")
    assert "1 prisoners" in told
    assert f"/admin/pages/{story.pk}/edit/" in told
    assert "Backups hold the person" in told
    assert "Apps and mirrors" in told
    assert finder.find(told) == []
    with pytest.raises(CommandError, match="Nobody has the public id"):
        command(public_id, "--yes")


def test_the_command_asks_for_the_id(monkeypatch, person):
    monkeypatch.setattr("builtins.input", lambda question: "yes")
    with pytest.raises(CommandError, match="Nothing was deleted"):
        command(person.public_id)
    assert find(person.public_id)
    monkeypatch.setattr("builtins.input", lambda question: person.public_id)
    assert "Removed:" in command(person.public_id)
    assert find(person.public_id) is None


def test_a_dry_run_of_the_command_changes_nothing(person):
    before = sorted(dump())
    assert "Would be removed:" in command(person.public_id, "--dry-run")
    assert sorted(dump()) == before

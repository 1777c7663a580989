"""At the workbench nothing that somebody wrote is lost, and nobody writes what they may not."""

import logging

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from cms.translation.bench.opened import REVIEW
from cms.translation.models import Origin, Stage
from cms.translation.suggestions.values import Suggestion, Term
from tests.translation.bench.conftest import MemoryWork, fields, work_url

pytestmark = pytest.mark.django_db


def test_sources_and_fields_carry_their_languages(translator, thing):
    thing.put("name", source="Фонд")
    page = BeautifulSoup(translator.get(work_url()).content, "html.parser")
    source, field = page.find(id="text-name-source"), page.find(id="text-name-field")
    assert (source["lang"], source.string) == ("be", "Фонд")
    assert page.find("label", attrs={"for": "text-name-field"})
    assert (field["lang"], field["dir"], field["spellcheck"]) == ("ru", "auto", "true")


def test_every_page_of_a_work_leads_back_to_the_board(translator, thing):
    thing.put("name", target="Фонд", stage=Stage.REVIEW)
    board = reverse("cms_translation_board")
    for address in (work_url(), work_url(REVIEW)):
        answer = translator.get(address)
        assert board in [each["url"] for each in answer.context["breadcrumbs_items"]]
        assert f'<a href="{board}">' in answer.text


def test_a_page_that_moved_on_without_its_texts_says_so(translator, thing, monkeypatch):
    thing.put("name", target="Фонд", stage=Stage.COMPLETE)
    words = "but none of its texts is marked"
    assert words not in translator.get(work_url()).text
    monkeypatch.setattr(MemoryWork, "stage", Stage.OUTDATED)
    assert words in translator.get(work_url()).text
    thing.put("name", target="Фонд", stage=Stage.OUTDATED)
    assert words not in translator.get(work_url()).text


def test_what_is_written_is_kept_as_a_draft(translator, thing):
    thing.put("name")
    thing.put("about", is_long=True)
    answer = translator.post(work_url(), {**fields(translator, name="Фонд"), "act": "save"})
    assert (answer.status_code, answer["Location"]) == (302, f"{work_url()}#text-name")
    assert (thing.units["name"].target, thing.units["about"].target) == ("Фонд", "")


def test_what_nobody_touched_is_not_sent_back(translator, thing):
    """Somebody else's text that came meanwhile stays, without a conflict, where only another field was written."""
    thing.put("name", target="Фонд", stage=Stage.COMPLETE)
    thing.put("about")
    sent = fields(translator, about="О нас")
    thing.put("name", target="Фонд помощи", stage=Stage.DRAFT)
    assert translator.post(work_url(), sent).status_code == 302
    assert (thing.units["name"].target, thing.units["about"].target) == ("Фонд помощи", "О нас")


def test_a_conflict_shows_both_texts_and_keeps_the_rest(translator, thing):
    thing.put("name")
    thing.put("about")
    sent = fields(translator, name="Моё", about="О нас")
    thing.put("name", target="Чужое", stage=Stage.DRAFT)
    answer = translator.post(work_url(), sent)
    entry = answer.context["entries"][0]
    assert (answer.status_code, entry.value, entry.theirs) == (409, "Моё", "Чужое")
    assert (thing.units["name"].target, thing.units["about"].target) == ("Чужое", "О нас")
    assert 'href="#text-name-field"' in answer.text

    # Saving again puts it there.
    again = {entry.name: entry.value, entry.seen_name: entry.seen}
    assert translator.post(work_url(), again).status_code == 302
    assert thing.units["name"].target == "Моё"


def test_a_rejected_text_comes_back_with_the_sentence(translator, thing):
    thing.put("name")
    thing.rejected["name"] = "This text is too long."
    answer = translator.post(work_url(), fields(translator, name="Фонд"))
    assert (answer.status_code, answer.context["entries"][0].value) == (400, "Фонд")
    assert "This text is too long." in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_a_lock_gives_back_what_was_written(translator, thing):
    thing.put("name")
    sent = fields(translator, name="Фонд")
    thing.locked = "A review is under way."
    answer = translator.post(work_url(), sent)
    assert (answer.status_code, answer.context["entries"][0].value) == (409, "Фонд")
    assert "A review is under way." in answer.text


def test_whoever_lost_the_right_still_finds_what_they_wrote(translator, thing, caplog):
    thing.put("name")
    sent = fields(translator, name="Фонд")
    translator.user.groups.clear()
    with_admin(translator.user)
    answer = translator.post(work_url(), sent)
    assert (answer.status_code, answer.context["entries"][0].value) == (403, "Фонд")
    assert thing.units["name"].target == ""
    assert [record.levelno for record in caplog.records if record.name.startswith("cms.")] == [
        logging.WARNING
    ]
    assert "Фонд" not in caplog.text


def test_a_key_of_another_work_is_refused(translator, thing):
    thing.put("name")
    assert translator.post(work_url(), {"text:sentences.5.months": "1"}).status_code == 403


def test_hidden_works_are_as_absent(translator, thing, caplog):
    thing.hidden_from.add(translator.user.pk)
    for url in (work_url(), work_url(REVIEW)):
        assert (translator.get(url).status_code, translator.post(url).status_code) == (404, 404)
    assert len([record for record in caplog.records if record.name.startswith("cms.")]) == 2


def test_handing_in_saves_first(translator, thing):
    thing.put("name")
    answer = translator.post(work_url(), {**fields(translator, name="Фонд"), "act": "hand-in"})
    assert answer.status_code == 302
    assert (thing.units["name"].stage, thing.handed_in_by) == (Stage.REVIEW, translator.user)


def test_gaps_need_a_tick(translator, thing):
    thing.put("name")
    thing.put("about")
    sent = {**fields(translator, name="Фонд"), "act": "hand-in"}
    answer = translator.post(work_url(), sent)
    assert (answer.status_code, thing.handed_in_by) == (409, None)
    assert 'name="with_gaps"' in answer.text
    sent = {**fields(translator), "act": "hand-in", "with_gaps": "on"}
    assert translator.post(work_url(), sent).status_code == 302
    assert thing.handed_in_by == translator.user


def test_nothing_is_handed_in_while_a_text_is_in_conflict(translator, thing):
    thing.put("name")
    sent = fields(translator, name="Моё")
    thing.put("name", target="Чужое", stage=Stage.DRAFT)
    assert translator.post(work_url(), {**sent, "act": "hand-in"}).status_code == 409
    assert thing.handed_in_by is None


def test_a_publisher_approves_at_once(publisher, thing):
    thing.put("name")
    assert "Approve now" in publisher.get(work_url()).text
    answer = publisher.post(work_url(), {**fields(publisher, name="Фонд"), "act": "approve"})
    assert (answer.status_code, thing.units["name"].stage) == (302, Stage.COMPLETE)


def test_what_others_handed_in_is_not_approved_on_the_way(publisher, translator, thing):
    thing.put("name")
    thing.put("about", target="О нас", stage=Stage.REVIEW)
    publisher.post(work_url(), {**fields(publisher, name="Фонд"), "act": "approve"})
    assert ("approve", {"name"}, "") in thing.calls


def test_a_draft_that_was_not_shown_is_not_approved_on_the_way(publisher, thing):
    thing.put("name")
    thing.put("about", target="О нас", stage=Stage.DRAFT)
    sent = fields(publisher, name="Фонд")
    thing.put("about", target="Иное", stage=Stage.DRAFT)
    assert publisher.post(work_url(), {**sent, "act": "approve"}).status_code == 409
    assert (thing.units["name"].target, thing.handed_in_by) == ("Фонд", None)


@pytest.mark.parametrize("role", ["Reviewers (ru)", "Translators (ru)", "Editors"])
def test_nobody_else_approves_at_once(role, person_of, thing, client):
    client.force_login(person_of(role, "somebody"))
    thing.put("name")
    assert "Approve now" not in client.get(work_url()).text
    answer = client.post(work_url(), {**fields(client, name="Фонд"), "act": "approve"})
    assert (answer.status_code, thing.handed_in_by) == (403, None)
    # What they wrote is kept all the same.
    assert thing.units["name"].target == "Фонд"


def test_the_author_takes_it_back(translator, thing):
    thing.put("name", target="Фонд", stage=Stage.REVIEW)
    thing.handed_in_by = translator.user
    thing.locked = "A review is under way."
    assert "Take back from review" in translator.get(work_url()).text
    assert translator.post(work_url(), {"act": "take-back"}).status_code == 302
    assert thing.handed_in_by is None


def test_source_reference_and_open_texts_are_chosen_in_the_address(translator, thing):
    thing.put("name", target="Фонд", stage=Stage.COMPLETE)
    thing.put("about")
    answer = translator.get(work_url(), {"source": "en", "beside": "be", "only": "undone"})
    assert ("units", "en", "be") in thing.calls
    assert [entry.unit.key for entry in answer.context["entries"]] == ["about"]
    assert translator.get(work_url(), {"source": "ru", "beside": "xx"}).context["viewing"].shown == "be"


def test_open_texts_lead_to_one_another(translator, thing):
    thing.put("name")
    thing.put("role", target="Роль", stage=Stage.COMPLETE)
    thing.put("about")
    first, _second, last = translator.get(work_url()).context["entries"]
    assert (first.next_anchor, last.next_anchor) == ("text-about", "")


def test_a_changed_source_shows_what_changed(translator, thing):
    thing.put(
        "name",
        source="Новая крыніца",
        former_source="Старая крыніца",
        target="Источник",
        stage=Stage.OUTDATED,
    )
    text = translator.get(work_url()).text
    assert "<del>" in text and "<ins>" in text
    assert "Still right as it is" not in text


def test_a_reviewer_confirms_an_outdated_text(publisher, thing):
    thing.put("name", former_source="Старая", target="Источник", stage=Stage.OUTDATED)
    thing.put("about")
    sent = {**fields(publisher, about="О нас"), "confirm": "name"}
    assert publisher.post(work_url(), sent).status_code == 302
    assert ("confirm", "name") in thing.calls
    assert thing.units["about"].target == "О нас"


def test_rich_text_of_a_fact_is_written_as_lines(translator, thing):
    thing.put("about", source="<p>Раз</p><ul><li>два</li></ul>", is_html=True, is_long=True)
    entry = translator.get(work_url()).context["entries"][0]
    assert entry.source == "Раз\n\n* два"
    translator.post(work_url(), fields(translator, about="Раз\r\n\r\n* два"))
    assert thing.units["about"].target == "<p>Раз</p><ul><li>два</li></ul>"


def test_a_passage_of_a_page_keeps_its_marks(translator, thing):
    thing.kind, url = "page", work_url(kind="page")
    thing.put("body.1", source='Я выбрала <a id="a1">Сымона</a>', is_html=True)
    translator.post(url, fields(translator, url, **{"body.1": 'Я выбрала <a id="a1">Семёна</a>'}))
    assert thing.units["body.1"].target == 'Я выбрала <a id="a1">Семёна</a>'


def test_a_machine_s_text_is_marked_until_somebody_has_read_it(translator, thing):
    thing.put("name", target="Фонд", stage=Stage.DRAFT, origin=Origin.MACHINE)
    assert "written by a machine, not confirmed" in translator.get(work_url()).text
    answer = translator.post(work_url(), {**fields(translator), "read:name": "on"})
    assert answer["Location"].endswith("#text-name")


def test_offers_stand_below_the_field_and_fill_nothing(translator, thing, monkeypatch):
    thing.put("name")
    offered = {"name": [Suggestion(text="Фонд", label="From “About us”", url="/admin/x/", is_machine=True)]}
    monkeypatch.setattr("cms.translation.bench.workbench.offers", lambda work, units, source: offered)
    terms = [Term(source="Фонд", target="", note="a name", is_checked=False)]
    monkeypatch.setattr("cms.translation.bench.workbench.glossary", lambda work, units, source: terms)
    answer = translator.get(work_url())
    assert answer.context["entries"][0].value == ""
    for words in ("Фонд</div>", "From “About us”", "no form yet", "not checked by anybody yet"):
        assert words in answer.text


def test_the_script_asks_whether_somebody_is_signed_in(translator, thing, client):
    assert (translator.head(work_url()).status_code, client.head(work_url()).status_code) == (200, 302)


def with_admin(user):
    from cms.desk import roles

    user.user_permissions.add(roles.find("wagtailadmin.access_admin"))

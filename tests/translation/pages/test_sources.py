"""Which page is the original can change: no public page does, and no translated text is lost."""

import json

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation, TranslationSource

from cms.desk import roles
from cms.pages.models import InterviewPage
from cms.translation.models import Stage
from cms.translation.works.base import NotPermitted, Refused
from cms.translation.works.pages import sources
from cms.translation.works.pages.passages import carried, content_of
from cms.translation.works.pages.reading import read_family
from tests.desk.conftest import logged_in
from tests.factories import make_interview
from tests.translation.conftest import home
from tests.translation.pages.conftest import PARAGRAPHS, all_texts, body, replaced, rewrite

pytestmark = pytest.mark.django_db


def family(page):
    return read_family(str(page.translation_key))


def contents(page):
    pages = InterviewPage.objects.filter(translation_key=page.translation_key).order_by("pk")
    return [(each.live, each.live_revision_id, content_of(each)) for each in pages]


def pairs():
    made = Translation.objects.filter(enabled=True).select_related("source__locale", "target_locale")
    return {(each.source.locale.language_code, each.target_locale.language_code) for each in made}


@pytest.fixture
def english(published, story, work_of, chief):
    """The English story, public, made from the Belarusian one; with a draft of its title."""
    work = work_of(story, chief, "en")
    work.save(all_texts(work, "en: "))
    work.hand_in()
    work.approve()
    work.save({work.units()[0].key: "A new title"})
    return work


def test_the_russian_page_becomes_the_original(english, published, story, work_of, chief):
    before = contents(story)
    sources.change_source(family(story), "ru", chief)
    assert contents(story) == before
    assert pairs() == {("ru", "be"), ("ru", "en")}
    assert TranslationSource.objects.filter(object_id=story.translation_key).count() == 1
    assert [unit.source for unit in work_of(story, chief, "be").units()][:2] == [
        "ru: Гісторыя",
        "ru: Кароткі ўступ.",
    ]
    assert [unit.target for unit in work_of(story, chief, "be").units()][-3:] == PARAGRAPHS
    assert work_of(story, chief, "be").stage == Stage.COMPLETE
    again = work_of(story, chief, "en")
    assert [unit.stage for unit in again.units()] == [Stage.DRAFT] + [Stage.COMPLETE] * 6
    assert again.units()[0].target == "A new title"


def test_it_is_undone_by_doing_it_the_other_way_round(english, published, story, work_of, chief):
    before = contents(story), [unit.target for unit in english.units()]
    sources.change_source(family(story), "ru", chief)
    sources.change_source(family(story), "be", chief)
    assert (contents(story), [unit.target for unit in work_of(story, chief, "en").units()]) == before
    assert pairs() == {("be", "ru"), ("be", "en")}
    assert work_of(story, chief, "ru").stage == Stage.COMPLETE


def test_a_link_is_the_same_in_whatever_order_its_attributes_stand():
    """Ours writes one order, wagtail-localize another: a page would be outdated that says the very same."""

    def digest_of(link):
        block = {"type": "rich_text", "value": {"text": f"<p>{link}слова</a></p>"}, "id": "1"}
        return carried(InterviewPage, {"body": json.dumps([block]), "lead": f"<p>{link}слова</a></p>"})

    first, second = (
        digest_of(f"<a {each}>") for each in ('id="1" linktype="page"', 'linktype="page" id="1"')
    )
    assert first == second
    assert first != digest_of('<a id="2" linktype="page">')


def test_after_it_the_new_original_leaves_its_translations_behind(english, published, story, work_of, chief):
    sources.change_source(family(story), "ru", chief)
    russian = InterviewPage.objects.get(pk=published.pk)
    rewrite(russian, body=replaced(russian, "ru: Трэці", "ru: Последний"))
    work = work_of(story, chief, "be")
    assert [unit.stage for unit in work.units()] == [Stage.COMPLETE] * 6 + [Stage.OUTDATED]
    assert work.units()[6].target == PARAGRAPHS[2]


def test_a_page_that_is_not_level_does_not_become_the_original(published, story, chief):
    rewrite(story, title="Іншая назва")
    with pytest.raises(Refused):
        sources.change_source(family(story), "ru", chief)
    assert pairs() == {("be", "ru")}
    page = logged_in(chief).get(reverse("cms_translation_page_languages", args=[story.translation_key]))
    assert "/ru/detach/" in page.text
    assert "/ru/original/" not in page.text


def test_nothing_changes_while_a_review_runs(english, story, chief):
    english.hand_in()
    for act in (sources.change_source, sources.detach):
        with pytest.raises(Refused):
            act(family(story), "ru", chief)


def test_it_takes_the_right_to_publish(published, story, ru, reviewer, person_of):
    for user in (ru, reviewer, person_of(roles.EDITORS, "editor2")):
        for act, language in ((sources.change_source, "ru"), (sources.detach, "ru")):
            with pytest.raises(NotPermitted):
                act(family(story), language, user)
    assert pairs() == {("be", "ru")}


def test_a_detached_page_keeps_its_texts_and_is_edited_by_itself(published, story, work_of, chief, ru):
    before = contents(story)
    sources.detach(family(story), "ru", chief)
    assert contents(story) == before
    work = work_of(story, ru)
    assert (work.stage, bool(work.locked)) == (Stage.COMPLETE, True)
    rewrite(story, title="Іншая назва")
    assert work_of(story, ru).stage == Stage.COMPLETE
    assert logged_in(chief).get(reverse("wagtailadmin_pages:edit", args=[published.pk])).status_code == 200


def test_it_is_attached_again_with_what_it_says_then(published, story, work_of, chief, ru):
    sources.detach(family(story), "ru", chief)
    rewrite(InterviewPage.objects.get(pk=published.pk), title="Своё название")
    before = contents(story)
    sources.attach(family(story), "ru", chief)
    assert contents(story) == before
    work = work_of(story, ru)
    assert (work.stage, work.locked, work.units()[0].target) == (Stage.COMPLETE, "", "Своё название")


def test_what_was_outdated_when_it_was_detached_is_outdated_when_it_is_attached(
    published, story, work_of, chief, ru
):
    rewrite(story, title="Зусім іншая назва")
    assert work_of(story, ru).stage == Stage.OUTDATED
    sources.detach(family(story), "ru", chief)
    sources.attach(family(story), "ru", chief)
    assert work_of(story, ru).stage == Stage.OUTDATED


def test_a_page_written_by_hand_is_attached_text_by_text(story, work_of, chief, ru):
    written = make_interview(
        home("ru"), title="История", slug="story", lead="<p>Введение.</p>", translation_key=story.translation_key,
        body=body("Первый.", "Второй.", "Третий.", question="Кто вы?"),
    )  # fmt: skip
    written.save_revision().publish()
    assert work_of(story, ru).stage == Stage.COMPLETE
    before = contents(story)
    sources.attach(family(story), "ru", chief)
    assert contents(story) == before
    work = work_of(story, ru)
    assert [unit.target for unit in work.units()] == [
        "История", "Введение.", "Загаловак", "Кто вы?", "Первый.", "Второй.", "Третий.",
    ]  # fmt: skip
    # Its blocks are its own: it is built like the original when it is published next.
    assert work.stage == Stage.OUTDATED


def test_a_home_that_is_attached_keeps_its_own_address(campaign, work_of, ru, reviewer, chief):
    before = home("ru").slug
    sources.attach(family(home("be")), "ru", chief)
    work = work_of(home("be"), ru)
    work.save({work.units()[0].key: "Другое название"})
    work.hand_in()
    work_of(home("be"), reviewer).approve()
    assert (home("ru").slug, home("ru").title, home("ru").live) == (before, "Другое название", True)


def test_the_page_of_its_languages_says_what_will_happen_and_does_it(published, story, chief, ru):
    address = reverse("cms_translation_page_languages", args=[story.translation_key])
    decide = reverse("cms_translation_page_decide", args=[story.translation_key, "ru", "original"])
    client = logged_in(chief)
    assert decide in client.get(address).text
    assert "Every public page stays as it is" in client.get(decide).text
    assert client.post(decide).url == address
    assert pairs() == {("ru", "be")}
    assert decide not in logged_in(ru).get(address).text


def test_forged_decisions_are_refused_and_noted(published, story, ru, reviewer, caplog):
    for user in (ru, reviewer):
        for act in ("original", "detach"):
            address = reverse("cms_translation_page_decide", args=[story.translation_key, "ru", act])
            assert logged_in(user).post(address).status_code == 403
    assert pairs() == {("be", "ru")}
    assert len([each for each in caplog.records if "was refused" in each.getMessage()]) == 4
    assert "Гісторыя" not in caplog.text

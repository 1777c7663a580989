"""Which language a text was made from: kept with every save, so that a later change of the original is noticed."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.disclosure.custody import Standing, write_custody
from cms.snippets.models import Article, Prisoner, Sentence
from cms.snippets.waiting import rewrite
from cms.translation.models import ColumnSource, Stage
from cms.translation.works.facts.baseline import mark_baseline
from cms.translation.works.facts.tallies import tallies
from tests.factories import make_article, make_prisoner, make_sentence, publish

pytestmark = pytest.mark.django_db


def marks(field: str = "title") -> dict[str, tuple[str, str]]:
    """Of each language: which it was made from, and how that read."""
    found = ColumnSource.objects.filter(field=field).values_list("language", "source_language", "source_text")
    return {language: (source, text) for language, source, text in found}


def stages(fact: Any) -> dict[str, str]:
    kind = fact._meta.model_name
    return {each.language: each.stage for each in tallies([kind], {kind: [str(fact.pk)]})}


def change(fact: Any, **columns: Any) -> None:
    row = type(fact).objects.get(pk=fact.pk)
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()


@pytest.fixture
def article() -> Article:
    return make_article("342", title_be="Артыкул", title_ru="Статья", title_en=None)


def test_what_is_written_together_is_level(article: Article) -> None:
    assert marks() == {"ru": ("be", "Артыкул")}
    assert stages(article) == {"be": Stage.COMPLETE, "ru": Stage.COMPLETE, "en": Stage.MISSING}


def test_a_change_of_the_original_alone_makes_the_others_outdated(article: Article) -> None:
    change(article, title_be="Артыкул, новая рэдакцыя")
    assert marks() == {"ru": ("be", "Артыкул")}
    assert stages(article) == {"be": Stage.COMPLETE, "ru": Stage.OUTDATED, "en": Stage.MISSING}


def test_a_translation_written_later_is_level_again(article: Article) -> None:
    change(article, title_be="Новае")
    change(article, title_ru="Новое")
    assert marks() == {"ru": ("be", "Новае")}
    assert stages(article)["ru"] == Stage.COMPLETE


def test_both_changed_in_one_save_are_level(article: Article) -> None:
    change(article, title_be="Новае", title_ru="Новое", title_en="New")
    assert marks() == {"ru": ("be", "Новае"), "en": ("be", "Новае")}


def test_a_slip_corrected_in_a_translation_makes_nothing_outdated(article: Article) -> None:
    change(article, title_en="Article")
    change(article, title_ru="Статья.")
    assert stages(article) == dict.fromkeys(("be", "ru", "en"), Stage.COMPLETE)


def test_who_was_there_first_stays_the_original() -> None:
    article = make_article("342", title_be=None, title_ru="Статья")
    change(article, title_be="Артыкул")
    assert marks() == {"be": ("ru", "Статья")}
    change(article, title_ru="Другая статья")
    assert stages(article) == {"be": Stage.OUTDATED, "ru": Stage.COMPLETE, "en": Stage.MISSING}


def test_a_translation_stands_for_an_original_that_is_taken_out(article: Article) -> None:
    change(article, title_en="Article")
    change(article, title_be=None)
    assert marks() == {"en": ("ru", "Статья")}
    change(article, title_ru="Иначе")
    assert stages(article) == {"be": Stage.MISSING, "ru": Stage.COMPLETE, "en": Stage.OUTDATED}


def test_a_text_that_is_taken_out_loses_its_mark(article: Article) -> None:
    change(article, title_ru=None)
    assert marks() == {}


def test_numbers_of_paragraphs_are_no_change() -> None:
    person = make_prisoner(about_be="<p>Жыў.</p>", about_ru="<p>Жил.</p>")
    change(person, about_be='<p data-block-key="ab12c">Жыў.</p>')
    mark = ColumnSource.objects.get(field="about")
    assert mark.source_text == "<p>Жыў.</p>"
    assert stages(person)["ru"] != Stage.OUTDATED


def test_a_draft_marks_nothing_until_it_is_published() -> None:
    article = make_article("342", live=False)
    change(article, title_be="Спачатку так")
    change(article, title_be="Потым іначай")
    assert marks() == {}
    Article.objects.get(pk=article.pk).save_revision().publish()
    assert marks() == {"ru": ("be", "Потым іначай")}


def test_children_are_marked_with_their_fact() -> None:
    person = make_prisoner(live=False)
    sentence = make_sentence(person, court_be="Суд", court_ru="Суд РФ")
    assert marks("court") == {}
    Prisoner.objects.get(pk=person.pk).save_revision().publish()
    assert marks("court") == {"ru": ("be", "Суд")}
    change(Sentence.objects.get(pk=sentence.pk), court_be="Іншы суд")
    assert stages(person)["ru"] == Stage.OUTDATED


def test_a_draft_of_a_published_fact_marks_nothing(article: Article) -> None:
    row = Article.objects.get(pk=article.pk)
    row.title_be = "Чарнавік"
    row.save_revision()
    assert stages(article)["ru"] == Stage.COMPLETE
    Article.objects.get(pk=article.pk).latest_revision.publish()
    assert stages(article)["ru"] == Stage.OUTDATED


def test_deleting_takes_the_marks_away(article: Article) -> None:
    Article.objects.get(pk=article.pk).delete()
    assert not ColumnSource.objects.exists()


def test_the_baseline_marks_what_was_there_before_and_can_be_repeated(article: Article) -> None:
    person = make_prisoner()
    make_sentence(person, court_be="Суд", court_ru="Суд РФ")
    make_article("343", live=False)
    ColumnSource.objects.all().delete()
    made = mark_baseline()
    assert made == ColumnSource.objects.count() > 3
    assert marks()["ru"] == ("be", "Артыкул") and marks("court") == {"ru": ("be", "Суд")}
    change(article, title_be="Новае")
    assert mark_baseline() == 0
    assert stages(article)["ru"] == Stage.OUTDATED


def queries_of(act: Any) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        act()
    return [each["sql"] for each in queries if "cms_translation_columnsource" in each["sql"]]


def test_writing_in_bulk_asks_for_no_marks() -> None:
    people = [publish(make_prisoner()) for _number in range(3)]
    pks = [person.pk for person in people]
    assert queries_of(lambda: write_custody(pks, Standing("released_abroad", None, "unknown"))) == []
    assert queries_of(lambda: rewrite(people, lambda pk, content: content | {"verified_on": None})) == []

    def bulk() -> None:
        with version.act():
            Prisoner.objects.filter(pk__in=pks).update(verified_on=None)

    assert queries_of(bulk) == []


def test_a_save_that_writes_no_text_asks_for_no_marks(article: Article) -> None:
    assert queries_of(lambda: change(article, source="Кодэкс")) == []
    assert queries_of(lambda: Article.objects.get(pk=article.pk).save_revision()) == []


def test_a_save_with_many_texts_writes_their_marks_at_once() -> None:
    texts = {"about_be": "<p>А</p>", "about_ru": "<p>Б</p>", "occupation_be": "А", "occupation_en": "B"}
    assert len(queries_of(lambda: make_prisoner(**texts))) == 1
    assert ColumnSource.objects.filter(field__in=["about", "occupation"]).count() == 2

"""The search answers as if nothing existed that readers may not read, and follows every act at once."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.models import ContentPage, HomePage
from cms.reader.search.keeping import keep_missing
from cms.reader.search.models import PageWords
from tests.factories import make_content, make_guardian, make_prisoner, publish
from tests.pages.mentioned import MASKS, UNNAMED, mention, minimised
from tests.reader.search.asking import ask, counts, found, passages

pytestmark = pytest.mark.django_db
NAME = "Выдуманага"


@pytest.fixture
def home(homes_world: None) -> HomePage:
    return HomePage.objects.get(locale__language_code="be")


def tell(home: HomePage, text: str, **fields: Any) -> ContentPage:
    return make_content(home, slug="page", body=[("rich_text", {"text": f"<p>{text}</p>"})], **fields)


@pytest.mark.parametrize("make", UNNAMED, ids=lambda make: make.__name__)
def test_a_mention_of_somebody_hidden_is_not_found(home: HomePage, make: Any) -> None:
    tell(home, f"Чакаем {mention(make(), f'Міколу {NAME}')} дома.")

    assert counts(ask(NAME)) == {}
    html = ask("чакаем")
    assert passages(html) == [f"<mark>Чакаем</mark> {MASKS['be']} дома."]
    assert NAME not in html
    assert found(MASKS["be"]) == []


def test_a_mention_is_found_while_its_person_is_public(home: HomePage) -> None:
    person = make_prisoner()
    tell(home, f"Чакаем {mention(person, NAME)} дома.")
    steps = [found(NAME)]
    publish(person)
    steps.append(found(NAME))
    change_state(person, State.HIDDEN)
    steps.append(found(NAME))

    assert steps == [[], ["/be/page/"], []]


def test_of_a_minimised_person_only_the_known_name_is_found(home: HomePage) -> None:
    person = minimised()
    tell(home, f"Чакаем {mention(person, NAME)} і {mention(person, 'Пятровіча')} дома.")

    assert found(NAME) == ["/be/page/"]
    assert found("Пятровіча") == []
    assert passages(ask("чакаем"))[0].endswith(f"{NAME} і {MASKS['be']} дома.")


def test_a_mention_of_two_people_is_not_found(home: HomePage) -> None:
    one, other = publish(make_prisoner()), make_prisoner(family_name_be="Зімовы", family_name_ru="Зимний")
    tell(home, f'Чакаем <a linktype="person" id="{one.pk}">Міколу {mention(other, NAME)}</a> дома.')

    assert found(NAME) == []


def test_words_of_a_block_that_readers_do_not_see_are_not_found(home: HomePage) -> None:
    guardian = make_guardian()
    change_guardian_state(guardian, GuardianState.HIDDEN)
    hidden = make_prisoner(family_name_be="Зімовы", family_name_ru="Зимний")
    make_content(
        home,
        slug="page",
        body=[
            ("quote", {"text": "<p>бурштын</p>", "guardian": guardian}),
            ("appeal", {"call": "журавіны", "person": hidden, "closing": "алешына"}),
        ],
    )

    assert [found(word) for word in ("бурштын", "журавіны", "алешына")] == [[], [], []]


def test_pages_that_are_not_public_are_neither_found_nor_counted(home: HomePage) -> None:
    page = tell(home, "журавіны")
    steps = [found("журавіны")]
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    steps.append(found("журавіны"))
    restriction.delete()
    page.expire_at = timezone.now() - timedelta(hours=1)
    page.save()
    steps.append(found("журавіны"))
    page.expire_at = None
    page.save()
    page.unpublish()
    steps.append(found("журавіны"))
    assert counts(ask("журавини", "ru")) == {}
    assert "журав" not in ask("жураміны", "ru").replace("жураміны", "")

    assert steps == [["/be/page/"], [], [], []]


def test_a_page_with_a_hidden_name_in_its_words_is_not_found(home: HomePage) -> None:
    person = publish(make_prisoner())
    tell(home, "Мікола Выдуманы любіць журавіны")
    before = found("журавіны")
    change_state(person, State.HIDDEN)

    assert (before, found("журавіны")) == (["/be/page/"], [])


def test_an_edit_is_found_at_once_and_a_draft_is_not(home: HomePage) -> None:
    page = tell(home, "журавіны")
    page.body = [("rich_text", {"text": "<p>бурштын</p>"})]
    revision = page.save_revision()
    drafted = (found("журавіны"), found("бурштын"))
    revision.publish()

    assert drafted == (["/be/page/"], [])
    assert (found("журавіны"), found("бурштын")) == ([], ["/be/page/"])


def test_the_words_of_a_deleted_page_go_with_it(home: HomePage) -> None:
    page = tell(home, "журавіны")
    kept = PageWords.objects.filter(pk=page.pk).exists()
    page.delete()

    assert kept and not PageWords.objects.filter(text__contains="журавіны").exists()


def test_pages_older_than_the_search_are_learnt(home: HomePage) -> None:
    tell(home, "журавіны")
    PageWords.objects.all().delete()
    keep_missing()

    assert found("журавіны") == ["/be/page/"]


def test_nobody_is_named_by_a_slip(home: HomePage) -> None:
    tell(home, f"Чакаем {mention(make_prisoner(), NAME)} дома.")

    assert found("Выдумкнага") == []

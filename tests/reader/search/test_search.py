"""One question finds people, stories and pages, each in its group, the best first."""

import pytest
from django.test import Client

from cms import version
from cms.pages.models import HomePage
from tests.factories import (
    make_content,
    make_guardian,
    make_interview,
    make_prisoner,
    publish,
)
from tests.pages.mentioned import mention
from tests.reader.search.asking import ask, counts, found, passages, paths

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(homes_world: None) -> HomePage:
    return HomePage.objects.get(locale__language_code="be")


def rich(text: str) -> tuple[str, dict[str, str]]:
    return ("rich_text", {"text": f"<p>{text}</p>"})


def test_people_come_first_then_stories_then_pages(home: HomePage) -> None:
    person = publish(make_prisoner(family_name_be="Лістападаў", family_name_ru="Листопадов"))
    make_interview(home, title="Пра лісты", wards=[person], slug="story")
    make_content(home, title="Як пісаць лісты", slug="letters")

    html = ask("ліст")

    assert counts(html) == {"people": 1, "stories": 1, "pages": 1}
    assert html.index("Лістападаў") < html.index("/be/story/") < html.index('"/be/letters/"')
    assert '<meta name="robots" content="noindex">' in html


def test_more_people_than_are_shown_are_a_link_to_the_directory(home: HomePage) -> None:
    with version.act():
        for _ in range(7):
            publish(make_prisoner())

    html = ask("Выдуманы")

    assert counts(html) == {"people": 7}
    assert html.count('class="person"') == 6
    assert 'href="/be/prisoners/?search=%D0%92%D1%8B%D0%B4%D1%83%D0%BC%D0%B0%D0%BD%D1%8B"' in html


def test_titles_weigh_more_and_the_very_word_more_than_its_forms(home: HomePage) -> None:
    make_content(home, title="Паштоўка", slug="form-in-title")
    make_content(home, title="Пра нас", slug="in-text", body=[rich("Тут паштоўкі.")])
    make_content(home, title="Паштоўкі", slug="in-title")
    make_content(home, title="Паштоўкіна", slug="beginning")
    make_content(home, title="Пошта", slug="none")

    assert found("паштоўкі") == ["/be/in-title/", "/be/form-in-title/", "/be/beginning/", "/be/in-text/"]


def test_a_page_has_all_the_words_of_the_question(home: HomePage) -> None:
    make_content(home, title="Марка", slug="one", body=[rich("Канверт")])
    make_content(home, title="Марка", slug="other", body=[rich("Канверт і ліст")])

    assert found("лісты марка") == ["/be/other/"]
    assert found("марка паштоўка") == []


def test_a_slip_is_forgiven_where_nothing_is_found_without_it(home: HomePage) -> None:
    make_content(home, title="Паштоўка", slug="card")
    make_content(home, title="Дом", slug="house")

    html = ask("поштоўку")

    assert paths(html) == ["/be/card/"]
    assert "<mark>Паштоўка</mark>" in html
    assert found("дым") == []


def test_every_kind_of_words_on_a_page_is_found(home: HomePage) -> None:
    make_content(
        home,
        slug="words",
        lead="<p>ціхманы</p>",
        body=[
            ("heading", {"text": "журавіны"}),
            ("statement", {"speaker": "вартаўнік", "text": "<p>алешына</p>"}),
            ("question_answer", {"question": "навошта?", "answer": "<ul><li>чарацяны</li></ul>"}),
            ("quote", {"text": "<p>бурштын</p>", "attribution": "гаршчэчнік"}),
            ("notice", {"kind": "care", "title": "асцярожна", "text": "<p>лядзяш</p>"}),
        ],
    )

    words = "ціхманы журавіны вартаўнік алешына навошта чарацяны бурштын гаршчэчнік асцярожна лядзяш"
    assert {word: found(word) for word in words.split()} == {word: ["/be/words/"] for word in words.split()}
    assert found("care") == []


def test_a_story_is_found_by_its_people_in_any_script(home: HomePage) -> None:
    ward, other = (
        publish(make_prisoner()),
        publish(make_prisoner(family_name_be="Зімовы", family_name_ru="Зимний")),
    )
    make_interview(home, slug="about", wards=[ward])
    make_interview(home, slug="spoken", guardian=make_guardian(name_be="Ганна Красавіцкая"), wards=[other])

    assert found("Vydumany") == ["/be/about/"]
    assert found("Vydumony") == []  # Somebody whose name is only alike.
    assert found("Hanna Krasavitskaja") == ["/be/spoken/"]


def test_a_mentioned_person_is_found_and_marked(home: HomePage) -> None:
    person = publish(make_prisoner())
    make_content(home, slug="page", body=[rich(f"Чакаем {mention(person, 'Міколу Выдуманага')} дома.")])

    html = ask("Выдуманы дом")

    assert paths(html) == ["/be/page/"]
    assert passages(html) == ["Чакаем Міколу <mark>Выдуманага</mark> <mark>дома</mark>."]


def test_the_question_and_what_is_found_are_escaped(home: HomePage) -> None:
    make_content(
        home, title='<b>Ліст & "слова"</b>', slug="page", body=[rich("&lt;script&gt;ліст&lt;/script&gt;")]
    )

    html = ask('<script>"ліст"&\'')

    assert paths(html) == ["/be/page/"]
    assert "<b>" not in html and "<script" not in html
    assert 'value="&lt;script&gt;&quot;ліст&quot;&amp;&#x27;"' in html
    assert "&lt;b&gt;<mark>Ліст</mark> &amp; &quot;слова&quot;&lt;/b&gt;" in html


def test_many_results_have_pages(home: HomePage) -> None:
    publish(make_prisoner(family_name_be="Лістападаў"))
    with version.act():
        for number in range(11):
            make_content(home, title=f"Ліст {number}", slug=f"letter-{number}")

    first, second = ask("ліст"), ask("ліст", page=2)

    assert (len(paths(first)), len(paths(second))) == (10, 1)
    assert (counts(first), counts(second)) == ({"people": 1, "pages": 11}, {"pages": 11})
    assert 'href="?q=%D0%BB%D1%96%D1%81%D1%82&amp;page=2"' in first
    assert paths(ask("ліст", page=99)) == paths(second)


def test_other_languages_offer_what_is_not_found_in_this_one(home: HomePage) -> None:
    ru = HomePage.objects.get(locale__language_code="ru")
    make_content(ru, title="Посылка", slug="parcel")
    query = "q=%D0%BF%D0%BE%D1%81%D1%8B%D0%BB%D0%BA%D0%B0"

    html = ask("посылка")

    assert f'<a href="/ru/search/?{query}" hreflang="ru">' in html
    assert f'href="/en/search/?{query}"' in html  # The switcher keeps the question.
    assert html.count(f"/en/search/?{query}") == 1


@pytest.mark.parametrize(
    "question", ["", "!", "…?!", "😀", "\u202e\u200f", "а", "\x00", "%", "_", "\\", "'", "а" * 10_000, "а " * 5_000]
)  # fmt: skip
def test_whatever_is_asked_gets_an_answer(homes_world: None, question: str) -> None:
    html = ask(question)

    assert counts(html) == {}
    assert 'href="/be/prisoners/"' in html


def test_only_reading_is_answered(homes_world: None) -> None:
    assert Client().post("/be/search/").status_code == 405


def test_there_is_no_search_without_a_home(db: None) -> None:
    assert Client().get("/be/search/?q=ліст").status_code == 404

"""A person mentioned in a text: shown while their name is public, masked at any other time, in every output."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.delivery.middleware import AFRESH
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages.mentions import is_form_of
from tests.factories import make_directory, make_home, make_interview, make_prisoner
from tests.pages.mentioned import MASKS, UNNAMED, WORD, mention, minimised, public, shown, tell_of

pytestmark = pytest.mark.django_db


def test_a_public_person_is_linked_in_the_language_of_the_text():
    person = public()
    for language in MASKS:
        assert shown(f"<p>Пра {mention(person)}.</p>", language) == (
            f'<p>Пра <a href="/{language}/prisoners/{person.public_id}/" rel="noreferrer noopener">{WORD}</a>.</p>'
        )


@pytest.mark.parametrize("make", UNNAMED)
@pytest.mark.parametrize("language", MASKS)
def test_whoever_may_not_be_named_is_masked(make, language):
    person = make()
    assert shown(f"<p>Пра {mention(person)}.</p>", language) == f"<p>Пра {MASKS[language]}.</p>"


@pytest.mark.parametrize("pk", ["0", "", "9" * 400, "x", "-1", "4²", "999999"])
def test_a_mention_of_nobody_is_masked(pk):
    assert (
        shown(f"<p>{mention(pk)} <a linktype='person'>{WORD}</a></p>")
        == f"<p>{MASKS['be']} {MASKS['be']}</p>"
    )


@pytest.mark.parametrize(
    ("word", "is_kept"),
    [
        ("Міколу Выдуманага", True),
        ("Николаю Вымышленному", False),
        ("Mikola Vydumany", True),
        ("Выдуманым", True),
        ("Мікола Пятровіч Выдуманы", False),
        ("настаўніка з Горак", False),
        ("Выдуманскага", False),
        ("—", False),
    ],
)
def test_of_a_minimised_person_only_forms_of_the_known_name_stay_without_a_link(word, is_kept):
    person = minimised()
    assert shown(f"<p>{mention(person, word)}</p>") == f"<p>{word if is_kept else MASKS['be']}</p>"


@pytest.mark.parametrize(
    ("word", "name", "is_form"),
    [
        ("Марыю Бірулю", "Марыя Біруля", True),
        ("Марии", "Мария Бируля", True),
        ("Іванам", "Іван К.", True),
        ("Іванам Карповічам", "Іван К.", False),
        ("Ивановского", "Ян Ивановский", True),
        ("Иванова", "Иван Дуб", False),
        ("", "Іван", False),
        ("Іван", "…", False),
    ],
)
def test_a_case_form_shares_its_beginning_with_the_name(word, name, is_form):
    assert is_form_of(word, name) is is_form


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<p>{a}Мі<b>колу</b></a>!</p>", "<p>{mask}<b></b>!</p>"),
        ("<p><b>{a}Міколу</a></b></p>", "<p><b>{mask}</b></p>"),
        ("<p>бачу {a}Міколу </a>і</p>", "<p>бачу {mask} і</p>"),
        ("<p>{a}Мі<a href='https://example.org/'>ко</a>лу</a>!</p>", "<p>{mask}!</p>"),
        ("<p>{a}Міколу", "<p>{mask}</p>"),
        ("<p>{a}Мі&shy;к&#1086;лу &amp; сына</a> &amp; ўсё</p>", "<p>{mask} &amp; ўсё</p>"),
        ("<p>{a}</a>ціха</p>", "<p>ціха</p>"),
        ("<P><A ID=7 LINKTYPE='Person'>Міколу</A></P>", "<p>{mask}</p>"),
        ("<p><a id='7' linktype='pers&#111;n'>Міколу</a></p>", "<p>{mask}</p>"),
        ("<p><![ x>{a}Міколу</a></p>", "<p>{mask}</p>"),
        ("<p>{a}Мі<![CDATA[колу]]></a></p>", "<p>{mask}</p>"),
        ("<p>{a}Міколу</a></p><![", "<p>{mask}</p>&lt;!["),
    ],
)
def test_no_mark_up_lets_a_part_of_a_masked_name_through(written, expected):
    anchor = '<a linktype="person" id="7">'
    assert shown(written.format(a=anchor, mask="")) == expected.format(mask=MASKS["be"])


def test_a_hidden_person_is_masked_inside_the_mention_of_a_public_one():
    inner = mention(make_prisoner(), "брата Алеся")
    assert shown(f"<p>{mention(public(), f'Міколу, {inner}, яго')}</p>") == f"<p>{MASKS['be']}</p>"


@pytest.fixture
def home():
    home = make_home("be")
    make_directory(home)
    return home


PLACES = ["/be/", "/be/story-1/", "/api/v2/pages/?fields=*&locale=be", "/api/v2/pages/{pk}/?fields=*"]


def answers(client, story):
    return {place: client.get(place.format(pk=story.pk)).text for place in PLACES}


def test_hiding_a_person_masks_each_mention_in_pages_descriptions_cards_and_the_api(client, home):
    person = public()
    story = tell_of(person, home)
    for place, answer in answers(client, story).items():
        assert WORD in answer, place
    assert f'<meta name="description" content="Размова пра {WORD}.">' in client.get(story.url).text
    change_state(person, State.WITHDRAWN)
    for place, answer in answers(client, story).items():
        assert "Выдуман" not in answer, place
        assert MASKS["be"] in answer, place
        assert person.public_id not in answer, place
    assert f'<meta name="description" content="Размова пра {MASKS["be"]}.">' in client.get(story.url).text


def test_a_story_that_only_mentions_somebody_hidden_is_not_held_back(client, home):
    assert client.get(tell_of(make_prisoner(), home).url).status_code == 200


def test_a_story_without_mentions_asks_nothing_for_them(client, home):
    make_interview(home, lead="<p>Размова.</p>", body=[("rich_text", {"text": "<p>Пра кнігі.</p>"})])
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/be/story-1/").status_code == 200
    assert not [query for query in captured if "prisonerdisclosure" in _columns(query["sql"])]


def _columns(sql):
    return sql.split(" FROM ")[0].lower()


@pytest.mark.parametrize("number", [1, 20])
def test_all_mentions_of_a_page_and_its_blocks_are_one_question(client, home, number):
    people = [public() for _ in range(number)]
    told = " ".join(mention(person) for person in people)
    story = make_interview(
        home,
        wards=people[:1],
        lead=f"<p>{told}</p>",
        body=[("rich_text", {"text": f"<p>{told}</p>"}), ("person_card", {"person": people[-1]})],
    )
    make_interview(home, slug="story-2", lead=f"<p>{told}</p>")
    client.get(story.url, **{AFRESH: True})
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(story.url, **{AFRESH: True})
    assert answer.text.count(f">{WORD}</a>") == 2 * number
    assert len(captured) <= 15
    asked = [query for query in captured if '"prisoner_id"' in _columns(query["sql"])]
    assert sum("cms_disclosure_prisonerdisclosure" in query["sql"].split(" FROM ")[1] for query in asked) == 1

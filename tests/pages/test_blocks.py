"""What each block says, and that nothing of a hidden person or an unpublished fact is left of it."""

from datetime import date

import pytest

from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages import block_values as values
from cms.pages.blocks import BodyBlock
from cms.pages.composing import compose
from tests.factories import (
    fill_settings,
    make_action,
    make_content,
    make_facility,
    make_guardian,
    make_home,
    make_image,
    make_organisation,
    make_placement,
    make_prisoner,
    publish,
)

pytestmark = pytest.mark.django_db

HOLDING = '<p>Пакуль <b>ўсе</b> не на волі.</p><script>alert("x")</script>'
HTML = "<p>Пакуль <b>ўсе</b> не на волі.</p>"


@pytest.fixture
def home():
    return make_home("be")


@pytest.fixture
def show(home):
    """`show("quote", text=…)` → the composed value of the block on a page in Belarusian, None when left out."""

    def shown(name, language="be", **value):
        page = make_content(home, slug=f"page-{home.get_children_count()}", body=[(name, value)])
        home.refresh_from_db()
        page.refresh_from_db()
        blocks = compose(page.body, language, page=page).body
        return blocks[0].value if blocks else None

    return shown


@pytest.fixture
def read(client, home):
    """`read("quote", text=…)` → the HTML of a page with the block."""

    def answered(name, **value):
        page = make_content(home, slug=f"page-{home.get_children_count()}", body=[(name, value)])
        home.refresh_from_db()
        return client.get(page.public_path).text

    return answered


def test_every_block_has_a_builder_a_template_and_a_type():
    from django.template.loader import get_template

    from cms.pages.building import _BUILDERS

    names = set(BodyBlock.base_blocks)
    assert set(_BUILDERS) == set(values.TYPES) == names
    assert all(get_template(f"cms/blocks/{name}.html") for name in names)


def test_prose(show):
    assert show("heading", text="Пра лісты") == values.Heading(text="Пра лісты", anchor="пра-лісты")
    assert show("rich_text", text=HOLDING) == values.Prose(html=HTML)
    assert show("statement", speaker="", text=HOLDING) == values.Statement(speaker=None, html=HTML)
    exchange = show("question_answer", question="Чаму?", speaker="", answer=HOLDING)
    assert exchange == values.QuestionAnswer(question="Чаму?", speaker=None, html=HTML)
    notice = show("notice", kind="care", title="", text=HOLDING)
    assert notice == values.Notice(kind="care", title=None, html=HTML)


def test_a_quote_says_whose_words_it_holds(show, read):
    told = {"text": HOLDING, "attribution": "былы вязень", "guardian": None}
    assert show("quote", **told) == values.Quote(html=HTML, attribution="былы вязень", guardian=None)
    speaker = make_guardian()
    quote = show("quote", **told | {"attribution": "", "guardian": speaker})
    assert (quote.attribution, quote.guardian.name) == (None, "Алена Прыдуманая")
    assert "Алена Прыдуманая, пісьменніца" in read("quote", text=HOLDING, guardian=speaker)


def test_a_quote_of_a_hidden_guardian_is_gone(show, read):
    speaker = make_guardian()
    change_guardian_state(speaker, GuardianState.HIDDEN)
    told = {"text": HOLDING, "guardian": speaker, "attribution": ""}
    assert show("quote", **told) is None
    answer = read("quote", **told)
    assert "Прыдуманая" not in answer and "не на волі" not in answer


def test_a_picture_has_its_text_and_several_sizes(show, read):
    image = make_image(title="secret title", size=(800, 600))
    told = {"image": image, "alt": "Канверты", "caption": "<p>На стале</p>", "credit": "А. Б."}
    figure = show("figure", **told)
    assert (figure.alt, figure.caption, figure.credit) == ("Канверты", "<p>На стале</p>", "А. Б.")
    assert (figure.image.id, figure.image.width, figure.image.height) == (image.pk, 800, 600)
    answer = read("figure", **told)
    assert 'alt="Канверты"' in answer and "<figcaption>" in answer
    assert "secret title" not in answer


def test_a_picture_from_a_private_collection_is_never_shown(show, read):
    from cms.media.portraits import portrait_collection

    image = make_image()
    image.collection = portrait_collection()
    image.save()
    assert show("figure", image=image, alt="Твар") is None
    assert "<img" not in read("figure", image=image, alt="Твар")


NUMBER = {"number": 1234, "label": "чалавек", "source": "«Вясна»", "date": date(2024, 5, 3), "source_url": ""}


def test_a_number_is_written_in_the_language_of_the_page(show, read):
    be, en = show("statistic", **NUMBER), show("statistic", language="en", **NUMBER)
    assert (be.number, be.number_text, be.date.text) == (1234, "1\u00a0234", "3\u00a0мая 2024")
    assert (en.number_text, en.date.date) == ("1,234", "2024-05-03")
    answer = read("statistic", **NUMBER)
    assert '<data value="1234">' in answer and '<time datetime="2024-05-03">' in answer


@pytest.mark.parametrize("part", ["number", "label", "source", "date"])
def test_a_number_that_nobody_can_check_is_not_shown(show, part):
    assert show("statistic", **NUMBER | {part: None}) is None


@pytest.mark.parametrize("name", ["person_card", "mailable_address", "appeal"])
def test_a_block_about_a_prisoner_is_gone_when_they_are_hidden(show, read, name):
    person = make_prisoner()
    make_placement(person, make_facility())
    publish(person, letters="allowed", show_address=True)
    told = {"person": person} | ({"call": "Свабоду!", "closing": ""} if name == "appeal" else {})
    assert show(name, **told).card.person.id == person.public_id
    assert person.public_id in read(name, **told)
    change_state(person, State.WITHDRAWN)
    assert show(name, **told) is None
    answer = read(name, **told)
    assert person.public_id not in answer and "Выдуманы" not in answer and "Свабоду!" not in answer


def test_an_appeal_leaves_the_name_as_it_is(show, read):
    person = publish(make_prisoner())
    told = {"call": "Свабоду!", "person": person, "closing": "Свабоду ўсім палітвязням!"}
    appeal = show("appeal", **told)
    assert (appeal.call, appeal.card.person.name.full, appeal.closing) == (
        "Свабоду!",
        "Мікола Выдуманы",
        "Свабоду ўсім палітвязням!",
    )
    assert "Мікола Выдуманы</a>" in read("appeal", **told)


def test_a_guardian_card_follows_the_guardian(show, read):
    speaker = make_guardian(about_be="<p>Піша пра ўсё.</p>")
    card = show("guardian_card", guardian=speaker)
    assert (card.guardian.name, card.guardian.about) == ("Алена Прыдуманая", "<p>Піша пра ўсё.</p>")
    assert "Піша пра ўсё." in read("guardian_card", guardian=speaker)
    change_guardian_state(speaker, GuardianState.HIDDEN)
    assert show("guardian_card", guardian=speaker) is None
    assert "Прыдуманая" not in read("guardian_card", guardian=speaker)


def test_categories_hold_the_guardians_of_today_by_name(show):
    for name in ("Юлія", "Ірына", "Алесь"):
        make_guardian(name_be=name, categories=["diaspora"])
    make_guardian(name_be="Янка", categories=["diaspora"], public=False)
    told = show("guardian_categories", heading="Хто?", categories=[], with_people=True)
    assert len(told.categories) == 5
    circles = {
        each.category.value: [guardian.name for guardian in each.guardians] for each in told.categories
    }
    assert circles["diaspora"] == ["Алесь", "Ірына", "Юлія"]
    assert circles["politician"] == []


def test_categories_can_be_listed_alone_and_cost_nothing_then(show, home, django_assert_num_queries):
    make_guardian(categories=["diaspora"])
    value = {"heading": "", "categories": ["diaspora", "politician"], "with_people": False}
    page = make_content(home, body=[("guardian_categories", value)])
    page.refresh_from_db()
    with django_assert_num_queries(0):
        told = compose(page.body, "be").body[0].value
    assert [each.category.value for each in told.categories] == ["politician", "diaspora"]
    assert not any(each.guardians for each in told.categories)


def test_a_way_to_help_is_told_as_the_fact_tells_it(show):
    fact = make_action([make_organisation()])
    (action,) = show("support_actions", actions=[{"action": fact}]).actions
    assert (action.id, action.title, action.html) == (fact.pk, "Напішыце ліст", "<p>Напішыце ліст.</p>")
    assert (action.kind.value, action.audience.value) == ("letters", "not_if_ties")
    assert [each.name for each in action.organisations] == ["Фонд Ўзаемадапамогі"]


def test_a_page_has_its_own_words_for_a_way_to_help_but_not_its_own_audience(show):
    own = {
        "action": make_action(),
        "title": "Ліст",
        "text": HTML,
        "kind": "protest",
        "audience": "lower_risk",
    }
    (action,) = show("support_actions", actions=[own]).actions
    assert (action.title, action.html) == ("Ліст", HTML)
    assert (action.kind.value, action.audience.value) == ("letters", "not_if_ties")


def test_what_falls_back_to_another_language_is_marked(show, read, client):
    fact = make_action([make_organisation()])
    (action,) = show("support_actions", language="ru", actions=[{"action": fact}]).actions
    assert action.fallback == {"html": "be"}
    (own,) = show("support_actions", language="ru", actions=[{"action": fact, "text": HTML}]).actions
    assert own.fallback == {}
    ru = make_home("ru")
    make_content(ru, body=[("support_actions", {"actions": [{"action": fact}]})])
    assert '<div lang="be"><p>Напішыце ліст.</p></div>' in client.get("/ru/about/").text


def test_a_way_to_help_that_is_not_published_is_left_out_with_the_page_s_own_words(show, read):
    fact = make_action()
    fact.unpublish()
    told = {
        "actions": [
            {"action": fact, "title": "Ліст", "text": HTML, "kind": "letters", "audience": "lower_risk"}
        ]
    }
    assert show("support_actions", **told) is None
    assert "не на волі" not in read("support_actions", **told)


def test_organisations_stand_in_the_order_given_and_drafts_are_left_out(show, read):
    first, draft, last = (make_organisation(name_be=name) for name in ("Ясень", "Чарнавік", "Арэх"))
    draft.unpublish()
    told = {"heading": "Фонды", "organisations": [first, draft, last]}
    assert [each.name for each in show("organisation_list", **told).organisations] == ["Ясень", "Арэх"]
    answer = read("organisation_list", **told)
    assert "Чарнавік" not in answer and 'href="https://fund.example.org/"' in answer


def test_an_onion_address_is_text_and_never_a_link(read):
    onion = "a" * 56 + ".onion"
    answer = read("organisation_list", organisations=[make_organisation(onion=onion)])
    assert f"<code>{onion}</code>" in answer and f'href="{onion}' not in answer


def test_the_contact_comes_from_the_settings_and_is_no_link(show, read):
    assert show("campaign_contact", text=HTML) is None
    fill_settings(contact="@vydumany_bot", contact_note_ru="Не пишите из Беларуси.")
    contact = show("campaign_contact", text=HTML)
    assert (contact.html, contact.contact, contact.note) == (HTML, "@vydumany_bot", "Не пишите из Беларуси.")
    assert contact.fallback == {"note": "ru"}
    answer = read("campaign_contact", text=HTML)
    assert "@vydumany_bot</bdi>" in answer and 'lang="ru">Не пишите из Беларуси.' in answer
    assert "t.me" not in answer

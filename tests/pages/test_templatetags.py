"""The tags of the public templates: a text always says its language, and only cleaned HTML is trusted."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.template import Context, Engine
from django.utils import translation

from cms.disclosure.values import PartialDate, PostalBlock
from cms.languages import Language

ENGINE = Engine(libraries={"cms_public": "cms.pages.templatetags.cms_public"})


@dataclass(frozen=True)
class Person:
    about: str | None = None
    occupation: str | None = None
    guardians: tuple[SimpleNamespace, ...] = ()
    name: SimpleNamespace | None = None
    fallback: dict[str, Language] = field(default_factory=dict)


def shown(source: str, **context: object) -> str:
    template = ENGINE.from_string("{% load cms_public %}" + source)
    with translation.override("en"):
        return template.render(Context(context))


def test_a_text_in_the_language_of_the_page_is_printed_as_it_is() -> None:
    assert shown('{% text person "occupation" %}', person=Person(occupation="слесар")) == "слесар"


def test_a_text_from_another_language_says_which() -> None:
    person = Person(occupation="Рабочий “ў”", fallback={"occupation": "ru"})

    assert shown('{% text person "occupation" %}', person=person) == (
        '<span lang="ru">Рабочий “ў”</span> <small class="fallback-word">(in Russian)</small>'
    )


def test_words_repeat_a_marked_text_without_its_note() -> None:
    person = Person(occupation="рабочий", fallback={"occupation": "ru"})

    assert shown('{% words person "occupation" %}', person=person) == '<span lang="ru">рабочий</span>'


def test_a_part_of_a_name_has_the_language_of_the_name() -> None:
    person = Person(name=SimpleNamespace(full="Зміцер Ясень"), fallback={"name": "be"})

    assert 'lang="be"' in shown('{% text person "name.full" %}', person=person)


def test_a_nested_text_is_found_by_its_position() -> None:
    guardian = SimpleNamespace(statement="Чакаем.")
    person = Person(guardians=(guardian,), fallback={"guardians.0.statement": "be"})

    assert '<span lang="be">Чакаем.</span>' in shown(
        '{% text person "guardians" at "statement" %}', person=person, at=0
    )


@pytest.mark.parametrize("tag", ["text", "words", "html"])
@pytest.mark.parametrize("path", ['"about"', '"name.full"', '"guardians" 7 "statement"', '"nothing.here"'])
def test_what_is_not_there_prints_nothing(tag: str, path: str) -> None:
    assert shown(f"{{% {tag} person {path} %}}", person=Person()) == ""


@pytest.mark.parametrize("fallback", [{}, {"occupation": "ru"}])
def test_a_text_is_escaped(fallback: dict[str, Language]) -> None:
    person = Person(occupation="<b>&", fallback=fallback)

    assert "&lt;b&gt;&amp;" in shown('{% text person "occupation" %}', person=person)


def test_html_is_trusted_and_read_from_a_mapping_too() -> None:
    assert shown('{% html value "html" %}', value={"html": "<p>Ліст</p>"}) == "<p>Ліст</p>"


def test_html_from_another_language_follows_its_note() -> None:
    person = Person(about="<p>Письмо</p>", fallback={"about": "ru"})

    assert shown('{% html person "about" %}', person=person) == (
        '<p class="fallback-note">Shown in Russian: there is no English text yet</p>'
        '<div lang="ru"><p>Письмо</p></div>'
    )


def test_a_day_carries_its_machine_readable_form_as_far_as_it_is_known() -> None:
    day = PartialDate(date="2021-05", precision="month", text="май 2021")

    assert shown("{% day day %}", day=day) == '<time datetime="2021-05">май 2021</time>'


def test_a_moment_is_a_day_in_the_language_of_the_page() -> None:
    moment = datetime(2021, 5, 3, 12, tzinfo=UTC)

    assert shown("{% day moment %}", moment=moment, language="be") == (
        '<time datetime="2021-05-03">3\u00a0мая 2021</time>'
    )


def test_an_unknown_day_prints_nothing() -> None:
    assert shown("{% day day %}", day=None) == ""


def test_each_postal_line_knows_its_language_and_how_it_sounds() -> None:
    block = PostalBlock(
        language="ru",
        case="nominative",
        domestic=("ИК № 9", "213410, г. Горки"),
        international=("ИК № 9", "213410, г. Горки", "213410 HORKI"),
        reading_aid=("IK № 9", "213410, g. Gorki"),
    )
    source = (
        "{% postal_lines block block.international as lines %}"
        "{% for line in lines %}{{ line.language }}:{{ line.text }}:{{ line.reading }};{% endfor %}"
    )

    assert shown(source, block=block) == (
        "ru:ИК № 9:IK № 9;ru:213410, г. Горки:213410, g. Gorki;en:213410 HORKI:;"
    )

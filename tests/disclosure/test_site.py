"""What the site says of itself, and what readers are told about the post of their country."""

from dataclasses import asdict
from datetime import date

import pytest

from cms.disclosure.labels import labelled
from cms.disclosure.sending import sending_countries
from cms.disclosure.site import site
from cms.snippets.choices import PostStatus
from tests import factories

pytestmark = pytest.mark.django_db
NOTHING = dict.fromkeys(
    ("publisher", "contact", "contact_note", "legal_notice", "removal_contact", "letter_rules")
)


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_site_that_says_nothing_is_empty_in_every_language(language):
    assert asdict(site(language)) == {
        **NOTHING, "mirrors": (), "careful": False, "language": language, "fallback": {},
    }  # fmt: skip


def test_the_site_speaks_the_language_asked_and_marks_what_it_has_not(django_assert_num_queries):
    factories.fill_settings(
        publisher_be="Фонд «Ўзор»",
        publisher_ru="Фонд «Узор»",
        contact="@uzor_bot",
        legal_notice_ru="Ссылка наказуема.",
        letter_rules_be="<p>Пішыце <i>па-беларуску</i>.<script>x</script></p>",
        mirrors="https://a.example/\n\n  https://b.example/ \n",
        careful=True,
    )
    with django_assert_num_queries(1):
        value = site("ru")
    assert asdict(value) == NOTHING | {
        "publisher": "Фонд «Узор»",
        "contact": "@uzor_bot",
        "legal_notice": "Ссылка наказуема.",
        "letter_rules": "<p>Пішыце <i>па-беларуску</i>.</p>",
        "mirrors": ("https://a.example/", "https://b.example/"),
        "careful": True,
        "language": "ru",
        "fallback": {"letter_rules": "be"},
    }


def test_countries_stand_in_the_alphabet_of_the_language_and_drafts_do_not(django_assert_num_queries):
    factories.make_country(
        "PL", name_be="Польшча", name_ru="Польша", status="suspended", verified_on=date(2024, 2, 29)
    )
    factories.make_country("IT", name_be="Італія", name_ru="Италия")
    factories.make_country("JP", name_be="Японія", name_ru="Япония")
    factories.make_country("XX", name_be="Чарнавік", live=False)
    with django_assert_num_queries(1):
        found = sending_countries("be")
    assert [each.code for each in found] == ["IT", "PL", "JP"]
    assert asdict(sending_countries("ru")[1]) == {
        "code": "PL",
        "name": "Польша",
        "status": asdict(labelled(PostStatus, "suspended", "ru")),
        "note": None,
        "verified_on": {"date": "2024-02-29", "precision": "day", "text": "29\u00a0февраля 2024"},
        "source": None,
        "language": "ru",
        "fallback": {},
    }

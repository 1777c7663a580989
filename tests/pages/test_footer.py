"""What publishers write about the site stands at the foot of every page, and nothing where they wrote nothing."""

import pytest

from tests.factories import fill_settings, make_directory, make_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def footer(client):
    home = make_home("ru")
    make_directory(home)

    def read(path="/ru/"):
        page = client.get(path).content.decode()
        return page[page.index('<footer class="footer">') :]

    return read


def test_a_site_that_says_nothing_has_no_empty_sections(footer):
    assert "<section" not in footer()


@pytest.mark.parametrize("path", ["/ru/", "/ru/prisoners/", "/ru/nothing/"])
def test_notice_publisher_and_removal_stand_on_every_page_and_say_their_language(footer, path):
    fill_settings(
        publisher_ru="Фонд «Узор»",
        legal_notice_ru="Ссылка <наказуема>.\nНе сохраняйте её.",
        removal_contact_be="Пішыце на @uzor_bot",
        mirrors="https://zerkalo.example/ru/",
    )
    shown = footer(path)
    assert "<p>Фонд «Узор»</p>" in shown
    assert '<p class="lines">Ссылка &lt;наказуема&gt;.\nНе сохраняйте её.</p>' in shown
    assert '<span lang="be">Пішыце на @uzor_bot</span>' in shown
    assert '<bdi translate="no">https://zerkalo.example/ru/</bdi>' in shown
    assert 'href="https://zerkalo' not in shown


def test_what_is_said_of_removal_is_a_text_of_its_own_under_its_heading(footer):
    fill_settings(removal_contact_ru="Если вы этого не хотите, напишите нам.")
    lines = " ".join(footer().split())
    assert '</h3> <p class="lines">Если вы этого не хотите, напишите нам.</p>' in lines


def test_a_change_is_read_at_the_next_answer_and_costs_no_query_after_it(
    footer, client, django_assert_max_num_queries
):
    fill_settings(publisher_ru="Прежний")
    assert "Прежний" in footer()
    fill_settings(publisher_ru="Новый")
    assert "Новый" in footer()
    with django_assert_max_num_queries(60) as captured:
        assert "Новый" in footer()
    assert not [query for query in captured.captured_queries if "sitesettings" in query["sql"]]

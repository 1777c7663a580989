"""The page of figures: drawn tables in three languages, and a file behind each."""

import csv
import io
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.delivery.leaks import addresses
from cms.delivery.middleware import AFRESH
from cms.disclosure.figures import forget_figures
from cms.pages.headline_figures import headline_figures
from tests import factories


@pytest.fixture
def people(homes_world):
    """Twelve in a colony since March 2021, eleven in a prison without an English name, ten exiled in May 2024."""
    colony = factories.make_facility()
    prison = factories.make_facility(
        kind="prison", name_be="=Турма", name_ru="", name_en="", postcode="230001"
    )
    factories.make_crowd(12, colony, detained_on=date(2021, 3, 1), detained_precision="month")
    factories.make_crowd(11, prison)
    factories.make_crowd(10, custody="exiled", custody_since=date(2024, 5, 1), custody_since_precision="day")
    return colony


def _page(client, language):
    return client.get(f"/{language}/figures/").content.decode()


def _rows(client, language, table):
    text = client.get(f"/{language}/figures/{table}.csv").content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_every_number_stands_beside_its_words(client, people):
    told = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", _page(client, "en")))
    for row in (
        "imprisoned 23",
        "forcibly exiled 10",
        "Mogilev region 12",
        "Grodno region 11",
        "prison 11",
        "March 2021 12",
        "May 2024 10",
    ):
        assert f" {row} " in told
    assert "33 people on the list 23 people are imprisoned" in told
    assert "as of" in told


def test_drawings_are_named_and_nothing_is_told_by_style(client, people):
    page = _page(client, "be")
    assert page.count('role="img"') == 3  # The map, detentions, releases.
    for names in re.findall(r'role="img"\s+aria-labelledby="([^"]+)"', page):
        assert all(f'id="{each}"' in page for each in names.split())
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", page)
    assert len(page.encode()) < 60_000
    # Decimals in a drawing have no comma.
    assert not re.search(r'\s(x|y|x1|x2|y1|y2|width|height|d)="[^"]*,[^"]*"', page)


def test_a_name_in_another_language_says_so(client, people):
    assert '<span lang="be">=Турма</span>' in _page(client, "en")
    assert 'lang="be">=Турма' not in _page(client, "be")


def test_a_list_of_a_few_is_not_counted(client, homes_world):
    factories.make_crowd(9)
    page = _page(client, "en")
    assert "nothing to count yet" in page
    assert "<svg" not in page
    assert headline_figures("en") is None
    assert len(_rows(client, "en", "custody")) == 1


def test_a_file_speaks_the_language_and_runs_no_formula(client, people, settings):
    answer = client.get("/en/figures/facility.csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="figures-facility-en.csv"'
    header, *rows = _rows(client, "en", "facility")
    assert header == ["Group", "Code", "People", "As of", "Licence"]
    assert [row[0] for row in rows] == ["Correctional colony No. 9", "'=Турма"]
    assert [row[2] for row in rows] == ["12", "11"]
    assert {row[4] for row in rows} == {settings.CMS_DATA_LICENCE}
    assert client.get("/en/figures/none_such.csv").status_code == 404


def test_a_language_without_a_home_has_no_figures(client, people):
    from cms.pages.models import HomePage

    HomePage.objects.get(locale__language_code="ru").unpublish()
    assert client.get("/ru/figures/").status_code == 404
    assert client.get("/ru/figures/custody.csv").status_code == 404


def test_queries_do_not_grow_with_people(client, people):
    def asked():
        client.get("/be/figures/")
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/be/figures/", **{AFRESH: True}).status_code == 200
        return len(captured)

    before = asked()
    with version.act():
        factories.make_crowd(40, people)
        forget_figures()
    assert asked() == before <= 15


def test_the_leak_check_reads_the_page_and_every_file():
    read = set(addresses.routes())
    assert {f"/{code}/figures/" for code in ("be", "ru", "en")} <= read
    assert {"/be/figures/custody.csv", "/en/figures/article.csv"} <= read

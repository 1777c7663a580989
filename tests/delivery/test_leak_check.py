"""`manage.py leak_check` on a clean site and on one that leaks in every way."""

import json
import tempfile
import zipfile
from collections import defaultdict
from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.management import call_command
from django.db.models import Q
from django.test import TestCase, override_settings
from wagtail.models import Page

from cms.delivery.leaks.check import check
from cms.delivery.leaks.client import Client, silence
from cms.delivery.leaks.counts import Counter
from cms.delivery.leaks.files import check_folder
from cms.delivery.leaks.inspection import Inspector
from cms.delivery.leaks.probes import Comparison, ask_for_ids
from cms.delivery.leaks.report import Report
from cms.delivery.leaks.team import Reader
from cms.disclosure import people
from cms.disclosure.leaks.hidden import gather
from cms.disclosure.leaks.search import Searcher
from tests.delivery.leaks import plant, small_site


def run(*options: str) -> tuple[int, str]:
    """The exit code and what is printed."""
    out = StringIO()
    try:
        call_command("leak_check", *options, stdout=out, stderr=StringIO())
    except SystemExit as ended:
        return int(ended.code or 0), out.getvalue()
    return 0, out.getvalue()


def inspect() -> Inspector:
    """What looks through answers and files, by what is hidden now."""
    hidden = gather()
    searcher = Searcher(hidden)
    return Inspector(hidden, searcher, Report(searcher))


class Sandboxed(TestCase):
    """With a media folder of its own."""

    @classmethod
    def setUpClass(cls) -> None:
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.enterClassContext(override_settings(MEDIA_ROOT=folder))
        cls.media = Path(folder)
        super().setUpClass()


class CleanSiteTest(Sandboxed):
    """Nothing hidden can be read."""

    @classmethod
    def setUpTestData(cls) -> None:
        small_site()

    def test_it_is_clean(self):
        code, said = run("--show-values")
        assert (code, "nothing hidden was found" in said) == (0, True), said

    def test_a_page_that_fails_is_not_called_clean(self):
        inspector = inspect()
        with mock.patch("cms.pages.directory.list_prisoners", side_effect=RuntimeError), silence():
            Reader(inspector).read("/be/prisoners/")
        assert (inspector.report.exit_code, len(inspector.report.unchecked)) == (2, 1)

    def test_a_filter_that_looks_at_what_is_hidden_is_a_finding(self):
        report = inspect().report
        with (
            mock.patch("cms.disclosure.selection.has_guardian", return_value=Q()),
            silence(),
        ):
            Counter(Client(), gather(), report).check("be")
        assert {finding.kind for finding in report.findings.values()} == {
            "list that tells more than it shows"
        }

    def test_an_answer_that_knows_a_hidden_id_is_a_finding(self):
        report = inspect().report
        known = mock.patch(
            "cms.api.prisoners.prisoner", side_effect=lambda id, *rest: 1 / 0 if id == "secret2222" else None
        )
        with known, silence():
            ask_for_ids(Comparison(Client(), report), ["secret2222"])
        assert [finding.places for finding in report.findings.values()] == [
            [("/api/v2/prisoners/secret2222/", "status")]
        ]

    def test_a_mirror_that_holds_a_name_is_a_finding_without_the_name(self):
        inspector = inspect()
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "be").mkdir()
            (Path(folder) / "be" / "index.html").write_text("<p>Кузярэўскаму</p>", encoding="utf-8")
            (Path(folder) / "kuziareuski.html").write_text("<p>secret2222</p>", encoding="utf-8")
            with zipfile.ZipFile(Path(folder) / "be" / "letter.docx", "w") as archive:
                archive.writestr("docProps/core.xml", "<creator>Tainaslau <b>Kuziareuski</b></creator>")
            assert list(check_folder(Path(folder), inspector)) == [1, 2, 3]
        told = inspector.report.as_json(show_values=False)
        assert {(found["kind"], place["part"]) for found in told["findings"] for place in found["places"]} == {
            ("family name", "p"), ("family name", "file name"), ("id of somebody hidden or withdrawn", "p"),
            ("family name", "docProps/core.xml"), ("full name", "docProps/core.xml"),
        }  # fmt: skip
        assert not any(
            name in json.dumps(told, ensure_ascii=False).lower() for name in ("кузяр", "kuziar", "secret2222")
        )
        assert inspector.report.exit_code == 1

    def test_a_mirror_that_is_not_there_cannot_be_checked(self):
        inspector = inspect()
        assert list(check_folder(Path("/none-such"), inspector)) == []
        assert inspector.report.exit_code == 2


class LeakingSiteTest(Sandboxed):
    """Every plant is found, each where it stands."""

    @classmethod
    def setUpTestData(cls) -> None:
        plant(*small_site())

    def test_every_plant_is_found(self):
        (self.media / "images").mkdir(exist_ok=True)
        (self.media / "images" / "left-over.jpg").write_bytes(b"")
        with _header(), _occupation(), _nothing_held_back():
            report = check([], [], lambda what, number: None)
        found = _places(report)
        about = "/be/kuziareuski-story/"
        for part, place in (
            ("title", about),
            ("h1", about),
            ("address", about),
            ("img alt", about),
            ("header X-Debug", "/be/"),
            ("items.0.about", None),
            ("items.0.occupation", None),
            ("items.0.rules", None),
            ("items.0.guardians.0.statement", None),
            ("total_count", None),
        ):
            assert part in found, (part, sorted(found))
            assert place is None or place in found[part], (part, found[part])
        kinds = {finding.kind for finding in report.findings.values()}
        assert {
            "full name", "family name", "id of somebody hidden or withdrawn", "rendition of a hidden portrait",
            "rendition that belongs to no picture", "search that knows a hidden name", "part of the hidden name",
        } <= kinds  # fmt: skip
        assert any(place.startswith("/api/v2/documents/") for places in found.values() for place in places)
        # The legal notice stands on every page.
        assert any(finding.count > 10 for finding in report.findings.values())


def _places(report: Report) -> dict[str, set[str]]:
    """Part of an answer → where it holds something hidden."""
    places: defaultdict[str, set[str]] = defaultdict(set)
    for finding in report.findings.values():
        for place, part in finding.places:
            places[part].add(place)
    return places


def _header() -> Any:
    from cms.delivery import middleware

    finish = middleware.finish

    def told(response: Any, request: Any, number: Any) -> Any:
        finished = finish(response, request, number)
        if request.path == "/be/":
            finished.headers["X-Debug"] = "kuziareuski-key"
        return finished

    return mock.patch.object(middleware, "finish", told)


def _nothing_held_back() -> Any:
    """The site holds pages back that name somebody hidden: the check must not rely on it."""
    return mock.patch("cms.pages.querysets.naming_plainly", return_value=Page.objects.none().values("pk"))


def _occupation() -> Any:
    names = {
        **people.BUILDERS,
        "occupation": lambda row, related, reader: "Kuziareuski",
        "name": lambda row, related, reader: (
            people.full_name(row, reader)
            if row["state"] == "pseudonymous"
            else people._name(row, related, reader)
        ),
    }
    return mock.patch.dict(people.BUILDERS, names)


@pytest.mark.parametrize("option", ["--ordinary"])
def test_a_list_of_ordinary_words_must_be_readable(option):
    from django.core.management.base import CommandError

    with pytest.raises(CommandError, match="cannot be read"):
        call_command("leak_check", option, "/none-such")

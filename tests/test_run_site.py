"""`make run`: what keeps the site from starting is one sentence; what was made is not made again."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from cms.management.site import conditions, preparation
from cms.ports import port_problem

ROOT = Path(__file__).resolve().parent.parent


def run_site(var: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    own = {"PATH": os.environ["PATH"], "VAR_DIR": str(var)} | environment
    return subprocess.run(
        [sys.executable, "manage.py", "run_site", "--no-serve", *arguments],
        cwd=ROOT,
        env=own,
        capture_output=True,
        text=True,
    )


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    return sentence


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", "", "８０００"])
def test_what_is_no_port_is_refused(text):
    assert "is not a port" in (port_problem(text) or "")


def test_a_port_in_use_is_refused_before_any_work(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        sentence = one_sentence(run_site(tmp_path, "--port", port))
    assert f"Port {port} cannot be used" in sentence
    assert "PORT=8001" in sentence
    assert not (tmp_path / "campaign.sqlite3").exists()
    assert port_problem(port) is None


def test_a_database_that_does_not_answer_is_named_without_its_password(tmp_path):
    sentence = one_sentence(run_site(tmp_path, DATABASE_URL="postgres://me:s3cret@127.0.0.1:1/campaign"))
    assert "The database campaign on 127.0.0.1 does not answer" in sentence
    assert "DATABASE_URL" in sentence
    assert "s3cret" not in sentence


def test_a_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "campaign.sqlite3").write_text("not a database, but a long enough text to be looked at " * 40)
    assert "does not answer: file is not a database" in one_sentence(run_site(tmp_path))


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "taken").touch()
    with pytest.raises(CommandError, match="set VAR_DIR to a folder of your own"):
        conditions.require_writable(tmp_path / "taken" / "var")


@pytest.mark.django_db
def test_an_older_database_is_refused_with_the_way_to_rebuild_it(monkeypatch):
    monkeypatch.setattr("cms.schema.outdated", lambda: ["cms_pages.0001_initial"])
    with pytest.raises(CommandError, match=r"older version.*\(cms_pages.0001_initial\).*"):
        conditions.require_current_schema()


def test_static_files_are_collected_once(tmp_path, monkeypatch, settings):
    settings.STATIC_ROOT = tmp_path
    calls = []
    monkeypatch.setattr(preparation, "call_command", lambda *args, **kwargs: calls.append(args))
    for _ in range(2):
        preparation.collect_static(lambda line: None, tmp_path / "static-digest")
    assert calls == [("collectstatic",)]


@pytest.mark.slow
def test_the_first_start_makes_everything_and_the_second_nothing(tmp_path):
    first = run_site(tmp_path)
    assert first.returncode == 0, first.stderr
    for line in (
        "Tables: ",
        "Demonstration: ",
        "Styles and scripts: ",
        "/be/",
        "/admin/",
        "/api/v2/docs/",
    ):
        assert line in first.stdout
    again = run_site(tmp_path)
    assert again.returncode == 0, again.stderr
    for line in ("Tables: ", "Demonstration: ", "Styles and scripts: ", "Made: "):
        assert line not in again.stdout
    fresh = run_site(tmp_path, "--fresh", "--no-demo")
    assert fresh.returncode == 0, fresh.stderr
    assert "Tables: " in fresh.stdout
    assert "Demonstration: " not in fresh.stdout

"""Settings from the environment: each wrong value stops the start with a sentence that says what to do."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment
from cms.settings.database import database

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "SECRET_KEY": "long-enough-for-a-test-0123456789-abcdefghijklmnopqrstuvwxyz",
    "DATABASE_URL": "postgres://campaign@127.0.0.1:5432/campaign",
    "ALLOWED_HOSTS": "campaign.example",
}


def start(tmp_path: Path, **changed: str) -> subprocess.CompletedProcess[str]:
    """`manage.py version` under an environment of its own."""
    own = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)} | changed
    return subprocess.run(
        [sys.executable, "manage.py", "version"], cwd=ROOT, env=own, capture_output=True, text=True
    )


@pytest.mark.parametrize("value", ["1", "TRUE", " yes ", "on"])
def test_a_flag_may_be_said_in_several_ways(monkeypatch, value):
    monkeypatch.setenv("DEBUG", value)
    assert environment.flag("DEBUG") is True


@pytest.mark.parametrize(
    ("read", "value", "sentence"),
    [
        (lambda: environment.flag("X"), "perhaps", "X='perhaps' is neither yes nor no: write 1 or 0."),
        (lambda: environment.number("X", 2), "two", "X='two' is not a whole number."),
        (lambda: environment.choice("X", "A", ("A", "B")), "c", "X='C' is not one of A, B."),
        (lambda: environment.required("X", "campaign.example"), " ", "for example X=campaign.example"),
        (
            lambda: environment.url("X", "https://x.example", "https"),
            "x.example",
            "Example: X=https://x.example",
        ),
        (
            lambda: environment.url("X", "https://x.example", "https"),
            "https://",
            "Example: X=https://x.example",
        ),
        (
            lambda: environment.url("X", "https://x.example", "https"),
            "https://a:b",
            "Example: X=https://x.example",
        ),
    ],
)
def test_a_wrong_value_is_answered_with_a_sentence(monkeypatch, read, value, sentence):
    monkeypatch.setenv("X", value)
    with pytest.raises(ImproperlyConfigured) as refusal:
        read()
    assert sentence in str(refusal.value)


@pytest.mark.parametrize(
    "value",
    ["campaign", "postgres://u:p@h:port/c", "postgres://u:p w@[h/c", "mysql://u@h/c", "://", "redis://h/0"],
)
def test_a_wrong_database_url_is_answered_with_an_example(monkeypatch, tmp_path, value):
    monkeypatch.setenv("DATABASE_URL", value)
    with pytest.raises(ImproperlyConfigured, match="Example: postgres://user:password@"):
        database(tmp_path / "campaign.sqlite3")


def test_a_wrong_database_url_shows_no_password(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://campaign:s3cret@h:port/c")
    with pytest.raises(ImproperlyConfigured) as refusal:
        database(tmp_path / "campaign.sqlite3")
    assert "s3cret" not in str(refusal.value)


def test_postgresql_compiles_no_query_and_the_address_adds_options(monkeypatch, tmp_path):
    monkeypatch.setenv(
        "DATABASE_URL", "postgres://campaign@h/c?options=-c%20statement_timeout%3D5s&sslmode=require"
    )
    assert database(tmp_path / "none")["OPTIONS"] == {
        "options": "-c jit=off -c random_page_cost=1.1 -c statement_timeout=5s", "sslmode": "require",
    }  # fmt: skip
    monkeypatch.setenv("DATABASE_URL", "postgres://campaign@h/c")
    assert database(tmp_path / "none")["OPTIONS"] == {"options": "-c jit=off -c random_page_cost=1.1"}


def test_without_a_database_url_a_file_is_used(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    entry = database(tmp_path / "campaign.sqlite3")
    assert entry["ENGINE"] == "django.db.backends.sqlite3"
    assert entry["NAME"] == str(tmp_path / "campaign.sqlite3")


@pytest.mark.parametrize(("told", "off"), [("1", True), ("0", False), (None, False)])
def test_behind_a_pool_of_transactions_nothing_is_left_in_a_session(tmp_path, monkeypatch, told, off):
    monkeypatch.setenv("DATABASE_URL", "postgres://campaign@h/c")
    monkeypatch.delenv("TRANSACTION_POOL", raising=False)
    if told:
        monkeypatch.setenv("TRANSACTION_POOL", told)
    assert database(tmp_path / "none")["DISABLE_SERVER_SIDE_CURSORS"] is off


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS"])
def test_production_says_which_setting_is_missing(tmp_path, name):
    done = start(tmp_path, **{key: value for key, value in PRODUCTION.items() if key != name})
    assert done.returncode != 0
    assert done.stderr.startswith(f"{name} is not set.")
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    done = start(tmp_path, VAR_DIR=str(tmp_path / "file" / "var"))
    assert done.returncode != 0
    assert "cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_every_variable_stands_in_the_readme():
    calls = re.compile(r'environment\.\w+\(\s*"([A-Z_]+)"')
    used = {
        name for file in (ROOT / "cms" / "settings").glob("*.py") for name in calls.findall(file.read_text())
    }
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert used == told

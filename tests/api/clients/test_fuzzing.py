"""Thousands of requests that a program makes up from the description: every answer is one that is described."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.described import document

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
CASES = 3000
# A parameter may be of the right form and still mean nothing: names in `fields`, an article, a span of dates.
LEFT_OUT = "positive_data_acceptance"


def test_whatever_is_asked_is_answered_as_described(tools, origin, tmp_path):
    (tmp_path / "openapi.json").write_text(json.dumps(document()))
    done = subprocess.run(
        [
            tools / "schemathesis", "--config-file", HERE / "schemathesis.toml", "run", "openapi.json",
            "--url", origin, "--checks", "all", "--exclude-checks", LEFT_OUT, "--max-examples", "25",
            "--continue-on-failure", "--suppress-health-check", "all", "--no-color", "--rate-limit", "auto",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-8000:]
    generated = re.search(r"(\d+) generated", done.stdout)
    assert generated and int(generated[1]) >= CASES, done.stdout[-2000:]

"""`docs/api.md` shows real answers: each is asked for again, of the demonstration with a hundred more people.

After a change on purpose `RENEW_DOCS=1 make test ARGS=tests/demo/test_api_docs.py` writes the answers anew.
"""

import csv
import io
import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from cms.demo.crowd import MOSTLY_PUBLIC, make_crowd

DOCS = Path(__file__).resolve().parents[2] / "docs" / "api.md"
# A command, and the answer in the block that follows it.
EXAMPLE = re.compile(
    r"```sh\ncurl (?P<options>[^']*)'http://127\.0\.0\.1:8000(?P<address>[^']+)'\n```\n\n```(?P<kind>\w+)\n(?P<answer>.*?)```\n",
    re.DOTALL,
)
ANYTHING = "…"


def like(told: Any, given: Any) -> Any:
    """`given`, with “…” wherever `told` has it."""
    if told == ANYTHING:
        return ANYTHING
    if isinstance(told, dict) and isinstance(given, dict):
        return {key: like(told.get(key), value) for key, value in given.items()}
    if isinstance(told, list) and isinstance(given, list) and told:
        return [like(told[min(at, len(told) - 1)], value) for at, value in enumerate(given)]
    return given


def answer(client: Any, example: re.Match[str]) -> str:
    """What the site answers, as the document prints it."""
    response = client.get(example["address"], follow="--location" in example["options"])
    if example["kind"] == "csv":
        return table(example["answer"], b"".join(response).decode())
    told = json.loads(example["answer"]) if example["answer"].strip() else None
    return json.dumps(like(told, response.json()), ensure_ascii=False, indent=2) + "\n"


def table(told: str, given: str) -> str:
    """A file of `given` with “…” in the cells where `told` has it."""
    rows = like(list(csv.reader(io.StringIO(told))), list(csv.reader(io.StringIO(given))))
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


@pytest.fixture
def hundred(demo_world: Any) -> None:
    for _state in make_crowd(100, shares=MOSTLY_PUBLIC):
        pass


def test_every_answer_of_the_document_is_what_the_site_says(hundred: None, client: Any):
    text = DOCS.read_text()
    renewed = EXAMPLE.sub(
        lambda example: example[0].replace(
            f"```{example['kind']}\n{example['answer']}```",
            f"```{example['kind']}\n{answer(client, example)}```",
        ),
        text,
    )
    if os.environ.get("RENEW_DOCS"):
        DOCS.write_text(renewed)
    assert renewed == text
    assert len(EXAMPLE.findall(text)) == text.count("\ncurl ") > 15


def test_every_endpoint_is_in_the_document():
    from cms.api.urls import ENDPOINTS

    asked = {
        urlsplit(example["address"]).path.split("/")[3] for example in EXAMPLE.finditer(DOCS.read_text())
    }
    assert {each.name for each in ENDPOINTS} <= asked

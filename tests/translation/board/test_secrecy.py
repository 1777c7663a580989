"""How translations stand is nobody's business outside the admin."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from cms.translation.board.refreshing import rebuild
from cms.translation.models import Standing
from tests.factories import make_interview, make_prisoner, publish
from tests.translation.conftest import home

WORDS = ("stage", "standing", "outdated", "missing", "assign", "translated", "words_left", "is_hidden")


@pytest.fixture
def addresses(campaign: None) -> list[str]:
    person = publish(make_prisoner(summary_be="Пра яго"))
    story = make_interview(home("be"))
    rebuild()
    assert Standing.objects.filter(stage="missing").exists()
    return [
        "/api/v2/prisoners/",
        f"/api/v2/prisoners/{person.public_id}/?fields=*",
        "/api/v2/pages/?fields=*",
        f"/api/v2/pages/{story.pk}/?fields=*",
        f"/be/prisoners/{person.public_id}/",
        "/be/story-1/",
    ]


def test_no_public_answer_tells_a_stage(addresses: list[str]) -> None:
    for address in addresses:
        response = Client().get(address)
        assert response.status_code == 200, address
        text = response.content.decode().lower()
        assert not [word for word in WORDS if f'"{word}' in text], address


def test_no_public_answer_reads_the_board(addresses: list[str]) -> None:
    def refuse(execute: Any, sql: str, *rest: Any) -> Any:
        assert "cms_translation_standing" not in sql and "cms_translation_assignment" not in sql
        return execute(sql, *rest)

    with connection.execute_wrapper(refuse):
        for address in addresses:
            Client().get(address)

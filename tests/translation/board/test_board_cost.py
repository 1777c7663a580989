"""What the board costs."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.translation.board.refreshing import rebuild
from cms.translation.board.things import KINDS
from cms.translation.models import Standing
from tests.factories import (
    fill_settings,
    make_action,
    make_article,
    make_country,
    make_facility,
    make_guardian,
    make_interview,
    make_organisation,
    make_prisoner,
    publish,
)
from tests.translation.board.conftest import BOARD
from tests.translation.conftest import home


@pytest.mark.parametrize("name", ["editor", "translator"])
def test_twenty_rows_take_as_many_queries_as_one(
    campaign: None, request: pytest.FixtureRequest, name: str
) -> None:
    client = request.getfixturevalue(name)

    def queries(number: int) -> int:
        start = Standing.objects.count()
        for at in range(number):
            publish(make_prisoner(summary_be="Пра яго"))
            make_facility(number=f"{start}-{at}")
            make_interview(home("be"), slug=f"story-{start}-{at}")
        rebuild()
        client.get(BOARD)
        with CaptureQueriesContext(connection) as asked:
            client.get(BOARD)
            return len(asked)

    assert queries(1) == queries(10)


def test_every_kind_together_takes_no_more_than_fifteen_queries(campaign: None, editor: Client) -> None:
    publish(make_prisoner(summary_be="Пра яго"))
    for make in (make_facility, make_guardian, make_article, make_organisation, make_action, make_country):
        make()
    fill_settings(legal_notice_be="Апавяшчэнне")
    make_interview(home("be"), live=False)
    rebuild()
    assert {row.kind for row in editor.get(BOARD).context["rows"]} == set(KINDS)
    with CaptureQueriesContext(connection) as asked:
        editor.get(BOARD)
        assert len(asked) <= 15

"""What readers would miss most comes first."""

from typing import Any

import pytest

from cms.translation.board.things import models_by_type
from cms.translation.board.weights import STAGES, TYPES, weight
from cms.translation.models import Stage
from cms.translation.works.base import Tally


def weighed(of_type: str = "prisoner", stage: Stage = Stage.MISSING, **columns: Any) -> int:
    tally = {"texts": 4, "missing": 4, "is_public": True} | columns
    return weight(
        Tally(kind="prisoner", key="1", language="en", stage=stage, is_hidden=False, **tally), of_type
    )


def test_every_stage_and_type_has_a_weight() -> None:
    assert set(STAGES) == set(Stage)
    assert set(models_by_type()) == set(TYPES)


def test_what_is_level_weighs_nothing() -> None:
    assert weighed(stage=Stage.COMPLETE) == weighed(stage=Stage.EMPTY) == 0


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"stage": Stage.MISSING}, {"stage": Stage.OUTDATED}),
        ({"stage": Stage.OUTDATED}, {"stage": Stage.DRAFT}),
        ({"stage": Stage.DRAFT}, {"stage": Stage.REVIEW}),
        ({"stage": Stage.REVIEW}, {"stage": Stage.CHECK}),
        ({"of_type": "homepage"}, {"of_type": "campaignpage"}),
        ({"of_type": "campaignpage"}, {"of_type": "interviewpage"}),
        ({"of_type": "interviewpage"}, {"of_type": "prisoner"}),
        ({"of_type": "prisoner"}, {"of_type": "facility"}),
        ({"is_public": True}, {"is_public": False}),
        ({"missing": 4}, {"missing": 1}),
        ({"of_type": "facility"}, {"of_type": "homepage", "is_public": False, "missing": 1}),
    ],
)
def test_one_weighs_more_than_the_other(more: dict[str, Any], less: dict[str, Any]) -> None:
    assert weighed(**more) > weighed(**less)


def test_weights_fit_their_column() -> None:
    assert max(TYPES.values()) * max(STAGES.values()) * 20 < 2**31

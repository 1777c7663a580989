"""What stands in many rows is made once, from the columns that it is made of and no others."""

import pytest

from cms.disclosure.reading import Row, of_columns


def test_rows_that_are_alike_share_what_is_made_of_them():
    made = []

    @of_columns("id", "name_be")
    def label(row: Row, language: str) -> str:
        made.append(row)
        return f"{row['id']} {row['name_be']} {language}"

    assert label({"id": 1, "name_be": "Калонія", "state": "public"}, "be") == "1 Калонія be"
    assert label({"id": 1, "name_be": "Калонія", "state": "hidden"}, "be") == "1 Калонія be"
    assert len(made) == 1
    assert label({"id": 1, "name_be": "Вязніца"}, "be") == "1 Вязніца be"
    assert label({"id": 1, "name_be": "Калонія"}, "en") == "1 Калонія en"


def test_a_column_that_is_not_named_cannot_be_looked_at():
    @of_columns("id", "name_be")
    def state(row: Row) -> str:
        return str(row["state"])

    with pytest.raises(KeyError):
        state({"id": 1, "name_be": "Калонія", "state": "public"})

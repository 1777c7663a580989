"""Which words of pages may be meant by a word that none of them has."""

import pytest

from cms.reader.search.slips import Vocabulary
from cms.reader.search.words import asked_in, keys_in

KNOWN = Vocabulary(keys_in("Паштоўка лісты зняволеныя дом 2022 адрас адрасы"))


@pytest.mark.parametrize(
    "asked, meant",
    [
        ("поштоўка", ["паштовк"]), ("паштўока", ["паштовк"]), ("паштока", ["паштовк"]), ("лесты", ["лист"]),
        ("зняволенымі", []), ("зневоленымі", ["зняволн"]), ("дым", []), ("20222", []), ("абвестка", []),
    ],
)  # fmt: skip
def test_one_slip_is_forgiven(asked: str, meant: list[str]) -> None:
    (one,) = asked_in(asked)

    assert ([] if KNOWN.has(one) else KNOWN.meant_by(one)) == meant


def test_a_word_is_known_in_all_its_forms() -> None:
    assert [KNOWN.has(each) for each in asked_in("лістамі адрасоў дамы адр")] == [True, True, False, True]

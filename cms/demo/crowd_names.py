"""Names that nobody bears, in three spellings: syllables put together at random."""

from dataclasses import dataclass
from random import Random
from typing import Final

from cms.disclosure.reading_aid import romanise
from cms.languages import columns

_ONSETS: Final = "бры вжа глу дзю жва кле мру пшо сці трэ хра цві шву зво дры ква пля сму фру чвя"
_MIDDLES: Final = "бал вел дон жур каз лям нуц пар тар фуз гіц рум сэм хон цэл шын"
# Belarusian and Russian endings, of a man's name and of a woman's.
_ENDINGS: Final = (
    (("скі", "ский"), ("ская", "ская")),
    (("нюк", "нюк"), ("нюк", "нюк")),
    (("ловіч", "лович"), ("ловіч", "лович")),
    (("ека", "еко"), ("ека", "еко")),
)
_GIVEN: Final = {
    "masculine": (
        ("Мікола", "Николай", "Mikola"), ("Алесь", "Александр", "Ales"), ("Янка", "Иван", "Yanka"),
        ("Сяргей", "Сергей", "Siarhei"), ("Пятро", "Пётр", "Piatro"), ("Васіль", "Василий", "Vasil"),
    ),
    "feminine": (
        ("Ганна", "Анна", "Hanna"), ("Вольга", "Ольга", "Volha"), ("Марыя", "Мария", "Maryia"),
        ("Алена", "Елена", "Alena"), ("Зоф’я", "София", "Zofia"), ("Юлія", "Юлия", "Yuliia"),
    ),
}  # fmt: skip
_RUSSIAN: Final = str.maketrans({"і": "и", "э": "е"})


@dataclass(frozen=True, slots=True)
class InventedName:
    """A name as columns of a prisoner, with the gender of its words."""

    gender: str
    columns: dict[str, str]


def invented_name(chance: Random) -> InventedName:
    """A given name and a family name that `chance` puts together."""
    gender = chance.choice(("masculine", "masculine", "feminine"))
    stem = "".join(chance.choice(parts.split()) for parts in (_ONSETS, _MIDDLES, _MIDDLES)).capitalize()
    be, ru = chance.choice(_ENDINGS)[gender == "feminine"]
    family = (stem + be, stem.translate(_RUSSIAN) + ru, romanise(stem + be, "be"))
    given = chance.choice(_GIVEN[gender])
    return InventedName(
        gender,
        {
            **dict(zip(columns("given_name"), given, strict=True)),
            **dict(zip(columns("family_name"), family, strict=True)),
        },
    )

"""How each kind of facility is named, in full and on an envelope."""

from typing import Final

from cms.snippets.catalogue.text import Text

# Kind → (in full, on an envelope); the number of the facility takes the place of {}.
NAMES: Final[dict[str, tuple[Text, Text]]] = {
    "colony": (
        Text(be="Папраўчая калонія № {}", ru="Исправительная колония № {}", en="Correctional Colony No. {}"),
        Text(be="ПК № {}", ru="ИК № {}", en="IK-{}"),
    ),
    "sizo": (
        Text(
            be="Следчы ізалятар № {}",
            ru="Следственный изолятор № {}",
            en="Pre-trial Detention Centre No. {}",
        ),
        Text(be="СІЗА № {}", ru="СИЗО № {}", en="SIZO-{}"),
    ),
    "prison": (
        Text(be="Турма № {}", ru="Тюрьма № {}", en="Prison No. {}"),
        Text(be="Турма № {}", ru="Тюрьма № {}", en="Prison No. {}"),
    ),
    "juvenile_colony": (
        Text(
            be="Выхаваўчая калонія № {}",
            ru="Воспитательная колония № {}",
            en="Juvenile Correctional Colony No. {}",
        ),
        Text(be="ВК № {}", ru="ВК № {}", en="VK-{}"),
    ),
    "open_facility": (
        Text(
            be="Папраўчая ўстанова адкрытага тыпу № {}",
            ru="Исправительное учреждение открытого типа № {}",
            en="Open-type Correctional Facility No. {}",
        ),
        Text(be="ПУАТ № {}", ru="ИУОТ № {}", en="IUOT-{}"),
    ),
}

WOMEN: Final = Text(be="(жаночая)", ru="(женская)", en="(women’s)")
FORMER_ADDRESS: Final = Text(be="(ранейшы адрас)", ru="(прежний адрес)", en="(former address)")

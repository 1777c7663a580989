"""Localities, districts and regions as an envelope prints them.

The Latin column follows the Belarusian name under the rule in force since 2023 (г → g, ў → w).
"""

from typing import Final

from cms.snippets.catalogue.text import Text

# Towns, with their type.
BABRUISK: Final = Text("г. Бабруйск", "г. Бобруйск", "Babrujsk")
BARANAVICHY: Final = Text("г. Баранавічы", "г. Барановичи", "Baranavichy")
BREST: Final = Text("г. Брэст", "г. Брест", "Brest")
HOMEL: Final = Text("г. Гомель", "г. Гомель", "Gomiel")
HORKI: Final = Text("г. Горкі", "г. Горки", "Gorki")
HRODNA: Final = Text("г. Гродна", "г. Гродно", "Grodna")
IVATSEVICHY: Final = Text("г. Івацэвічы", "г. Ивацевичи", "Ivacevichy")
MAHILIOU: Final = Text("г. Магілёў", "г. Могилёв", "Magiliow")
MAZYR: Final = Text("г. Мазыр", "г. Мозырь", "Mazyr")
MINSK: Final = Text("г. Мінск", "г. Минск", "Minsk")
NAVAPOLATSK: Final = Text("г. Наваполацк", "г. Новополоцк", "Navapolack")
SHKLOU: Final = Text("г. Шклоў", "г. Шклов", "Shklow")
VAUKAVYSK: Final = Text("г. Ваўкавыск", "г. Волковыск", "Vawkavysk")
VITSEBSK: Final = Text("г. Віцебск", "г. Витебск", "Viciebsk")
ZHODZINA: Final = Text("г. Жодзіна", "г. Жодино", "Zhodzina")

# Smaller places: their type only where the source of the address printed one.
DAMANAVA: Final = Text("ст. Даманава", "ст. Доманово", "Damanava")
KUPLIN: Final = Text("Куплін", "Куплин", "Kuplin")
NAVASADY: Final = Text("Навасады", "Новосады", "Navasady")
PASHKAVICHY: Final = Text("в. Пашковічы", "д. Пашковичи", "Pashkovichy")
VEINA: Final = Text("г. Магілёў (Вейна)", "г. Могилёв (Вейно)", "Magiliow (Viejna)")
VITSBA: Final = Text("Віцьба", "Витьба", "Vicba")
ZARECHCHA: Final = Text("Зарэчча", "Заречье", "Zarechcha")

# Genitive, as they stand after the locality.
BARYSAU_DISTRICT: Final = Text("Барысаўскага р-на", "Борисовского р-на", "Barysaw District")
IVATSEVICHY_DISTRICT: Final = Text("Івацэвіцкага р-на", "Ивацевичского р-на", "Ivacevichy District")
MINSK_DISTRICT: Final = Text("Мінскага р-на", "Минского р-на", "Minsk District")
PRUZHANY_DISTRICT: Final = Text("Пружанскага р-на", "Пружанского р-на", "Pruzhany District")
RECHYTSA_DISTRICT: Final = Text("Рэчыцкага р-на", "Речицкого р-на", "Rechyca District")

BREST_REGION: Final = Text("Брэсцкай вобл.", "Брестской обл.", "Brest Region")
HOMEL_REGION: Final = Text("Гомельскай вобл.", "Гомельской обл.", "Gomiel Region")
MINSK_REGION: Final = Text("Мінскай вобл.", "Минской обл.", "Minsk Region")
VITSEBSK_REGION: Final = Text("Віцебскай вобл.", "Витебской обл.", "Viciebsk Region")

"""Courts, as sentences name them."""

from typing import Final

from cms.demo.content.text import Text

HOMEL_REGIONAL: Final = Text("Гомельскі абласны суд", "Гомельский областной суд", "Homel Regional Court")
MAHILIOU_REGIONAL: Final = Text(
    "Магілёўскі абласны суд", "Могилёвский областной суд", "Mahiliou Regional Court"
)
MINSK_CITY: Final = Text("Мінскі гарадскі суд", "Минский городской суд", "Minsk City Court")
BREST_REGIONAL: Final = Text("Брэсцкі абласны суд", "Брестский областной суд", "Brest Regional Court")
SUPREME: Final = Text("Вярхоўны суд", "Верховный суд", "Supreme Court")
BABRUISK: Final = Text(
    "Суд Бабруйскага раёна і горада Бабруйска",
    "Суд Бобруйского района и города Бобруйска",
    "Court of Babruisk District and City",
)
HRODNA_REGIONAL: Final = Text("Гродзенскі абласны суд", "Гродненский областной суд", "Hrodna Regional Court")
VITSEBSK_REGIONAL: Final = Text("Віцебскі абласны суд", "Витебский областной суд", "Vitsebsk Regional Court")
MINSK_REGIONAL: Final = Text("Мінскі абласны суд", "Минский областной суд", "Minsk Regional Court")

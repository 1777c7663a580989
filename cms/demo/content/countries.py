"""Countries that readers write from. Nobody asked a post office: each note says what to ask there."""

from dataclasses import dataclass
from typing import Final

from cms.demo.content.text import Text


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A country by its code of ISO 3166, and what a sender there should find out first."""

    code: str
    name: Text
    note: Text


COUNTRIES: Final = (
    CountryRow(
        "LT",
        Text("Літва", "Литва", "Lithuania"),
        Text(
            be="Правілы мяняліся некалькі разоў. Спытайце на пошце, ці прымаюць сёння звычайныя лісты ў Беларусь.",
            ru="Правила менялись несколько раз. Спросите на почте, принимают ли сегодня обычные письма в Беларусь.",
            en="The rules have changed several times. Ask whether your post office takes letters for Belarus today.",
        ),
    ),
    CountryRow(
        "PL",
        Text("Польшча", "Польша", "Poland"),
        Text(
            be="Магчыма, лісты ідуць кружным шляхам і доўга. Удакладніце тэрмін і кошт перад адпраўкай.",
            ru="Возможно, письма идут кружным путём и долго. Уточните срок и стоимость перед отправкой.",
            en="Letters may take a roundabout way and a long time. Check the time and the price before posting.",
        ),
    ),
    CountryRow(
        "DE",
        Text("Германія", "Германия", "Germany"),
        Text(
            be="Пасылкі і лісты могуць мець розныя правілы. Спытайце асобна пра звычайны ліст і пра заказны.",
            ru="У посылок и писем могут быть разные правила. Спросите отдельно об обычном письме и о заказном.",
            en="Parcels and letters may have different rules. Ask separately about letters and registered letters.",
        ),
    ),
    CountryRow(
        "GB",
        Text("Вялікабрытанія", "Великобритания", "United Kingdom"),
        Text(
            be=(
                "У 2022 годзе некалькі пошт спынялі прыём лістоў у Беларусь, і не ўсе пра гэта "
                "абвяшчалі. Пытайцеся наноў перад кожнай адпраўкай."
            ),
            ru=(
                "В 2022 году несколько почт прекращали приём писем в Беларусь, и не все об этом "
                "объявляли. Спрашивайте заново перед каждой отправкой."
            ),
            en=(
                "In 2022 several postal services stopped taking letters for Belarus, not all of them "
                "with an announcement. Ask anew each time before you post one."
            ),
        ),
    ),
    CountryRow(
        "US",
        Text("Злучаныя Штаты", "Соединённые Штаты", "United States"),
        Text(
            be=(
                "Праверце на сайце пошты спіс краін, куды часова не прымаюць адпраўленняў. Калі ліст "
                "вярнуўся, гэта не азначае, што адрасат яго не хацеў."
            ),
            ru=(
                "Проверьте на сайте почты список стран, куда временно не принимают отправления. "
                "Вернувшееся письмо не означает, что адресат его не хотел."
            ),
            en=(
                "Check the list of countries with suspended service on the postal service’s website. A letter "
                "that comes back does not mean that it was not wanted."
            ),
        ),
    ),
    CountryRow(
        "GE",
        Text("Грузія", "Грузия", "Georgia"),
        Text(
            be="Напішыце краіну лацініцай у апошнім радку і захавайце квітанцыю; тэрмінаў ніхто не абяцае.",
            ru="Напишите страну латиницей в последней строке и сохраните квитанцию; сроки никто не обещает.",
            en="Write the country in Latin letters on the last line and keep the receipt; nobody promises a date.",
        ),
    ),
)

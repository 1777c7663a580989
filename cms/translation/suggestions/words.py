"""The campaign's own words in three languages: one table, in the wording that the house has agreed on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cms.languages import Language


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its forms of gender in each language; `is_agreed` once a second native reader has confirmed it."""

    forms: Mapping[Language, tuple[str, ...]]
    is_agreed: bool = True
    # What it also reads where its vowels change with the stress.
    also: tuple[str, ...] = ()


def _word(be: str, ru: str, en: str, *, is_agreed: bool = True, also: tuple[str, ...] = ()) -> Word:
    """Forms of one word are parted by a bar."""
    told: dict[Language, str] = {"be": be, "ru": ru, "en": en}
    return Word({language: tuple(text.split("|")) for language, text in told.items()}, is_agreed, also)


WORDS: Final = (
    _word(
        "палітвязень|палітзняволены|палітзняволеная",
        "политзаключённый|политзаключённая",
        "political prisoner",
    ),
    _word("апякун|апякунка", "опекун", "guardian", is_agreed=False, also=("апекун",)),
    _word("падапечны|падапечная", "подопечный|подопечная", "ward"),
    _word("апека", "опека", "guardianship"),
    _word("прысуд", "приговор", "verdict"),
    _word("пакаранне", "наказание", "sentence|punishment"),
    _word("тэрмін", "срок", "term"),
    _word("пазбаўленне волі", "лишение свободы", "imprisonment"),
    _word("пажыццёвае зняволенне", "пожизненное заключение", "life imprisonment"),
    _word("агульны рэжым", "общий режим", "general regime"),
    _word("узмоцнены рэжым", "усиленный режим", "reinforced regime"),
    _word("строгі рэжым", "строгий режим", "strict regime"),
    _word("асаблівы рэжым", "особый режим", "special regime"),
    _word("турэмны рэжым", "тюремный режим", "prison regime"),
    _word("абмежаванне волі", "ограничение свободы", "restriction of freedom"),
    _word(
        "папраўчая ўстанова адкрытага тыпу",
        "исправительное учреждение открытого типа",
        "open-type correctional facility",
    ),
    _word("папраўчая калонія", "исправительная колония", "correctional colony"),
    _word("следчы ізалятар", "следственный изолятор", "pre-trial detention centre"),
    _word("турма", "тюрьма", "prison"),
    _word("арышт", "арест", "arrest"),
    _word("штраф", "штраф", "fine"),
    _word("базавая велічыня", "базовая величина", "basic unit"),
    _word(
        "умоўнае непрымяненне пакарання",
        "условное неприменение наказания",
        "suspended sentence",
        is_agreed=False,
    ),
    _word("адтэрміноўка", "отсрочка", "deferred sentence", is_agreed=False),
    _word(
        "прымусовыя меры бяспекі і лячэння",
        "принудительные меры безопасности и лечения",
        "compulsory treatment",
    ),
    _word("прэвентыўны нагляд", "превентивный надзор", "preventive supervision"),
    _word("Крымінальны кодэкс", "Уголовный кодекс", "Criminal Code"),
    _word(
        "падрыхтоўка да злачынства",
        "приготовление к преступлению",
        "preparation of a crime",
        is_agreed=False,
    ),
    _word("замах на злачынства", "покушение на преступление", "attempted crime", is_agreed=False),
    _word("затрыманы|затрыманая", "задержан|задержана", "detained"),
    _word("пад следствам", "под следствием", "under investigation"),
    _word("асуджаны|асуджаная", "осуждён|осуждена", "convicted"),
    _word("этапаванне", "этапирование", "transfer", is_agreed=False),
    _word("месцазнаходжанне невядомае", "местонахождение неизвестно", "whereabouts unknown"),
    _word("вызвалены|вызваленая", "освобождён|освобождена", "released"),
    _word("памілаваны|памілаваная", "помилован|помилована", "pardoned"),
    _word(
        "прымусова вывезены|прымусова вывезеная",
        "принудительно вывезен|принудительно вывезена",
        "forcibly exiled",
        is_agreed=False,
    ),
    _word("вымушаная эміграцыя", "вынужденная эмиграция", "forced exile"),
    _word("смерць у зняволенні", "смерть в заключении", "death in custody"),
    _word("ліст", "письмо", "letter"),
    _word("канверт", "конверт", "envelope"),
    _word("атрымальнік", "получатель", "recipient"),
    _word("паштовы індэкс", "почтовый индекс", "postcode"),
    _word("праваабаронца", "правозащитник", "human rights defender"),
    _word("ахвяраваць", "сделать пожертвование", "donate", is_agreed=False),
    _word("гісторыі падтрымкі", "истории поддержки", "stories of support"),
)

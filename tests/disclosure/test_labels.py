"""The words of custody and of courts, as a native reader would write them."""

import pytest

from cms.disclosure.labels import custody_text, labelled
from cms.snippets.choices import Custody, Gender, Instance, Regime, SentenceKind

# Feminine, masculine, and neutral for when gender is unknown or must not show.
BE = {
    "detained": ("затрыманая", "затрыманы", "затрыманне"),
    "pre_trial": ("пад следствам",) * 3,
    "on_trial": ("ідзе суд",) * 3,
    "awaiting_start": (
        "асуджаная, чакае пачатку адбывання пакарання",
        "асуджаны, чакае пачатку адбывання пакарання",
        "пасля прысуду, да пачатку адбывання пакарання",
    ),
    "imprisoned": ("у зняволенні",) * 3,
    "open_facility": ("у папраўчай установе адкрытага тыпу",) * 3,
    "home_confinement": ("абмежаванне волі дома",) * 3,
    "in_transfer": ("этапаванне",) * 3,
    "whereabouts_unknown": ("месцазнаходжанне невядомае",) * 3,
    "forced_treatment": ("на прымусовым лячэнні",) * 3,
    "released_full_term": (
        "вызваленая: тэрмін адбыты цалкам",
        "вызвалены: тэрмін адбыты цалкам",
        "на волі: тэрмін адбыты цалкам",
    ),
    "released_early": ("вызваленая датэрмінова", "вызвалены датэрмінова", "на волі: датэрміновае вызваленне"),
    "released_pardoned": ("вызваленая, памілаваная", "вызвалены, памілаваны", "на волі: памілаванне"),
    "released_amnesty": ("вызваленая па амністыі", "вызвалены па амністыі", "на волі: амністыя"),
    "released_term_replaced": (
        "вызваленая: пакаранне заменена больш мяккім",
        "вызвалены: пакаранне заменена больш мяккім",
        "на волі: пакаранне заменена больш мяккім",
    ),
    "released_acquitted": ("вызваленая, апраўданая", "вызвалены, апраўданы", "на волі: апраўдальны прысуд"),
    "exiled": ("прымусова вывезеная з краіны", "прымусова вывезены з краіны", "прымусовы вываз з краіны"),
    "left_country": ("выехала з краіны", "выехаў з краіны", "за межамі краіны"),
    "re_detained": ("зноў затрыманая", "зноў затрыманы", "паўторнае затрыманне"),
    "died_in_custody": ("памерла ў зняволенні", "памёр у зняволенні", "смерць у зняволенні"),
    "died_after_release": (
        "памерла пасля вызвалення",
        "памёр пасля вызвалення",
        "смерць пасля вызвалення",
    ),
}
RU = {
    "detained": ("задержана", "задержан", "задержание"),
    "pre_trial": ("под следствием",) * 3,
    "on_trial": ("идёт суд",) * 3,
    "awaiting_start": (
        "осуждена, ожидает начала отбывания наказания",
        "осуждён, ожидает начала отбывания наказания",
        "после приговора, до начала отбывания наказания",
    ),
    "imprisoned": ("в заключении",) * 3,
    "open_facility": ("в исправительном учреждении открытого типа",) * 3,
    "home_confinement": ("ограничение свободы дома",) * 3,
    "in_transfer": ("этапирование",) * 3,
    "whereabouts_unknown": ("местонахождение неизвестно",) * 3,
    "forced_treatment": ("на принудительном лечении",) * 3,
    "released_full_term": (
        "освобождена: срок отбыт полностью",
        "освобождён: срок отбыт полностью",
        "на свободе: срок отбыт полностью",
    ),
    "released_early": ("освобождена досрочно", "освобождён досрочно", "на свободе: досрочное освобождение"),
    "released_pardoned": ("освобождена, помилована", "освобождён, помилован", "на свободе: помилование"),
    "released_amnesty": ("освобождена по амнистии", "освобождён по амнистии", "на свободе: амнистия"),
    "released_term_replaced": (
        "освобождена: наказание заменено более мягким",
        "освобождён: наказание заменено более мягким",
        "на свободе: наказание заменено более мягким",
    ),
    "released_acquitted": (
        "освобождена, оправдана",
        "освобождён, оправдан",
        "на свободе: оправдательный приговор",
    ),
    "exiled": (
        "принудительно вывезена из страны",
        "принудительно вывезен из страны",
        "принудительный вывоз из страны",
    ),
    "left_country": ("выехала из страны", "выехал из страны", "за пределами страны"),
    "re_detained": ("снова задержана", "снова задержан", "повторное задержание"),
    "died_in_custody": ("умерла в заключении", "умер в заключении", "смерть в заключении"),
    "died_after_release": (
        "умерла после освобождения",
        "умер после освобождения",
        "смерть после освобождения",
    ),
}
KINDS = {
    "imprisonment": ("пазбаўленне волі", "лишение свободы", "imprisonment"),
    "life": ("пажыццёвае зняволенне", "пожизненное заключение", "life imprisonment"),
    "death": ("смяротнае пакаранне", "смертная казнь", "death sentence"),
    "open_facility": (
        "абмежаванне волі з накіраваннем у папраўчую ўстанову адкрытага тыпу",
        "ограничение свободы с направлением в исправительное учреждение открытого типа",
        "restriction of freedom with referral to an open-type facility",
    ),
    "home": (
        "абмежаванне волі без накіравання ў папраўчую ўстанову адкрытага тыпу",
        "ограничение свободы без направления в исправительное учреждение открытого типа",
        "restriction of freedom without referral",
    ),
    "arrest": ("арышт", "арест", "arrest"),
    "fine": ("штраф", "штраф", "fine"),
    "suspended": (
        "умоўнае непрымяненне пакарання",
        "условное неприменение наказания",
        "suspended imprisonment",
    ),
    "deferred": ("адтэрміноўка выканання пакарання", "отсрочка исполнения наказания", "deferred sentence"),
    "community_work": ("грамадскія работы", "общественные работы", "community work"),
    "corrective_work": ("папраўчыя работы", "исправительные работы", "corrective work"),
    "loss_of_office": (
        "пазбаўленне права займаць пэўныя пасады",
        "лишение права занимать определённые должности",
        "loss of the right to hold an office",
    ),
    "compulsory_treatment": (
        "прымусовыя меры бяспекі і лячэння (мера, а не пакаранне)",
        "принудительные меры безопасности и лечения (мера, а не наказание)",
        "compulsory treatment (a measure, not a punishment)",
    ),
    "preventive_supervision": ("прэвентыўны нагляд", "превентивный надзор", "preventive supervision"),
}
REGIMES = {
    "general": ("агульны рэжым", "общий режим", "general regime"),
    "reinforced": ("узмоцнены рэжым", "усиленный режим", "reinforced regime"),
    "strict": ("строгі рэжым", "строгий режим", "strict regime"),
    "special": ("асаблівы рэжым", "особый режим", "special regime"),
    "prison": ("турэмны рэжым", "тюремный режим", "prison regime"),
    "juvenile": ("выхаваўчая калонія", "воспитательная колония", "juvenile colony"),
}
INSTANCES = {
    "first": ("першая інстанцыя", "первая инстанция", "first instance"),
    "appeal": ("апеляцыя", "апелляция", "appeal"),
    "review": ("нагляд", "надзор", "supervisory review"),
}


@pytest.mark.parametrize(("language", "written"), [("be", BE), ("ru", RU)])
def test_custody_reads_in_the_persons_gender_and_neutrally_where_none_may_show(language, written):
    genders = (Gender.FEMININE, Gender.MASCULINE, "")
    printed = {
        custody.value: tuple(custody_text(custody, gender, language) for gender in genders)
        for custody in Custody
    }
    assert printed == written


def test_english_shows_no_gender():
    for custody in Custody:
        assert len({custody_text(custody, gender, "en") for gender in (*Gender, "")}) == 1


@pytest.mark.parametrize(
    ("vocabulary", "written"), [(SentenceKind, KINDS), (Regime, REGIMES), (Instance, INSTANCES)]
)
def test_what_courts_decide_is_named_by_nouns_that_fit_everybody(vocabulary, written):
    printed = {
        each.value: tuple(labelled(vocabulary, each, language).text for language in ("be", "ru", "en"))
        for each in vocabulary
    }
    assert printed == written

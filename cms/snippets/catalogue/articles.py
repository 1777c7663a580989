"""Articles of the Criminal Code that political cases use, in plain wording."""

from dataclasses import dataclass
from typing import Final

from cms.snippets.catalogue.text import Text

# The official titles in Belarusian and Russian are for a translator to check.
SOURCE: Final = "Plain wording of the campaign; the official title is still to be checked"


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article number and its title."""

    number: str
    title: Text


def _row(number: str, be: str, ru: str, en: str) -> ArticleRow:
    return ArticleRow(number, Text(be, ru, en))


ARTICLES: Final = (
    _row("130", "Распальванне варожасці", "Разжигание вражды", "Incitement to hatred"),
    _row("188", "Паклёп", "Клевета", "Defamation"),
    _row("243", "Ухіленне ад выплаты падаткаў", "Уклонение от уплаты налогов", "Tax evasion"),
    _row("285", "Стварэнне злачыннай арганізацыі або ўдзел у ёй",
         "Создание преступной организации либо участие в ней", "Criminal organisation"),
    _row("289", "Акт тэрарызму", "Акт терроризма", "Act of terrorism"),
    _row("290-4", "Стварэнне тэрарыстычнай арганізацыі або ўдзел у ёй",
         "Создание террористической организации либо участие в ней", "Terrorist organisation"),
    _row("293", "Масавыя беспарадкі", "Массовые беспорядки", "Mass riots"),
    _row("295-3", "Незаконныя дзеянні з запальнымі прадметамі",
         "Незаконные действия с зажигательными предметами", "Unlawful acts with incendiary objects"),
    _row("309", "Прывядзенне ў непрыдатнасць транспартнага сродку або шляхоў зносін",
         "Приведение в негодность транспортного средства или путей сообщения",
         "Making a vehicle or transport routes (railways) unusable"),
    _row("339", "Хуліганства", "Хулиганство", "Hooliganism"),
    _row("341", "Апаганьванне збудаванняў", "Осквернение сооружений", "Desecration of structures"),
    _row("342", "Арганізацыя дзеянняў, якія груба парушаюць грамадскі парадак, або актыўны ўдзел у іх",
         "Организация действий, грубо нарушающих общественный порядок, либо активное участие в них",
         "Organisation of, or active participation in, actions that grossly violate public order"),
    _row("356", "Здрада дзяржаве", "Измена государству", "High treason"),
    _row("357", "Змова з мэтай захопу ўлады", "Заговор с целью захвата власти", "Conspiracy to seize power"),
    _row("361", "Заклікі да дзеянняў супраць нацыянальнай бяспекі",
         "Призывы к действиям против национальной безопасности",
         "Calls for actions against national security"),
    _row("361-1", "Стварэнне экстрэмісцкага фарміравання або ўдзел у ім",
         "Создание экстремистского формирования либо участие в нём", "Extremist formation"),
    _row("361-2", "Фінансаванне экстрэмісцкай дзейнасці", "Финансирование экстремистской деятельности",
         "Financing extremist activity"),
    _row("361-4", "Садзейнічанне экстрэмісцкай дзейнасці", "Содействие экстремистской деятельности",
         "Assisting extremist activity"),
    _row("363", "Супраціўленне супрацоўніку міліцыі", "Сопротивление сотруднику милиции",
         "Resistance to a police officer"),
    _row("364", "Гвалт або пагроза гвалтам у дачыненні да супрацоўніка міліцыі",
         "Насилие или угроза насилием в отношении сотрудника милиции",
         "Violence or threat of violence against a police officer"),
    _row("366", "Гвалт або пагроза ў дачыненні да службовай асобы",
         "Насилие или угроза в отношении должностного лица", "Violence or threat against an official"),
    _row("367", "Паклёп на прэзідэнта", "Клевета в отношении президента", "Slander of the President"),
    _row("368", "Абраза прэзідэнта", "Оскорбление президента", "Insulting the President"),
    _row("369", "Абраза прадстаўніка ўлады", "Оскорбление представителя власти", "Insulting an official"),
    _row("370", "Здзек з дзяржаўных сімвалаў", "Надругательство над государственными символами",
         "Desecration of state symbols"),
    _row("391", "Абраза суддзі", "Оскорбление судьи", "Insulting a judge"),
    _row("411", "Злоснае непадпарадкаванне патрабаванням адміністрацыі папраўчай установы",
         "Злостное неповиновение требованиям администрации исправительного учреждения",
         "Malicious disobedience to the prison administration"),
)  # fmt: skip

"""Many invented people at once, made in bulk: for what has to be measured or to hold for hundreds."""

from datetime import date
from itertools import product

from cms import languages, version
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.settling import settle_all
from cms.disclosure.states import BirthdaySwitch, LettersPolicy, State
from cms.snippets.models import Facility, Placement, Prisoner

_GIVEN = (
    ("Мікола", "Николай", "Mikola"),
    ("Ўладзь", "Влад", "Uladz"),
    ("Ян", "Ян", "Yan"),
    ("Ігар", "Игорь", "Ihar"),
)
_BEGIN = "Гар Вус Лем Пят Рыж Сал Чар Шын Юрч Яўс Бел Дуб Жук Зім Кал Мал Нав Рак Сом Тар"
_MIDDLE = "ба ве гі до жу за ле мі но пу ра сё ты фа хо цы чу ша эй"
_END = "ніц кевіч роўскі льчык нцоў рэнка"


def make_crowd(number: int, facility: Facility | None = None) -> list[int]:
    """The primary keys of `number` public prisoners with names of their own, a birthday and a call to write."""
    parts = product(*(each.split() for each in (_END, _MIDDLE, _MIDDLE, _BEGIN)))
    families = ("".join(reversed(each)) for each in parts)
    people = [_person(at, family) for at, family in zip(range(number), families, strict=False)]
    with version.act():
        made = Prisoner.objects.bulk_create(people, batch_size=500)
        pks = [person.pk for person in made]
        PrisonerDisclosure.objects.bulk_create(
            [
                PrisonerDisclosure(
                    prisoner_id=pk, state=State.PUBLIC, birthday=BirthdaySwitch.DAY_MONTH,
                    letters=LettersPolicy.ALLOWED, show_address=True,
                )
                for pk in pks
            ],
            batch_size=500,
        )  # fmt: skip
        if facility:
            Placement.objects.bulk_create(
                [Placement(prisoner_id=pk, facility=facility, since=date(2023, 5, 1)) for pk in pks]
            )
        for start in range(0, number, 500):
            settle_all(pks[start : start + 500])
    return pks


def _person(at: int, family: str) -> Prisoner:
    be, ru, en = _GIVEN[at % len(_GIVEN)]
    person = Prisoner(
        given_name_be=be, given_name_ru=ru, given_name_en=en, gender="masculine", custody="imprisoned",
        family_name_be=family, family_name_ru=family.replace("і", "и").replace("ў", "в"),
        birth_date=date(1970 + at % 30, 1 + at % 12, 1 + at % 28), summary_be=f"Прыдуманы чалавек № {at}.",
    )  # fmt: skip
    # What saving would write.
    for language in languages.CODES:
        setattr(person, f"sort_{language}", person._sort_key(language))
    person.search_keys = " ".join(sorted(person._search_keys()))
    return person

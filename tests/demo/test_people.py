"""The invented people cover what the product has to show."""

from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.content.stories import STORIES
from cms.demo.content.text import Text
from cms.disclosure.states import BirthdaySwitch, LettersPolicy
from cms.snippets.catalogue.articles import ARTICLES
from cms.snippets.catalogue.facilities import FACILITIES
from cms.snippets.choices import (
    DIED,
    FREE,
    Confidence,
    Custody,
    FormOfCare,
    Gender,
    GuardianCategory,
    Instance,
    MoneyUnit,
    Precision,
    Regime,
    SentenceEffect,
    SentenceKind,
    Stage,
)

# Belarusian letters in a passport; the four below differ after a vowel, ў, ь, an apostrophe or nothing.
PASSPORT = {
    "а": "a", "б": "b", "в": "v", "г": "h", "д": "d", "ж": "zh", "з": "z", "і": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "ы": "y", "э": "e", "ь": "", "’": "",
}  # fmt: skip
IOTATED = {"е": ("ye", "e"), "ё": ("yo", "io"), "ю": ("yu", "iu"), "я": ("ya", "ia")}


def passport(name: str) -> str:
    """A Belarusian name in Latin letters."""
    letters = name.lower()
    before = f" {letters}"
    return "".join(
        IOTATED[letter][before[at] not in " аеёіоуыэюяўь’й"] if letter in IOTATED else PASSPORT[letter]
        for at, letter in enumerate(letters)
    ).capitalize()


def test_sentences_cover_unknown_numbers_months_money_additions_and_appeals():
    decisions = [decision for person in PEOPLE for decision in person.decisions]
    assert any(each.years == 6 and each.article_count == 4 and not each.articles for each in decisions)
    assert any(each.kind == "life" and each.article_count and not each.articles for each in decisions)
    assert any(each.years and each.months for each in decisions)
    assert any(each.years and each.months and each.days for each in decisions)
    assert any(each.months and not each.years for each in decisions)
    assert any(each.is_effective_override for each in decisions)
    assert [each.articles[0].number for each in PEOPLE[13].decisions if each.effect == "added"] == [
        "411",
        "411",
    ]
    assert {each.amount_unit for each in decisions if each.amount} == {"byn", "basic_unit"}
    assert any(each.effect == "added" and each.articles[0].number == "411" for each in decisions)
    assert any(each.instance == "appeal" for each in decisions)
    assert any(each.years is None and each.kind == "imprisonment" for each in decisions)


def test_values_belong_to_the_vocabularies_of_the_facts():
    for person in PEOPLE:
        assert person.custody in Custody
        assert person.gender in Gender
        assert person.publication.birthday in BirthdaySwitch
        assert person.publication.letters in LettersPolicy
        for decision in person.decisions:
            assert decision.kind in SentenceKind
            assert decision.regime in {"", *Regime}
            assert decision.instance in Instance
            assert decision.effect in SentenceEffect
            assert decision.amount_unit in {"", *MoneyUnit}
            assert all(cited.stage in Stage for cited in decision.articles)
        assert all(stay.confidence in Confidence for stay in person.stays)
        assert all(form in FormOfCare for care in person.cares for form in care.forms)
        days = [person.birth, person.detained, *(stay.since for stay in person.stays)]
        assert all(day.precision in Precision for day in days if day is not None)
    assert all(category in GuardianCategory for guardian in GUARDIANS for category in guardian.categories)


def test_references_point_at_what_is_there():
    facilities = {row.key for row in FACILITIES}
    articles = {article.number for article in ARTICLES}
    guardians = {guardian.key for guardian in GUARDIANS}
    for person in PEOPLE:
        assert {stay.facility for stay in person.stays} <= facilities | {None}
        assert {cited.number for each in person.decisions for cited in each.articles} <= articles
        assert {care.guardian for care in person.cares} <= guardians
    numbers = {person.number for person in PEOPLE}
    assert all(story.guardian in guardians and set(story.wards) <= numbers for story in STORIES)


def test_a_checked_dative_exists_beside_an_unchecked_one():
    checks = {
        (bool(name.dative_be or name.dative_ru), name.dative_be_checked or name.dative_ru_checked)
        for name in (person.name for person in PEOPLE)
    }
    assert checks == {(True, True), (True, False), (False, False)}


def test_former_prisoners_and_both_genders_are_among_the_guardians():
    assert {guardian.gender for guardian in GUARDIANS} == {"feminine", "masculine"}
    assert any("former political prisoner" in guardian.role.en for guardian in GUARDIANS)
    assert any(len(guardian.categories) > 1 for guardian in GUARDIANS)
    assert [guardian.prisoner for guardian in GUARDIANS if guardian.prisoner] == [27]
    assert PEOPLE[26].name.family == Text("Русаковіч", "Русакович", "Rusakovich")


def test_care_is_handed_over_and_ends():
    handed = [care for person in PEOPLE for care in person.cares if care.successor]
    assert [(care.guardian, care.successor) for care in handed] == [("deputy", "actress")]
    assert [
        person.number for person in PEOPLE for care in person.cares if care.until and not care.successor
    ] == [
        26,
        29,
    ]
    assert max(len(person.cares) for person in PEOPLE) == 2
    assert any(not person.cares for person in PEOPLE if person.publication.state == "public")


def test_recognition_is_there_withdrawn_and_missing():
    public = [person.recognition for person in PEOPLE if person.publication.state == "public"]
    assert None in public
    assert {recognition.withdrawn_on is None for recognition in public if recognition} == {True, False}


def test_facts_were_verified_lately_long_ago_and_never():
    ages = [person.verified_days_ago for person in PEOPLE]
    assert None in ages
    assert min(age for age in ages if age is not None) < 30
    assert max(age for age in ages if age is not None) > 365


def test_the_latin_name_follows_the_belarusian_one_as_in_a_passport():
    names = [
        (part.be, part.en)
        for name in (person.name for person in PEOPLE)
        for part in (name.given, name.patronymic, name.family)
        if part is not None and part.be and part.en
    ]
    # A passport doubles no letter here.
    assert [(be, en) for be, en in names if passport(be) != en] == [("Таццяна", "Tatsiana")]


def test_no_name_is_given_twice():
    assert len({person.name.family for person in PEOPLE}) == len(PEOPLE)
    assert len({guardian.public_id for guardian in GUARDIANS}) == len(GUARDIANS)


def test_nobody_under_age_is_shown_by_name():
    for person in PEOPLE:
        if person.birth and (person.detained.date - person.birth.date).days < 18 * 365:
            assert person.publication.state not in {"public", "minimised"}


def test_whoever_is_free_or_dead_and_shown_agreed_or_a_relative_did():
    for person in PEOPLE:
        if person.custody in FREE | DIED and person.publication.state == "public":
            assert {agreed.relation for agreed in person.publication.consents} <= {"self", "relative"}
            assert "public" in {agreed.scope for agreed in person.publication.consents}


def test_a_pseudonym_has_nothing_of_the_name():
    for person in PEOPLE:
        pseudonym = person.publication.pseudonym
        if pseudonym is not None:
            own = {person.name.given.be, person.name.given.ru, person.name.given.en}
            assert own.isdisjoint({pseudonym.be, pseudonym.ru, pseudonym.en})

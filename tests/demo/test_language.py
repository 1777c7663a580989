"""The three languages of the demonstration are complete, clean and free of promises."""

import re
from collections import Counter

import pytest

from cms import languages
from cms.demo.content.people import PEOPLE
from cms.demo.content.stories import STORIES
from cms.demo.content.stories.kinds import PageText, Way, Ways
from tests.demo.prose import Passage, passages

ALL = list(passages())
BELARUSIAN = [each for each in ALL if each.language == "be"]
RUSSIAN = [each for each in ALL if each.language == "ru"]
ENGLISH = [each for each in ALL if each.language == "en"]

VOWELS = "аеёіоуыэюя"
# First letter stressed: it stays "у" after a vowel.
STRESSED = ("унія", "унікум", "ультра", "урна")

NEVER_IN = {
    "be": r"[A-Za-zищъИЩЪ]",
    "ru": r"[A-Za-zіўІЎ]",
    "en": r"[А-Яа-яЁёІіЎў]",
}
# Nothing that we name is called safe, nothing is promised. The article on national security keeps its name.
PROMISES = {
    "be": r"(?i)\bбяспечн|\bгарант|\bабавязкова дойдзе",
    "ru": r"(?i)\bбезопасн(?!ости)|\bгарант|\bобязательно дойд",
    "en": r"(?i)\bsafe|\bguarantee|\bsecurely",
}
NOT_OURS = {
    "be": r"(?i)\bбеларусси|\bрэспублікі беларусь",
    "ru": r"(?i)белорусси|беларусск|\bна беларуси",
    "en": r"(?i)byeloruss|belorussia|\bthe belarus\b|\bwhite russia",
}


def found(pattern: str, among: list[Passage]) -> list[Passage]:
    """Passages that match."""
    return [each for each in among if re.search(pattern, each.text)]


def ways_of(text: PageText) -> list[Way]:
    """The ways to help that a page tells of."""
    return [way for piece in text.body if isinstance(piece, Ways) for way in piece.ways]


def of(language: str) -> list[Passage]:
    """Passages in one language."""
    return [each for each in ALL if each.language == language]


def test_there_is_a_text_of_every_kind_in_each_language():
    partial = tuple(
        f"/people[{at}]" for at, person in enumerate(PEOPLE) if person.languages != languages.CODES
    )
    complete = [each for each in ALL if ".name." not in each.place and not each.place.startswith(partial)]
    counts = Counter(each.language for each in complete)
    assert counts["be"] == counts["ru"] == counts["en"] >= 300


def test_no_text_is_empty_or_carelessly_spaced():
    assert [
        each for each in ALL if not each.text or each.text != each.text.strip() or "  " in each.text
    ] == []


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_text_is_spelled_with_the_letters_of_its_language(language):
    assert found(NEVER_IN[language], of(language)) == []


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_nothing_is_called_safe_and_no_letter_is_promised_to_arrive(language):
    assert found(PROMISES[language], of(language)) == []


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_country_and_its_people_have_their_own_names(language):
    assert found(NOT_OURS[language], of(language)) == []


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_quotation_marks_and_apostrophes_are_typographic(language):
    assert found("[\"']", of(language)) == []


def test_belarusian_writes_short_u_after_vowels_and_only_there():
    missing = rf"(?i)[{VOWELS}] у(?!{'|'.join(word[1:] for word in STRESSED)})(?=[а-яўі’ ])"
    misplaced = rf"(?:^|[^{VOWELS}{VOWELS.upper()} ’»)]|[^{VOWELS}{VOWELS.upper()}»)] )ў"
    running = [each for each in BELARUSIAN if "facilities" not in each.place]
    assert [(each.place, match[0]) for each in running for match in re.finditer(missing, each.text)] == []
    assert [(each.place, match[0]) for each in running for match in re.finditer(misplaced, each.text)] == []


def test_belarusian_keeps_hard_consonants_hard():
    assert found("(?i)[жшчрдт][іеёюяь]", BELARUSIAN) == []


def test_letter_rules_stand_where_letters_are_explained():
    rules = {
        "be": ("цэнзар", "па-беларуску або па-руску", "сайт", "не можа паабяцаць", "нічога не даказвае"),
        "ru": ("цензор", "по-русски или по-белорусски", "сайт", "не может обещать", "ничего не доказывает"),
        "en": ("censor", "Russian or Belarusian", "this site", "can promise", "proves nothing"),
    }
    for language, told in rules.items():
        guide = " ".join(
            each.text for each in of(language) if each.place.startswith(f"/explanations[2]/{language}")
        )
        assert [rule for rule in told if rule not in guide] == [], language


def test_letter_rules_stand_in_every_story_that_words_letters_itself():
    rules = {
        "be": ("цэнзар", "па-беларуску або па-руску", "Сайт|сайт"),
        "ru": ("цензор", "по-русски или по-белорусски", "Сайт|сайт"),
        "en": ("censor", "Russian or Belarusian", "this site"),
    }
    own_words = [
        (story.slug, language, " ".join(way.text))
        for story in STORIES
        for language, text in story.texts.items()
        for way in ways_of(text)
        if way.action == "letters" and way.text
    ]
    assert len(own_words) == 9
    for slug, language, letters in own_words:
        assert [rule for rule in rules[language] if not re.search(rule, letters)] == [], (slug, language)


def test_every_story_says_how_to_help_with_letters_first():
    for story in STORIES:
        told = [[way.action for way in ways_of(text)] for text in story.texts.values()]
        assert told[0] == told[1] == told[2]
        assert told[0][0] == "letters"
        assert len(told[0]) == 5


def test_stories_name_no_prisoner_in_text_or_address():
    names = {
        form
        for person in PEOPLE
        for form in (person.name.family.be, person.name.family.ru, person.name.family.en)
        if form
    }
    stems = [name[: max(5, len(name) - 3)].lower() for name in names]
    pages = ("/stories", "/home", "/directory", "/explanations", "/campaign")
    texts = [each.unmentioned.lower() for each in ALL if each.place.startswith(pages)]
    assert [stem for stem in stems for text in texts if re.search(rf"\b{stem}", text)] == []
    for story in STORIES:
        assert re.fullmatch(r"[a-z0-9-]+", story.slug)
        assert not any(stem in story.slug for stem in stems)

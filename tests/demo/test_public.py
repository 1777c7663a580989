"""What readers and apps get of the invented people: every way a letter can go, and nobody's hidden name."""

import re
from collections.abc import Iterator
from typing import Any

from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.content.people.kinds import MARK_START, PersonName
from cms.snippets.folding import fold
from cms.snippets.models import Prisoner
from tests.demo.loaded import Loaded

# Number → why nobody can write, in the words of the letters' codes; None: somebody can.
LETTERS = {
    1: None, 2: None, 3: None, 4: "policy_wait", 9: "no_facility", 10: "facility_moved",
    11: "address_not_published", 12: None, 13: "name_missing", 14: None, 15: None, 16: None,
    18: "facility_undecided", 20: "whereabouts_unknown", 26: "not_held", 27: "not_held",
    28: "policy_refused", 29: "died", 30: "died",
}  # fmt: skip
ENTRANCES = (
    *(f"/{language}/" for language in ("be", "ru", "en")),
    *(
        f"/api/v2/{name}/?limit=100&fields=*&locale={language}"
        for name in ("prisoners", "guardians", "pages", "facilities", "organisations", "actions")
        for language in ("be", "ru", "en")
    ),
    "/api/v2/tombstones/", "/api/v2/articles/", "/api/v2/images/", "/sitemap.xml", "/robots.txt",
)  # fmt: skip
LINK = re.compile(r'(?:href|"html_url"|"detail_url")\s*[=:]\s*"(?:https?://[^/"]+)?(/[^"#]*)"')
OUTSIDE = ("/admin", "/media", "/static")
BY_NAME = ("public", "minimised")


def family_names(name: PersonName) -> set[str]:
    """The folded forms of the family name that are written down; those of the given name are everybody's."""
    given = tuple(fold(each)[:4] for each in (name.given.be, name.given.ru, name.given.en) if each)
    spellings = (name.family.be, name.family.ru, name.family.en, *name.case_forms_be, *name.case_forms_ru)
    return {fold(each) for each in spellings if each and not fold(each).startswith(given)}


class TestPublic(Loaded):
    """Read as strangers read it."""

    def test_letters_go_or_do_not_go_for_every_reason(self):
        codes = {}
        for number, person in self._prisoners("en"):
            warnings = [each["code"] for each in person["letters"]["warnings"]]
            if warnings:
                codes[number] = None if person["letters"]["can_write"] else warnings[0]
        assert codes == LETTERS

    def test_a_box_and_a_village_stand_in_the_address(self):
        people = dict(self._prisoners("ru"))
        assert people[12]["letters"]["domestic"] == [
            "Зимородку Кириллу Дмитриевичу",
            "ИК № 22",
            "а/я 20",
            "225295, ст. Доманово",
            "Ивацевичского р-на, Брестской обл.",
        ]
        assert people[14]["letters"]["international"] == [
            "Медуницкой Ольге Степановне",
            "ИК № 24",
            "ул. Производственная, 44",
            "247526, Заречье",
            "Речицкого р-на, Гомельской обл.",
            "247526 ZARECHCHA",
            "REPUBLIC OF BELARUS",
        ]

    def test_whoever_is_written_in_one_language_is_addressed_in_it(self):
        for language in ("be", "ru", "en"):
            people = dict(self._prisoners(language))
            assert people[15]["letters"]["domestic"][0] == "Дажджэвічу Алесю"
            assert people[16]["letters"]["domestic"][0] == "Полынцев Игорь Валерьевич"

    def test_an_unchecked_dative_is_not_printed(self):
        assert dict(self._prisoners("be"))[2]["letters"]["domestic"][0] == "Кулявец Марына Аркадзьеўна"
        assert dict(self._prisoners("ru"))[2]["letters"]["domestic"][0] == "Кулевец Марине Аркадьевне"

    def test_terms_are_counted_from_all_decisions(self):
        terms = {
            number: person["sentence"]["text"].replace("\xa0", " ")
            for number, person in self._prisoners("be")
            if number in {2, 12, 14, 20, 29}
        }
        assert terms == {
            2: "5 гадоў 6 месяцаў",
            12: "4 гады 9 месяцаў",
            14: "7 гадоў 2 месяцы",
            20: "6 гадоў 6 месяцаў",
            29: "4 гады 6 месяцаў 15 дзён",
        }

    def test_a_pseudonym_comes_with_a_band_and_a_kind_of_place_only(self):
        people = dict(self._prisoners("en"))
        assert (people[17]["name"]["full"], people[17]["custody"]["value"]) == ("Miron", "imprisoned")
        assert people[17]["sentence_band"]["value"] == "3_to_5"
        hidden = ("occupation", "about", "facility", "sentence", "portrait", "detained_on", "birthday")
        for number in (5, 17, 19):
            assert people[number]["letters"]["domestic"] == []
            assert {name: people[number][name] for name in hidden} == dict.fromkeys(hidden)

    def test_no_hidden_name_is_in_any_public_output(self):
        read = dict(self._crawl())
        words = {word: path for path, text in read.items() for word in set(fold(text).split())}
        shown = {
            form for each in PEOPLE if each.publication.state in BY_NAME for form in family_names(each.name)
        } | {fold(word) for each in GUARDIANS if each.is_public for word in each.name.be.split()}
        hidden = {
            form
            for each in PEOPLE
            if each.publication.state not in BY_NAME
            for form in family_names(each.name)
        }
        assert len(read) > 150
        assert fold("Вярбніцкі") in words
        assert len(hidden - shown) > 20
        assert {form: words[form] for form in hidden - shown if form in words} == {}

    def test_pages_of_hidden_people_are_not_found(self):
        gone = Prisoner.objects.filter(disclosure__state__in=("hidden", "withdrawn"))
        answers = [
            self.client.get(f"/be/prisoners/{row.public_id}/{page}").status_code
            for row in gone
            for page in ("", "envelope/", "letter/")
        ]
        assert answers == [404] * 15

    def _prisoners(self, language: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Everybody whom an app sees, by number."""
        marks = Prisoner.objects.filter(sources__title__startswith=MARK_START)
        numbers = {
            public_id: int(title.rpartition(" ")[2])
            for public_id, title in marks.values_list("public_id", "sources__title")
        }
        answer = self.client.get("/api/v2/prisoners/", {"limit": 100, "fields": "*", "locale": language})
        return ((numbers[item["id"]], item) for item in answer.json()["items"])

    def _crawl(self) -> Iterator[tuple[str, str]]:
        """Every page and answer that can be reached by links, and its text."""
        waiting, seen = list(ENTRANCES), set(ENTRANCES)
        while waiting:
            path = waiting.pop()
            answer = self.client.get(path)
            text = "" if answer.streaming else answer.content.decode()
            yield path, text
            found = {link.replace("&amp;", "&") for link in LINK.findall(text)} - seen
            following = [link for link in found if not link.startswith(OUTSIDE)]
            seen.update(following)
            waiting += following

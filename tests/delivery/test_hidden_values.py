"""Whatever people there are and whatever their states: no output in any language holds what their state hides."""

import os
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cms.delivery.leaks.addresses import quotes
from cms.desk.kits.acts import make
from cms.desk.kits.pages import kit_path
from cms.disclosure.acts import change_state, record_consent
from cms.disclosure.states import State
from cms.pages.models import HomePage
from cms.snippets.folding import fold
from cms.snippets.models import Guardian, Prisoner
from tests import factories
from tests.pages.mentioned import mention

# `make verify` tries many more.
EXAMPLES: Final = int(os.environ.get("EXAMPLES", "6"))
LANGUAGES: Final = ("be", "ru", "en")
# Nobody else's letters: a name of these stands in no text of the site.
WORDS: Final = st.text("жшчщю", min_size=6, max_size=10).map(str.capitalize)
PERSON: Final = st.fixed_dictionaries(
    {
        "state": st.sampled_from([*State, "draft"]),
        "family_name_be": WORDS,
        "family_name_ru": WORDS,
        "given_name_be": WORDS,
        "patronymic_be": WORDS,
        "birth_date": st.dates(date(1950, 1, 1), date(2000, 1, 1)),
        "occupation_be": WORDS,
        "about_be": WORDS.map("<p>{}</p>".format),
    }
)
PAGES: Final = (
    "prisoners/", "prisoners/?custody=imprisoned", "prisoners/{id}/", "prisoners/{id}/envelope/",
    "prisoners/{id}/letter/", "search/?q=ліст",
)  # fmt: skip
LISTS: Final = (
    "prisoners/?fields=*&", "prisoners/?fields=timeline,sources&order=-name&", "prisoners/{id}/?",
    "guardians/?fields=*&", "pages/?fields=*&",
)  # fmt: skip
# About all of them together.
FILES: Final = tuple(
    f"/api/v2/exports/{name}.{kind}?locale={code}"
    for name in ("people", "interviews") for kind in ("csv", "ndjson") for code in LANGUAGES
)  # fmt: skip
TEXTS: Final = (
    "/be/", "/be/letters/", "/be/story/", "/be/evening/30/", "/be/evening/30/labels/", "/sitemap.xml",
    "/api/v2/pages/?fields=*&locale=be", *FILES,
    *(f"/{code}/{path}" for code in LANGUAGES for path in ("feed.xml", "sitemap-people-1.xml", "sitemap-pages-1.xml")),
)  # fmt: skip
OUTPUTS: Final = (
    *(f"/{code}/{path}" for code in LANGUAGES for path in PAGES),
    *(f"/api/v2/{path}locale={code}" for code in LANGUAGES for path in LISTS),
    "/api/v2/tombstones/",
)


class HiddenValuesTest(TestCase):
    """One site, other people each time."""

    @classmethod
    def setUpTestData(cls) -> None:
        for code in LANGUAGES:
            factories.make_directory(factories.make_home(code))

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(people=st.lists(PERSON, min_size=1, max_size=2))
    def test_no_output_holds_a_hidden_value(self, people: list[dict[str, Any]]) -> None:
        made = [(_make(facts), facts) for facts in people]
        _write([person for person, _facts in made])
        paths = [path.format(id=person.public_id) for person, _facts in made for path in OUTPUTS]
        paths += [*quotes(), *_kits()]
        # What is said to other services has to hold to it, too.
        with self.settings(PUBLIC_ORIGIN="https://campaign.example"):
            told = "".join(self.client.get(path).getvalue().decode() for path in (*paths, *TEXTS)).casefold()
        public = "".join(str(facts).casefold() for _person, facts in made if facts["state"] == State.PUBLIC)
        for _person, facts in made:
            for value in _hidden(facts):
                assert value.casefold() in public or value.casefold() not in told, (facts["state"], value)

    @settings(max_examples=2 * EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(facts=PERSON)
    def test_no_search_counts_a_hidden_name(self, facts: dict[str, Any]) -> None:
        _write([_make(facts)])
        names = ("family_name_be", "family_name_ru", "given_name_be", "patronymic_be")
        # A search takes spellings together and beginnings: a hidden name may be a known one to it.
        known = {fold(facts[name]) for name in names if facts[name] not in _hidden(facts)}
        for name in names:
            asked = fold(facts[name])
            if facts[name] in _hidden(facts) and not any(each.startswith(asked) for each in known):
                answer = self.client.get("/api/v2/prisoners/", {"search": facts[name]}).json()
                assert answer["meta"]["total_count"] == 0, (facts["state"], name)
                found = self.client.get("/be/search/", {"q": facts[name]}).content.decode()
                assert "found-count" not in found, (facts["state"], name)


def _kits() -> list[str]:
    """What the guardians of these people open by their links."""
    tokens = [make(guardian, "be", timedelta(days=7), None) for guardian in Guardian.objects.all()]
    return [kit_path(token, language) for token in tokens for language in LANGUAGES]


def _write(people: list[Prisoner]) -> None:
    """A page that mentions and shows them, and a story of which they are the wards; their guardians; live quotes."""
    factories.fill_settings(embeds=True)
    home = HomePage.objects.get(locale__language_code="be")
    shown: list[tuple[str, dict[str, Any]]] = [
        ("rich_text", {"text": "".join(f"<p>Ліст {mention(person)}</p>" for person in people)})
    ]
    for person in people:
        shown += [("person_card", {"person": person}), ("mailable_address", {"person": person})]
        factories.make_guardianship(person, factories.make_guardian(), statement_be="Пішыце.")
    factories.make_content(home, slug="letters", body=shown)
    factories.make_interview(home, slug="story", wards=people, guardian=factories.make_guardian())


def _make(facts: dict[str, Any]) -> Prisoner:
    columns = {name: value for name, value in facts.items() if name != "state"}
    person = factories.make_prisoner(
        **columns,
        live=facts["state"] != "draft",
        custody="released_full_term" if facts["state"] == State.MINIMISED else "imprisoned",
    )
    factories.make_sentence(person)
    if facts["state"] in ("draft", State.HIDDEN):
        return person
    if facts["state"] == State.PSEUDONYMOUS:
        return factories.publish(person, State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    factories.publish(person)
    if facts["state"] == State.MINIMISED:
        record_consent(person, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    if facts["state"] != State.PUBLIC:
        change_state(person, facts["state"])
    return person


def _hidden(facts: dict[str, Any]) -> list[str]:
    """The values of a person that their state hides."""
    birth = [facts["birth_date"].isoformat()]
    if facts["state"] == State.PUBLIC:
        return birth
    own = [*birth, facts["occupation_be"], facts["about_be"][3:-4], facts["patronymic_be"]]
    if facts["state"] == State.MINIMISED:
        known = (facts["family_name_be"], facts["family_name_ru"], facts["given_name_be"])
        return [value for value in own if value not in known]
    return [*own, facts["family_name_be"], facts["family_name_ru"], facts["given_name_be"]]

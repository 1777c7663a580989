"""What each block looks like before an editor has written it: invented content for the admin's previews."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from django.templatetags.static import static

from cms.disclosure.labels import labelled
from cms.disclosure.reading import partial_date
from cms.disclosure.values import Rendition
from cms.formatting import format_number
from cms.languages import Language
from cms.pages import block_values as values
from cms.pages.blocks.stories import StoryRule
from cms.pages.building.phrasebook import phrase
from cms.pages.guardian_categories import circles
from cms.pages.pictures import Picture
from cms.pages.samples.people import DAY, card, country, guardian, organisation
from cms.pages.samples.words import WORDS
from cms.pages.values import Block, StoryRef
from cms.snippets.choices import ActionKind, Audience

NUMBER: Final = 1234


def sample(name: str, language: Language) -> Block:
    """The block `name` with invented content in `language`."""
    value = _VALUES[name](WORDS[language], language)
    return Block(type=name, template=f"cms/blocks/{name}.html", id="sample", value=value)


def _figure(words: dict[str, str], language: Language) -> values.Figure:
    rendition = Rendition(url=static("cms/icon.svg"), width=640, height=400)
    picture = Picture(id=0, width=640, height=400, renditions=(rendition,), srcset="")
    return values.Figure(image=picture, alt=words["alt"], caption=words["caption"], credit=words["credit"])


def _statistic(words: dict[str, str], language: Language) -> values.Statistic:
    counted = partial_date(DAY, "day", language)
    assert counted is not None  # noqa: S101 - the day is known
    return values.Statistic(
        number=NUMBER,
        number_text=format_number(NUMBER, language),
        label=words["counted"],
        source=words["source"],
        source_url=None,
        date=counted,
    )


def _support_actions(words: dict[str, str], language: Language) -> values.SupportActions:
    action = values.Action(
        id=None,
        kind=labelled(ActionKind, "letters", language),
        audience=labelled(Audience, "not_if_ties", language),
        title=words["action"],
        html=words["action_text"],
        organisations=(),
        fallback={},
    )
    return values.SupportActions(heading=words["heading"], actions=(action,))


def _story_list(words: dict[str, str], language: Language) -> values.StoryList:
    story = StoryRef(
        id=0,
        title=words["story"],
        lead=words["story_lead"],
        url="#",
        guardian_name=words["guardian"],
        image=None,
        language=language,
        published=datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC),
    )
    rule = labelled(StoryRule, "newest", language)
    return values.StoryList(heading=words["stories"], rule=rule, guardian=None, stories=(story,))


def _phrasebook(words: dict[str, str], language: Language) -> values.Phrasebook:
    told = phrase({code: WORDS[code]["phrase"] for code in WORDS}, language)
    assert told is not None  # noqa: S101 - it is said in every language
    group = values.PhraseGroup(heading=words["phrase_group"], phrases=(told,))
    return values.Phrasebook(heading=words["phrasebook"], groups=(group,))


_VALUES: Final[dict[str, Callable[[dict[str, str], Language], Any]]] = {
    "heading": lambda words, language: values.Heading(text=words["heading"], anchor="sample"),
    "rich_text": lambda words, language: values.Prose(html=words["prose"]),
    "statement": lambda words, language: values.Statement(speaker=words["guardian"], html=words["statement"]),
    "question_answer": lambda words, language: values.QuestionAnswer(
        question=words["question"], speaker=None, html=words["answer"]
    ),
    "quote": lambda words, language: values.Quote(
        html=words["quote"], attribution=None, guardian=guardian(language)
    ),
    "figure": _figure,
    "statistic": _statistic,
    "notice": lambda words, language: values.Notice(
        kind="care", title=words["notice_title"], html=words["notice"]
    ),
    "person_card": lambda words, language: values.Person(card=card(language)),
    "guardian_card": lambda words, language: values.GuardianCard(guardian=guardian(language)),
    "guardian_categories": lambda words, language: values.GuardianCategories(
        heading=words["who"], with_people=True, categories=circles((), [guardian(language)], language)
    ),
    "mailable_address": lambda words, language: values.Person(card=card(language)),
    "appeal": lambda words, language: values.Appeal(
        call=words["call"], card=card(language), closing=words["closing"]
    ),
    "story_list": _story_list,
    "support_actions": _support_actions,
    "organisation_list": lambda words, language: values.OrganisationList(
        heading=words["organisations"], organisations=(organisation(language),)
    ),
    "campaign_contact": lambda words, language: values.CampaignContact(
        html=words["contact"], contact="@vydumany_bot", note=None, fallback={}
    ),
    "removal_contact": lambda words, language: values.RemovalContact(
        html=words["removal"], contact="@vydumany_bot", fallback={}
    ),
    "sending_countries": lambda words, language: values.SendingCountries(
        html=None, countries=(country(language),)
    ),
    "phrasebook": _phrasebook,
}

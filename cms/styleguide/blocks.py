"""What each block of `templates/cms/blocks` is shown with; as it usually is, the editors' previews have it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from cms.disclosure.labels import labelled
from cms.disclosure.reading import partial_date
from cms.formatting import format_number
from cms.pages import block_values as values
from cms.pages.blocks.stories import StoryRule
from cms.pages.guardian_categories import circles
from cms.pages.samples import sample
from cms.pages.samples.people import DAY
from cms.pages.values import Block
from cms.snippets.choices import ActionKind, Audience
from cms.styleguide.stock import Stock


def block(name: str, it: Stock) -> Block:
    """The block `name` as `it` fills it."""
    if it.amount == "ordinary":
        return sample(name, it.language)
    return Block(type=name, template=f"cms/blocks/{name}.html", id="sample", value=BLOCKS[name](it))


def _statistic(it: Stock) -> values.Statistic:
    number = 0 if it.is_short else 1_234_567_890
    counted = partial_date(DAY, "year" if it.is_short else "day", it.language)
    assert counted is not None  # noqa: S101 - the day is known
    return values.Statistic(
        number=number,
        number_text=format_number(number, it.language),
        label=it.texts.title,
        source=it.texts.organisation,
        source_url=it.organisation.link,
        date=counted,
    )


def _support_actions(it: Stock) -> values.SupportActions:
    action = values.Action(
        id=None,
        kind=labelled(ActionKind, "organisations", it.language),
        audience=labelled(Audience, "not_if_ties", it.language),
        title=it.texts.title,
        html=it.texts.html,
        organisations=it.several(it.organisation),
        fallback={},
    )
    return values.SupportActions(heading=it.texts.title, actions=it.several(action, action, action))


def _story_list(it: Stock) -> values.StoryList:
    return values.StoryList(
        heading=it.texts.title,
        rule=labelled(StoryRule, "newest", it.language),
        guardian=None if it.is_short else it.guardian,
        stories=it.several(it.story, it.story),
    )


BLOCKS: Final[Mapping[str, Callable[[Stock], Any]]] = {
    "heading": lambda it: values.Heading(text=it.texts.title, anchor=""),
    "rich_text": lambda it: values.Prose(html=it.texts.html),
    "statement": lambda it: values.Statement(speaker=it.texts.role or None, html=it.texts.html),
    "question_answer": lambda it: values.QuestionAnswer(
        question=it.texts.title, speaker=it.texts.role or None, html=it.texts.html
    ),
    "quote": lambda it: values.Quote(
        html=it.texts.html, attribution=it.texts.name, guardian=None if it.is_short else it.guardian
    ),
    "figure": lambda it: values.Figure(
        image=it.picture, alt=it.texts.title, caption=it.texts.html or None, credit=it.texts.court or None
    ),
    "statistic": _statistic,
    "notice": lambda it: values.Notice(
        kind="legal", title=None if it.is_short else it.texts.title, html=it.texts.html
    ),
    "person_card": lambda it: values.Person(card=it.card),
    "guardian_card": lambda it: values.GuardianCard(guardian=it.guardian),
    "guardian_categories": lambda it: values.GuardianCategories(
        heading=it.texts.title,
        with_people=True,
        categories=circles((), it.several(it.guardian, it.guardian), it.language),
    ),
    "mailable_address": lambda it: values.Person(card=it.card),
    "appeal": lambda it: values.Appeal(call=it.texts.title, card=it.card, closing=it.texts.sentence or None),
    "story_list": _story_list,
    "support_actions": _support_actions,
    "organisation_list": lambda it: values.OrganisationList(
        heading=it.texts.title, organisations=it.several(it.organisation, it.organisation)
    ),
    "campaign_contact": lambda it: values.CampaignContact(
        html=it.texts.html or None, contact=f"@{it.texts.word}", note=it.texts.sentence or None, fallback={}
    ),
    "removal_contact": lambda it: values.RemovalContact(
        html=it.texts.html or None, contact=f"{it.texts.title}\n@{it.texts.word}", fallback={}
    ),
    "sending_countries": lambda it: values.SendingCountries(
        html=it.texts.html or None, countries=it.several(it.country, it.country)
    ),
    "phrasebook": lambda it: values.Phrasebook(heading=it.texts.title, groups=it.phrases),
}

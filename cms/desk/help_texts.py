"""What an editor would not know at a field, with an example: one table for the forms of all facts and pages."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel, PanelGroup

from cms import languages
from cms.pages.models import CampaignPage, ContentPage, DirectoryPage, HomePage, InterviewPage
from cms.snippets.models import (
    ActionOrganisation,
    Article,
    Facility,
    Guardian,
    GuardianLink,
    Guardianship,
    Organisation,
    Placement,
    Prisoner,
    PrisonerSource,
    SendingCountry,
    Sentence,
    SentenceArticle,
    SupportAction,
)

_PRECISION: Final = _("How much of the date beside it is known.")
_CREDIT: Final = _(
    "Who made or gave the picture, for example: from the family archive. Empty when nobody may be named."
)
_PORTRAIT: Final = _(
    "One face, upright, at least 640 by 800 pixels, in the collection “Portraits”. "
    "Readers see it only once it is approved under “Publication”."
)
_GENDER: Final = _(
    "Chooses the form of the words: задержан or задержана. Empty where it is unknown or must not show."
)
_LINK: Final = _("The whole address, beginning with https://.")
_VERIFIED: Final = _(
    "The day on which somebody last compared this with a source. After 6 months the lists ask for another look."
)

_BODY: Final = _(
    "Blocks in the order of reading; the list of blocks shows a sample of each. People, places and figures come "
    "from the facts: choose them, do not write them."
)

# A translated field stands here once, for its columns in all languages.
HELP: Final[Mapping[type[Any], Mapping[str, Any]]] = {
    Prisoner: {
        "family_name": _(
            "As people write it in this language. In Latin letters: as in the passport, for example "
            "Viarbitski."
        ),
        "given_name": _("For example Раман, Роман, Raman. In Latin letters: as in the passport."),
        "patronymic": _("For envelopes, for example Пятровіч or Петрович. English has none: leave it empty."),
        "occupation": _("In one line, for example: history teacher."),
        "summary": _(
            "One or two sentences for lists and cards: who this is and why they are held. No relatives, "
            "no addresses."
        ),
        "about": _(
            "The person in some paragraphs. Nothing that could harm relatives or serve the "
            "prosecution."
        ),
        "portrait_credit": _CREDIT,
        "gender": _GENDER,
        "portrait": _PORTRAIT,
        "birth_date": _(
            "Readers see it only if that is switched on under “Publication”. Unknown parts: write 1 and "
            "choose the precision."
        ),
        "birth_precision": _PRECISION,
        "custody": _(
            "Where the person stands now. A release inside Belarus withdraws a public person at once: "
            "readers see nothing more."
        ),
        "custody_since_precision": _PRECISION,
        "detained_on": _("The first day of this detention. Unknown parts: write 1 and choose the precision."),
        "detained_precision": _PRECISION,
        "recognised_by": _("The organisation, for example: Human Rights Centre “Viasna”."),
        "recognised_precision": _PRECISION,
        "recognition_link": _LINK,
        "recognition_withdrawn_on": _("Only if the organisation has taken its recognition back."),
        "verified_on": _VERIFIED,
    },
    Placement: {
        "facility": _("Empty only while the person is in transfer."),
        "since_precision": _PRECISION,
        "until": _(
            "Empty while the person is held there. The stay without an end that began last is the "
            "current one."
        ),
        "until_precision": _PRECISION,
        "confidence": _(
            "Confirmed: a letter was answered, or a lawyer or the family says so. Readers are told when "
            "it is only reported."
        ),
    },
    Sentence: {
        "kind": _("One row a court decision. Several punishments in one verdict are several rows."),
        "regime": _("For imprisonment only; empty when it is unknown."),
        "years": _("As the verdict says: 2 years and 6 months are 2 and 6. Unknown numbers stay empty."),
        "amount": _("Of a fine, the number only, for example 3700."),
        "amount_unit": _("As in the verdict: whoever reads “100 base units” should not have to calculate."),
        "verdict_precision": _PRECISION,
        "court": _("As in the verdict, for example: Minsk City Court. No name of a judge."),
        "instance": _("The court that decided this row: a changed term on appeal is a row of its own."),
        "effect": _(
            "“Adds its term” is right for Article 411, whose months follow the term that is being "
            "served."
        ),
        "in_force": _("Off while an appeal is pending."),
    },
    SentenceArticle: {
        "article": _("Search for its number, for example 361-4."),
        "stage": _("“Completed” unless the verdict names Article 13 or 14."),
    },
    Guardianship: {
        "guardian": _("Readers see the guardianship only while both sides are public."),
        "forms_of_care": _("What the guardian has agreed to do."),
        "since": _("The day on which the guardian agreed; empty when it is unknown."),
    },
    PrisonerSource: {
        "title": _("What a reader finds there, for example: Mediazona, report from the court."),
        "url": _("Beginning with https://. Empty for what is not on the internet."),
        "published_on": _("The day that the source itself gives."),
    },
    Guardian: {
        "name": _("As the person signs, the given name first."),
        "about": _("Some sentences: who this is, and why readers may know them."),
        "gender": _GENDER,
        "portrait": _PORTRAIT,
        "portrait_credit": _CREDIT,
    },
    GuardianLink: {
        "url": _LINK,
        "label": _("What readers see instead of the address, for example: Facebook."),
    },
    Facility: {
        "kind": _(
            "Decides whether letters are usual, and what readers of pseudonymous people see instead of "
            "the name."
        ),
        "accepts_letters": _(
            "“As usual for its kind” is right unless this facility is known to do "
            "otherwise."
        ),
        "postcode": _("Six digits, for example 213410. Without it no address is shown."),
        "closed_on": _("From this day on no address is shown."),
        "replaced_by": _(
            "Where its people were moved as a rule. Each person still needs a stay of their own "
            "there."
        ),
        "verified_on": _VERIFIED,
        "source": _("Where the address was printed, for example: envelope of a letter, March 2026."),
    },
    Article: {
        "number": _("For example 342 or, with a superscript, 361-4."),
        "title": _("The official title in this language, without the number."),
        "valid_from": _("When the law changes a title, this row ends and a new one begins."),
        "valid_to": _("Empty while this wording is in force."),
        "source": _("Where the wording was taken from, for example: pravo.by, as of March 2026."),
    },
    Organisation: {
        "name": _("As it calls itself in this language, for example: Human Rights Centre “Viasna”."),
        "kind": _("Lists say it beside the name, and the filter of this list knows it."),
    },
    SupportAction: {
        "title": _("What to do, in a few words, for example: Write a letter."),
        "body": _("How to do it and what comes of it, in some sentences. Nothing that reads like an order."),
        "kind": _("Lists say it above the title, and the filter of this list knows it."),
    },
    ActionOrganisation: {
        "organisation": _("Who takes the money or the help, for example a fund. In the order of the rows."),
    },
    SendingCountry: {
        "name": _("As readers look for it in a list, for example: Poland."),
        "status": _("What its post says today. “Unclear” is better than a guess."),
        "verified_on": _VERIFIED,
        "source": _("Where it says so, for example: website of the post, March 2026."),
    },
    HomePage: {
        "lead": _("Whom this site is about and what a reader can do, in one or two sentences."),
        "body": _BODY,
    },
    CampaignPage: {
        "lead": _("Whom the campaign is for and what it asks of readers, in two or three sentences."),
        "image": _("Landscape, at least 1600 pixels wide. No face of anybody who has not agreed to it."),
        "body": _BODY,
    },
    ContentPage: {
        "lead": _("What this page answers, in one sentence, for example: How a letter gets past the censor."),
        "body": _BODY,
    },
    InterviewPage: {
        "guardian": _("Who speaks. Name, role and portrait come from the fact, in the language of the reader."),
        "lead": _(
            "Who speaks for whom, in two or three sentences; lists show them too. Mark names with the person "
            "button: then they are masked when somebody has to be hidden."
        ),
        "body": _BODY,
    },
    DirectoryPage: {
        "lead": _("What readers find here, in one or two sentences, for example: People you can write to."),
    },
}  # fmt: skip


def explain_page(page_type: Any) -> None:
    """Put the help texts to the fields of a type of pages; a panel's own stay."""
    for panel in page_type.content_panels:
        for each in getattr(panel, "children", [panel]):
            if isinstance(each, FieldPanel) and not each.help_text:
                each.help_text = HELP.get(page_type, {}).get(each.field_name, "")


def explain(panel: Panel) -> None:
    """Put the help texts to the fields of a form, wherever in it they stand."""
    if isinstance(panel, FieldPanel):
        panel.help_text = panel.help_text or _help_for(panel)
    if isinstance(panel, InlinePanel):
        explain(panel.child_edit_handler)
    if isinstance(panel, PanelGroup):
        for child in panel.children:
            explain(child)


def _help_for(panel: FieldPanel) -> Any:
    texts = HELP.get(panel.model, {})
    name = panel.field_name
    translated = next(
        (field for field in texts if name in languages.columns(field) and field in panel.model.translated),
        name,
    )
    return texts.get(translated, "")

"""Loads the prose: what explains, the campaign with its stories, and the front pages where they are empty."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from wagtail.models import Page

from cms import version
from cms.demo.content.pages import CAMPAIGN, EXPLANATIONS, HOME
from cms.demo.content.stories import STORIES
from cms.demo.content.stories.directory import DIRECTORY
from cms.demo.content.stories.kinds import Campaign, Explanation, Story, Written
from cms.demo.loading.bodies import body
from cms.demo.loading.prose import References
from cms.demo.loading.publishing import Staff, paragraphs
from cms.demo.loading.translating import translate
from cms.languages import Language
from cms.pages.addresses import DIRECTORY_SLUG, REMOVAL_SLUG
from cms.pages.models import (
    BasePage,
    CampaignPage,
    CampaignPartner,
    ContentPage,
    DirectoryPage,
    HomePage,
    InterviewPage,
    InterviewWard,
)
from cms.pages.querysets import Homes

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Printer:
    """What publishing a page takes."""

    homes: Homes
    at: References
    staff: Staff
    report: Report

    def knowing(self, pages: dict[str, int]) -> "Printer":
        """The same, with these pages to link to."""
        return replace(self, at=replace(self.at, pages=pages))


def load_pages(printer: Printer) -> int:
    """Publish every page that is missing in its own language, then its translations; how many are new."""
    pages: dict[str, int] = {}
    made = 0
    for written in (CAMPAIGN, *EXPLANATIONS, *STORIES):
        home = printer.homes[written.source]
        page = Page.objects.descendant_of(home).filter(slug=written.slug).first()
        if page is None:
            parent = _campaign(home) if isinstance(written, Story) else home
            page = tell(written, parent, printer.knowing({**pages, **_from_setup(home)}))
            made += 1
        pages[written.slug] = page.pk
    return made


def load_front(printer: Printer) -> int:
    """Write the call and the introduction where nobody has written yet; the number of pages filled."""
    filled = 0
    for language, home in printer.homes.items():
        if not home.lead and not home.body:
            below = Page.objects.descendant_of(home).values_list("slug", "pk")
            text = body(HOME[language].body, language, printer.knowing(dict(below)).at)
            filled += _write(home, printer.staff, lead=paragraphs(HOME[language].lead), body=text)
        directory = DirectoryPage.objects.child_of(home).first()
        if directory is not None and not directory.lead:
            filled += _write(directory, printer.staff, lead=paragraphs(*DIRECTORY[language].lead))
    return filled


def _from_setup(home: HomePage) -> dict[str, int]:
    """The pages that every site has, by slug."""
    made = Page.objects.child_of(home).filter(slug__in=(DIRECTORY_SLUG, REMOVAL_SLUG))
    return dict(made.values_list("slug", "pk"))


def _campaign(home: HomePage) -> CampaignPage:
    return CampaignPage.objects.child_of(home).get(slug=CAMPAIGN.slug)


@version.acting
def tell(written: Written, parent: BasePage, printer: Printer) -> BasePage:
    """Publish a page in its own language, then its translations."""
    original = _draft(written, written.source, parent, printer)
    original.live = False
    parent.add_child(instance=original)
    _write(original, printer.staff)
    for language in written.targets:
        translate(original, _draft(written, language, parent, printer), language, printer.staff)
    printer.report(f"page “{written.slug}”: {written.source}, translated into {', '.join(written.targets)}")
    return original


def _draft(written: Any, language: Language, parent: BasePage, printer: Printer) -> BasePage:
    """The page in one language, not saved yet."""
    text = written.texts[language]
    return _MODELS[type(written)](
        written,
        language,
        printer.at,
        title=text.title,
        slug=written.slug,
        locale=parent.locale,
        lead=paragraphs(text.lead),
        body=body(text.body, language, printer.at),
    )


def _interview(story: Story, language: Language, at: References, **common: Any) -> InterviewPage:
    page = InterviewPage(guardian_id=at.guardians[story.guardian], **common)
    page.wards = [InterviewWard(prisoner_id=at.people[number]) for number in story.wards]
    return page


def _explanation(told: Explanation, language: Language, at: References, **common: Any) -> ContentPage:
    return ContentPage(show_in_menus=told.in_menu, in_footer=told.in_footer, **common)


def _campaign_page(campaign: Campaign, language: Language, at: References, **common: Any) -> CampaignPage:
    page = CampaignPage(
        teaser=campaign.texts[language].teaser,
        image_id=at.pictures[campaign.picture],
        image_alt=campaign.alt[language],
        show_in_menus=True,
        **common,
    )
    page.partners = [CampaignPartner(organisation_id=at.organisations[key]) for key in campaign.partners]
    return page


_MODELS: Final[dict[type, Callable[..., BasePage]]] = {
    Story: _interview,
    Explanation: _explanation,
    Campaign: _campaign_page,
}


@version.acting
def _write(page: BasePage, staff: Staff, **texts: str) -> int:
    """Publish `page` with new texts; one page is filled."""
    for name, text in texts.items():
        setattr(page, name, text)
    page.full_clean()
    page.save_revision(user=staff.editor).publish(user=staff.publisher)
    return 1

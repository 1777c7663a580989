"""Loads the prose: the front page and the directory's introduction where they are empty, and the stories."""

from collections.abc import Callable

from cms import languages, version
from cms.demo.content.stories import STORIES
from cms.demo.content.stories.directory import DIRECTORY
from cms.demo.content.stories.home import CONTACT, HOME
from cms.demo.content.stories.kinds import Story
from cms.demo.loading.bodies import home_body, interview_body
from cms.demo.loading.guardians import Guardians
from cms.demo.loading.people import People
from cms.demo.loading.publishing import Staff, paragraphs
from cms.demo.loading.translating import translate
from cms.languages import Language
from cms.pages.models import BasePage, DirectoryPage, HomePage, InterviewPage, InterviewWard

Homes = dict[Language, HomePage]


def homes() -> Homes:
    """The front page of each language, as `setup_campaign` made it."""
    found = {language: HomePage.objects.live_in(language) for language in languages.CODES}
    return {language: home for language, home in found.items() if home is not None}


def load_front(homes: Homes, staff: Staff) -> int:
    """Write the call and the introduction where nobody has written yet; the number of pages filled."""
    filled = 0
    for language, home in homes.items():
        if not home.lead and not home.body:
            body = home_body(HOME[language], CONTACT)
            filled += _write(home, staff, lead=paragraphs(HOME[language].lead), body=body)
        directory = DirectoryPage.objects.child_of(home).first()
        if directory is not None and not directory.lead:
            filled += _write(directory, staff, lead=paragraphs(*DIRECTORY[language].lead))
    return filled


def load_stories(
    homes: Homes, people: People, guardians: Guardians, staff: Staff, report: Callable[[str], None]
) -> int:
    """Publish each story in its own language, then its translations; the number of new stories."""
    made = 0
    for story in STORIES:
        home = homes[story.source]
        if InterviewPage.objects.child_of(home).filter(slug=story.slug).exists():
            continue
        _tell(story, home, people, guardians, staff)
        report(f"story “{story.slug}”: {story.source}, translated into {', '.join(story.targets)}")
        made += 1
    return made


@version.acting
def _tell(story: Story, home: HomePage, people: People, guardians: Guardians, staff: Staff) -> None:
    original = _draft(story, story.source, home, people, guardians)
    original.live = False
    home.add_child(instance=original)
    _write(original, staff)
    for language in story.targets:
        translate(original, _draft(story, language, home, people, guardians), language, staff)


def _draft(
    story: Story, language: Language, home: HomePage, people: People, guardians: Guardians
) -> InterviewPage:
    """The story in one language, not saved yet."""
    text = story.texts[language]
    page = InterviewPage(
        title=text.title,
        slug=story.slug,
        locale=home.locale,
        guardian=guardians[story.guardian],
        lead=paragraphs(text.lead),
        body=interview_body(text, people[story.wards[0]].pk),
    )
    page.wards = [InterviewWard(prisoner=people[number]) for number in story.wards]
    return page


@version.acting
def _write(page: BasePage, staff: Staff, **texts: str) -> int:
    """Publish `page` with new texts; one page is filled."""
    for name, text in texts.items():
        setattr(page, name, text)
    page.full_clean()
    page.save_revision(user=staff.editor).publish(user=staff.publisher)
    return 1

"""What becomes of pages and files."""

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from cms.pages.models import CampaignPage, HomePage, InterviewPage
from cms.snippets import models as facts
from tests import factories
from tests.api.changes.making import Making


class PageDeeds(Making):
    """Each method is one thing that may happen."""

    def write_a_page(self) -> None:
        home = HomePage.objects.order_by("?").first()
        parent = self._any(CampaignPage) or home
        self.words += 1
        kind = self.random.randrange(3)
        if kind == 0:
            self._story(self.random.choice([parent, HomePage.objects.get(locale__language_code="be")]))
        elif kind == 1 and home:
            factories.make_content(
                home, slug=f"page-{self.words}", title=self._title(), lead=self._text(), body=self._body()
            )
        elif home:
            factories.make_campaign(home, slug=f"page-{self.words}", title=self._title(), lead=self._text())

    def edit_a_page(self) -> None:
        page = self._page()
        if hasattr(page, "body") and self.random.random() < 0.6:
            page.body = self._body()
        if hasattr(page, "lead"):
            page.lead = self._text()
        page.title = self._title()
        if isinstance(page, InterviewPage):
            page.guardian = self._any(facts.Guardian)
        page.save_revision().publish() if self.random.random() < 0.7 else page.save_revision()

    def unpublish_a_page(self) -> None:
        page = self._page(but=HomePage if self.random.random() < 0.8 else ())
        page.unpublish() if page.live else page.save_revision().publish()

    show_a_page = unpublish_a_page

    def move_a_page(self) -> None:
        page = self._any(InterviewPage)
        target = self.random.choice(
            [self._any(CampaignPage), HomePage.objects.filter(locale__language_code="be").first()]
        )
        if page and target and page.get_parent().pk != target.pk and page.locale == target.locale:
            page.move(target, pos="last-child")

    def rename_an_address(self) -> None:
        page = self._page(but=(HomePage,))
        if page.slug != "prisoners":
            self.words += 1
            page.slug = f"address-{self.words}"
            page.save_revision().publish()

    def delete_a_page(self) -> None:
        page = self._page(but=HomePage)
        if Page.objects.count() > 8 and page.slug != "prisoners":
            page.delete()

    def translate_a_page(self) -> None:
        page = self._page(but=HomePage)
        locale = factories.make_locale(self.random.choice(["ru", "en"]))
        if (
            page.slug != "prisoners"
            and not page.has_translation(locale)
            and page.get_parent().has_translation(locale)
        ):
            page.copy_for_translation(locale, copy_parents=False).specific.save_revision().publish()

    def close_a_page(self) -> None:
        found = PageViewRestriction.objects.first()
        if found:
            found.delete()
        else:
            PageViewRestriction.objects.create(page=self._page(but=HomePage), restriction_type="login")

    def reorder_pages(self) -> None:
        pages = list(InterviewPage.objects.all())
        if len(pages) > 1 and pages[0].get_parent() == pages[1].get_parent():
            pages[1].move(pages[0], pos="left")

    def touch_a_file(self) -> None:
        image = self._any(get_image_model())
        if image and self.random.random() < 0.7:
            image.focal_point_x = image.focal_point_y = self.random.randrange(20, 100)
            image.focal_point_width = image.focal_point_height = 20
            image.save()
        elif document := self._any(get_document_model()):
            document.title = self._word()
            document.save()

    def lose_a_file(self) -> None:
        found = self._any(self.random.choice([get_image_model(), get_document_model()]))
        if found and self.random.random() < 0.3:
            found.delete()

    def close_a_collection(self) -> None:
        found = CollectionViewRestriction.objects.first()
        if found:
            found.delete()
        else:
            image = self._any(get_image_model())
            if image:
                CollectionViewRestriction.objects.create(
                    collection=image.collection, restriction_type="login"
                )

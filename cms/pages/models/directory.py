"""The directory: people one can write to, a person, what is printed for a letter to them."""

from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from cms.pages.addresses import DIRECTORY_SLUG, EVENING_SLUG, path_in
from cms.pages.mentions import FEATURE
from cms.pages.models.base import BasePage
from cms.printing.engine import pdf_address

if TYPE_CHECKING:
    from cms.pages.values import PersonCard

# As many as the closest ruling leaves room for on A4.
MOST_LINES: Final = 34


class DirectoryPage(RoutablePageMixin, BasePage):
    """Every person whom the public may know, in one language."""

    lead = RichTextField(_("lead"), blank=True, features=["bold", "italic", "link", FEATURE])

    template = "cms/pages/directory_page.html"
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("directory of prisoners")
        verbose_name_plural = _("directories of prisoners")

    def clean(self) -> None:
        """People's addresses are made without looking for this page, so its slug is fixed."""
        super().clean()
        if self.slug != DIRECTORY_SLUG:
            sentence = gettext("People's addresses begin with “%(slug)s”: write this slug.")
            raise ValidationError({"slug": sentence % {"slug": DIRECTORY_SLUG}})

    @path("")
    def people(self, request: HttpRequest) -> HttpResponse:
        """The list with its filters."""
        from cms.pages.by_letter import letter_links
        from cms.pages.directory import listing

        context = self.get_context(request)
        context |= listing(request, self.language, context["switcher"])
        context["letters"] = letter_links(self.language)
        return self.answer(request, self.template, context)

    # Before the people, whose ids are longer.
    @path("letter/<str:letter>/")
    @path("letter/<str:letter>/<int:number>/")
    def by_letter(self, request: HttpRequest, letter: str, number: int = 1) -> HttpResponse:
        """People whose names begin with one letter."""
        from cms.pages.by_letter import letter_frame, letter_listing

        listed = letter_listing(letter, number, self.language)
        context = self.get_context(request)
        framed = letter_frame(letter, self.title, context["switcher"])
        return self.answer(request, "cms/pages/directory_letter.html", {**context, **listed, **framed})

    @path("<str:public_id>/")
    def person(self, request: HttpRequest, public_id: str) -> HttpResponse:
        """One person."""
        from cms.pages.context import homes_of, person_frame
        from cms.pages.directory import card_or_404, stories_about

        card = card_or_404(public_id, self.language)
        context = self.get_context(request)
        return self.answer(
            request,
            "cms/pages/prisoner.html",
            {
                **context,
                "card": card,
                "person": card.person,
                "stories": stories_about(public_id, self.language, homes_of(request).get(self.language)),
                **person_frame(context, card, title=card.person.name.full, path=card.url),
            },
        )

    @path("<str:public_id>/envelope/")
    def envelope(self, request: HttpRequest, public_id: str) -> HttpResponse:
        """One person's envelope."""
        from cms.disclosure.sending import sending_countries

        card = self._correspondent(public_id)
        countries = sending_countries(self.language) if card.person.letters.can_write else ()
        return self._paper(
            request, card, "envelope", gettext("Envelope"), card.envelope_url, countries=countries
        )

    @path("<str:public_id>/letter/")
    def letter(self, request: HttpRequest, public_id: str) -> HttpResponse:
        """A sheet of paper for a letter to one person."""
        card = self._correspondent(public_id)
        ruling = range(MOST_LINES)
        return self._paper(request, card, "letter", gettext("Letter sheet"), card.letter_url, ruling=ruling)

    def _correspondent(self, public_id: str) -> "PersonCard":
        """Whoever may have an address at all.

        Raises:
            Http404: nobody whom the public may know by name.
        """
        from cms.pages.directory import card_or_404

        card = card_or_404(public_id, self.language, {"letters", "facility"})
        if card.person.state != "public":
            raise Http404
        return card

    def _paper(
        self, request: HttpRequest, card: "PersonCard", kind: str, title: str, url: str, **more: Any
    ) -> HttpResponse:
        """Something to print for a letter to the person of `card`."""
        from cms.pages.context import person_frame

        context = self.get_context(request)
        evening_url = path_in(self.language, EVENING_SLUG)
        about = {
            "card": card,
            "blocks": card.person.letters.blocks,
            "evening_url": evening_url,
            "pdf_url": pdf_address(url),
            **more,
        }
        frame = person_frame(context, card, title=title, path=url)
        return self.answer(request, f"cms/pages/{kind}.html", {**context, **about, **frame})

    def answer(self, request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
        """An unrendered answer made from `template`."""
        request.is_preview = False  # type: ignore[attr-defined]
        return TemplateResponse(request, template, context)

"""What every page of ours shares: one public variant, acts, an address by language, facts looked up once."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from cms import languages, version
from cms.languages import Language
from cms.pages.addresses import RESERVED_SLUGS, path_in
from cms.pages.plain_names import note_words


class BasePage(Page):
    """An ordinary Wagtail page below a HomePage; everyone gets the same answer."""

    # A host has a HomePage of its own, whose name on Page would be the same.
    page_ptr = models.OneToOneField(
        Page, on_delete=models.CASCADE, parent_link=True, related_name="%(app_label)s_%(class)s"
    )
    private_page_options: ClassVar[list[str]] = []
    # Nobody's translation may move a page: slugs stay equal across languages, and ASCII.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """An address that the site itself answers is no page's."""
        super().clean()
        if self.slug in RESERVED_SLUGS:
            sentence = gettext("“%(slug)s” is an address of the site itself: write another slug.")
            raise ValidationError({"slug": sentence % {"slug": self.slug}})

    @property
    def language(self) -> Language:
        """The language this page is written in."""
        return languages.parse(self.locale.language_code) or languages.DEFAULT

    @property
    def public_path(self) -> str:
        """The host-relative address of this page."""
        # url_path starts with the home's own slug: "/home-be/prisoners/".
        return path_in(self.language, *[slug for slug in self.url_path.split("/") if slug][1:])

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """This page alone: `cms.pages.views` has already found the deepest public page of the whole path.

        Wagtail would go on among the children here, past what is held back.
        """
        if path_components or not self.live:
            raise Http404
        return RouteResult(self)

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """Our pages live under `/be/`, `/ru/`, `/en/` whatever the host's site root is."""
        site_paths = Site.get_site_root_paths()
        if not site_paths or self.depth < 2:
            return None
        return site_paths[0].site_id, site_paths[0].root_url, self.public_path

    def get_context(
        self, request: HttpRequest, *args: Any, lead: str | None = None, **kwargs: Any
    ) -> dict[str, Any]:
        """The shared context; a page that composes its body hands its `lead` over, composed together with it."""
        from cms.pages.context import frame

        with translation.override(self.language):
            return {**super().get_context(request, *args, **kwargs), **frame(self, request, lead)}

    def save(self, *args: Any, **kwargs: Any) -> None:
        update_fields = kwargs.get("update_fields")
        if update_fields is not None and set(update_fields) <= version.BOOKKEEPING:
            super().save(*args, **kwargs)
            return
        with version.act():
            super().save(*args, **kwargs)
            note_words(self if update_fields is None else type(self).objects.get(pk=self.pk))

    def publish(self, *args: Any, **kwargs: Any) -> Any:
        with version.act():
            return super().publish(*args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        with version.act():
            return super().unpublish(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with version.act():
            return super().delete(*args, **kwargs)

    def move(self, *args: Any, **kwargs: Any) -> Any:
        with version.act():
            return super().move(*args, **kwargs)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        return []

"""Where to begin: what the URL configuration, the page tree, the library and the list of people offer."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.regex_helper import normalize
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from cms import languages
from cms.api.exports.streaming import patterns as exported_files
from cms.disclosure.site import may_be_embedded
from cms.pages.addresses import envelope_path, letter_path, path_in, person_path
from cms.pages.models import BasePage, InterviewPage
from cms.reader.sharing.addresses import embed_path

ADMIN: Final = "admin/"
# What strangers can reach of the admin.
DOORS: Final = ("/admin/", "/admin/login/")
# Answers that are no page: an unknown address in each language and outside, and wrong questions to the API.
NOWHERE: Final = (
    "/none-such/",
    "/none-such",
    *(f"/{code}/none-such/" for code in languages.CODES),
    "/documents/0/none-such.pdf",
    "/media/images/none-such.jpg",
    "/api/v2/none-such/",
    "/api/v2/prisoners/?none=such",
    "/api/v2/pages/find/?html_path=/none-such/",
)


def routes() -> Iterator[str]:
    """Every address that the URL configuration fixes, but for a language: feeds, sitemaps, what is to come."""
    for pattern in _patterns(get_resolver().url_patterns, ""):
        try:
            forms = normalize(pattern)
        except NotImplementedError:
            continue
        for form, parameters in forms:
            yield from _filled(form, parameters)


def _patterns(patterns: Iterable[Any], before: str) -> Iterator[str]:
    for each in patterns:
        whole = before + str(each.pattern.regex.pattern).lstrip("^").replace(r"\Z", "")
        if whole.startswith(ADMIN):
            continue
        if isinstance(each, URLResolver):
            yield from _patterns(each.url_patterns, whole)
        elif isinstance(each, URLPattern):
            yield whole


def _filled(form: str, parameters: list[str]) -> Iterator[str]:
    if set(parameters) <= {"language"}:
        for code in languages.CODES if parameters else ("",):
            yield "/" + form % {"language": code}


def pages() -> Iterator[str]:
    """The address that each page has, or would have if it were public."""
    for page in Page.objects.filter(depth__gt=1).select_related("locale", "content_type").iterator():
        code = languages.parse(page.locale.language_code)
        if code and issubclass(page.specific_class or Page, BasePage):
            yield path_in(code, *page.url_path.split("/")[2:-1])
        elif url := page.get_url():
            yield url


def quotes() -> Iterator[str]:
    """The quote of each story for frames on other sites, public or not; none where editors allow no frames."""
    if not may_be_embedded():
        return
    for pk in InterviewPage.objects.values_list("pk", flat=True).iterator():
        for code in languages.CODES:
            yield embed_path(code, pk)


def exports() -> Iterator[str]:
    """Every file that can be had, in every language."""
    for pattern in exported_files():
        for code in languages.CODES:
            yield f"{reverse(f'cms_api:{pattern.name}')}?locale={code}"


def people(visible_ids: Iterable[str]) -> Iterator[str]:
    """The page, the envelope and the letter sheet of each of these people, in every language."""
    for public_id in visible_ids:
        for code in languages.CODES:
            yield person_path(code, public_id)
            yield envelope_path(code, public_id)
            yield letter_path(code, public_id)


def library() -> Iterator[str]:
    """Every document and rendition; whether each is served at all, the site decides."""
    for document in get_document_model()._default_manager.iterator():
        yield reverse("wagtaildocs_serve", args=[document.pk, document.filename])
    renditions = get_image_model().get_rendition_model()._default_manager
    for name in renditions.values_list("file", flat=True).iterator():
        yield f"{settings.MEDIA_URL}{name}"


def originals() -> Iterator[str]:
    """Where the originals of images would stand if the media folder were served."""
    for name in get_image_model()._default_manager.values_list("file", flat=True).iterator():
        yield f"{settings.MEDIA_URL}{name}"

"""Screens that no link leads to: dialogs that scripts open, actions on what is chosen in a list."""

from collections.abc import Iterator

from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, TaskState

from cms.pages.models import InterviewPage

LINKS = ("", "_external_link", "_email_link", "_phone_link", "_anchor_link")
FACTS = ("prisoner", "guardian", "facility", "article", "organisation", "supportaction", "sendingcountry")


def starts() -> list[str]:
    """Where a walk begins."""
    return [reverse("wagtailadmin_home"), *_dialogs(), *_pages(), *_in_bulk()]


def _dialogs() -> Iterator[str]:
    for kind in LINKS:
        yield reverse(f"wagtailadmin_choose_page{kind}")
    for files in ("wagtailimages", "wagtaildocs"):
        yield reverse(f"{files}_chooser:choose")
    for state in TaskState.objects.filter(status="in_progress")[:1]:
        page = state.revision.content_object
        for action in ("approve", "reject"):
            yield reverse("wagtailadmin_pages:workflow_action", args=(page.pk, action, state.pk))


def _pages() -> Iterator[str]:
    for page in InterviewPage.objects.filter(live=True)[:1]:
        for action in ("edit", "history", "usage", "move", "copy", "delete", "unpublish"):
            yield reverse(f"wagtailadmin_pages:{action}", args=(page.pk,))
        yield reverse("wagtailadmin_pages:set_privacy", args=(page.pk,))
        newest = page.latest_revision_id
        yield reverse("wagtailadmin_pages:revisions_compare", args=(page.pk, "earliest", "latest"))
        yield reverse("wagtailadmin_pages:revisions_revert", args=(page.pk, newest))


def _in_bulk() -> Iterator[str]:
    chosen = {
        ("wagtailcore", "page"): (Page.objects.filter(depth__gt=2), ("delete", "move", "publish", "unpublish")),
        ("wagtailimages", "image"): (
            get_image_model().objects.all(), ("delete", "add_tags", "add_to_collection"),
        ),
        ("wagtaildocs", "document"): (
            get_document_model().objects.all(), ("delete", "add_tags", "add_to_collection"),
        ),
        ("auth", "user"): (get_user_model().objects.all(), ("delete", "assign_role", "set_active_state")),
    }  # fmt: skip
    for (app, model), (rows, actions) in chosen.items():
        ids = "&".join(f"id={pk}" for pk in rows.values_list("pk", flat=True)[:2])
        for action in actions if ids else ():
            yield f"{reverse('wagtail_bulk_action', args=(app, model, action))}?{ids}"

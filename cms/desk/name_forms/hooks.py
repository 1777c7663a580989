"""What suggested name forms add to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from cms.desk.name_forms.checking import digests
from cms.desk.name_forms.keeping import unchecked_latin
from cms.desk.name_forms.views import GuardianNameFormsView, NameFormsView
from cms.snippets.models import Guardian, Prisoner
from cms.translation.suggestions.suggested_names import confirm


@hooks.register("register_admin_urls")
def register_name_form_urls() -> list[URLPattern]:
    """One page a kind of person."""
    return [
        path(
            "campaign/name-forms/prisoner/<int:pk>/",
            NameFormsView.as_view(),
            name="cms_desk_prisoner_name_forms",
        ),
        path(
            "campaign/name-forms/guardian/<int:pk>/",
            GuardianNameFormsView.as_view(),
            name="cms_desk_guardian_name_forms",
        ),
    ]


@hooks.register("before_edit_snippet")
def take_the_ticks(request: HttpRequest, instance: Any) -> None:
    """Note what was ticked before the form publishes it: a tick holds for the text, whatever becomes of the form."""
    if request.method != "POST" or not isinstance(instance, Prisoner | Guardian):
        return
    if request.user.has_perm(f"cms_snippets.change_{instance._meta.model_name}") and (
        seen := digests(request)
    ):
        confirm(instance, seen, request.user)


@hooks.register("after_edit_snippet")
def tell_what_was_held_back(request: HttpRequest, instance: Any) -> None:
    """Say after publishing that readers do not get a Latin name which only a rule has spelt."""
    if not isinstance(instance, Prisoner | Guardian) or "action-publish" not in request.POST:
        return
    if unchecked_latin(instance.get_latest_revision_as_object()):
        address = reverse(f"cms_desk_{instance._meta.model_name}_name_forms", args=[instance.pk])
        messages.warning(
            request,
            _(
                "Published without the Latin name: a rule suggested it, and nobody has compared the passport yet."
            ),
            buttons=[messages.button(address, _("Check it"))],
        )

"""What deletion on request adds to Wagtail's admin."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from cms.desk.erasing import kind  # noqa: F401 - registers the act
from cms.desk.erasing.person import ACTION
from cms.desk.erasing.views import ErasedListView, ErasingView
from cms.snippets.models import Guardian, Prisoner


@hooks.register("register_admin_urls")
def register_erasing_urls() -> list[URLPattern]:
    """Where a person is deleted, and what remained to be done after each deletion."""
    return [
        path(
            f"campaign/erase/{model._meta.model_name}/<int:pk>/",
            ErasingView.as_view(model=model),
            name=f"cms_desk_erase_{model._meta.model_name}",
        )
        for model in (Prisoner, Guardian)
    ] + [path("campaign/erased/", ErasedListView.as_view(), name="cms_desk_erased")]


@hooks.register("register_log_actions")
def register_erasing(actions: LogActionRegistry) -> None:
    """Its entries hold no name."""
    actions.register_action(ACTION, _("Delete a person for good"), _("A person was deleted for good"))


@hooks.register("before_delete_snippet", order=1)
def lead_to_erasing(request: HttpRequest, instances: Iterable[Any]) -> HttpResponseBase | None:
    """A person whom nothing uses is deleted for good as well: with every trace, and by two publishers."""
    people = [each for each in instances if isinstance(each, Prisoner | Guardian)]
    return redirect(erasing_url(people[0])) if people else None


def erasing_url(person: Prisoner | Guardian) -> str:
    """Where `person` is deleted."""
    return reverse(f"cms_desk_erase_{person._meta.model_name}", args=[person.pk])

"""Hide now: one tap, no question, one publisher."""

from typing import Any, ClassVar, Final

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.utils import get_valid_next_url_from_request

from cms.desk.names.places import standing_url
from cms.desk.publication.entitled import PublisherView
from cms.desk.publication.plans import Plan, carry_out
from cms.desk.publication.requests import PERMISSIONS, end_waiting, may_decide
from cms.disclosure.states import GuardianState, State
from cms.snippets.models import Guardian, Prisoner

HIDDEN: Final[dict[Any, str]] = {Prisoner: State.HIDDEN.value, Guardian: GuardianState.HIDDEN.value}


class HideNowView(PublisherView):
    """Takes a person away from readers at once, and says so where the tap was."""

    model: ClassVar[Any]
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = get_object_or_404(self.model, pk=pk)
        hide(person, request.user)
        messages.success(
            request,
            _("Hidden: readers get nothing of this person from now on."),
            buttons=self._buttons(person),
        )
        return redirect(get_valid_next_url_from_request(request) or self._address(person, "publication"))

    def _buttons(self, person: Any) -> list[Any]:
        return [messages.button(standing_url(person), _("Name in texts"))]

    def _address(self, person: Any, name: str) -> str:
        return reverse(person.snippet_viewset.get_url_name(name), args=[person.pk])


@transaction.atomic
def hide(person: Prisoner | Guardian, user: Any) -> None:
    """Hide a person from whatever state they are in; whoever is hidden or withdrawn stays so."""
    if is_seen(type(person).objects.select_related("disclosure").get(pk=person.pk)):
        carry_out(person, Plan({"state": HIDDEN[type(person)]}), user)
        end_waiting([person])


def is_seen(person: Any) -> bool:
    """Whether a state shows `person` to readers, published or not."""
    disclosure = getattr(person, "disclosure", None)
    return bool(disclosure and disclosure.state in disclosure.VISIBLE)


def hide_url(person: Any, user: Any) -> str | None:
    """Where a tap hides `person`; None when there is nothing to hide or `user` may not."""
    if type(person) not in HIDDEN or not person.pk or not is_seen(person) or not may_decide(user, person):
        return None
    return reverse(person.snippet_viewset.get_url_name("hide"), args=[person.pk])


class HideNowButton(Component):
    """The tap, in the header of a person's form."""

    template_name = "cms/admin/hide_now.html"

    def __init__(self, url: str, back_to: str) -> None:
        self.url, self.back_to = url, back_to

    def __lt__(self, other: Any) -> bool:
        """Before every other button."""
        return True

    def __gt__(self, other: Any) -> bool:
        """Asked by buttons that do not know this one."""
        return False

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        context = parent_context or {}
        shown = {"hide_url": self.url, "back_to": self.back_to, "size": "button-small"}
        return shown | {"csrf_token": context.get("csrf_token")}


class PrisonerHideNowView(HideNowView):
    permission = PERMISSIONS[Prisoner]
    model = Prisoner


class GuardianHideNowView(HideNowView):
    permission = PERMISSIONS[Guardian]
    model = Guardian


HIDING_VIEWS: Final[dict[Any, Any]] = {Prisoner: PrisonerHideNowView, Guardian: GuardianHideNowView}

"""What publication adds to Wagtail's admin: a word to whoever has just published a death that is held back."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from cms.desk.publication.deaths import is_held_back
from cms.desk.publication.requests import may_decide
from cms.snippets.models import Prisoner


@hooks.register("after_edit_snippet")
def tell_that_a_death_is_held_back(request: HttpRequest, instance: Any) -> None:
    """The facts are published without the death: that is told by two publishers."""
    if not isinstance(instance, Prisoner) or "action-publish" not in request.POST:
        return
    person = Prisoner.objects.get(pk=instance.pk)
    if is_held_back(person):
        address = reverse(person.snippet_viewset.get_url_name("death"), args=[person.pk])
        may_tell = may_decide(request.user, person)
        messages.warning(
            request,
            _("The draft says that this person died. Readers learn it by an act of two publishers only."),
            buttons=[messages.button(address, _("Tell of a death"))] if may_tell else [],
        )

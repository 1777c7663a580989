"""The pages of webhooks in the admin."""

from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.log_actions import log

from cms.delivery.webhooks.delivering import has_queue, send_test
from cms.delivery.webhooks.models import Webhook
from cms.delivery.webhooks.signing import written

ROTATED: Final = "cms.webhook.rotated"
TESTED: Final = "cms.webhook.tested"
# The session remembers whose secret to show next, never the secret.
_SHOWN_ONCE: Final = "cms_webhook_secret_of"
_SHOWN_ATTEMPTS: Final = 200


class WebhookIndexView(generic.IndexView):
    """Every webhook with its state; the address leads to its log."""

    @cached_property
    def columns(self) -> list[Column]:
        address = self._get_title_column_class(TitleColumn)(
            "address", label=_("Address"), get_url=self.get_inspect_url
        )
        return [address, Column("standing", label=_("State"))]


class WebhookAddView(generic.CreateView):
    """A new webhook; next comes its page, which shows the secret once."""

    def form_valid(self, form: Any) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        self.request.session[_SHOWN_ONCE] = self.object.pk
        return answer

    def get_success_url(self) -> str:
        return reverse("webhooks:inspect", args=[self.object.pk])


@method_decorator(never_cache, name="dispatch")
class WebhookView(generic.InspectView):
    """One webhook: its state, its log, a test, a new secret."""

    template_name = "cms/admin/webhooks/webhook.html"
    page_title = gettext_lazy("Webhook")
    object: Webhook

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.user_has_permission("change"):
            raise PermissionDenied
        if request.POST.get("step") == "test":
            self._test()
        elif request.POST.get("step") == "rotate":
            self._rotate()
        return redirect(request.path)

    def _test(self) -> None:
        attempt = send_test(self.object)
        log(instance=self.object, action=TESTED, user=self.request.user)
        tell = messages.success if attempt.is_success else messages.error
        tell(self.request, _("The test: %(outcome)s.") % {"outcome": attempt})

    def _rotate(self) -> None:
        self.object.rotate()
        log(instance=self.object, action=ROTATED, user=self.request.user)
        self.request.session[_SHOWN_ONCE] = self.object.pk

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_new = self.request.session.get(_SHOWN_ONCE) == self.object.pk
        if is_new:
            del self.request.session[_SHOWN_ONCE]
        return super().get_context_data(
            webhook=self.object,
            secret=written(self.object.secret) if is_new and self.user_has_permission("change") else "",
            is_rotated=len(self.object.secrets_at(timezone.now())) > 1,
            has_queue=has_queue(),
            may_change=self.user_has_permission("change"),
            log=self.object.log.all()[:_SHOWN_ATTEMPTS],
            **kwargs,
        )

"""The form of a webhook."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cms.delivery.webhooks.models import Webhook
from cms.delivery.webhooks.outcomes import Undeliverable
from cms.delivery.webhooks.sending import CONNECT_SECONDS
from cms.delivery.webhooks.targets import parse, resolve


class WebhookForm(forms.ModelForm):  # type: ignore[type-arg]
    """Where it leads, and whether it is told."""

    class Meta:
        model = Webhook
        fields = ("address", "is_on")

    def clean_address(self) -> str:
        """Refuse what would be refused when it is told."""
        address: str = self.cleaned_data["address"]
        try:
            resolve(parse(address), CONNECT_SECONDS)
        except Undeliverable as refusal:
            raise ValidationError(str(refusal)) from None
        return address

    def save(self, commit: bool = True) -> Any:
        """Keep what was asked for, and only that: an act may have written what waits since the row was read."""
        webhook: Webhook = self.instance
        if not webhook.pk:
            return super().save(commit)
        webhook.start_afresh()
        kept = [*self.changed_data, *webhook.FAILURE]
        if "is_on" in self.changed_data:
            # Nothing waits while it is off.
            webhook.due_at = None
            kept.append("due_at")
        webhook.save(update_fields=kept)
        return webhook

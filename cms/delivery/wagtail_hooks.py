"""What delivery adds to Wagtail's admin."""

from cms.delivery.webhooks import hooks as webhook_hooks  # noqa: F401

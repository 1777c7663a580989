"""How public answers travel, and what makes them new beside our own acts."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    name = "cms.delivery"
    label = "cms_delivery"
    verbose_name = _("Delivery")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms import version
        from cms.delivery.signal_handlers import connect, next_page_expiry
        from cms.delivery.table import make_table
        from cms.delivery.webhooks import checks  # noqa: F401
        from cms.delivery.webhooks.delivering import announce

        connect()
        post_migrate.connect(make_table, sender=self)
        version.register_clock(next_page_expiry)
        version.register_listener(announce)

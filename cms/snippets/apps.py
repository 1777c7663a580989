"""The facts: people, places, law."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FactsConfig(AppConfig):
    name = "cms.snippets"
    label = "cms_snippets"
    verbose_name = _("Facts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms import version
        from cms.snippets.clock import next_expiry

        version.register_clock(next_expiry)

"""The core app: languages, content version, settings checks."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "cms"
    label = "cms_core"
    verbose_name = _("Campaign core")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms import checks, schema  # noqa: F401

        post_migrate.connect(schema.note_applied, sender=self)

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "cms.translation"
    label = "cms_translation"
    verbose_name = _("Translators' desk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.translation import mentions  # noqa: F401
        from cms.translation.works.facts import connecting
        from cms.translation.works.pages import connecting as pages

        connecting.connect()
        pages.connect()

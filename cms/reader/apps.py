from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReaderConfig(AppConfig):
    name = "cms.reader"
    label = "cms_reader"
    verbose_name = _("Places for readers")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms import version
        from cms.reader.search.keeping import keep

        version.register_journal(keep)

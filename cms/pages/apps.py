from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "cms.pages"
    label = "cms_pages"
    verbose_name = _("Campaign pages")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_save

        from cms.pages.noting import connect
        from cms.pages.plain_names import note_person

        connect()
        for person in ("Prisoner", "Guardian"):
            sender = f"cms_snippets.{person}"
            post_save.connect(note_person, sender=sender, dispatch_uid=f"cms_note_{person}")

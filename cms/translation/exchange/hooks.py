"""What the exchange of files adds to Wagtail's admin: its addresses, and its entries in the audit log."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from cms.translation.exchange.export_views import ExportOneView, ExportView
from cms.translation.exchange.import_views import ImportOneView, ImportView


@hooks.register("register_admin_urls")
def register_exchange_urls() -> list[URLPattern]:
    """Files out and in: of many things, and of one."""
    work = "campaign/translate/<slug:kind>/<slug:key>/<slug:language>"
    return [
        path("campaign/translate/export/", ExportView.as_view(), name="cms_translation_export"),
        path("campaign/translate/import/", ImportView.as_view(), name="cms_translation_import"),
        path(f"{work}/export/", ExportOneView.as_view(), name="cms_translation_export_one"),
        path(f"{work}/import/", ImportOneView.as_view(), name="cms_translation_import_one"),
    ]


@hooks.register("register_log_actions")
def register_exchange(actions: LogActionRegistry) -> None:
    """One entry a file; it counts, and says nothing of the texts."""
    actions.register_action(
        "cms.translation.exported", _("Take texts out"), _("Texts were taken out to be translated")
    )
    actions.register_action(
        "cms.translation.imported", _("Bring translations in"), _("Translations were brought in from a file")
    )

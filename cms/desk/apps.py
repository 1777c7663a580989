"""The editors' room: forms, lists, previews, acts and their approval."""

from typing import Any, cast

from django.apps import AppConfig
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "cms.desk"
    label = "cms_desk"
    verbose_name = _("Editors' desk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.desk import checks, site_settings  # noqa: F401
        from cms.desk.choosing import show_forged_values_as_empty, speak_the_editors_language
        from cms.desk.help_texts import explain_page
        from cms.desk.name_forms import keeping  # noqa: F401
        from cms.desk.page_previews import attach_page_preview
        from cms.desk.preview_links.front_end import attach_front_end
        from cms.desk.preview_links.rights import FACTS
        from cms.desk.preview_links.sharing import forget
        from cms.desk.wording import labels  # noqa: F401
        from cms.pages.models import BasePage
        from cms.pages.querysets import concrete_models

        show_forged_values_as_empty()
        speak_the_editors_language()
        site_settings.register()
        pages = concrete_models(BasePage)
        for page_type in pages:
            explain_page(page_type)
            attach_page_preview(page_type)
            attach_front_end(page_type)
        for shared in cast("tuple[type[Any], ...]", (*FACTS, *pages)):
            post_delete.connect(forget, sender=shared)

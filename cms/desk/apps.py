from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "cms.desk"
    label = "cms_desk"
    verbose_name = _("Editors' desk")
    default_auto_field = "django.db.models.BigAutoField"

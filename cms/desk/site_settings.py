"""The site's own texts in the admin, under Settings: for those who publish."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, TabbedInterface
from wagtail.contrib.settings.models import register_setting

from cms.desk.forms import FactForm
from cms.desk.panels import three_languages
from cms.snippets.models import SiteSettings

PANEL = TabbedInterface(
    [
        *three_languages("publisher", "contact_note", "legal_notice", "removal_contact", "letter_rules"),
        ObjectList(["contact", "mirrors", "careful", "embeds"], heading=_("Facts")),
    ],
    base_form_class=FactForm,
)


def register() -> None:
    """Show the settings to whoever may change them; the model itself stays free of the admin."""
    SiteSettings.edit_handler = PANEL
    register_setting(SiteSettings, icon="info-circle")

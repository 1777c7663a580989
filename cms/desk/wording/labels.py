"""Labels that Wagtail leaves in English, or in the language of the process that loads them first."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import choosers
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

LABELS: dict[type[forms.Form], dict[str, Any]] = {
    choosers.ExternalLinkChooserForm: {"link_text": _("Link text")},
    choosers.AnchorLinkChooserForm: {"link_text": _("Link text")},
    choosers.EmailLinkChooserForm: {
        "email_address": _("Email address"),
        "link_text": _("Link text"),
        "subject": _("Subject"),
        "body": _("Text of the e-mail"),
    },
    choosers.PhoneLinkChooserForm: {"phone_number": _("Phone number"), "link_text": _("Link text")},
}


def put_right() -> None:
    """Let each request say these labels in its own language."""
    for form, labels in LABELS.items():
        for name, label in labels.items():
            form.base_fields[name].label = label
    WagtailAdminTemplateMixin.breadcrumbs_items[0]["label"] = _("Home")


put_right()

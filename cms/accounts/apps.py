"""Accounts of editors: sign-in, second factor and sessions, on the stand-alone site only."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """No models of its own: django-allauth keeps second factors, django-axes failed attempts."""

    name = "cms.accounts"
    label = "cms_accounts"
    verbose_name = _("Accounts")
    default_auto_field = "django.db.models.BigAutoField"

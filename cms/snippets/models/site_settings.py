"""What the whole site says about itself: publisher, contact, legal notice, general rules for letters."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.fields import RichTextField

from cms.snippets.models.base import ActingModel, TranslatedColumns
from cms.snippets.querysets import FactQuerySet

handle_validator = RegexValidator(
    r"^@[A-Za-z]\w{4,31}$", _("Write the name of the account or bot with its @, for example @campaign_bot.")
)


class SiteSettings(TranslatedColumns, ActingModel, BaseGenericSetting):
    """One row for the installation. It has no draft: what is saved, readers see."""

    translated = ("publisher", "contact_note", "legal_notice", "removal_contact", "letter_rules")

    publisher = models.CharField(
        _("publisher"), max_length=255, blank=True, help_text=_("Who answers for this site; in the footer.")
    )
    contact = models.CharField(
        _("campaign contact"), max_length=40, blank=True, validators=[handle_validator],
        help_text=_("A Telegram account or bot, for example @campaign_bot. Shown as text, never as a link."),
    )  # fmt: skip
    contact_note = models.TextField(
        _("note on the contact"), blank=True, max_length=600,
        help_text=_("For which questions, and what to beware of when writing there."),
    )  # fmt: skip
    legal_notice = models.TextField(
        _("legal notice"), blank=True, max_length=2000,
        help_text=_("At the foot of every page: what opening or sharing this site may mean for a reader."),
    )  # fmt: skip
    removal_contact = models.TextField(
        _("contact for removal"), blank=True, max_length=600,
        help_text=_("How a person shown here, or a relative, asks to be taken off."),
    )  # fmt: skip
    letter_rules = RichTextField(
        _("rules for letters"), blank=True, features=["bold", "italic", "ul", "ol"],
        help_text=_("Before every address, above the reminders built in. Promise no delivery, reply or safety."),
    )  # fmt: skip
    mirrors = models.TextField(
        _("mirrors"), blank=True, max_length=2000,
        help_text=_("Other addresses of this site, one a line. Shown as text, never as links."),
    )  # fmt: skip
    careful = models.BooleanField(
        _("careful mode"), default=False,
        help_text=_("Browsers are told to keep no copy, and no page names the site's own address."),
    )  # fmt: skip

    embeds = models.BooleanField(
        _("live quotes on other sites"), default=False,
        help_text=_(
            "Other sites may show a story’s quote in a frame that is loaded from here. Everybody who opens such a "
            "page then contacts this site without having asked for it, and leaves a trace of that on the way: inside "
            "Belarus it may be held against them. The quote to download asks nothing of this site; prefer it."
        ),
    )  # fmt: skip

    objects = FactQuerySet.as_manager()

    class Meta:
        verbose_name = _("campaign settings")
        verbose_name_plural = _("campaign settings")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="cms_snippets_one_settings_row")]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pk = 1
        super().save(*args, **kwargs)

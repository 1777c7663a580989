"""Whether post leaves a country for Belarus, which changes from month to month."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.search import index

from cms import languages
from cms.snippets.choices import PostStatus
from cms.snippets.models.base import Fact

code_validator = RegexValidator(r"^[A-Z]{2}$", _("Write the two-letter code of ISO 3166, for example PL."))


class SendingCountry(Fact):
    """A country from which readers write, and what its post does with letters to Belarus."""

    translated = ("name", "note")
    translation_required = ("name",)

    code = models.CharField(
        _("country code"), max_length=2, unique=True, validators=[code_validator],
        help_text=_("Two letters of ISO 3166, for example PL."),
    )  # fmt: skip
    name = models.CharField(pgettext_lazy("of a country", "name"), max_length=120, blank=True)
    status = models.CharField(
        _("post to Belarus"), max_length=12, choices=PostStatus, default=PostStatus.UNCLEAR
    )
    note = models.TextField(
        _("note"), blank=True, max_length=400,
        help_text=_("What a sender there needs to know, for example: letters only, no parcels."),
    )  # fmt: skip
    verified_on = models.DateField(_("verified on"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=255, blank=True)

    search_fields = [
        index.AutocompleteField("code"),
        *(index.AutocompleteField(column) for column in languages.columns("name")),
        index.FilterField("status"),
        index.FilterField("live"),
    ]

    class Meta(Fact.Meta):
        verbose_name = _("sending country")
        verbose_name_plural = _("sending countries")

    def clean_fields(self, exclude: Any = None) -> None:
        self.code = (self.code or "").strip().upper()
        super().clean_fields(exclude=exclude)

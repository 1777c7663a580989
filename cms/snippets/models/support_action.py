"""A way to help: what to do, for whom it is meant, and which organisations stand behind it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.search import index

from cms import languages
from cms.snippets.choices import ActionKind, Audience
from cms.snippets.models.base import Fact, FactChild
from cms.snippets.models.organisation import Organisation


class SupportAction(Fact):
    """One way to help. A page may say it in its own words; for whom it is meant stands here alone."""

    translated = ("title", "body")
    translation_required = ("title",)

    kind = models.CharField(_("way to help"), max_length=16, choices=ActionKind)
    audience = models.CharField(
        _("for whom"), max_length=16, choices=Audience,
        help_text=_("No way to help is safe: choose the narrowest circle that is true."),
    )  # fmt: skip
    title = models.CharField(_("title"), max_length=120, blank=True)
    body = RichTextField(_("text"), blank=True, features=["bold", "italic", "ul", "ol"])

    search_fields = [
        *(index.AutocompleteField(column) for column in languages.columns("title")),
        index.FilterField("kind"),
        index.FilterField("audience"),
        index.FilterField("live"),
    ]

    class Meta(Fact.Meta):
        verbose_name = _("way to help")
        verbose_name_plural = _("ways to help")


class ActionOrganisation(FactChild):
    """An organisation that a way to help names; a row of its own, so that drafts and revisions keep it."""

    action = ParentalKey(SupportAction, on_delete=models.CASCADE, related_name="organisations")
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.CASCADE, related_name="+"
    )

    class Meta(FactChild.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

"""A well-known person who speaks for prisoners."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.search import index

from cms import languages
from cms.snippets.choices import Gender, GuardianCategory
from cms.snippets.fields import ChoiceListField
from cms.snippets.folding import fold
from cms.snippets.models.base import Fact, FactChild, new_public_id


class Guardian(Fact):
    """Who takes prisoners under care; public only through a disclosure row of its own."""

    translated = ("name", "role", "about", "portrait_credit")
    translation_required = ("name",)
    settled_columns = frozenset({"live", "portrait", "name", *languages.columns("name")})

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    name = models.CharField(pgettext_lazy("of a person", "name"), max_length=255, blank=True)
    role = models.CharField(
        _("role"), max_length=255, blank=True, help_text=_("For example: writer, human rights defender.")
    )
    about = RichTextField(_("about"), blank=True, features=["bold", "italic"])
    gender = models.CharField(_("grammatical gender"), max_length=12, choices=Gender, blank=True)
    categories = ChoiceListField(
        GuardianCategory, verbose_name=_("categories"),
        help_text=_("One or more circles, for example both: opposition leader, Belarusian from the diaspora."),
    )  # fmt: skip
    portrait = models.ForeignKey(
        get_image_model_string(), verbose_name=_("portrait"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    portrait_credit = models.CharField(_("portrait credit"), max_length=255, blank=True)
    prisoner = models.ForeignKey(
        "cms_snippets.Prisoner", verbose_name=_("the same person's prisoner row"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
        help_text=_(
            "For a guardian who was a prisoner. Only editors see it: readers learn nothing of the row, and "
            "nothing of a link to it."
        ),
    )  # fmt: skip
    search_keys = models.TextField(editable=False, default="")

    search_fields = [
        *(index.AutocompleteField(column) for column in languages.columns("name")),
        index.AutocompleteField("search_keys"),
        index.FilterField("live"),
    ]

    class Meta(Fact.Meta):
        verbose_name = _("guardian")
        verbose_name_plural = _("guardians")

    def save(self, *args: Any, **kwargs: Any) -> None:
        names = (getattr(self, column) or "" for column in languages.columns("name"))
        self.search_keys = " ".join(sorted({word for name in names for word in fold(name).split()}))
        super().save(*args, **kwargs)


class GuardianLink(FactChild):
    """A public page of a guardian: site or social account."""

    guardian = ParentalKey(Guardian, on_delete=models.CASCADE, related_name="links")
    url = models.URLField(_("address"), max_length=500)
    label = models.CharField(_("label"), max_length=80, blank=True)

    class Meta(FactChild.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.label or self.url

"""An organisation that helps prisoners or speaks about them."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.fields import RichTextField
from wagtail.search import index

from cms import languages
from cms.snippets.choices import OrganisationKind
from cms.snippets.models.base import Fact

onion_validator = RegexValidator(
    r"^[a-z2-7]{56}\.onion(/[\w./-]*)?$",
    _("Write an onion address without http://: 56 letters and figures, then .onion."),
)


class Organisation(Fact):
    """A fund, human-rights organisation, medium or initiative that readers are pointed at."""

    translated = ("name", "about")
    translation_required = ("name",)

    kind = models.CharField(_("kind"), max_length=16, choices=OrganisationKind)
    name = models.CharField(pgettext_lazy("of an organisation", "name"), max_length=255, blank=True)
    about = RichTextField(
        pgettext_lazy("an organisation", "about"), blank=True, features=["bold", "italic"],
        help_text=_("What it does, and for whom, in one or two sentences."),
    )  # fmt: skip
    link = models.URLField(
        _("address"), max_length=500, blank=True,
        help_text=_("Opening it may be punishable inside Belarus; readers are told so."),
    )  # fmt: skip
    onion = models.CharField(
        _("onion address"), max_length=120, blank=True, validators=[onion_validator],
        help_text=_("Shown as text that can be copied, never as a link."),
    )  # fmt: skip

    search_fields = [
        *(index.AutocompleteField(column) for column in languages.columns("name")),
        index.FilterField("kind"),
        index.FilterField("live"),
    ]

    class Meta(Fact.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

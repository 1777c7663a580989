"""A place of detention and the parts of its postal address."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.search import index

from cms import languages
from cms.snippets.choices import AcceptsLetters, FacilityKind
from cms.snippets.models.base import Fact

postcode_validator = RegexValidator(
    r"^\d{6}$", _("A Belarusian postcode has six digits, for example 213410.")
)


class Facility(Fact):
    """A colony, prison, remand prison or other facility; addresses are printed from these columns only."""

    translated = (
        "name", "short_name", "street", "locality", "district", "region", "rules",
    )  # fmt: skip
    translation_required = ("name",)

    kind = models.CharField(_("kind"), max_length=24, choices=FacilityKind)
    number = models.CharField(_("number"), max_length=12, blank=True, help_text=_("For example 9."))
    name = models.CharField(
        _("name"), max_length=255, blank=True, help_text=_("In full, as readers should see it.")
    )
    short_name = models.CharField(
        _("short name"),
        max_length=120,
        blank=True,
        help_text=_("As printed on an envelope, for example ИК № 9."),
    )
    street = models.CharField(
        _("street and house"), max_length=255, blank=True, help_text=_("For example ул. Добролюбова, 16.")
    )
    locality = models.CharField(
        _("locality"),
        max_length=120,
        blank=True,
        help_text=_("With its type, for example г. Горки. Latin column: GORKI."),
    )
    district = models.CharField(
        _("district"), max_length=120, blank=True,
        help_text=_("Rural addresses only, as printed: Борисовского р-на."),
    )  # fmt: skip
    region = models.CharField(
        _("region"), max_length=120, blank=True, help_text=_("Rural addresses only, as printed: Минской обл.")
    )
    post_office_box = models.CharField(
        _("post-office box"), max_length=12, blank=True, help_text=_("The number only; replaces the street.")
    )
    postcode = models.CharField(_("postcode"), max_length=6, blank=True, validators=[postcode_validator])
    closed_on = models.DateField(_("closed or moved on"), null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self",
        verbose_name=_("replaced by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaces",
    )
    accepts_letters = models.CharField(
        _("accepts letters"), max_length=12, choices=AcceptsLetters, default=AcceptsLetters.BY_KIND
    )
    rules = RichTextField(
        _("letter rules"), blank=True, features=["bold", "italic", "ul", "ol"],
        help_text=_("What differs here from the general rules for letters."),
    )  # fmt: skip
    verified_on = models.DateField(_("address verified on"), null=True, blank=True)
    source = models.CharField(_("source of the address"), max_length=255, blank=True)

    search_fields = [
        *(index.AutocompleteField(column) for column in languages.columns("name", "short_name", "locality")),
        index.AutocompleteField("postcode"),
        index.FilterField("kind"),
        index.FilterField("live"),
    ]

    class Meta(Fact.Meta):
        verbose_name = _("facility")
        verbose_name_plural = _("facilities")

    def clean(self) -> None:
        super().clean()
        if self.replaced_by_id and self.replaced_by_id == self.pk:
            raise ValidationError({"replaced_by": _("A facility cannot replace itself.")})

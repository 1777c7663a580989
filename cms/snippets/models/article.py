"""An article of the Criminal Code."""

from contextlib import suppress
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from cms import languages
from cms.snippets.folding import article_sort_key, normalise_article_number
from cms.snippets.models.base import Fact

number_validator = RegexValidator(
    r"^[1-9]\d{0,2}(-[1-9]\d?)?$", _("Write the number like 342 or, with a superscript, 361-4.")
)


class Article(Fact):
    """One article in one wording of the law; a changed title is a new row with its own dates."""

    translated = ("title",)
    translation_required = ("title",)

    number = models.CharField(_("number"), max_length=12, validators=[number_validator])
    sort_key = models.CharField(max_length=12, editable=False, db_index=True)
    title = models.CharField(_("title"), max_length=500, blank=True)
    valid_from = models.DateField(_("in force from"), null=True, blank=True)
    valid_to = models.DateField(_("in force until"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=255, blank=True)

    search_fields = [
        index.AutocompleteField("number"),
        *(index.AutocompleteField(column) for column in languages.columns("title")),
        index.FilterField("live"),
    ]

    class Meta(Fact.Meta):
        verbose_name = _("article of the Criminal Code")
        verbose_name_plural = _("articles of the Criminal Code")

    def __str__(self) -> str:
        return f"{self.number} {super().__str__()}"

    def clean_fields(self, exclude: Any = None) -> None:
        with suppress(ValueError):  # The validator says what is wrong with a number that cannot be read.
            self.number = normalise_article_number(self.number or "")
        super().clean_fields(exclude=exclude)

    def clean(self) -> None:
        super().clean()
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("The end lies before the beginning.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_key = article_sort_key(self.number)
        super().save(*args, **kwargs)

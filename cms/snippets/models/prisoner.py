"""A political prisoner: one row of facts, three language columns for every text."""

from datetime import date
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.search import index

from cms import languages
from cms.snippets import postal
from cms.snippets.choices import Custody, Gender
from cms.snippets.folding import fold, sort_key
from cms.snippets.models.base import Fact, FactChild, new_public_id
from cms.snippets.models.dates import date_field, precision_field, truncate

NAME_PARTS = ("given_name", "patronymic", "family_name")
# Addresses are in one of these; both have a dative that somebody must have read.
POSTAL_LANGUAGES: Final[tuple[languages.Language, ...]] = ("be", "ru")


class Prisoner(Fact):
    """Who is held, since when, where they stand. What readers may see of it, `cms.disclosure` decides."""

    translated = (
        *NAME_PARTS, "postal_name", "portrait_credit", "occupation", "summary", "about",
    )  # fmt: skip
    translation_required = ("family_name",)
    settled_columns = frozenset({"custody", "live", "portrait", *NAME_PARTS, *languages.columns(*NAME_PARTS)})

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    given_name = models.CharField(_("given name"), max_length=120, blank=True)
    patronymic = models.CharField(_("patronymic"), max_length=120, blank=True)
    family_name = models.CharField(_("family name"), max_length=120, blank=True)
    postal_name = models.CharField(
        _("name in the dative"), max_length=255, blank=True,
        help_text=_("Family name, given name, patronymic as after «Кому» or «Каму». Printed only when checked."),
    )  # fmt: skip
    postal_name_checked_by_be = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("Belarusian dative checked by"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+", editable=False,
    )  # fmt: skip
    postal_name_checked_by_ru = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("Russian dative checked by"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+", editable=False,
    )  # fmt: skip
    # Of what was checked: a dative counts as checked only while it and the name are still the same.
    postal_name_digest_be = models.CharField(max_length=32, blank=True, default="", editable=False)
    postal_name_digest_ru = models.CharField(max_length=32, blank=True, default="", editable=False)
    case_forms_be = models.TextField(
        _("Belarusian case forms"),
        blank=True,
        help_text=_("One form a line. For search and leak checks only."),
    )
    case_forms_ru = models.TextField(
        _("Russian case forms"), blank=True, help_text=_("One form a line. For search and leak checks only.")
    )
    aliases = models.TextField(
        _("other spellings"), blank=True, help_text=_("One a line. For search in this admin; never public.")
    )
    gender = models.CharField(_("grammatical gender"), max_length=12, choices=Gender, blank=True)
    portrait = models.ForeignKey(
        get_image_model_string(), verbose_name=_("portrait"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    portrait_credit = models.CharField(_("portrait credit"), max_length=255, blank=True)
    birth_date = date_field(_("birth date"))
    birth_precision = precision_field()
    occupation = models.CharField(_("occupation"), max_length=255, blank=True)
    summary = models.TextField(
        _("summary"), blank=True, max_length=400, help_text=_("One or two sentences for lists.")
    )
    about = RichTextField(_("about"), blank=True, features=["bold", "italic", "ul", "ol"])

    custody = models.CharField(_("custody"), max_length=24, choices=Custody, default=Custody.DETAINED)
    custody_since = date_field(_("in this state since"))
    custody_since_precision = precision_field()
    detained_on = date_field(_("detained on"))
    detained_precision = precision_field()

    recognised_by = models.CharField(_("recognised as a political prisoner by"), max_length=255, blank=True)
    recognised_on = date_field(_("recognised on"))
    recognised_precision = precision_field()
    recognition_link = models.URLField(_("statement of recognition"), max_length=500, blank=True)
    recognition_withdrawn_on = models.DateField(_("recognition withdrawn on"), null=True, blank=True)
    verified_on = models.DateField(_("facts verified on"), null=True, blank=True)

    sort_be = models.CharField(max_length=120, editable=False, default="", db_index=True)
    sort_ru = models.CharField(max_length=120, editable=False, default="", db_index=True)
    sort_en = models.CharField(max_length=120, editable=False, default="", db_index=True)
    search_keys = models.TextField(editable=False, default="")

    search_fields = [
        *(index.AutocompleteField(column) for column in languages.columns(*NAME_PARTS)),
        index.AutocompleteField("search_keys"),
        index.FilterField("custody"),
        index.FilterField("live"),
    ]

    class Meta(Fact.Meta):
        verbose_name = _("prisoner")
        verbose_name_plural = _("prisoners")

    def __str__(self) -> str:
        names = (self.name_in(language) for language in languages.FALLBACK[languages.DEFAULT])
        return next((name for name in names if name), str(self._meta.verbose_name))

    def name_in(self, language: languages.Language) -> str:
        """Given and family name in one language's columns; empty without a family name there."""
        family, given = (getattr(self, f"{part}_{language}") for part in ("family_name", "given_name"))
        return " ".join(part for part in (given, family) if part) if family else ""

    def confirm_postal_name(self, language: languages.Language, reader: Any) -> None:
        """Note that `reader`, a user, answers for the dative as it stands now; None takes that back."""
        digest = self._postal_name_digest(language) if reader else ""
        setattr(self, f"postal_name_digest_{language}", digest)
        setattr(self, f"postal_name_checked_by_{language}", reader if digest else None)

    def postal_name_is_confirmed(self, language: languages.Language) -> bool:
        """Whether somebody answers for exactly this dative of exactly this name."""
        confirmed = getattr(self, f"postal_name_digest_{language}")
        known = getattr(self, f"postal_name_checked_by_{language}_id")
        return bool(known and confirmed and confirmed == self._postal_name_digest(language))

    def _drop_outdated_confirmations(self) -> None:
        for language in POSTAL_LANGUAGES:
            if not self.postal_name_is_confirmed(language):
                self.confirm_postal_name(language, None)

    def _postal_name_digest(self, language: languages.Language) -> str:
        dative, *parts = (getattr(self, f"{field}_{language}") for field in ("postal_name", *NAME_PARTS))
        return postal.digest(dative, parts)

    def clean(self) -> None:
        super().clean()
        self._truncate_dates()
        if self.birth_date and self.birth_date > date.today():
            raise ValidationError({"birth_date": _("A birth date cannot lie in the future.")})
        if self.birth_date and self.detained_on and self.detained_on < self.birth_date:
            raise ValidationError({"detained_on": _("The detention lies before the birth date.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.fill_derived_columns()
        super().save(*args, **kwargs)

    def fill_derived_columns(self) -> None:
        """What saving keeps in step with the facts; rows that are written in bulk need it too."""
        self._truncate_dates()
        self._drop_outdated_confirmations()
        for language in languages.CODES:
            setattr(self, f"sort_{language}", self._sort_key(language))
        self.search_keys = " ".join(sorted(self._search_keys()))

    def _truncate_dates(self) -> None:
        self.birth_date = truncate(self.birth_date, self.birth_precision)
        self.custody_since = truncate(self.custody_since, self.custody_since_precision)
        self.detained_on = truncate(self.detained_on, self.detained_precision)
        self.recognised_on = truncate(self.recognised_on, self.recognised_precision)

    def _sort_key(self, language: languages.Language) -> str:
        for candidate in languages.FALLBACK[language]:
            parts = [
                getattr(self, f"{part}_{candidate}") for part in ("family_name", "given_name", "patronymic")
            ]
            if parts[0]:
                return sort_key(" ".join(part for part in parts if part), language)
        return ""

    def _search_keys(self) -> set[str]:
        """Every folded word under which an editor may look for this person."""
        texts = [getattr(self, column) or "" for column in languages.columns(*NAME_PARTS)]
        texts += [self.aliases, self.case_forms_be, self.case_forms_ru]
        return {word for text in texts for word in fold(text).split()}


class PrisonerSource(FactChild):
    """Where a fact about a prisoner was published."""

    prisoner = ParentalKey(Prisoner, on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(_("title"), max_length=255)
    url = models.URLField(_("address"), max_length=500, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)

    class Meta(FactChild.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.title

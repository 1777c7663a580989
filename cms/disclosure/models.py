"""Everything that decides what the public sees of a person. Only acts change these rows."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.lookups import StartsWith
from django.db.models.sql.compiler import SQLCompiler
from django.utils.translation import gettext_lazy as _

from cms.disclosure.states import VISIBLE, BirthdaySwitch, GuardianState, LettersPolicy, State
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.models.base import ActingModel, TranslatedColumns
from cms.snippets.querysets import FactQuerySet, published


class DisclosureQuerySet(FactQuerySet):
    """Disclosure rows of people whom the public may see."""

    def visible(self) -> "DisclosureQuerySet":
        """Keep people who are published *and* whose state allows it; an expired row is not published."""
        person = self.model.PERSON
        return self.filter(published(f"{person}__"), state__in=self.model.VISIBLE)


class Disclosure(ActingModel):
    """What the public may know of one person: deny by default."""

    PERSON: str
    VISIBLE: frozenset[str]

    ever_public = models.BooleanField(_("was public by name before"), default=False, editable=False)
    ever_visible = models.BooleanField(_("was visible before"), default=False, editable=False)
    show_portrait = models.BooleanField(_("show the portrait"), default=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = DisclosureQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class PrisonerDisclosure(TranslatedColumns, Disclosure):
    """The publication state, switches and letters policy of a prisoner."""

    PERSON = "prisoner"
    VISIBLE = frozenset(state.value for state in VISIBLE)
    translated = ("pseudonym", "letters_note")

    prisoner = models.OneToOneField(
        Prisoner, on_delete=models.CASCADE, related_name="disclosure", primary_key=True
    )
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.HIDDEN, db_index=True)
    pseudonym = models.CharField(_("pseudonym"), max_length=120, blank=True)
    # The very form that readers knew before, so that minimising never tells a fuller name.
    known_name = models.JSONField(default=dict, editable=False)
    released_year = models.PositiveSmallIntegerField(null=True, editable=False)
    birthday = models.CharField(
        _("birthday"), max_length=12, choices=BirthdaySwitch, default=BirthdaySwitch.OFF
    )
    show_address = models.BooleanField(_("show the postal address"), default=False)
    letters = models.CharField(_("letters"), max_length=12, choices=LettersPolicy, default=LettersPolicy.WAIT)
    letters_note = models.CharField(_("note on letters"), max_length=400, blank=True)
    # Sorting and searching see the disclosed name only.
    sort_be = models.CharField(max_length=120, editable=False, default="", db_index=True)
    sort_ru = models.CharField(max_length=120, editable=False, default="", db_index=True)
    sort_en = models.CharField(max_length=120, editable=False, default="", db_index=True)

    class Meta:
        verbose_name = _("disclosure")
        verbose_name_plural = _("disclosures")


class GuardianDisclosure(Disclosure):
    """Whether a guardian is public."""

    PERSON = "guardian"
    VISIBLE = frozenset({GuardianState.PUBLIC.value})

    guardian = models.OneToOneField(
        Guardian, on_delete=models.CASCADE, related_name="disclosure", primary_key=True
    )
    state = models.CharField(
        _("state"), max_length=16, choices=GuardianState, default=GuardianState.HIDDEN, db_index=True
    )

    class Meta:
        verbose_name = _("disclosure of a guardian")
        verbose_name_plural = _("disclosures of guardians")


class Begins(StartsWith):
    """`startswith` for folded words, by the index on SQLite too: there, LIKE would read the whole table."""

    def as_sqlite(self, compiler: SQLCompiler, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """A range, which holds for figures and small Latin letters in binary order."""
        key, params = self.process_lhs(compiler, connection)
        start, given = ("%s", (self.rhs,)) if self.rhs_is_direct_value() else compiler.compile(self.rhs)
        return f"({key} >= {start} AND {key} < {start} || '{{')", (*params, *given, *params, *given)


class NameKey(models.Model):
    """One word of a disclosed name, folded and in signs: what the public name search looks at, and nothing else."""

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="name_keys")
    key = models.CharField(max_length=120, db_index=True)
    signs = models.CharField(max_length=120)

    objects = FactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["prisoner", "key", "signs"], name="cms_disclosure_one_key_once")
        ]
        indexes = [models.Index(fields=["signs"], name="cms_disclosure_key_signs")]

    def __str__(self) -> str:
        return self.key


NameKey._meta.get_field("key").register_lookup(Begins)


class NameRest(models.Model):
    """What a word of a disclosed name leaves when letters are left out: by it the search forgives slips.

    The words are those of `NameKey`, each once, however many people bear it.
    """

    rest = models.CharField(max_length=8)
    signs = models.CharField(max_length=120)

    objects = FactQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rest", "signs"], name="cms_disclosure_one_rest_once")]
        indexes = [models.Index(fields=["signs"], name="cms_disclosure_rest_signs")]

    def __str__(self) -> str:
        return self.rest


class Consent(ActingModel):
    """That somebody entitled agreed to a scope: by relation and reference, without name or contact."""

    class Relation(models.TextChoices):
        SELF = "self", _("the person")
        RELATIVE = "relative", _("a relative")
        LAWYER = "lawyer", _("a lawyer")
        OTHER = "other", _("another person entitled")

    class Scope(models.TextChoices):
        PUBLIC = "public", _("being shown in full")
        ADDRESS = "address", _("the postal address")
        PORTRAIT = "portrait", _("the portrait")
        MINIMISED = "minimised", _("name and “released” only")

    prisoner = models.ForeignKey(Prisoner, on_delete=models.CASCADE, related_name="consents")
    relation = models.CharField(_("who agreed"), max_length=12, choices=Relation)
    scope = models.CharField(_("to what"), max_length=12, choices=Scope)
    given_on = models.DateField(_("given on"))
    review_on = models.DateField(_("review on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    reference = models.CharField(
        _("reference"), max_length=80, blank=True,
        help_text=_("Where the record is kept outside this system. No name, no contact."),
    )  # fmt: skip
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return f"{self.get_scope_display()}, {self.given_on}"


class Tombstone(ActingModel):
    """A public id that apps and mirrors must forget; undated for readers, dropped when it expires."""

    public_id = models.CharField(max_length=16, primary_key=True)
    expires_on = models.DateField()

    class Meta:
        verbose_name = _("tombstone")
        verbose_name_plural = _("tombstones")

    def __str__(self) -> str:
        return self.public_id


class FigureSnapshot(models.Model):
    """The merged cells of every table as they were at one moment; see `cms.disclosure.figures`.

    There is one at a time: from two of them, something could be taken away.
    """

    # Its Monday.
    week = models.DateField(primary_key=True)
    taken_at = models.DateTimeField()
    tables = models.JSONField()

    objects = FactQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.week)

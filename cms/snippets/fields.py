"""Column types of the facts."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChoiceListField(models.JSONField):
    """Several values of one closed vocabulary, stored as a JSON list in the vocabulary's order."""

    def __init__(self, choices_class: type[models.TextChoices] | None = None, **kwargs: Any) -> None:
        # None only while migrations rebuild the column from its description.
        self.vocabulary: list[tuple[str, Any]] = list(choices_class.choices) if choices_class else []
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(**kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Describe the column as plain JSON: the vocabulary is code, not schema."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", list(args), kwargs

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.vocabulary,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=kwargs.get("label") or self.verbose_name,
            help_text=self.help_text,
        )

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        known = [value for value, _label in self.vocabulary]
        if not isinstance(value, list) or not all(item in known for item in value):
            allowed = ", ".join(known)
            raise ValidationError(_("Choose from these values: %(allowed)s."), params={"allowed": allowed})
        if not value and not self.blank:
            raise ValidationError(_("Choose at least one value."))

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        value = list(value) if isinstance(value, Iterable) and not isinstance(value, str) else value
        self.validate(value, model_instance)
        return [known for known, _label in self.vocabulary if known in value]

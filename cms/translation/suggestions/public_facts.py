"""Which rows of facts readers have: nothing else is remembered, offered or sent away."""

from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db.models import Q

from cms.disclosure.selection import named_guardians, named_prisoners
from cms.languages import columns
from cms.snippets.models import Fact, FactChild, Guardian, Guardianship, Prisoner, Sentence, SiteSettings
from cms.snippets.models.base import TranslatedColumns
from cms.snippets.querysets import published

# Names are terms and never whole texts; a credit names somebody who is no part of the campaign.
_NO_TEXTS = frozenset(
    {
        *columns("given_name", "patronymic", "family_name", "postal_name", "portrait_credit"),
        *(f"guardian.{column}" for column in columns("name")),
    }
)


def public_rows(model: type[Any]) -> Q:
    """The rows of `model` that readers may know."""
    if model is Prisoner:
        return Q(pk__in=named_prisoners())
    if model is Guardian:
        return Q(pk__in=named_guardians())
    if model is Sentence:
        return Q(prisoner_id__in=named_prisoners())
    if model is Guardianship:
        return Q(prisoner_id__in=named_prisoners(), guardian_id__in=named_guardians(), until__isnull=True)
    if model is SiteSettings:
        return Q()
    return published() if issubclass(model, Fact) else Q(pk__in=[])


@lru_cache(maxsize=1)
def kinds() -> dict[str, type[Any]]:
    """Every model with translated columns, by its name."""
    return {
        str(model._meta.model_name): model
        for model in apps.get_app_config("cms_snippets").get_models()
        if issubclass(model, TranslatedColumns) and model.translated
    }


def text_fields(model: type[Any]) -> list[str]:
    """The translated fields of `model` whose texts are prose."""
    own = f"{model._meta.model_name}."
    return [field for field in model.translated if not {f"{field}_be", f"{own}{field}_be"} & _NO_TEXTS]


def fact_of(row: Any) -> Any:
    """The fact in whose form `row` is edited: itself, or the prisoner."""
    return row.prisoner if isinstance(row, FactChild) else row

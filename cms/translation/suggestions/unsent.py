"""What never leaves the house for a machine: names, law, health, and whatever readers do not have already."""

import re
from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.languages import Language
from cms.translation.works.base import OpenWork, Unit

# Kinds that are law from beginning to end, and fields of others, by the name that ends a unit's key.
_KINDS: Final = frozenset({"article"})
_LAW: Final = frozenset({"court", "sentence", "custody", "legal_notice", "removal_contact"})
_NAMES: Final = frozenset({"given_name", "patronymic", "family_name", "postal_name", "portrait_credit"})

NAME: Final = _("A name is written by people.")
LAW: Final = _("Texts of law are translated by people.")
HEALTH: Final = _("Texts about somebody’s health are translated by people.")

# How words of law and of health begin, whatever their ending.
_LEGAL_WORDS: Final[Mapping[Language, str]] = {
    "be": "суд|прысуд|прыгавор|асудж|артыкул|кодэкс|крымінальн|абвінавач|следч|следств|пракур|адвакат|"
    "апеляц|касац|злачын|пазбаўленн|памілав|амніст|экстрэміс|тэрарыс",
    "ru": "суд|пригов|осужд|осуд|стать[ией]|кодекс|уголовн|обвин|следоват|следств|прокур|адвокат|"
    "апелляц|кассац|преступл|лишени|помилов|амнист|экстремис|террорис",
    "en": "court|sentenc|verdict|convict|article|criminal|charge[sd]?\\b|accus|investigat|prosecut|lawyer|"
    "appeal|crime|trial|judge|pardon|amnest|extremis|terroris",
}
_HEALTH_WORDS: Final[Mapping[Language, str]] = {
    "be": "хвар|хвор|здароў|дыягназ|бальніц|лекар|лекі|лячэ|лячы|медыц|медычн|інвалід|псіх|цяжарн|аперацы|"
    "інсульт|інфаркт|анкал|дыябет|галадоўк|траўм|самазабойств",
    "ru": "болез|болен|больн|здоров|диагноз|врач|лекарств|лечен|лечит|медиц|инвалид|псих|беремен|операци|"
    "инсульт|инфаркт|онкол|диабет|голодовк|травм|самоубийств",
    "en": "health|ill\\b|illness|disease|sick|diagnos|hospital|doctor|medic|treatment|disab|psych|pregnan|surger|"
    "stroke|heart attack|cancer|diabet|hunger strike|injur|suicid",
}


def why_unsent(work: OpenWork, unit: Unit, source: Language) -> str | Promise | None:
    """Why people have to translate `unit`, as a sentence; None when a machine may."""
    field = unit.key.rpartition(".")[2]
    if field in _NAMES or (work.kind, field) == ("guardian", "name"):
        return NAME
    if work.kind in _KINDS or field in _LAW or _begins(_LEGAL_WORDS[source], unit.source):
        return LAW
    return HEALTH if _begins(_HEALTH_WORDS[source], unit.source) else None


def _begins(words: str, text: str) -> bool:
    return bool(re.search(rf"\b(?:{words})", text, re.IGNORECASE))

"""Drafts by a machine, through wagtail-localize's interface: off unless the settings name one.

Only what readers have already leaves the house, without the name of anybody; what comes back is a marked draft.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue

from cms.translation.models import Origin, Stage
from cms.translation.suggestions.public_texts import PublicTexts, public_texts
from cms.translation.suggestions.sending import Letter, NotUsable, Writer
from cms.translation.suggestions.unsent import why_unsent
from cms.translation.works.base import NotPermitted, OpenWork, Refused, Saved, Unit
from cms.translation.works.pages.readable import names_hidden

logger = logging.getLogger(__name__)
ACTION: Final = "cms.translation.machine"
# Services take so many texts at once.
_AT_ONCE: Final = 40

NOT_PUBLIC: Final = gettext_lazy("It is not public yet, or it names somebody who is not.")
ONLY_NAMES: Final = gettext_lazy("It holds nothing but names.")


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be sent, to whom, and what stays here and why."""

    service: str
    public: PublicTexts | None
    letters: Sequence[Letter]
    # Labels of texts, with a sentence.
    kept: Sequence[tuple[str, str | Promise]]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a machine wrote, and the labels of texts of which nothing usable came back."""

    saved: Saved
    unusable: tuple[str, ...]


def is_available(work: OpenWork) -> bool:
    """Whether this work's user may ask a machine for drafts of its empty texts."""
    translator = get_machine_translator()
    if translator is None or not work.may_translate or work.locked:
        return False
    locales = _locales(work)
    return locales is not None and bool(translator.can_translate(*locales))


def plan(work: OpenWork) -> Plan:
    """What a machine would be asked now.

    Raises:
        NotPermitted: the user may not write here.
        Refused: there is no machine for these languages, or it is locked.
    """
    if not work.may_translate:
        raise NotPermitted(_("You may not write texts in this language."))
    if not is_available(work):
        raise Refused(work.locked or _("No machine translates between these languages here."))
    public = public_texts(work, work.source_language)
    empty = [unit for unit in work.units() if _is_empty(unit)]
    reasons = {unit.key: _why_kept(work, unit, public) for unit in empty}
    writer = Writer(
        work, [unit for unit in empty if reasons[unit.key] is None], public.mentions if public else {}
    )
    letters = []
    for unit in writer.units:
        letter = writer.letter(unit)
        reasons[unit.key] = None if letter.says_anything else ONLY_NAMES
        letters += [letter] if letter.says_anything else []
    kept = [(unit.label, reason) for unit in empty if (reason := reasons[unit.key]) is not None]
    return Plan(str(get_machine_translator().display_name), public, letters, kept)


def draft(work: OpenWork) -> Drafted:
    """Fill the empty texts of `work` with what a machine makes of them; a person has to confirm each.

    Raises:
        NotPermitted, Refused: as `plan`; or the service did not answer.
    """
    asked = plan(work)
    if not asked.letters or asked.public is None:
        raise Refused(_("There is nothing that may be sent."))
    strings = list(dict.fromkeys(string for letter in asked.letters for string in letter.strings))
    _note(work, asked, strings)
    answers = _answers(work, strings)
    texts: dict[str, str] = {}
    unusable: list[str] = []
    for letter in asked.letters:
        try:
            texts[letter.unit.key] = letter.text(answers)
        except NotUsable:
            unusable.append(letter.unit.label)
    seen = {letter.unit.key: letter.unit.seen for letter in asked.letters}
    saved = work.save(texts, seen=seen, origin=Origin.MACHINE) if texts else Saved()
    return Drafted(saved, tuple(unusable))


def _is_empty(unit: Unit) -> bool:
    return not unit.target.strip() and unit.stage == Stage.MISSING and bool(unit.source.strip())


def _why_kept(work: OpenWork, unit: Unit, public: PublicTexts | None) -> str | Promise | None:
    if public is None or unit.source not in public.texts or names_hidden([unit.source]):
        return NOT_PUBLIC
    return why_unsent(work, unit, work.source_language)


def _answers(work: OpenWork, strings: Sequence[str]) -> Mapping[str, str]:
    translator, locales = get_machine_translator(), _locales(work)
    found: dict[str, str] = {}
    for start in range(0, len(strings), _AT_ONCE):
        asked = [StringValue(each) for each in strings[start : start + _AT_ONCE]]
        try:
            answered = translator.translate(*(locales or ()), asked)
        except (
            Exception
        ) as failure:  # A service fails in its own ways; none of them is the translator's fault.
            logger.warning("A machine did not answer: %s, %s %s", type(failure).__name__, work.kind, work.key)
            raise Refused(_("The service did not answer. Nothing was written; try again later.")) from None
        found |= {asked.data: answer.data for asked, answer in answered.items()}
    return found


def _note(work: OpenWork, asked: Plan, strings: Sequence[str]) -> None:
    """What leaves the house is noted before it goes: how much, whose and to whom, never the words."""
    told = {
        "service": asked.service, "language": work.language, "texts": len(strings),
        "characters": sum(map(len, strings)),
    }  # fmt: skip
    log(instance=_logged(asked), action=ACTION, user=work.user, data=told)
    logger.info(
        "Sent to a machine: user %s, %s %s (%s), %s texts",
        work.user.pk, work.kind, work.key, work.language, len(strings),
    )  # fmt: skip


def _logged(asked: Plan) -> Any:
    return asked.public.instance if asked.public else None


def _locales(work: OpenWork) -> tuple[Locale, Locale] | None:
    known = {each.language_code: each for each in Locale.objects.all()}
    if work.source_language not in known or work.language not in known:
        return None
    return known[work.source_language], known[work.language]

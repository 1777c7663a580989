"""Who may ask whom to bring a thing into a language, and the asking."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms import languages
from cms.languages import Language
from cms.translation.bench import mails
from cms.translation.board import tallying
from cms.translation.board.querysets import named
from cms.translation.board.things import Thing
from cms.translation.board.translators import remembered_translators, translator
from cms.translation.models import Assignment
from cms.translation.rights import may_read_hidden, may_review, may_translate
from cms.translation.works.base import NotPermitted, Refused

_logger: Final = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to "who?" in the board's form."""

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """The answers for one language."""

    language: Language
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of asking: how many things were assigned or given back, and how many were left as they were."""

    done: int
    left: int


def may_assign(user: Any, language: Language) -> bool:
    """Whether `user` may ask others: editors, publishers, and the reviewers of that language."""
    return may_read_hidden(user) or may_review(user, language)


def may_see_board(user: Any) -> bool:
    """Whether `user` works with translations at all."""
    return may_read_hidden(user) or any(
        may_translate(user, language) or may_review(user, language) for language in languages.CODES
    )


def choices_for(user: Any) -> list[Group]:
    """Whom `user` may ask, by language; those who only translate may ask themselves."""
    groups = []
    for language in languages.CODES:
        if may_assign(user, language):
            people = [(each.pk, each.name) for each in remembered_translators() if language in each.languages]
        elif may_translate(user, language):
            people = [(user.pk, pgettext("who is asked to translate", "me"))]
        else:
            continue
        choices = [Choice(value=f"{language}:{pk}", label=name) for pk, name in people]
        choices.append(Choice(value=f"{language}:", label=_("nobody (give back)")))
        groups.append(Group(language=language, name=languages.NAMES[language], choices=tuple(choices)))
    return groups


def parse_choice(value: str) -> tuple[Language, Any]:
    """The language and the user of a choice; None for nobody.

    Raises:
        Refused: it names no language, or nobody who may be asked.
    """
    code, _colon, pk = value.partition(":")
    language = languages.parse(code)
    if language is None:
        raise Refused(_("Choose who is to translate, and into which language."))
    person = translator(language, pk) if pk else None
    if pk and person is None:
        raise Refused(_("This user may not translate into this language, or can no longer log in."))
    return language, person


def assign(things: Collection[Thing], language: Language, to: Any, *, by: Any) -> Outcome:
    """Ask `to` to bring `things` into `language`, or nobody any longer (None).

    Things that either of the two may not read are left as they are. Who may not assign takes for themselves what
    nobody has, and gives back their own.

    Raises:
        NotPermitted: `by` may not ask that of anybody.
    """
    free = may_assign(by, language)
    if not free and not (may_translate(by, language) and (to is None or to.pk == by.pk)):
        _logger.warning("user %s may not assign translations into %s", by.pk, language)
        raise NotPermitted(_("You cannot assign translations into this language to others."))
    readable = tallying.shown_to(by, things, language)
    if to is not None and to.pk != by.pk:
        readable = tallying.shown_to(to, readable, language)
    wanted = [thing for thing in things if thing in readable]
    if to is None:
        return Outcome(done=(done := _give_back(wanted, language, by, free=free)), left=len(things) - done)
    made = _give(wanted, language, to, by, free=free)
    return Outcome(done=len(made), left=len(things) - len(made))


def _give_back(things: Collection[Thing], language: Language, by: Any, *, free: bool) -> int:
    given = Assignment.objects.filter(named(things), language=language)
    deleted, _models = (given if free else given.filter(to=by)).delete()
    return deleted


@transaction.atomic
def _give(things: Collection[Thing], language: Language, to: Any, by: Any, *, free: bool) -> list[Assignment]:
    """Those assignments that are `to`'s afterwards; without `free`, what somebody else has stays theirs."""
    former = Assignment.objects.filter(named(things), language=language, to=to)
    had = set(former.values_list("kind", "key"))
    now = timezone.now()
    fresh = [
        Assignment(kind=kind, key=key, language=language, to=to, by=by, at=now)
        for kind, key in things
        if (kind, key) not in had
    ]
    if free:
        Assignment.objects.bulk_create(
            fresh,
            update_conflicts=True,
            unique_fields=["kind", "key", "language"],
            update_fields=["to", "by", "at"],
        )
    else:
        Assignment.objects.bulk_create(fresh, ignore_conflicts=True)
    made = list(former.select_related("to"))
    asked = [each for each in made if (each.kind, each.key) not in had]
    if asked and to.pk != by.pk:
        transaction.on_commit(partial(mails.assigned, asked), robust=True)
    return made

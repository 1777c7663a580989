"""Who may be asked to translate: active users with the right, remembered for a minute for the board's form."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.admin.templatetags.wagtailadmin_tags import user_display_name

from cms import languages
from cms.languages import Language

_CACHE_KEY: Final = "cms.translation.board.translators"
_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Translator:
    """A user who may translate into some languages."""

    pk: int
    name: str
    languages: frozenset[Language]


def translators() -> QuerySet[Any]:
    """Active users, each with a flag a language that says whether they may translate into it: `translates_ru`."""
    flags = {_flag(language): _may(f"translate_{language}") for language in languages.CODES}
    able = Q(*((name, True) for name in flags), _connector=Q.OR)
    return get_user_model()._default_manager.filter(is_active=True).annotate(**flags).filter(able)


def translator(language: Language, pk: str) -> Any:
    """The user of this key if they may be asked now; None otherwise."""
    if not pk.isdecimal() or len(pk) > 9:
        return None
    return translators().filter(**{_flag(language): True}, pk=int(pk)).first()


def remembered_translators() -> list[Translator]:
    """All of them by name; whoever is chosen is looked up anew."""
    found: list[Translator] | None = cache.get(_CACHE_KEY)
    if found is None:
        found = [_translator(user) for user in translators().order_by(get_user_model().USERNAME_FIELD)]
        cache.set(_CACHE_KEY, found, _SECONDS)
    return found


def names_of(pks: Collection[int]) -> dict[int, str]:
    """What these users are called; a query only for those who may not be asked any longer."""
    if not pks:
        return {}
    names = {each.pk: each.name for each in remembered_translators() if each.pk in pks}
    others = set(pks) - set(names)
    found = get_user_model()._default_manager.in_bulk(others) if others else {}
    return names | {pk: user_display_name(user) for pk, user in found.items()}


def _translator(user: Any) -> Translator:
    able = frozenset(language for language in languages.CODES if getattr(user, _flag(language)))
    return Translator(user.pk, user_display_name(user), able)


def _flag(language: Language) -> str:
    return f"translates_{language}"


def _may(codename: str) -> Q:
    held = Permission.objects.filter(
        Q(group__user=OuterRef("pk")) | Q(user=OuterRef("pk")),
        codename=codename,
        content_type__app_label="cms_translation",
    )
    return Q(is_superuser=True) | Q(Exists(held))

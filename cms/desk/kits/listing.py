"""Links to kits in force as the desk lists them, with what has changed in the kits since the guardians were told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.desk.kits.button import kits_url
from cms.desk.kits.models import KitLink
from cms.desk.kits.telling import Present, present_of
from cms.desk.viewsets.columns import text_of
from cms.reader.kits.facts import Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedKit:
    """A link in force; one that is not `open` shows nothing, though nobody has ended it."""

    link: KitLink
    guardian: str
    url: str
    language: str
    open: bool
    changes: Changes


def listed(links: Iterable[KitLink], now: Mapping[int, Present] | None = None) -> list[ListedKit]:
    """These links; `now` is looked up once for all of them unless it is known already."""
    found = list(links)
    known = present_of(link.guardian_id for link in found) if now is None else now
    return [_listed(link, known[link.guardian_id]) for link in found]


def _listed(link: KitLink, now: Present) -> ListedKit:
    return ListedKit(
        link=link,
        guardian=text_of(link.guardian, "name") or _("Guardian"),
        url=kits_url(link.guardian),
        language=str(link.get_language_display()),
        open=now.is_public,
        changes=now.since(link) if now.is_public else Changes(),
    )

"""What waits for somebody's care: numbers on the dashboard, each the way to a list of those facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import Count
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from cms.desk.completeness import PARTS, Part
from cms.snippets.models import Facility, Prisoner

TENDED: Final[tuple[type[Any], ...]] = (Prisoner, Facility)


@dataclass(frozen=True, kw_only=True)
class Line:
    """So many facts lack this; `url` lists them. It names nobody."""

    label: str
    count: int
    url: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """The lines about one kind of fact."""

    heading: str
    lines: tuple[Line, ...]


def upkeep_for(user: Any) -> list[Group]:
    """What `user`, who may change these facts, could look after: one query a kind of fact."""
    policies = ((model, policy_registry.get_by_type(model)) for model in TENDED)
    return [
        Group(
            heading=capfirst(str(model._meta.verbose_name_plural)),
            lines=tuple(line for line in _lines(model) if line.count),
        )
        for model, policy in policies
        if policy.user_has_permission(user, "change")
    ]


def _lines(model: type[Any]) -> Iterator[Line]:
    parts = [part for part in PARTS[model] if part.upkeep]
    counts = model.objects.aggregate(
        **{part.annotation: Count("pk", filter=part.missing()) for part in parts}
    )
    for part in parts:
        yield Line(label=capfirst(str(part.label)), count=counts[part.annotation], url=_list_url(model, part))


def _list_url(model: type[Any], part: Part) -> str:
    address = reverse(model.snippet_viewset.get_url_name("list"))
    return f"{address}?{urlencode({'missing': part.key})}"


class UpkeepPanel(Component):
    """On the dashboard of those who may change the facts."""

    name = "cms_upkeep"
    order = 60

    def __init__(self, user: Any) -> None:
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        groups = upkeep_for(self.user)
        return render_to_string("cms/admin/upkeep_panel.html", {"groups": groups}) if groups else ""

"""What the board can be narrowed to; an address with an unknown value narrows to nothing by it and says so."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from cms import languages
from cms.translation.board import things
from cms.translation.models import Assignment, Stage, Standing

UNFINISHED: Final = "open"
_ANY: Final = ("", _("any"))
_AGES: Final = (7, 30, 90)

ME: Final = "me"
SOMEBODY: Final = "somebody"
NOBODY: Final = "nobody"


class BoardFilters(forms.Form):
    """Every question that the board answers; each may stay unasked."""

    language = forms.ChoiceField(label=_("Language"), required=False, choices=[_ANY, *languages.CHOICES])
    stage = forms.ChoiceField(
        label=pgettext_lazy("of a translation", "Stage"),
        required=False,
        choices=[
            _ANY,
            (UNFINISHED, pgettext_lazy("stage of a translation", "anything but complete")),
            *((stage.value, stage.label) for stage in Stage if stage != Stage.EMPTY),
        ],
    )
    type = forms.ChoiceField(
        label=_("Type"),
        required=False,
        choices=lambda: [
            _ANY,
            *((name, capfirst(things.type_label(name))) for name in things.models_by_type()),
        ],
    )
    age = forms.TypedChoiceField(
        label=_("Not level for more than"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=lambda: [
            _ANY,
            *((days, ngettext("%(count)s day", "%(count)s days", days) % {"count": days}) for days in _AGES),
        ],
    )
    assigned = forms.ChoiceField(
        label=_("Assigned"),
        required=False,
        choices=[
            _ANY,
            (ME, pgettext_lazy("assigned", "to me")),
            (SOMEBODY, pgettext_lazy("assigned", "to somebody")),
            (NOBODY, pgettext_lazy("assigned", "to nobody")),
        ],
    )
    public = forms.BooleanField(label=_("Only what readers have"), required=False)

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked)
        self.full_clean()

    @property
    def unknown(self) -> list[str]:
        """The names of the questions whose values the board does not know."""
        return [str(self.fields[name].label) for name in self.errors]

    @property
    def known(self) -> dict[str, str]:
        """What was asked and understood, as an address spells it."""
        return {
            name: "on" if value is True else str(value)
            for name, value in self.cleaned_data.items()
            if value not in ("", None, False)
        }

    def keep(
        self, cells: QuerySet[Standing], user: Any, *, but: frozenset[str] = frozenset()
    ) -> QuerySet[Standing]:
        """Those of `cells` that were asked for; the questions named in `but` are not asked."""
        return cells.filter(
            *(
                condition
                for name, value in self.cleaned_data.items()
                if name not in but and value not in ("", None, False)
                for condition in [_CONDITIONS[name](value, user)]
            )
        )


def _stage(value: str, user: Any) -> Q:
    return ~Q(stage=Stage.COMPLETE) if value == UNFINISHED else Q(stage=value)


def _age(days: int, user: Any) -> Q:
    return Q(since__lte=timezone.now() - timedelta(days=days))


def _assigned(value: str, user: Any) -> Q:
    same = Assignment.objects.filter(
        kind=OuterRef("kind"), key=OuterRef("key"), language=OuterRef("language")
    )
    if value == ME:
        return Q(Exists(same.filter(to=user)))
    return ~Q(Exists(same)) & ~Q(stage=Stage.COMPLETE) if value == NOBODY else Q(Exists(same))


_CONDITIONS: Final[dict[str, Any]] = {
    "language": lambda value, user: Q(language=value),
    "stage": _stage,
    "type": lambda value, user: Q(type=value),
    "age": _age,
    "assigned": _assigned,
    "public": lambda value, user: Q(is_public=True),
}

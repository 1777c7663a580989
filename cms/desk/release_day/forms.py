"""The forms of a release day: how people came free, the pasted list, and who is meant by each line."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from cms.desk.release_day.matching import Match
from cms.desk.release_day.pasted import LIMIT, read
from cms.disclosure.custody import Standing
from cms.snippets.choices import FREE, RELEASED_INSIDE, Custody, Precision
from cms.snippets.models import Prisoner

NOBODY: Final = "nobody"
_LONGEST: Final = 100_000


def _ways(customs: Iterable[Custody]) -> list[tuple[str, Any]]:
    return [(each.value, each.label) for each in Custody if each in customs]


class StandingForm(forms.Form):
    """Where the people came free, how and when."""

    custody = forms.ChoiceField(
        label=_("Where and how"),
        widget=forms.RadioSelect,
        choices=[
            (_("Inside Belarus: readers see them no more, or the name and “released” with a recorded consent"),
             _ways(RELEASED_INSIDE)),
            (_("Outside Belarus: they stay public, without letters, birthday and address"),
             _ways(FREE - RELEASED_INSIDE)),
        ],
    )  # fmt: skip
    since = forms.DateField(label=_("Date"), required=False, widget=AdminDateInput)
    precision = forms.ChoiceField(label=_("Precision"), choices=Precision.choices, initial=Precision.DAY)

    def clean_since(self) -> Any:
        since = self.cleaned_data["since"]
        if since and since > timezone.localdate():
            raise forms.ValidationError(gettext("The date lies in the future."))
        return since

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if (
            not cleaned.get("since")
            and "since" not in self.errors
            and cleaned.get("precision") != Precision.UNKNOWN
        ):
            self.add_error("since", gettext("Give the date, or choose “unknown” as its precision."))
        return cleaned

    @property
    def standing(self) -> Standing:
        """Where the people stand from that day on."""
        return Standing(
            Custody(self.cleaned_data["custody"]),
            self.cleaned_data["since"],
            Precision(self.cleaned_data["precision"]),
        )


class PasteForm(StandingForm):
    """The list as it came, too."""

    names = forms.CharField(
        label=_("Names"),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 12, "autocomplete": "off", "spellcheck": "false"}),
        help_text=_(
            "One person a line, at most 500. Any language, script and order of the name; "
            "numbers and years of birth may stay."
        ),
    )
    field_order = ("names", "custody", "since", "precision")

    def clean_names(self) -> str:
        text: str = self.cleaned_data["names"]
        found = len(read(text))
        if not found:
            raise forms.ValidationError(gettext("There is no name in this list."))
        if found > LIMIT:
            raise forms.ValidationError(
                gettext("These are %(found)s names; at most %(limit)s go at once. Divide the list.")
                % {"found": found, "limit": LIMIT}
            )
        return text


class Line:
    """One line of the list with whom somebody chose for it."""

    def __init__(self, at: int, matched: Match, chosen: str | None) -> None:
        self.name, self.match, self.chosen = f"line-{at}", matched, chosen

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to decide."""
        return bool(self.match.doubt and self.match.candidates) and self.chosen not in self.possible

    @property
    def possible(self) -> set[str]:
        """What may be chosen."""
        return {NOBODY, *(str(each.person.pk) for each in self.match.candidates)}

    @property
    def person_id(self) -> int | None:
        """The person chosen."""
        is_chosen = self.chosen in self.possible - {NOBODY}
        return int(self.chosen) if is_chosen and self.chosen else None


class Choices:
    """Every line, and whether all doubts are resolved."""

    def __init__(self, matches: Iterable[Match], posted: Mapping[str, Any] | None) -> None:
        self.lines = [
            Line(at, each, posted.get(f"line-{at}") if posted is not None else _proposed(each))
            for at, each in enumerate(matches)
        ]
        self.accepted = posted is not None and posted.get("unknown") == "left-out"

    @property
    def sure(self) -> list[Line]:
        """Lines without doubt; unticked, they are left out."""
        return [line for line in self.lines if not line.match.doubt]

    @property
    def doubtful(self) -> list[Line]:
        """Lines of which somebody has to say whom they mean."""
        return [line for line in self.lines if line.match.doubt and line.match.candidates]

    @property
    def unknown(self) -> list[Line]:
        """Lines that mean nobody we know."""
        return [line for line in self.lines if not line.match.candidates]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to decide."""
        return not any(line.is_open for line in self.lines) and (self.accepted or not self.unknown)

    @property
    def people(self) -> list[int]:
        """The people chosen, each once, however often the list names them."""
        return sorted({line.person_id for line in self.lines if line.person_id})


def _proposed(matched: Match) -> str | None:
    return str(matched.sure.pk) if matched.sure else None


def chosen_people(text: str) -> list[Prisoner]:
    """The people whose primary keys stand in `text`, divided by commas; anything else is nobody."""
    pks = {
        int(each) for each in text.split(",")[:LIMIT] if each.isascii() and each.isdigit() and len(each) < 18
    }
    return list(Prisoner.objects.filter(pk__in=pks).order_by("sort_be", "pk"))

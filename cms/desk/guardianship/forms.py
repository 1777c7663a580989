"""What the guardianships of one prisoner must agree on."""

from collections import Counter

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from modelcluster.forms import BaseChildFormSet

from cms.snippets.models import Guardian, Guardianship


class GuardianshipFormSet(BaseChildFormSet):
    """All guardianships of one prisoner, former ones included."""

    def clean(self) -> None:
        super().clean()
        kept = [form.instance for form in self.forms if form not in self.deleted_forms and _is_complete(form)]
        current = Counter(row.guardian for row in kept if row.until is None)
        sentences = [
            _said_of(guardian, _("A current guardian stands here twice. Say when one of the two ended."))
            for guardian, times in current.items()
            if times > 1
        ]
        sentences += [
            _said_of(successor, _("Care was handed over, but the successor has no row here. Add one."))
            for successor in _successors(kept)
            if successor not in {row.guardian for row in kept}
        ]
        if sentences:
            raise ValidationError(sentences)


def _said_of(guardian: Guardian, sentence: str) -> str:
    """The name stands before the sentence: inside it, it would have to be inflected."""
    return f"{guardian}: {sentence}"


def _is_complete(form: object) -> bool:
    row: Guardianship = form.instance  # type: ignore[attr-defined]
    return form.is_valid() and row.guardian_id is not None  # type: ignore[attr-defined]


def _successors(rows: list[Guardianship]) -> list[Guardian]:
    return list(dict.fromkeys(row.successor for row in rows if row.successor is not None))

"""The forms of an export and of an import."""

from typing import Any, Final

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cms import languages
from cms.languages import Language
from cms.translation.board.things import models_by_type, type_label
from cms.translation.exchange import formats, limits
from cms.translation.exchange.choosing import Selection
from cms.translation.exchange.uploads import too_large
from cms.translation.rights import may_translate

_UNDONE: Final = "undone"
_ALL: Final = "all"


def own_languages(user: Any) -> list[Language]:
    """The languages that `user` translates into."""
    return [language for language in languages.CODES if may_translate(user, language)]


def _named(codes: list[Language]) -> list[tuple[str, str]]:
    return [(code, languages.NAMES[code]) for code in codes]


class ExportForm(forms.Form):
    """Which texts somebody wants in a file."""

    language = forms.ChoiceField(label=_("Translate into"))
    source = forms.ChoiceField(
        label=_("Translate from"),
        required=False,
        help_text=_("Things that have no text in that language are left out."),
    )
    types = forms.MultipleChoiceField(label=_("Of which kinds"), widget=forms.CheckboxSelectMultiple)
    scope = forms.ChoiceField(
        label=_("Which texts"),
        widget=forms.RadioSelect,
        choices=[(_UNDONE, _("missing, outdated and returned")), (_ALL, _("all"))],
        initial=_UNDONE,
    )
    format = forms.ChoiceField(
        label=_("Format"), widget=forms.RadioSelect, choices=formats.CHOICES, initial="po"
    )
    part = forms.IntegerField(
        label=_("Part"),
        required=False,
        min_value=1,
        max_value=10_000,
        help_text=_(
            "Only where there is more than one archive holds: 1 for its first part, 2 for the second."
        ),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = own_languages(user)
        types = [(name, capfirst(type_label(name))) for name in models_by_type()]
        fields: dict[str, Any] = self.fields
        fields["language"].choices = _named(own)
        fields["source"].choices = [("", _("as each thing usually is")), *_named(list(languages.CODES))]
        fields["types"].choices = types
        fields["types"].initial = [name for name, _label in types]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("source") and cleaned["source"] == cleaned.get("language"):
            self.add_error("source", _("Choose another language than that of the translation."))
        return cleaned

    @property
    def selection(self) -> Selection:
        """What was chosen."""
        said = self.cleaned_data
        return Selection(
            language=languages.parse(said["language"]) or languages.DEFAULT,
            source=languages.parse(said["source"]),
            types=said["types"],
            everything=said["scope"] == _ALL,
            part=said["part"],
            format=said["format"],
        )


class ImportForm(forms.Form):
    """A file with translations."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("A PO or XLIFF 1.2 file that came from here, or a ZIP archive of them."),
    )
    language = forms.ChoiceField(
        label=_("Its language"),
        required=False,
        help_text=_("Needed where a tool has lost it."),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["language"].choices = [("", _("as the file says")), *_named(own_languages(user))]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > limits.UPLOAD_BYTES:
            raise forms.ValidationError(too_large(limits.UPLOAD_BYTES))
        return file


class ImportOneForm(ImportForm):
    """A file with the texts of one work, whose language is known."""

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        del self.fields["language"]

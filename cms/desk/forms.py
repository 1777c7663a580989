"""Form rules of facts that the model alone cannot know: they depend on who fills the form in."""

from typing import Any, Final

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

# Belarusian and Russian have a dative that somebody must have read.
CHECKED: Final = ("be", "ru")


class PrisonerForm(WagtailAdminModelForm):
    """Whoever checks a dative answers for it with their own name, and for the form that stands there now."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in CHECKED:
            name = f"postal_name_checked_by_{language}"
            if name in self.fields:
                self.fields[name].queryset = self._possible_checkers(name)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        for language in CHECKED:
            checker = cleaned.get(f"postal_name_checked_by_{language}")
            is_new = f"postal_name_{language}" in self.changed_data
            if checker is not None and is_new and checker != self.for_user:
                self.add_error(
                    f"postal_name_checked_by_{language}",
                    forms.ValidationError(
                        _("The dative has changed: name yourself as its reader, or nobody.")
                    ),
                )
        return cleaned

    def _possible_checkers(self, name: str) -> Any:
        known = Q(pk=getattr(self.instance, f"{name}_id"))
        own = Q(pk=self.for_user.pk) if self.for_user else Q()
        return get_user_model()._default_manager.filter(known | own)

"""Make Wagtail's chooser fields answer forged values with form errors, and speak the editor's language."""

from functools import wraps
from typing import Any, Final

from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser
from wagtail.snippets.widgets import AdminSnippetChooser

# What Wagtail translates once, while it is imported: attribute of a chooser and its English words.
_SETTLED: Final = {
    "choose_one_text": _("Choose"),
    "choose_another_text": _("Choose another"),
    "edit_item_text": _("Edit"),
    "search_tab_label": _("Search"),
    "create_action_label": _("Create"),
}
_about = lazy(lambda words, model_name: gettext(words) % {"object": model_name}, str)


def show_forged_values_as_empty() -> None:
    """Let a chooser show nothing for an id that is no id: the form's own error says what is wrong.

    Wagtail looks the row up to show its title when a form is shown again, and fails on anything but a number.
    """
    original = BaseChooser.get_instance

    @wraps(original)
    def get_instance(self: BaseChooser, value: Any) -> Any:
        try:
            return original(self, value)
        except (ValueError, TypeError, OverflowError):
            return None

    BaseChooser.get_instance = get_instance


def speak_the_editors_language() -> None:
    """Let choosers translate their words when they are shown: Wagtail does it in the default language, once."""
    for name, words in _SETTLED.items():
        setattr(ChooserViewSet, name, words)
    original = AdminSnippetChooser.__init__

    @wraps(original)
    def made(self: AdminSnippetChooser, *args: Any, **kwargs: Any) -> None:
        original(self, *args, **kwargs)
        name = self.model._meta.verbose_name
        self.choose_one_text = _about("Choose %(object)s", name)
        self.choose_another_text = _about("Choose another %(object)s", name)
        self.link_to_chosen_text = _about("Edit this %(object)s", name)

    AdminSnippetChooser.__init__ = made

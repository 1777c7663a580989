"""Make Wagtail's chooser fields answer a forged value with a form error instead of a server error."""

from functools import wraps
from typing import Any

from wagtail.admin.widgets.chooser import BaseChooser


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

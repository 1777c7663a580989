"""The button of the text editor that says whose name a word is."""

from typing import Any, Final

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.pages.mention_storage import ENTITY
from cms.pages.mentions import FEATURE

_CHOOSER: Final = "wagtailsnippetchoosers_cms_snippets_prisoner"


class MentionFeature(EntityFeature):
    """An entity and, beside it, what Draftail calls a plugin: the shortcut, and what the script must know."""

    def __init__(self, entity: dict[str, Any], plugin: dict[str, Any], **media: Any) -> None:
        super().__init__(entity, **media)
        self.plugin = plugin

    def construct_options(self, options: dict[str, Any]) -> None:
        super().construct_options(options)
        options.setdefault("plugins", []).append(self.plugin)


def register_mention_button(features: FeatureRegistry) -> None:
    """Mark a word as the name of a prisoner: with the button, with “/”, or with Alt+Shift+M."""
    entity = {
        "type": ENTITY,
        "icon": "user",
        "description": _(
            "Mention of a prisoner (Alt+Shift+M): the word is masked while the name is not public"
        ),
        # What survives pasting from another editor: a number, and nothing else.
        "attributes": ["id"],
        "allowlist": {"id": "^[0-9]+$"},
    }
    given = {
        "personChooser": reverse_lazy(f"{_CHOOSER}:choose"),
        "personChosen": reverse_lazy(f"{_CHOOSER}:chosen", args=["0"]),
        "strings": {
            "mentioned": pgettext_lazy("a prisoner in a text", "Mentioned here:"),
            "unknown": pgettext_lazy("a prisoner in a text", "not found, or not open to you"),
            "change": pgettext_lazy("a prisoner in a text", "Change"),
            "remove": pgettext_lazy("a prisoner in a text", "Remove"),
            "removeMention": pgettext_lazy("a prisoner in a text", "Remove the mention"),
        },
    }
    script = ["wagtailadmin/js/chooser-modal.js", "cms/desk/mention.js"]
    plugin = {"type": FEATURE, "given": given}
    features.register_editor_plugin("draftail", FEATURE, MentionFeature(entity, plugin, js=script))

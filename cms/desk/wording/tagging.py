"""Tags."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import pgettext_lazy

WORDS = (
    _("Taggit"), _("Please provide a comma-separated list of tags."), _("A comma-separated list of tags."),
    pgettext_lazy("A tag name", "name"), pgettext_lazy("A tag slug", "slug"), _("tag"),
    _("%(object)s tagged with %(tag)s"), _("content type"), _("object ID"), _("tagged item"),
    _("tagged items"), _('Expected a list of items but got type "{input_type}".'),
    _("Invalid json list. A tag list submitted in string form must be valid json."),
    _("All list items must be of string type."),
)  # fmt: skip

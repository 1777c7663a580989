"""Names of records and their columns."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("A human-readable label to identify this token."), _("created"), _("revoked at"), _("last used at"),
    _("API token"), _("API tokens"), _("locale"), _("group site permission"), _("group site permissions"),
    _("shared password"),
    ngettext_lazy("%(count)s descendant collection", "%(count)s descendant collections"),
    _("Create API token"), _("API token created"), _("Revoke API token"), _("API token revoked"),
)  # fmt: skip

"""wagtail-localize's copies and files of translations."""

from django.utils.translation import gettext_noop as _

WORDS = (
    _("Dummy translator"), _("Start Synced translation"), _("This locale cannot be synced into itself."),
    _("Synchronise content from another locale"),
    _("Choose a locale to synchronise content from. Any existing and future content authored in the selected locale will be automatically copied to this one."),  # noqa: E501
    _("<{}> tag is not allowed. Strings can only contain standard HTML inline tags (such as <b>, <a>)"),
    _("Strings cannot have any HTML tags with attributes (except for 'id' in <a> tags)"),
    _("Unrecognised id found in an <a> tag: {}"), _("Convert to alias %(title)s"), _("Convert to alias"),
    _("Are you sure you want to convert this page into an alias? This will overwrite the content of the page with the content of '%(source_page_title)s' (%(source_page_locale)s)"),  # noqa: E501
    _("Page '{}' has been converted into an alias."), _("Please upload a valid PO file."),
    _("Cannot import PO file that was created for a different translation."),
    _("Successfully imported translations from PO File."), _("Successfully translated with {}."),
    _("All child pages will be created."), _("Sync translated snippets"), _("Convert to alias page"),
    _("Convert page to alias"),
    _("Converted page '%(title)s' to an alias of the translation source page '%(source_title)s'"),
    _("Converted page to an alias of the translation source page"),
)  # fmt: skip

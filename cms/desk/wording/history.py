"""What the history of a page or fact says was done."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    ngettext_lazy('Only pages of type "%(type)s" may be chosen for this field. Search results will exclude pages of other types.', "Only the following page types may be chosen for this field: %(type)s. Search results will exclude pages of other types."),  # noqa: E501
    _('Your version: <strong>%(current_version)s</strong>. New version: <strong data-w-upgrade-target="latestVersion"></strong>.'),  # noqa: E501
    _("Things in Wagtail %(version)s have changed!"),
    ngettext_lazy("This will also delete one more subpage.", "This will also delete %(counter)s more subpages."),
    _("Convert alias %(title)s"), _("Convert alias"),
    _("Are you sure you want to convert this alias into an ordinary page?"), _("No, leave it as an alias"),
    ngettext_lazy("It will also delete 1 translation and its combined %(translation_descendant_count)s translated child page.", "It will also delete 1 translation and its combined %(translation_descendant_count)s translated child pages."),  # noqa: E501
    ngettext_lazy("It will also delete %(translation_count)s translations and their combined %(translation_descendant_count)s translated child page.", "It will also delete %(translation_count)s translations and their combined %(translation_descendant_count)s translated child pages."),  # noqa: E501
    ngettext_lazy("It will also delete %(translation_count)s translation.", "It will also delete %(translation_count)s translations."),  # noqa: E501
    ngettext_lazy("Deleting this page will also delete 1 translation and its combined %(translation_descendant_count)s translated child page.", "Deleting this page will also delete 1 translation and its combined %(translation_descendant_count)s translated child pages."),  # noqa: E501
    ngettext_lazy("Deleting this page will also delete %(translation_count)s translations and their combined %(translation_descendant_count)s translated child page.", "Deleting this page will also delete %(translation_count)s translations and their combined %(translation_descendant_count)s translated child pages."),  # noqa: E501
    ngettext_lazy("This will also move one translation of this page and its child pages", "This will also move %(translations_to_move_count)s translations of this page and their child pages"),  # noqa: E501
    ngettext_lazy("This will also unpublish one translation of the page.", "This will also unpublish all %(translation_count)s translations of the page."),  # noqa: E501
    _("Convert this alias into an ordinary page"),
    _("The root level is where you can add new sites to your Wagtail installation. Pages created here will not be accessible at any URL until they are associated with a site."),  # noqa: E501
    _("There is no site set up for this location. Pages created here will not be accessible at any URL until a site is associated with this location."),  # noqa: E501
    _("There is no site record for this location. Pages created here will not be accessible at any URL."),
    ngettext_lazy("This action will delete <b>%(total_pages_formatted)s</b> page in total.", "This action will delete <b>%(total_pages_formatted)s</b> pages in total."),  # noqa: E501
    _("Troubleshoot your connection to the site before proceeding. Open the editor in a separate tab to view the last saved version."),  # noqa: E501
    _("Close modal dialogs (like this one)"),
    _("Version from %(timestamp)s of %(model_name)s '%(object)s' has been scheduled for publishing."),
    _('Version %(revision_id)s of "%(object)s" unscheduled.'),
    _("Version from %(previous_revision_datetime)s of page '%(page_title)s' has been scheduled for publishing."),
    _("What's new in Wagtail %(version)s"),
    _('Multi-word tags with spaces will automatically be enclosed in double quotes (").'),
    _("Unknown content type"), _("timestamp (UTC)"), _("live revision"), _("for content type"),
    _("Cannot overwrite a revision that is not the latest for this %(model_name)s."),
    _("Cannot overwrite a revision that was not created by the current user."), _("object id"),
    _("the %(model_name)s will also be deleted"), _("will be set to the default %(model_name)s"),
    _("will do nothing"), _("may prevent deletion"),
    _("will be set to a %(model_name)s specified by the system"), _("will unset the reference"),
    _("revision"), _("revisions"), _("latest revision"),
    _("Shared passwords should not be used to protect sensitive content. Anyone who has this password will be able to view the content."),  # noqa: E501
    _("Renamed from '%(old)s' to '%(new)s'"),
    _("Reverted to previous revision with id %(revision_id)s from %(created_at)s"), _("Create alias"),
    _("Created an alias of %(title)s"), _("Created an alias"), _("Convert alias into ordinary page"),
    _("Converted the alias '%(title)s' into an ordinary page"),
    _("Converted an alias into an ordinary page"), _("Moved from '%(old_parent)s' to '%(new_parent)s'"),
    _("Reordered under '%(parent)s'"),
    _("Revision %(revision_id)s from %(created_at)s scheduled for publishing at %(go_live_at)s."),
    _("Revision %(revision_id)s from %(created_at)s unscheduled from publishing at %(go_live_at)s."),
    _("%(model_name)s unscheduled for publishing at %(go_live_at)s"), _("Add view restrictions"),
    _("Added the '%(restriction)s' view restriction"), _("Added view restriction"),
    _("Update view restrictions"), _("Updated the view restriction to '%(restriction)s'"),
    _("Updated view restriction"), _("Remove view restrictions"),
    _("Removed the '%(restriction)s' view restriction. The page is public."), _("Removed view restriction"),
)  # fmt: skip

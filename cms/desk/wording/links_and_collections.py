"""Links, collections, notifications, lists."""

from django.utils.translation import gettext_noop as _

WORDS = (
    _("Publish"), _("Enter password"), _("Enter your %(username_field_name)s"), _("Parent"),
    _("You cannot have multiple permission records for the same collection."), _("New title"),
    _("New parent page"), _("Error 404: Page not found"), _("Set your new password"),
    _("Your username (in case you've forgotten):"), _("Select all"), _("Internal link"), _("Email link"),
    _("Add an anchor link"), _("Insert anchor"), _("Choose a page"), _("Add an email link"),
    _("Add an external link"), _("Add a phone link"), _("Select %(title)s"),
    _("This collection has been made private by a parent collection."),
    _("You can edit the privacy settings on:"),
    _("Privacy settings determine who is able to view documents in this collection."), _("Private"),
    _("This collection cannot be deleted, because it is not empty. It contains:"), _("Unlock"),
    _("You can view the page here:"), _("Hello %(username)s,"),
    _("Edit your notification preferences here:"), _("You can edit the page here:"),
    _("You can preview the page here:"), _("Pages using %(page_type)s"), _("Yes, convert it"),
    _("Configure a site now."), _("Sites menu"), _("Locking status"), _("Current page status:"),
    _("Other searches"), _("Minimap"), _("Lock"), _("Name and Email"),
    _("Collection '%(object)s' created."), _("Collection '%(object)s' updated."),
    _("The collection could not be saved due to errors."), _("Collection '%(object)s' deleted."),
    _("Are you sure you want to delete this collection?"), _('revision %(revision_id)s of "%(object)s"'),
    _("Editing %(task_type)s"), _("Blockquote"),
)  # fmt: skip

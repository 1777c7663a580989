"""Documents, what is embedded, sizes of images."""

from django.utils.translation import gettext_noop as _

WORDS = (
    _("File not found"), _("Wagtail documents"), _("Add/edit documents you own"), _("Edit any document"),
    _('Sorry, no documents match "<em>%(search_query)s</em>"'),
    _("You haven't uploaded any documents in this collection."), _("You haven't uploaded any documents."),
    _('Sorry, no documents match "<em>%(query_string)s</em>"'),
    _("You haven't uploaded any documents in this collection. Why not <a href=\"%(wagtaildocs_add_document_url)s\">upload one now</a>?"),  # noqa: E501
    _("You haven't uploaded any documents. Why not <a href=\"%(wagtaildocs_add_document_url)s\">upload one now</a>?"),
    _("Drag and drop documents into this area to upload immediately."),
    _("Upload successful. Please update this document with a more appropriate title, if necessary. You may also delete the document completely if the upload wasn't required."),  # noqa: E501
    _("You need a password to access this document."), _("Document permissions"),
    _("Add a document permission"), _("Document '%(document_title)s' added."),
    _("Document '%(document_title)s' updated"), _("Document '%(document_title)s' deleted."),
    _("Wagtail embeds"), _("Cannot find an embed for this URL."), _("Please enter a valid URL"), _("embed"),
    _("embeds"), _("Insert embed"),
    _("There seems to be a problem with your embedly API key. Please check your settings."),
    _("There seems to be an error with Embedly while trying to embed this URL. Please try again later."),
    _("Embed"),
)  # fmt: skip

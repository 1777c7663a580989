"""The sentences with which a document is refused."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from cms.media.refusing import FileRefused


class DocumentRefused(FileRefused):
    """A document that is not stored."""


EMPTY: Final = _("The file is empty. Choose the document again.")
TOO_LARGE: Final = _("The file has %(size)s MB; at most %(allowed)s MB are allowed. Make it smaller.")
KIND: Final = _("Files of the kind “%(extension)s” are not accepted. Allowed are: %(allowed)s.")
NO_KIND: Final = _("The file's name does not say what kind of file it is. Allowed are: %(allowed)s.")
OLD_OFFICE: Final = _(
    "This is an encrypted file or one of an old Office programme. Save it without a password as DOCX, XLSX, PPTX "
    "or PDF and upload that."
)
MISMATCH: Final = _(
    "The file is called “%(extension)s”, but it is not one inside. Save it anew and upload it again."
)
DAMAGED: Final = _(
    "The document is damaged or incomplete. Save it anew in its programme and upload it again."
)
ENORMOUS: Final = _("The document is far too large once unpacked. Make it smaller and upload it again.")
ENCRYPTED: Final = _("The document is protected by a password. Save it without one and upload it again.")
SIGNED: Final = _(
    "The document is digitally signed, and the signature names who signed. Print it to a new PDF and upload that."
)
REDACTIONS: Final = _(
    "The document marks passages to be blacked out, but they are still in it. Apply the redactions, save it anew "
    "and upload that."
)
MACROS: Final = _("The document holds macros or scripts. Save it without them and upload it again.")
EMBEDDED: Final = _(
    "The document holds embedded or linked files or charts, which keep their own authors. Paste them as pictures "
    "and upload it again."
)
COMMENTS: Final = _(
    "The document holds comments, which name their authors. Delete all comments and upload it again."
)
TRACKED: Final = _(
    "The document holds tracked changes, which name their authors and keep what was deleted. Accept or reject all "
    "of them and upload it again."
)
LOCAL_LINK: Final = _(
    "The document links to a file on somebody's computer, whose address may name them. Remove the link and upload "
    "it again."
)
UNKNOWN_PART: Final = _(
    "The document holds something that cannot be cleaned (%(part)s). Remove it, or save the document as PDF and "
    "upload that."
)
PICTURE: Final = _("A picture in the document cannot be cleaned (%(part)s): %(reason)s")
BINARY_TEXT: Final = _("This is not a text. Save it as plain text in UTF-8 and upload it again.")

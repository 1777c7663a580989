"""The form fields of Wagtail's forms for files, which hand on the cleaned file or say why there is none."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import FileField
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import ImageFileExtensionValidator, WagtailImageField

from cms.media.cleaning import ImageRefused
from cms.media.refusing import FileRefused
from cms.media.storing import CleanFile, clean_document_file, clean_file


class CleanImageField(WagtailImageField):
    """Wagtail's own field behind a cleaning: what it and the form's base see afterwards is the clean file.

    It cleans first because Wagtail's checks decode the upload, and fail on a broken one with a server error.
    """

    def to_python(self, data: Any) -> Any:
        """Return the clean file; None when nothing was uploaded."""
        upload = FileField.to_python(self, data)
        if upload is None:
            return None
        ImageFileExtensionValidator(upload)
        self.check_image_file_size(upload)
        try:
            clean = clean_file(upload, upload.name or "")
        except ImageRefused as refused:
            raise ValidationError(str(refused), code="image_refused") from refused
        return super().to_python(clean)

    def check_image_file_size(self, f: Any) -> None:
        """Measure what was uploaded, not what became of it: writing a picture anew may make it larger."""
        if not isinstance(f, CleanFile):
            super().check_image_file_size(f)


class CleanDocumentField(WagtailDocumentField):
    """Wagtail's own field before a cleaning: what the form's base sees afterwards is the clean file."""

    def to_python(self, data: Any) -> Any:
        """Return the clean file; None when nothing was uploaded."""
        upload = super().to_python(data)
        if upload is None or isinstance(upload, CleanFile):
            return upload
        try:
            return clean_document_file(upload, upload.name or "")
        except FileRefused as refused:
            raise ValidationError(str(refused), code="document_refused") from refused

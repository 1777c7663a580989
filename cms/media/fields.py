"""The form field of Wagtail's image forms, which hands on the cleaned picture or says why there is none."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import FileField
from wagtail.images.fields import ImageFileExtensionValidator, WagtailImageField

from cms.media.cleaning import ImageRefused
from cms.media.storing import CleanFile, clean_file


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

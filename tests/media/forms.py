"""Form bases that a host may have set for its image model."""

from django import forms
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class DemandingForm(BaseImageForm):
    """Asks for more than the multiple uploader sends, so that the upload has to wait."""

    credit = forms.CharField()


class OwnFieldForm(BaseImageForm):
    """Has a file field that our field does not replace."""

    file = WagtailImageField()

"""Opens a portrait that disclosure has let out: the size on which a card is drawn."""

from pathlib import PurePosixPath
from typing import Any, cast
from urllib.parse import urlsplit

from PIL import Image
from wagtail.images import get_image_model

from cms.disclosure.values import Portrait
from cms.media.names import RANDOM_NAME
from cms.media.views import RENDITIONS


def opened(portrait: Portrait | None) -> Image.Image | None:
    """The largest size of `portrait`; None where there is none or its file is lost, so that the card still comes."""
    if portrait is None:
        return None
    name = PurePosixPath(urlsplit(portrait.renditions[-1].url).path).name
    if not RANDOM_NAME.fullmatch(name):
        return None
    rendition_model = cast(Any, get_image_model()).get_rendition_model()
    storage = rendition_model._meta.get_field("file").storage
    try:
        with storage.open(f"{RENDITIONS}/{name}") as file:
            image = Image.open(file)
            image.load()
            return image
    except OSError:
        return None

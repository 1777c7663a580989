"""Stores the drawn pictures of pages where pages may place them."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from cms.demo import scenes
from cms.demo.loading.publishing import Staff


def load_pictures(staff: Staff) -> tuple[dict[str, int], int]:
    """The primary key of every picture by its key, and how many are new."""
    titles = {key: f"Demonstration: {key}" for key in scenes.SCENES}
    stored = dict(get_image_model().objects.filter(title__in=titles.values()).values_list("title", "pk"))
    missing = [key for key, title in titles.items() if title not in stored]
    for key in missing:
        stored[titles[key]] = _store(key, titles[key], staff).pk
    return {key: stored[title] for key, title in titles.items()}, len(missing)


def _store(key: str, title: str, staff: Staff) -> Any:
    width, height = scenes.SIZE
    image = get_image_model()(
        title=title,
        file=ContentFile(scenes.draw(key), name=f"{key}.jpg"),
        width=width,
        height=height,
        uploaded_by_user=staff.editor,
    )
    image.save()
    return image

"""What the workbench adds to Wagtail's admin."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from cms.translation.bench import mails
from cms.translation.bench.urls import bench_urls
from cms.translation.models import Assignment

hooks.register("register_admin_urls", bench_urls)


@hooks.register("insert_global_admin_css")
def add_looks() -> SafeString:
    """One small stylesheet: its badges stand on lists of Wagtail's too."""
    return format_html('<link rel="stylesheet" href="{}">', static("cms/admin/translation.css"))


@receiver(post_save, sender=Assignment, dispatch_uid="cms_translation_tell_assigned")
def tell_assigned(instance: Assignment, raw: bool = False, **signal: Any) -> None:
    """Write to whoever was asked, wherever they were asked."""
    if not raw:
        mails.tell_assigned(instance)

"""What the workbench adds to Wagtail's admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from cms.translation.bench import panels  # noqa: F401
from cms.translation.bench.quiet import quieten
from cms.translation.bench.urls import bench_urls

hooks.register("register_admin_urls", bench_urls)
quieten()


@hooks.register("insert_global_admin_css")
def add_looks() -> SafeString:
    """One small stylesheet: its badges stand on lists of Wagtail's too."""
    return format_html('<link rel="stylesheet" href="{}">', static("cms/admin/translation.css"))

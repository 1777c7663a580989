"""Actions on several rows at once."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("All %(objects)s pages on this screen selected"), _("All pages in listing selected"),
    _("1 document selected"), _("%(objects)s documents selected"),
    _("All %(objects)s documents on this screen selected"), _("All documents in listing selected"),
    _("All %(objects)s images on this screen selected"), _("All images in listing selected"),
    _("1 user selected"), _("%(objects)s users selected"),
    _("All %(objects)s users on this screen selected"), _("All users in listing selected"),
    _("All %(objects)s snippets on this screen selected"), _("All snippets in listing selected"),
    _("All items in listing selected"),
    ngettext_lazy("You don't have permission to delete this page", "You don't have permission to delete these pages"),
    ngettext_lazy("This page has one child page", "This page has %(counter)s child pages"),
    ngettext_lazy("You don't have permission to move this page", "You don't have permission to move these pages"),
    ngettext_lazy("This page has one unpublished subpage", "This page has %(counter)s unpublished subpages"),
    ngettext_lazy("You don't have permission to publish this page", "You don't have permission to publish these pages"),
    ngettext_lazy("This page has one subpage", "This page has %(counter)s subpages"),
    ngettext_lazy("You don't have permission to unpublish this page", "You don't have permission to unpublish these pages"),  # noqa: E501
    ngettext_lazy("This page has one subpage. Unpublish this too", "This page has %(live_descendant_count)s subpages. Unpublish these too"),  # noqa: E501
    ngettext_lazy("+%(counter)s more", "+%(counter)s more"), _("More bulk actions"),
    _("%(parent_pages)s and %(child_pages)s have been deleted"),
    ngettext_lazy("%(num_parent_objects)d page has been deleted", "%(num_parent_objects)d pages have been deleted"),
    ngettext_lazy("%(num_pages)d page has been moved", "%(num_pages)d pages have been moved"),
    ngettext_lazy("%(num_parent_objects)d page", "%(num_parent_objects)d pages"),
    ngettext_lazy("%(num_child_objects)d child page", "%(num_child_objects)d child pages"),
    _("%(parent_pages)s and %(child_pages)s have been published"),
    ngettext_lazy("%(num_parent_objects)d page has been published", "%(num_parent_objects)d pages have been published"),
    _("%(parent_pages)s and %(child_pages)s have been unpublished"),
    ngettext_lazy("%(num_parent_objects)d page has been unpublished", "%(num_parent_objects)d pages have been unpublished"),  # noqa: E501
    _("The slug '%(page_slug)s' is already in use at the selected parent page. Make sure the slug is unique and try again."),  # noqa: E501
    _("Select images in choosers"),
    ngettext_lazy("You don't have permission to add tags to this image", "You don't have permission to add tags to these images"),  # noqa: E501
    ngettext_lazy("You don't have permission to add this image to a collection", "You don't have permission to add these images to a collection"),  # noqa: E501
    ngettext_lazy("You don't have permission to delete this image", "You don't have permission to delete these images"),
    ngettext_lazy("New tags have been added to %(num_parent_objects)d image", "New tags have been added to %(num_parent_objects)d images"),  # noqa: E501
    ngettext_lazy("%(num_parent_objects)d image has been added to %(collection)s", "%(num_parent_objects)d images have been added to %(collection)s"),  # noqa: E501
    ngettext_lazy("%(num_parent_objects)d image has been deleted", "%(num_parent_objects)d images have been deleted"),
    _("The filter options you have selected are not valid."), _("Select documents in choosers"),
    ngettext_lazy("You don't have permission to add tags to this document", "You don't have permission to add tags to these documents"),  # noqa: E501
    ngettext_lazy("You don't have permission to add this document to a collection", "You don't have permission to add these documents to a collection"),  # noqa: E501
    ngettext_lazy("You don't have permission to delete this document", "You don't have permission to delete these documents"),  # noqa: E501
    _("Select all documents in listing"),
    ngettext_lazy("New tags have been added to %(num_parent_objects)d document", "New tags have been added to %(num_parent_objects)d documents"),  # noqa: E501
    ngettext_lazy("%(num_parent_objects)d document has been added to %(collection)s", "%(num_parent_objects)d documents have been added to %(collection)s"),  # noqa: E501
    ngettext_lazy("%(num_parent_objects)d document has been deleted", "%(num_parent_objects)d documents have been deleted"),  # noqa: E501
    _("You don't have permission to delete these %(snippet_plural_name)s"),
    ngettext_lazy("Deleting this page will also delete %(translation_count)s translation of this page.", "This will also delete %(descendant_count)s more child pages. Deleting this page will also delete %(translation_count)s translations of this page."),  # noqa: E501
    ngettext_lazy("This page has one subpage and its translations have a combined one translated child page. Unpublish these too", "This page has %(live_descendant_count)s child pages and its translations have a combined one translated child page. Unpublish these too"),  # noqa: E501
    ngettext_lazy("This page has one child page and its translations have a combined %(translation_descendant_count)s translated child pages. Unpublish these too", "This page has %(live_descendant_count)s child pages and its translations have a combined %(translation_descendant_count)s translated child pages. Unpublish these too"),  # noqa: E501
)  # fmt: skip

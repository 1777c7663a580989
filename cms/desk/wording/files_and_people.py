"""Images, documents, facts as "snippets", users and groups."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("Wagtail images"), _("Image is decorative"), _("Alt text"),
    _("Please add some alt text for your image or mark it as decorative"),
    _("Supported formats: %(supported_formats)s. Maximum filesize: %(max_upload_size)s."),
    _("Supported formats: %(supported_formats)s."),
    _("Not a supported image format. Supported formats: %(supported_formats)s."),
    _("This file is too big (%(file_size)s). Maximum filesize %(max_filesize)s."),
    _("This file has too many pixels (%(num_pixels)s). Maximum pixels %(max_pixels_count)s."),
    _("This file is too big. Maximum filesize %(max_filesize)s."), _("Full width"), _("Left-aligned"),
    _("Right-aligned"), _("Original size"), _("Add/edit images you own"), _("Edit any image"), _("file"),
    _("tags"), _("image"), _("images"), _("Delete images"),
    ngettext_lazy("Are you sure you want to delete this image?", "Are you sure you want to delete these images?"),  # noqa: E501
    _("Popular tags"),
    _("Upload successful. However, your new image seems to be a duplicate of an existing image. You may delete it if it wasn't required."),  # noqa: E501
    _("Use new image"), _("Use existing and delete new"), _("Latest images"),
    _("You haven't uploaded any images in this collection."), _("You haven't uploaded any images."),
    _("Insert image"), _("Change image file:"), _("Add an image"), _("Uploading…"), _("Upload"),
    _("Keep new image"), _("Delete new image"), _("Image focal point"), _("Focal point"), _("(optional)"),
    _("To define this image's most important region, drag a box over the image above."),
    _("Remove focal area"), _("Sort by"), _("Select all images in listing"),
    _('Sorry, no images match "<em>%(query_string)s</em>"'),
    _("You haven't uploaded any images. Why not <a href=\"%(wagtailimages_add_image_url)s\">upload one now</a>?"),  # noqa: E501
    _("Grid layout"), _("List layout"), _("Add multiple images"),
    _("Drag and drop images into this area to upload immediately."), _("Or choose from your computer"),
    _("Add to collection:"),
    _("Please provide an image description to comply with best practices for accessibility."),
    _("Upload successful. Please update this image with a more appropriate title, if necessary. You may also delete the image completely if the upload wasn't required."),  # noqa: E501
    _("Sorry, upload failed."), _("Server Error"), _("Image updated."), _("Tags"), _("Add to collection"),
    _("Choose an image"), _("Choose another image"), _("Edit this image"), _("Newest"), _("Oldest"),
    _("Images"), _("The image could not be saved due to errors."), _("Image '%(image_title)s' updated."),
    _("The source image file could not be found. Please change the source or delete the image."),
    _("Delete image"), _("Image '%(image_title)s' deleted."),
    _("The image could not be created due to errors."), _("Image '%(image_title)s' added."),
    _("Add images"), _("Image"), ngettext_lazy("%(count)s image", "%(count)s images"), _("Change image"),
    _("Wagtail snippets"), _("Delete selected snippets"), _("Delete %(snippet_type_name)s"),
    _("Are you sure you want to delete this %(snippet_type_name)s?"),
    _("Are you sure you want to delete %(count)s %(snippet_type_name)s?"),
    _("You don't have permission to delete this %(snippet_type_name)s"),
    _('Sorry, no snippets match "<em>%(search_query)s</em>"'), _("Replace current revision"),
    _("Select all snippets in listing"), _("Snippets"), _("Choose %(object)s"),
    _("Choose another %(object)s"), _("The two password fields didn't match."),
    _("Leave blank if not changing."), _("Password confirmation"),
    _("Enter the same password as above, for verification."), _("Administrator"),
    _("Administrators have full access to manage any object or setting."),
    _("A group with that name already exists."), _("submitted notifications"),
    _("Receive notification when a page is submitted for moderation"), _("approved notifications"),
    _("Receive notification when your page edit is approved"), _("rejected notifications"),
    _("Receive notification when your page edit is rejected"), _("updated comments notifications"),
    _("preferred language"), _("Select language for the admin"), _("current time zone"),
    _("Select your current time zone"), _("profile picture"), _("System default"), _("Light"), _("Dark"),
    _("admin theme"), _("Active"), _("Inactive"), _("Groups"), _("Add a group"), _("Search groups"),
    _("Add group"), _("Group '%(object)s' created."), _("Group '%(object)s' updated."),
    _("The group could not be saved due to errors."), _("Group '%(object)s' deleted."), _("Delete group"),
    _("Last login"), _("Admin"), _("User '%(object)s' created."), _("User '%(object)s' updated."),
    _("The user could not be saved due to errors."), _("File"), _("Choose a document"),
    _("Choose another document"), _("The document could not be created due to errors."),
    _("The document could not be saved due to errors."),
    _("The file could not be found. Please change the source or delete the document."),
    ngettext_lazy("%(count)s document", "%(count)s documents"),
    ngettext_lazy('%(total)s Image <span class="w-sr-only">created in %(site_name)s</span>', '%(total)s Images <span class="w-sr-only">created in %(site_name)s</span>'),  # noqa: E501
    ngettext_lazy('%(total)s Document <span class="w-sr-only">created in %(site_name)s</span>', '%(total)s Documents <span class="w-sr-only">created in %(site_name)s</span>'),  # noqa: E501
    ngettext_lazy("Delete 1 image", "Delete %(counter)s images"),
)  # fmt: skip

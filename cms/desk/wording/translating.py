"""wagtail-localize's words."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("Translate"), _("Sync translated %(model_name)s"), _("Translate {model_name}"),
    _("The {model_name} '{object}' was successfully submitted for translation into {locales}"),
    _("Up to date"), _("Waiting for translations"), _("Manual"), _("Machine"),
    _("Translated with {tool_name} on {date}"), _("Translated manually on {date}"),
    _("Machine translated on {date}"), _("No, leave it as a page"),
    _("This page hasn't been translated yet. It is mirroring the <a href=\"%(edit_original_page_url)s\" target=\"_blank\">%(original_locale)s page</a>."),  # noqa: E501
    _("Translation of %(instance)s into %(locale)s"), _("Editing %(object_type)s %(title)s"),
    _("Content type"), _("Target"), _("No translations found."), _("Why would I sync my page?"),
    _("Changes are not automatically applied between translated pages. Syncing will add new content for translation and remove deleted content."),  # noqa: E501
    _("The last sync date was %(last_sync_date)s. You are about to sync the following:"),
    _("New validation errors were found when publishing '{object}' in {locale}. Please fix them or click publish again to ignore these translations for now."),  # noqa: E501
    _("Published '{object}' in {locale} with missing translations - see below."),
    _("Published '{object}' in {locale}."),
    _("The data model for '{model_name}' has been changed since the last translation sync. If any new fields have been added recently, these may not be visible until the next translation sync."),  # noqa: E501
    _("Translation has been stopped."), _("Translation has been restarted."),
    _("There isn't anything left to translate."), _("Source title"), _("Locales"),
    ngettext_lazy("Include subtree ({} page)", "Include subtree ({} pages)"), _("{} locales"),
    _("The page '{page_title}' was successfully submitted for translation into {locales}"),
    _("Publish immediately"),
    _('Apply the updates and publish immediately. The changes will use the original language until translated unless you also select "Use machine translation".'),  # noqa: E501
    _("Use machine translation"),
    _("Apply the updates and publish immediately. The changes will use the original language until translated."),
    _("Update existing translations"), _("Successfully updated translations for '{object}'"),
    _("Sync translated pages"), _("Translate '%(title)s'"), _("Sync translations of '%(title)s'"),
    _("Select a new language"), _("Add a locale"), _("Add locale"), _("Delete locale"),
    _("%(num_pages)d pages and %(num_others)d others"),
    ngettext_lazy("%(num_pages)d page", "%(num_pages)d pages"),
    _("Apply machine translations to the incoming changes."),
    _("Wagtail locales (Wagtail Localize version)"), _("Save"),
    _("This locale's current language code is not supported. Please choose a new language or delete this locale."),
    _("This locale's language code is not supported"), _("Locale '{0}' created."),
    _("The locale could not be saved due to errors."), _("Locale '{0}' updated."),
    _("This locale cannot be deleted because there are pages and/or other objects using it."),
    _("Are you sure you want to delete this locale?"), _("Locale '{0}' deleted."),
)  # fmt: skip

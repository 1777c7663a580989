"""Users, passwords, rights, sites, languages; names of records."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("Add Comment"), _("The minimum number of items is %(min_num)d"),
    _("The maximum number of items is %(max_num)d"), _("%(label)s: this block has no options."),
    _("This block has no options."), _("live"), _("first published at"), _("locked"),
    _("collection view restriction"), _("collection view restrictions"), _("permission"),
    _("group collection permissions"), _("Bulk delete"), _("URL path"), _("latest revision created at"),
    _("group page permissions"), _("page view restriction"), _("page view restrictions"), _("content JSON"),
    _("approved go live at"), _("hostname"),
    _("Set this to something other than 80 if you need a specific port number to appear in URLs (e.g. development on port 8000). Does not affect request handling (so port forwarding still works)."),  # noqa: E501
    _("site name"), _("Human-readable name for the site."), _("root page"), _("is default site"),
    _("If true, this site will handle requests for all other hostnames that do not have a site entry of their own"),
    _("default"), _("view restriction"), _("view restrictions"), _("Password required"), _("Wagtail users"),
    _("Required. Letters, digits and @/./+/-/_ only."),
    _("This value may contain only letters, numbers and @/./+/-/_ characters."),
    _("A user with that username already exists."),
    _("You cannot have multiple permission records for the same page."),
    _("Receive notification when comments have been created, resolved, or deleted on a page that you have subscribed to receive comment notifications on"),  # noqa: E501
    _("user profile"), _("user profiles"),
    ngettext_lazy("Assign role to 1 user", "Assign role to %(counter)s users"),
    _("Are you sure you want to assign this role to these users?"),
    ngettext_lazy("You don't have permission to edit this user", "You don't have permission to edit these users"),
    ngettext_lazy("Delete 1 user", "Delete %(counter)s users"),
    _("Are you sure you want to delete these users?"),
    ngettext_lazy("You don't have permission to delete this user", "You don't have permission to delete these users"),
    ngettext_lazy("Change active state for 1 user", "Change active state for %(counter)s users"),
    _("Set active state"), _("Are you sure you want to change the active state for these users?"),
    _("You cannot change your own active status"), _("Yes, change state"), _("No, don't change state"),
    ngettext_lazy("The group '%(group_name)s' has <strong>%(group_user_count)s</strong> member.", "The group '%(group_name)s' has <strong>%(group_user_count)s</strong> members."),  # noqa: E501
    _("Object permissions"), _("Custom permissions"), _("Other permissions"), _("Page permissions"),
    _("Add a page permission"), _('Sorry, no groups match "%(query)s"'), _("user %(id)s (deleted)"),
    ngettext_lazy("%(num_parent_objects)d user has been deleted", "%(num_parent_objects)d users have been deleted"),
    _("Mark as active"), _("Change the active state for selected users"),
    ngettext_lazy("%(num_parent_objects)d user has been marked as active", "%(num_parent_objects)d users have been marked as active"),  # noqa: E501
    ngettext_lazy("%(num_parent_objects)d user has been marked as inactive", "%(num_parent_objects)d users have been marked as inactive"),  # noqa: E501
    _("View users in this group"), _("User '%(object)s' deleted."), _("Choose a root page"),
    _("Choose a different root page"), _("Default?"), _("Site '%(object)s' created."),
    _("The site could not be saved due to errors."), _("Site '%(object)s' updated."),
    _("Site '%(object)s' deleted."), _("Are you sure you want to delete this site?"), _("Wagtail locales"),
    _("Locale '%(object)s' created."), _("Locale '%(object)s' updated."), _("Locale '%(object)s' deleted."),
    _("This locale cannot be deleted because there are no other locales."),
    _("%(site_setting)s for %(site)s"),
    _("This setting could not be opened because there is no site defined."),
    _("The setting could not be saved due to errors."), _("%(setting_type)s updated."), _("Personal info"),
    _("Permissions"), _("Conflicting form data submitted. Please try again."),
    _("Password changed successfully."), _("Password-based authentication was disabled."),
    _("Change password: %s"), _("Set password: %s"), _("Authentication and Authorization"), _("last login"),
    _("Invalid password format or unknown hashing algorithm."), _("Set password"),
    _("The two password fields didn’t match."), _("Enter the same password as before, for verification."),
    _("Whether the user will be able to authenticate using a password or not. If disabled, they may still be able to authenticate using other backends, such as Single Sign-On or LDAP."),  # noqa: E501
    _("Password-based authentication"), _("Enabled"),
    _("Raw passwords are not stored, so there is no way to see the user’s password."),
    _("Enable password-based authentication for this user by setting a password."),
    _("Please enter a correct %(username)s and password. Note that both fields may be case-sensitive."),
    _("This account is inactive."), _("New password confirmation"),
    _("Your old password was entered incorrectly. Please enter it again."), _("Old password"),
    _("algorithm"), _("iterations"), _("hash"), _("variety"), _("work factor"), _("codename"),
    _("permissions"), _("superuser status"),
    _("Designates that this user has all permissions without explicitly assigning them."),
    _("The groups this user belongs to. A user will get all permissions granted to each of their groups."),
    _("user permissions"), _("Specific permissions for this user."),
    _("Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only."), _("last name"),
    _("staff status"), _("Designates whether the user can log into this admin site."),
    _("Designates whether this user should be treated as active. Unselect this instead of deleting accounts."),
    _("date joined"),
    ngettext_lazy("This password is too short. It must contain at least %d character.", "This password is too short. It must contain at least %d characters."),  # noqa: E501
    ngettext_lazy("Your password must contain at least %(min_length)d character.", "Your password must contain at least %(min_length)d characters."),  # noqa: E501
    _("The password is too similar to the %(verbose_name)s."),
    _("Your password can’t be too similar to your other personal information."),
    _("This password is too common."), _("Your password can’t be a commonly used password."),
    _("This password is entirely numeric."), _("Your password can’t be entirely numeric."),
    _("Password reset on %(site_name)s"),
    _("Enter a valid username. This value may contain only unaccented lowercase a-z and uppercase A-Z letters, numbers, and @/./+/-/_ characters."),  # noqa: E501
    _("Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters."),
    _("Logged out"), _("Password reset sent"), _("Enter new password"), _("Password reset unsuccessful"),
    _("Password reset complete"), _("Password change"), _("Content Types"), _("python model class name"),
    _("content types"), _("Sessions"), _("session key"), _("session data"), _("expire date"), _("session"),
    _("sessions"),
)  # fmt: skip

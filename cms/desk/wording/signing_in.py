"""Sign-in and the second factor."""

from django.utils.translation import gettext_noop as _

WORDS = (
    _("This account is currently inactive."), _("Please type your current password."), _("Incorrect code."),
    _("Incorrect password."), _("Invalid or expired key."), _("Invalid login."),
    _("Too many failed login attempts. Try again later."),
    _("The username and/or password you specified are not correct."), _("Please select only one."),
    _("The new value must be different from the current one."),
    _("Be patient, you are sending too many requests."), _("Use your password"),
    _("Use authenticator app or code"), _("You must type the same password each time."), _("Remember Me"),
    _("Username"), _("Forgot your password?"), _("Password (again)"), _("Current Password"),
    _("New Password"), _("New Password (again)"), _("user"), _("email address"),
    _("You cannot deactivate two-factor authentication."),
    _("You cannot generate recovery codes without having two-factor authentication enabled."),
    _("Master key"), _("Backup key"), _("Key nr. {number}"), _("MFA"), _("TOTP Authenticator"),
    _("WebAuthn"), _("Authenticator code"), _("Passwordless"),
)  # fmt: skip

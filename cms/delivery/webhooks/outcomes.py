"""How an attempt to tell a webhook can end."""

from django.db import models
from django.utils.translation import pgettext_lazy


class Outcome(models.TextChoices):
    """What came of an attempt; whether an answer was a success, its status says."""

    ANSWERED = "answered", pgettext_lazy("webhook", "answered")
    REFUSED = "refused", pgettext_lazy("webhook", "target not allowed")
    UNKNOWN = "unknown", pgettext_lazy("webhook", "name not found")
    UNREACHABLE = "unreachable", pgettext_lazy("webhook", "no connection")
    UNTRUSTED = "untrusted", pgettext_lazy("webhook", "no valid certificate")
    SLOW = "slow", pgettext_lazy("webhook", "no answer in time")
    GARBLED = "garbled", pgettext_lazy("webhook", "no HTTP answer")


class Undeliverable(Exception):
    """Nothing can be sent, or nothing came back: `outcome` is for the log, the message for an administrator."""

    def __init__(self, outcome: Outcome, message: str = "") -> None:
        super().__init__(message or str(outcome.label))
        self.outcome = outcome

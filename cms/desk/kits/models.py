"""The rows behind links to kits: whose, until when, what was told, by digests only. No row gives the link away."""

from typing import Any, Final

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from cms import languages
from cms.snippets.models import Guardian

_SALT: Final = "cms.desk.kits"


class KitLinkQuerySet(models.QuerySet[Any]):
    """Links by whether they can still be opened."""

    def in_force(self) -> "KitLinkQuerySet":
        """Keep what has not expired."""
        return self.filter(expires_at__gt=timezone.now())

    def expired(self) -> "KitLinkQuerySet":
        """Keep what has."""
        return self.filter(expires_at__lte=timezone.now())


class KitLink(models.Model):
    """Whoever holds the token opens the kit of `guardian` until `expires_at`.

    It goes on without the account of whoever made it: it shows nothing but what everybody may know.
    """

    digest = models.CharField(max_length=64, unique=True)
    guardian = models.ForeignKey(Guardian, on_delete=models.CASCADE, related_name="+")
    # In which the kit opens; it can be read in all three.
    language = models.CharField(max_length=2, choices=languages.CHOICES)
    # Of the facts of which the guardian was told last, by language: see `cms.reader.kits.facts`.
    told = models.JSONField()
    told_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)

    objects = KitLinkQuerySet.as_manager()

    # A link that lasts some weeks is no use of the guardian.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("link to a guardian’s kit")
        verbose_name_plural = _("links to guardians’ kits")
        default_permissions = ()
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


def digest_of(token: str) -> str:
    """What is kept of a token."""
    return salted_hmac(_SALT, token, algorithm="sha256").hexdigest()

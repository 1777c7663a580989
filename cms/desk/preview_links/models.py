"""The rows behind links to drafts: what was shared, by whom, until when. No row gives the link away."""

from typing import Any, Final

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

_SALT: Final = "cms.desk.preview_links"


class PreviewLinkQuerySet(models.QuerySet[Any]):
    """Links by what can still be read through them."""

    def in_force(self) -> "PreviewLinkQuerySet":
        """Keep what has not expired."""
        return self.filter(expires_at__gt=timezone.now())

    def expired(self) -> "PreviewLinkQuerySet":
        """Keep what has."""
        return self.filter(expires_at__lte=timezone.now())

    def shared(self) -> "PreviewLinkQuerySet":
        """Keep what somebody gave away: not what an editor's own preview panel shows."""
        return self.filter(is_panel=False)

    def to(self, thing: models.Model) -> "PreviewLinkQuerySet":
        """Keep links to this page or fact."""
        return self.filter(kind=ContentType.objects.get_for_model(thing), object_id=str(thing.pk))


class PreviewLink(models.Model):
    """One draft as it was when it was shared; whoever holds the token reads it until `expires_at`.

    The draft is copied: a revision may be written over by the next keystroke of its author, and what somebody adds
    to the draft tomorrow was not meant for those who got the link today.
    """

    digest = models.CharField(max_length=64, unique=True)
    kind = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=36)
    target = GenericForeignKey("kind", "object_id")
    content = models.JSONField(encoder=DjangoJSONEncoder)
    # Languages in which it may be read, the first one where none is asked for.
    languages = models.JSONField()
    # What readers might know of the person at that time; empty for everything else.
    state = models.CharField(max_length=12, blank=True)
    # Whom the words of a page's draft named at that time: see `cms.desk.preview_links.rights.named_in`.
    named = models.JSONField(default=dict)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    is_panel = models.BooleanField(default=False)

    objects = PreviewLinkQuerySet.as_manager()

    # A copy that lasts some days is no use of what it names.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("link to a preview")
        verbose_name_plural = _("links to previews")
        default_permissions = ()
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["kind", "object_id"], name="cms_desk_preview_of")]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


def digest_of(token: str) -> str:
    """What is kept of a token: keyed, so that neither a copy of the database nor the time of a search tells it."""
    return salted_hmac(_SALT, token, algorithm="sha256").hexdigest()

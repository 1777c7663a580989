"""The collection of portraits: closed to the public, who see renditions of what disclosure lets out."""

from typing import Final, cast

from django.db import transaction
from wagtail.models import Collection, CollectionViewRestriction

PORTRAITS: Final = "Portraits"


@transaction.atomic
def portrait_collection() -> Collection:
    """Return the private collection of portraits; make it, or close it again, where need be.

    It is known by its name below the root: whoever renames it gets a new one beside it.
    """
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    Collection.objects.select_for_update().get(pk=root.pk)  # two processes that set up a site make one
    portraits = root.get_children().filter(name=PORTRAITS).first()
    if portraits is None:
        portraits = root.add_child(name=PORTRAITS)
    if not portraits.get_view_restrictions().exists():
        CollectionViewRestriction.objects.create(
            collection=portraits, restriction_type=CollectionViewRestriction.LOGIN
        )
    return cast(Collection, portraits)

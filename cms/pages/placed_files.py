"""Which files public pages place, by Wagtail's own index of references."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from cms.pages.publication import public_in
from cms.pages.querysets import Homes


def placed(model: type[Model], homes: Homes) -> QuerySet[Any, Any]:
    """The rows of a file model that public pages below `homes` refer to, outside private collections."""
    pages = public_in(homes).annotate(key=Cast("pk", CharField())).values("key")
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        object_id__in=pages,
    )
    # The index keeps ids as text.
    files = public_files(model).annotate(key=Cast("pk", CharField()))
    return files.filter(key__in=references.values("to_object_id")).order_by("pk")


def public_files(model: type[Model]) -> QuerySet[Any, Any]:
    """Every row of a file model outside private collections: portraits leave through the disclosure layer alone."""
    path = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    private = CollectionViewRestriction.objects.annotate(path=path).filter(
        path__startswith=F("collection__path")
    )
    return model._default_manager.filter(~Q(Exists(private)))

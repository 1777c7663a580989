"""How many stories tell of whom: public ones alone, each once however many languages it is told in."""

from collections.abc import Collection
from functools import reduce
from operator import or_

from django.db.models import Count, Q
from wagtail.models import Page

from cms.pages.querysets import live_homes, shown


def told_in_stories(pks: Collection[int]) -> dict[int, int]:
    """By the primary key of a person, in how many stories readers find them; one query beside the homes."""
    from cms.pages.models import NamedPerson

    below = [Q(path__startswith=home.path) for home in live_homes().values()]
    if not below:
        return {}
    public = Page.objects.filter(reduce(or_, below)).filter(shown())
    named = NamedPerson.objects.filter(prisoner_pk__in=pks, page_id__in=public.values("pk"))
    counted = (
        named.order_by().values("prisoner_pk").annotate(stories=Count("page__translation_key", distinct=True))
    )
    return {pk: stories for pk, stories in counted.values_list("prisoner_pk", "stories") if pk}

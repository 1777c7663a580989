"""Rows about a person that the person's own row does not take along when it is deleted."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import unquote_plus

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet
from wagtail.admin.models import FormState
from wagtail.images import get_image_model
from wagtail.models import Comment, CommentReply, ModelLogEntry, Page, PageLogEntry, ReferenceIndex, Revision
from wagtail_localize.models import String

from cms.desk.free_text import places, texts_in
from cms.desk.models import PreviewLink
from cms.media.portraits import portrait_collection
from cms.snippets.spellings import Finder
from cms.snippets.uses import drafts_using
from cms.translation.models import ColumnSource, Proposal

_REDIRECTS: Final = "wagtail.contrib.redirects"


def rows_about(person: Any) -> dict[str, QuerySet[Any]]:
    """Rows that point at `person` by kind and key, without a foreign key: history, workflows, forms, indexes."""
    kind, key = ContentType.objects.get_for_model(person), str(person.pk)
    about: dict[str, QuerySet[Any]] = {}
    for model, field in _generic_keys():
        found = model._base_manager.filter(**{field.ct_field: kind, field.fk_field: key})
        # A row may point at people in more than one way.
        label = model._meta.label_lower
        about[label] = about[label] | found if label in about else found
    referring = Q(base_content_type=kind, object_id=key) | Q(to_content_type=kind, to_object_id=key)
    return about | {"wagtailcore.referenceindex": ReferenceIndex.objects.filter(referring)}


def _generic_keys() -> Iterator[tuple[type[Model], GenericForeignKey]]:
    for model in apps.get_models():
        for field in model._meta.private_fields:
            if isinstance(field, GenericForeignKey) and not model._meta.proxy:
                yield model, field


def delete_rows(rows: dict[str, QuerySet[Any]]) -> None:
    """Delete what the person's row has not taken along."""
    for found in rows.values():
        found.delete()


def blank_log(person: Any, finder: Finder[Any], but: Any) -> int:
    """Take the name out of the audit log, entry by entry: what was done, when and by whom stays."""
    kind = ContentType.objects.get_for_model(person)
    own = ModelLogEntry.objects.filter(content_type=kind, object_id=str(person.pk)).exclude(pk=but.pk)
    count = own.exclude(label="").update(label="", data={}, deleted=True)
    # Whoever bears the same family name keeps their own entries.
    others = places(finder, [ModelLogEntry])
    named = {each.pk for each in others if each.is_full} - {but.pk}
    count += ModelLogEntry.objects.filter(pk__in=named).update(label="", data={})
    on_pages = {each.pk for each in places(finder, [PageLogEntry])}
    return count + PageLogEntry.objects.filter(pk__in=on_pages).update(label="", data={})


def delete_comments(finder: Finder[Any]) -> int:
    """Delete notes between editors that hold the name."""
    return sum(
        model._base_manager.filter(pk__in={each.pk for each in places(finder, [model])}).delete()[0]
        for model in (CommentReply, Comment)
    )


def delete_former_strings(finder: Finder[Any]) -> int:
    """Delete texts that no page holds any more and that translators still had."""
    left = [each.pk for each in places(finder, [String])]
    return int(String.objects.filter(pk__in=left, segments__isnull=True).delete()[0])


def delete_proposals(finder: Finder[Any]) -> int:
    """Delete proposed translations of other facts that hold the name, old and new ones."""
    left = {each.pk for each in places(finder, [Proposal])}
    return int(Proposal.objects.filter(pk__in=left).delete()[0])


def blank_former_sources(finder: Finder[Any]) -> int:
    """Take the name out of what translations were made from: the note that the source has changed stays."""
    left = {each.pk for each in places(finder, [ColumnSource])}
    return ColumnSource.objects.filter(pk__in=left).update(source_text="")


def delete_preview_links(finder: Finder[Any]) -> int:
    """End links to drafts of other things that hold the name."""
    left = {each.pk for each in places(finder, [PreviewLink])}
    return PreviewLink.objects.filter(pk__in=left).delete()[0]


def delete_form_states(finder: Finder[Any]) -> int:
    """Delete forms under way that hold the name: they are kept for previews only."""
    states = FormState.objects.values_list("pk", "data")
    left = [pk for pk, data in states.iterator() if finder.find(unquote_plus(data))]
    return int(FormState.objects.filter(pk__in=left).delete()[0])


def delete_redirects(public_id: str, finder: Finder[Any]) -> int:
    """Delete redirects whose addresses hold the name or the public id."""
    if not apps.is_installed(_REDIRECTS):
        return 0
    model = apps.get_model("wagtailredirects", "Redirect")
    named = {each.pk for each in places(finder, [model])}
    held = Q(old_path__contains=public_id) | Q(redirect_link__contains=public_id) | Q(pk__in=named)
    return int(model._default_manager.filter(held).delete()[0])


def portraits_of(person: Any) -> set[int]:
    """The pictures that `person` has now and had in earlier revisions."""
    contents = person.revisions.values_list("content", flat=True)
    pks = {person.portrait_id, *(content.get("portrait") for content in contents.iterator())}
    return {pk for pk in pks if pk}


def delete_portraits(pks: Iterable[int]) -> int:
    """Delete those portraits that nobody and nothing else uses; pictures outside the portraits' collection stay."""
    images = get_image_model().objects.filter(pk__in=pks, collection=portrait_collection())
    unused = [image for image in images if not _is_used(image)]
    for image in unused:
        image.delete()
    return len(unused)


def _is_used(image: Any) -> bool:
    return ReferenceIndex.get_references_to(image).exists() or any(drafts_using(image))


def forget_former_titles(finder: Finder[Any]) -> None:
    """A revision also keeps the title that its page's draft had before it: nobody sees it, and nothing needs it."""
    for revision in Revision.objects.filter(content__has_key="draft_title").iterator():
        former, title = (str(revision.content.get(name) or "") for name in ("draft_title", "title"))
        if former != title and finder.find(former):
            content = revision.content | {"draft_title": title}
            Revision.objects.filter(pk=revision.pk).update(content=content)


def prune_revisions(finder: Finder[Any]) -> int:
    """Delete revisions of pages that hold the name, older than the live one and waiting for nothing."""
    page_kind = ContentType.objects.get_for_model(Page)
    old = Revision.objects.filter(base_content_type=page_kind, approved_go_live_at__isnull=True)
    live = dict(Page.objects.exclude(live_revision=None).values_list("pk", "live_revision__created_at"))
    needed = set(Page.objects.values_list("live_revision_id", flat=True)) | set(
        Page.objects.values_list("latest_revision_id", flat=True)
    )
    under_way = old.filter(task_states__workflow_state__status__in=("in_progress", "needs_changes"))
    needed |= set(under_way.values_list("pk", flat=True))
    doomed = [
        pk
        for pk, key, created_at, content in old.values_list(
            "pk", "object_id", "created_at", "content"
        ).iterator()
        if pk not in needed and int(key) in live and created_at < live[int(key)] and _holds(content, finder)
    ]
    return int(Revision.objects.filter(pk__in=doomed).delete()[1].get("wagtailcore.Revision", 0))


def _holds(content: Any, finder: Finder[Any]) -> bool:
    return any(finder.find(text) for text in texts_in(json.dumps(content, ensure_ascii=False)))


def counted(rows: dict[str, QuerySet[Any]]) -> Counter[str]:
    """How many rows of each kind there are."""
    return Counter({label: found.count() for label, found in rows.items()})

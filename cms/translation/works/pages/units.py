"""The texts of a page as the workbench shows them: source, translation, and what readers see now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import StringTranslation

from cms.disclosure.plain_names import withheld_in
from cms.languages import Language
from cms.translation.models import Origin, Stage
from cms.translation.works.base import Unit, digest
from cms.translation.works.pages.inline import shown, words_in_marks
from cms.translation.works.pages.labels import Label, label_of
from cms.translation.works.pages.matching import Matched, Written, author_ids
from cms.translation.works.pages.passages import Place, passages_of
from cms.translation.works.pages.stages import Progress


@dataclass(frozen=True, kw_only=True)
class PageUnit(Unit):
    """A text whose key is a place: if another text stands there now, what a form was written upon differs."""

    # The text of the original, whatever `source` shows beside it.
    original: str

    @property
    def seen(self) -> str:
        return digest(f"{self.original}\0{self.target}")


def units_of(
    progress: Progress, source: Language | None, reference: Language | None, *, with_hidden: bool
) -> list[Unit]:
    """All texts in order; `with_hidden` says whether names of hidden people may be among the earlier ones.

    A text of another `source` than the original is shown in the place of the original's where there is one.
    """
    family, target = progress.family, progress.target
    original = family.source_of(target)
    if original is None:
        return []
    page = family.reading(original)
    other = _texts(family.reading(source)) if source != original and source in family.pages else {}
    public = _texts(family.pages[target]) if progress.is_live else {}
    beside = _texts(family.reading(reference)) if reference in family.pages else {}
    problems, authors = _problems(progress.matched), _authors(progress.matched)
    units = []
    for each in progress.matched:
        label = label_of(page, each.passage)
        unit = _unit(each, label, progress.stage_of(each), authors)
        if each.passage.place in other:
            # Former versions are the original's, not this language's.
            read = shown(other[each.passage.place], is_rich=label.is_rich)
            unit = replace(unit, source=read, former_source="")
        units.append(
            replace(
                unit,
                public=shown(public.get(each.passage.place, ""), is_rich=label.is_rich),
                reference=shown(beside.get(each.passage.place, ""), is_rich=label.is_rich),
                problem=_problem(each, unit, problems),
            )
        )
    return units if with_hidden else _without_hidden(units)


def _unit(each: Matched, label: Label, stage: Stage, authors: Mapping[int, str]) -> Unit:
    written = each.written or each.former
    return PageUnit(
        key=each.passage.key,
        label=label.text,
        original=each.passage.data,
        source=shown(each.passage.data, is_rich=label.is_rich),
        target=shown(written.text, is_rich=label.is_rich) if written else "",
        stage=stage,
        former_source=shown(each.former.source, is_rich=label.is_rich) if each.former else "",
        is_html=label.is_rich,
        is_long=label.is_long,
        max_length=label.max_length,
        origin=origin_of(written) if written else Origin.TYPED,
        author=authors.get(written.author_id or 0, "") if written else "",
        updated_at=written.updated_at if written else None,
    )


def origin_of(written: Written) -> Origin:
    """How a translation came about; see `cms.translation.works.pages.writing`."""
    if written.kind == StringTranslation.TRANSLATION_TYPE_MACHINE:
        return Origin.MACHINE
    if written.tool in Origin.values:
        return Origin(written.tool)
    return Origin.FILE if written.tool else Origin.TYPED


def _texts(page: Any) -> dict[Place, str]:
    return {each.place: each.data for each in passages_of(page)}


def _problem(each: Matched, unit: Unit, problems: Mapping[int, str]) -> str:
    if each.written is not None and each.written.has_error:
        return problems.get(each.written.pk) or _("This text cannot stand there as it is.")
    if unit.max_length is not None and len(unit.target) > unit.max_length:
        return _("This text is too long: at most %(limit)s characters fit.") % {"limit": unit.max_length}
    return ""


def _problems(matched: Iterable[Matched]) -> dict[int, str]:
    wrong = [each.written.pk for each in matched if each.written is not None and each.written.has_error]
    if not wrong:
        return {}
    rows = StringTranslation.objects.filter(pk__in=wrong).select_related("translation_of", "context")
    return {row.pk: str(row.get_error() or "") for row in rows}


def _authors(matched: Iterable[Matched]) -> dict[int, str]:
    known = get_user_model()._default_manager.in_bulk(author_ids(matched))
    return {pk: get_user_display_name(user) for pk, user in known.items()}


def _without_hidden(units: Sequence[Unit]) -> list[Unit]:
    """Earlier texts may name somebody whom the page does not name any more: those are not offered."""
    finder = withheld_in(text for unit in units for text in (unit.target, unit.former_source))

    def names(text: str) -> bool:
        return bool(finder.people) and any(True for _hit in finder.find(text))

    return [
        replace(unit, target="", former_source="", public="", stage=Stage.MISSING, problem="")
        if names(unit.target) or names(unit.former_source) or _has_other_marks(unit)
        else unit
        for unit in units
    ]


def _has_other_marks(unit: Unit) -> bool:
    """A mark in the former source may be a mention; what it was of is known no more."""
    former = words_in_marks(unit.former_source) if unit.former_source else {}
    return bool(former) and former != words_in_marks(unit.source)

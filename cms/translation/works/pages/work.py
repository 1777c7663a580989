"""A page to be brought into a language."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import translation as activated
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms import languages
from cms.languages import Language
from cms.translation import rights
from cms.translation.models import Origin, PageCheck, Stage
from cms.translation.works.base import PAGE, Check, NotPermitted, OpenWork, Refused, Saved, Unit, digest
from cms.translation.works.opening import NoSuchWork
from cms.translation.works.pages import beginning, levelling, locking, reviewing, writing
from cms.translation.works.pages.building import build
from cms.translation.works.pages.checks import checks_on
from cms.translation.works.pages.families import Family
from cms.translation.works.pages.listing import may_change, may_publish, title_in
from cms.translation.works.pages.readable import hidden_keys
from cms.translation.works.pages.reading import read_family, read_progress
from cms.translation.works.pages.stages import Progress
from cms.translation.works.pages.units import units_of


def open_page(key: str, language: Language, user: Any) -> OpenWork:
    """The page of this translation key.

    Raises:
        NoSuchWork: there is none, `language` is that of its original, or `user` may not read it.
    """
    family = read_family(key)
    if family is None or family.source_of(language) is None or not _may_read(family, user):
        raise NoSuchWork(key)
    return PageWork(family, language, user)


def _may_read(family: Family, user: Any) -> bool:
    if rights.may_read_hidden(user):
        return True
    is_of_the_room = any(
        rights.may_translate(user, each) or rights.may_review(user, each) for each in languages.CODES
    )
    return is_of_the_room and not hidden_keys({family.key: family})


class PageWork(OpenWork):
    """One page in one target language, as one user sees it."""

    kind = PAGE

    def __init__(self, family: Family, target: Language, user: Any) -> None:
        self.family, self.language, self.user = family, target, user
        self.key = family.key
        self.source_language = family.source_of(target) or languages.DEFAULT
        self.progress: Progress = read_progress(family, target)

    @property
    def title(self) -> str:
        return title_in(self.family, languages.parse(activated.get_language()) or self.source_language)

    @property
    def type_label(self) -> str:
        return capfirst(str(self._original._meta.verbose_name))

    @property
    def is_public(self) -> bool:
        return any(page.live for page in self.family.pages.values())

    @property
    def stage(self) -> Stage:
        return self.progress.stage

    @property
    def languages(self) -> Sequence[Language]:
        others = [
            each for each in languages.CODES if each in self.family.pages and not self.family.is_copy(each)
        ]
        return [
            self.source_language,
            *(each for each in others if each not in (self.source_language, self.language)),
        ]

    @property
    def edit_url(self) -> str | None:
        return self._edited_at(self._original)

    @property
    def preview_url(self) -> str | None:
        if not self.family.is_attached(self.language):
            return None
        return reverse("wagtail_localize:preview_translation", args=[self._translation.pk])

    @property
    def public_url(self) -> str | None:
        return str(self.progress.page.public_path) if self.progress.is_live else None

    @property
    def locked(self) -> str:
        return locking.why_locked(self.progress, self.user)

    @property
    def comment(self) -> str:
        return reviewing.returned_with(self.progress.review)

    @property
    def handed_in_by(self) -> Any:
        review = self.progress.review
        return review.requested_by if review is not None and self.progress.in_review else None

    @property
    def may_translate(self) -> bool:
        place = self.progress.page or beginning.nearest_above(self.family, self.language)
        return (
            rights.may_translate(self.user, self.language) and place is not None and self._may_change(place)
        )

    @property
    def may_review(self) -> bool:
        page = self.progress.page
        if page is None:
            return False
        if self._may_publish:
            return True
        review = self.progress.review
        is_own = review is not None and review.requested_by_id == self.user.pk
        return (
            rights.may_review(self.user, self.language)
            and not is_own
            and not self.progress.holds_new_words_of(self.user)
        )

    def units(self, *, source: Language | None = None, reference: Language | None = None) -> list[Unit]:
        with_hidden = rights.may_read_hidden(self.user)
        return units_of(self.progress, source, reference, with_hidden=with_hidden)

    def save(
        self,
        texts: Mapping[str, str],
        *,
        seen: Mapping[str, str] | None = None,
        origin: Origin = Origin.TYPED,
        source: Language | None = None,
    ) -> Saved:
        self._require_translator()
        with transaction.atomic():
            self._take_over()
            units = {unit.key: unit for unit in self.units()}
            saved = writing.write(
                self._translation, self._matched, units, texts, seen=seen, origin=origin, user=self.user
            )
            self._read()
        return saved

    def hand_in(self, *, with_gaps: bool = False) -> None:
        self._require_translator()
        with transaction.atomic():
            if not self.family.is_attached(self.language):
                raise Refused(_("Nothing is written yet."))
            self._take_over()
            self._require_handable(with_gaps)
            reviewing.start(build(self._translation, self.progress.matched), self.user)
        self._read()

    def take_back(self) -> None:
        self._read()
        review = self.progress.review
        if review is None:
            raise Refused(_("Nothing waits for review."))
        if review.requested_by_id != self.user.pk and not self.may_review:
            raise NotPermitted(_("Somebody else handed this in."))
        with transaction.atomic():
            self._lock()
            self._require_waiting()
            review.cancel(user=self.user)
        self._read()

    def approve(self, *, keys: Collection[str] | None = None, comment: str = "", shown: str = "") -> None:
        self._require_reviewer()
        with transaction.atomic():
            self._lock()
            step = self._require_waiting(shown)
            if not self._original.live and not self._may_publish:
                raise Refused(
                    _("The original is not public yet. Only publishers make its translation public.")
                )
            reviewing.approve(self.progress.page, step, self.user, comment)
        self._read()

    def send_back(self, *, keys: Collection[str] | None = None, comment: str, shown: str = "") -> None:
        self._require_reviewer()
        if not comment.strip():
            raise Refused(_("Say what should be changed."))
        with transaction.atomic():
            self._lock()
            self._require_waiting(shown).reject(user=self.user, comment=comment.strip())
        self._read()

    def confirm(self, keys: Collection[str]) -> None:
        if not self._may_publish and not rights.may_review(self.user, self.language):
            raise NotPermitted(_("Only reviewers confirm a text that its source has left behind."))
        with transaction.atomic():
            if not self.family.is_attached(self.language):
                raise Refused(_("Nothing is written yet."))
            self._take_over()
            known = self._matched
            if unknown := set(keys) - known.keys():
                raise NotPermitted(_("This text is none of this page's.")) from KeyError(*unknown)
            for key in keys:
                writing.confirm(self._translation, known[key], self.user)
            self._read()
            levelling.level_if_same(self.progress)
            self._read()

    @property
    def fingerprint(self) -> str:
        step = reviewing.waiting(self.progress.review)
        return digest(f"{step.revision_id if step else ''}\0{super().fingerprint}")

    def checks(self) -> list[Check]:
        return checks_on(self.progress.page, self.user) if self.progress.page else []

    def clear_checks(self) -> None:
        if not self.may_translate and not self.may_review:
            raise NotPermitted(_("You may not translate this page."))
        if self.progress.page is not None:
            PageCheck.objects.filter(page_id=self.progress.page.pk).delete()
            self._read()

    @property
    def _original(self) -> Any:
        return self.family.pages[self.source_language]

    @property
    def _translation(self) -> Translation:
        return self.family.translations[self.language]

    @property
    def _matched(self) -> dict[str, Any]:
        return {each.passage.key: each for each in self.progress.matched}

    @property
    def _may_publish(self) -> bool:
        page = self.progress.page
        return page is not None and may_publish(page, self.user)

    def _may_change(self, page: Any) -> bool:
        return may_change(page, self.user)

    def _edited_at(self, page: Any) -> str | None:
        return reverse("wagtailadmin_pages:edit", args=[page.pk]) if self._may_change(page) else None

    def _read(self) -> None:
        family = read_family(self.key)
        if family is None or family.source_of(self.language) is None:
            raise Refused(_("This page is gone."))
        self.family, self.progress = family, read_progress(family, self.language)

    def _take_over(self) -> None:
        """Begin what is missing, and work from now on with what the source says now."""
        self._lock()
        if sentence := self.locked:
            raise Refused(sentence)
        if self.family.is_attached(self.language):
            beginning.keep_source(self.family.reading(self.source_language))
        else:
            beginning.begin(self.family, self.language, self.user)
        self._read()
        self.progress = levelling.with_stored(self.progress)

    def _lock(self) -> None:
        """Let nobody else begin or change a translation of this page until the transaction ends."""
        # PostgreSQL locks no row of a query that is not asked for its rows.
        list(
            Page.objects.select_for_update(of=("self",), no_key=True)
            .filter(pk=self._original.pk)
            .values("pk")
        )
        self._read()

    def _require_translator(self) -> None:
        self._read()
        if not self.may_translate:
            raise NotPermitted(_("You may not translate this page."))
        if sentence := self.locked:
            raise Refused(sentence)

    def _require_reviewer(self) -> None:
        self._read()
        if not self.may_review:
            raise NotPermitted(_("You may not decide about this page."))

    def _require_waiting(self, shown: str = "") -> Any:
        step = reviewing.waiting(self.progress.review)
        if step is None:
            raise Refused(_("Nothing waits for review."))
        if sentence := locking.why_kept(self.progress.page, self.user):
            raise Refused(sentence)
        if shown and shown != self.fingerprint:
            raise Refused(_("This has changed since you opened it. Look at it again."))
        return step

    def _require_handable(self, with_gaps: bool) -> None:
        units = self.units()
        if wrong := [unit.label for unit in units if unit.problem]:
            raise Refused(
                _("Put these texts right first: %(places)s.") % {"places": ", ".join(dict.fromkeys(wrong))}
            )
        if unread := [unit.label for unit in units if unit.origin == Origin.MACHINE and unit.target]:
            raise Refused(
                _("A machine wrote these texts. Read them and confirm each first: %(places)s.")
                % {"places": ", ".join(dict.fromkeys(unread))}
            )
        stages = {unit.stage for unit in units}
        if stages <= {Stage.MISSING}:
            raise Refused(_("Nothing is written yet."))
        if stages & {Stage.MISSING, Stage.OUTDATED} and not with_gaps:
            raise Refused(_("Some texts are missing or outdated."))
        if stages <= {Stage.COMPLETE} and self.progress.is_live and not self.progress.has_moved_on:
            raise Refused(_("Nothing has changed since this page was published."))

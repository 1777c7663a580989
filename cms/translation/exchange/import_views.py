"""Translations come back: the file, what it would change, and the word to do it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin import messages

from cms import languages
from cms.languages import Language
from cms.translation.exchange import limits
from cms.translation.exchange.applying import Outcome, apply
from cms.translation.exchange.comparing import compare
from cms.translation.exchange.comparison import Comparison
from cms.translation.exchange.forms import ImportForm, ImportOneForm
from cms.translation.exchange.ground import TITLE_IN, ExchangeView, OneWorkView
from cms.translation.exchange.judging import Verdict
from cms.translation.exchange.keeping import keep, kept
from cms.translation.exchange.uploads import read_upload
from cms.translation.works.base import Refused


class ImportView(ExchangeView):
    """Two steps at one address: nothing is written before the second, and nothing is kept between them."""

    page_title = TITLE_IN
    form_class: type[ImportForm] = ImportForm

    def get(self, request: HttpRequest, **place: str) -> HttpResponse:
        return self._ask(self.form_class(user=request.user))

    def post(self, request: HttpRequest, **place: str) -> HttpResponse:
        return self._do() if "shown" in request.POST else self._show()

    def _show(self) -> HttpResponse:
        form = self.form_class(self.request.POST, self.request.FILES, user=self.request.user)
        if not form.is_valid():
            return self._ask(form, status=400)
        try:
            comparison = self._compare(form)
            shown = keep(comparison, self.request.user)
        except Refused as refusal:
            form.add_error("file", str(refusal))
            return self._ask(form, status=400)
        return self.answer(
            "compare",
            comparison=comparison,
            shown=shown,
            changes=comparison.count(Verdict.CHANGE),
            conflicts=comparison.count(Verdict.CONFLICT),
            doubtful=comparison.count(Verdict.DOUBTFUL),
            same=comparison.count(Verdict.SAME),
            rejected=comparison.count(Verdict.REJECTED),
        )

    def _compare(self, form: ImportForm) -> Comparison:
        file = form.cleaned_data["file"]
        upload = read_upload(file.read(), file.name)
        language = languages.parse(form.cleaned_data["language"])
        return compare(upload, self.request.user, language=language, seconds=limits.SECONDS)

    def _do(self) -> HttpResponse:
        post, user = self.request.POST, self.request.user
        try:
            works = list(
                kept(post["shown"], user, set(post.getlist("take")), unfinished="unfinished" in post)
            )
        except Refused as refusal:
            messages.error(self.request, str(refusal))
            return self._ask(self.form_class(user=user), status=400)
        outcome = apply(works, user)
        self._tell(outcome)
        if outcome.left:
            return self.answer("left", outcome=outcome, back=self.back_url())
        return redirect(self.back_url())

    def _tell(self, outcome: Outcome) -> None:
        told = ngettext(
            "%(count)s text was kept as a draft. Readers see nothing of it yet.",
            "%(count)s texts were kept as drafts. Readers see nothing of them yet.",
            outcome.texts,
        )
        messages.success(self.request, told % {"count": outcome.texts})

    def _ask(self, form: ImportForm, status: int = 200) -> HttpResponse:
        return self.answer("import", status, form=form)

    def back_url(self) -> str:
        """Where it goes on afterwards."""
        return reverse("cms_translation_import")


class ImportOneView(OneWorkView, ImportView):
    """The same for the file of one work; texts of other works in it are left alone."""

    form_class = ImportOneForm

    def _compare(self, form: ImportForm) -> Comparison:
        file = form.cleaned_data["file"]
        language: Language = self.work.language
        return compare(
            read_upload(file.read(), file.name),
            self.request.user,
            language=language,
            only=(self.work.kind, self.work.key),
        )

    def get_page_subtitle(self) -> str:
        return self.work.title

    def back_url(self) -> str:
        return self.work_url

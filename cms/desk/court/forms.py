"""The forms of sentences in the form of a prisoner."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from cms.desk.court.articles import rows, wordings
from cms.snippets.citing import LONGEST, Citation, Citations, parse_citations
from cms.snippets.models import Article, SentenceArticle


class SentenceForm(WagtailAdminModelForm):
    """One decision, whose articles may be pasted as the verdict has them: saving makes the rows."""

    cited = forms.CharField(
        label=gettext_lazy("All articles in one line"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy(
            "Paste the articles as the verdict has them; saving makes a row of each. Any spelling will do, for "
            "example: ч. 1 ст. 342, ч. 1 ст. 14 ч. 2 ст. 293, 361⁴."
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        found = parse_citations(cleaned.get("cited") or "")
        self._citations, self._articles = found.read, wordings(found.read, cleaned.get("verdict_date"))
        sentences = [*_unread(found), *self._unknown()]
        if sentences:
            self.add_error("cited", sentences)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        sentence = super().save(commit=commit)
        known = {_key(row) for row in sentence.articles.all()}
        for place, row in enumerate(rows(self._citations, self._articles), start=len(known)):
            if _key(row) not in known:
                row.sort_order = place
                sentence.articles.add(row)
        if commit:
            sentence.articles.commit()
        return sentence

    def _unknown(self) -> Iterator[ValidationError]:
        missing = (each.number for each in self._citations if each.number not in self._articles)
        for number in dict.fromkeys(missing):
            yield ValidationError(
                format_html(
                    '{} <a href="{}" target="_blank" rel="noopener">{}</a>',
                    _("Article %(number)s is not in our list of the Criminal Code.") % {"number": number},
                    reverse(Article.snippet_viewset.get_url_name("add")),
                    _("Add it there, then save here again."),
                )
            )


class SentenceFormSet(BaseChildFormSet):
    """All decisions about one prisoner."""

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form not in self.deleted_forms]
        if sum(bool(form.cleaned_data.get("is_effective_override")) for form in kept if form.is_valid()) > 1:
            raise ValidationError(
                _("Several rows are marked as the effective sentence: leave the mark at one.")
            )


def _unread(found: Citations) -> Iterator[ValidationError]:
    for piece in found.unread:
        yield ValidationError(
            _("“%(piece)s” cannot be read as an article. Write it like ч. 2 ст. 293, 361-4 or 361⁴.")
            % {"piece": piece}
        )


def _key(row: SentenceArticle) -> Citation:
    return Citation(str(row.article_id), row.part, row.stage)

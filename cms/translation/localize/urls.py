"""Our views at wagtail-localize's own addresses."""

from typing import Final

from django.urls import URLPattern, path

from cms.translation.localize import files, lifecycle, strings
from cms.translation.localize.snippets import PermittedSnippetViewSet

_SNIPPETS: Final = "localize/api/snippets/<slug:app_label>/<slug:model_name>/"
_TRANSLATION: Final = "localize/translate/<int:translation_id>/"


def guarded_urls() -> list[URLPattern]:
    """In the place of those that ask for too little."""
    return [
        path(_SNIPPETS, PermittedSnippetViewSet.as_view({"get": "list"})),
        path(f"{_SNIPPETS}<str:pk>/", PermittedSnippetViewSet.as_view({"get": "retrieve"})),
        path("localize/submit/page/<int:page_id>/", lifecycle.GuardedSubmitView.as_view()),
        path("localize/update/<int:translation_source_id>/", lifecycle.GuardedUpdateView.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", lifecycle.convert_to_alias),
        path("localize/reports/translations/", lifecycle.lead_to_board),
        path("localize/reports/translations/results/", lifecycle.lead_to_board),
        path(f"{_TRANSLATION}strings/<int:string_segment_id>/edit/", strings.edit_string),
        path(f"{_TRANSLATION}overrides/<int:overridable_segment_id>/edit/", strings.edit_override),
        path(f"{_TRANSLATION}pofile/download/", files.download),
        path(f"{_TRANSLATION}pofile/upload/", files.upload),
        path(f"{_TRANSLATION}machine_translate/", lifecycle.machine_translate),
        path(f"{_TRANSLATION}preview/", lifecycle.preview),
        path(f"{_TRANSLATION}preview/<str:mode>/", lifecycle.preview),
        path(f"{_TRANSLATION}disable/", lifecycle.stop_translation),
    ]

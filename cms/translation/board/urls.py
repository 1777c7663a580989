"""Where the board and its file stand in the admin."""

from typing import Final

from django.urls import URLPattern, path

from cms.translation.board.views import BoardFileView, BoardView

URLS: Final[list[URLPattern]] = [
    path("campaign/translations/", BoardView.as_view(), name="cms_translation_board"),
    path("campaign/translations/file/", BoardFileView.as_view(), name="cms_translation_board_csv"),
]

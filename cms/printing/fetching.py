"""What a PDF may be made of beside its own text: two typefaces of this package, and nothing else."""

from pathlib import Path
from typing import Any, Final

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

import cms

SCHEME: Final = "typeface:"
_TYPEFACES: Final = Path(cms.__file__).parent / "reader/sharing/fonts"
_OURS: Final = frozenset({"LetterSerif-Regular.ttf", "LetterSans-Regular.ttf"})


class NotOurs(FatalURLFetchingError):
    """A PDF asked for something that is no part of this package."""


class OnlyOurs(URLFetcher):
    """Give the typefaces; ask no network, no other file, not even this site."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The typeface at `url`.

        Raises:
            NotOurs: it is anything else; no PDF is made then.
        """
        name = url.removeprefix(SCHEME)
        if not url.startswith(SCHEME) or name not in _OURS:
            raise NotOurs(f"A PDF may not fetch “{url}”.")
        return URLFetcherResponse(url, (_TYPEFACES / name).read_bytes(), {"Content-Type": "font/ttf"})

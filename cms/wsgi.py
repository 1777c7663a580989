"""The WSGI entry point; production settings unless told otherwise."""

import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.core.wsgi import get_wsgi_application


def without_type_of_nothing(site: WSGIApplication) -> WSGIApplication:
    """`site`, told no Content-Type by requests that have no content.

    Django reads the query in the charset that the header names, before any middleware is asked: one that is no
    charset of texts (`idna`, `hex`) is an error 500, and any other shows a reader what the address does not say.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"].upper() in ("GET", "HEAD"):
            environ.pop("CONTENT_TYPE", None)
        return site(environ, start_response)

    return answer


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
application = without_type_of_nothing(get_wsgi_application())

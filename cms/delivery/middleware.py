"""Public answers: a function of the content version, the release and the address; the same for everyone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms import languages, version
from cms.delivery import limits
from cms.delivery.answers import Answer
from cms.delivery.headers import CONTENT_SECURITY_POLICY, confirm, finish, open_to_all, without_body
from cms.delivery.kept import Kept
from cms.delivery.packing import accepts_gzip
from cms.delivery.release import deployed
from cms.delivery.tags import API_PREFIX, etag, is_api, presented, presents_any
from cms.delivery.together import Buildings
from cms.disclosure.site import is_careful

__all__ = ["AFRESH", "API_PREFIX", "CONTENT_SECURITY_POLICY", "PublicAnswerMiddleware"]

# Reading may take several queries; an act between two of them must not mix its before with its after.
ATTEMPTS: Final = 3
# In a request's environment, where no client can put it: neither take a kept answer nor keep this one.
AFRESH: Final = "cms.afresh"


@dataclass(frozen=True, slots=True)
class Built:
    """A response; the `answer` in it that is the same for everyone under the content version `number`, by its tag."""

    response: HttpResponse
    number: int = 0
    tag: str = ""
    answer: Answer | None = None
    careful: bool = False


class PublicAnswerMiddleware:
    """Answer before everything else what is unchanged or kept; stamp and keep what is public when it is built.

    A tag is keyed with the secret key and given to public 200 answers only, so whoever presents the current
    one has been served this very answer: it can be confirmed without looking at the address again. What is kept
    was given by all the other middleware to a stranger, who showed neither a session nor credentials.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._kept = Kept()
        self._buildings: Buildings[Answer] = Buildings()
        limits.rate()  # A wrong one stops the start.
        deployed()  # No reader waits for it.

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _may_be_public(request):
            return self.get_response(request)
        if request.encoding:
            # A charset in a reader's Content-Type would decide how the query is read, but is no part of the tag.
            request.encoding = settings.DEFAULT_CHARSET
        response = self._answer(request)
        if presents_any(request) and response.status_code == 200 and "ETag" in response.headers:
            return confirm(request, response.headers["ETag"])
        return without_body(response) if request.method == "HEAD" else response

    def _answer(self, request: HttpRequest) -> HttpResponse:
        packed = accepts_gzip(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        for _attempt in range(ATTEMPTS):
            number = version.current()
            tag = etag(request, number)
            # In careful mode no answer is given a tag, so none can be presented.
            if shown := presented(request, tag):
                return confirm(request, shown)
            if AFRESH in request.META:
                break
            if found := self._kept.take(request, tag, number, packed=packed):
                return found.response(request)
            if not _is_a_reading_stranger(request):
                break
            with self._buildings.join(tag) as (building, is_ours):
                if is_ours and self._kept.claim(request, tag):
                    built = self._build(request, number, tag)
                    building.answer = built.answer
                    self._keep(request, tag, built, packed=packed)
                    return _sent(built, request, packed=packed)
            if not is_ours and (answer := building.wait()):
                return _chosen(answer, packed=packed).response(request)
        return _sent(self._build(request, number, tag), request, packed=packed)

    def _build(self, request: HttpRequest, number: int, tag: str) -> Built:
        """Build the answer, and again when the content changed while it was being built."""
        if AFRESH not in request.META and (seconds := limits.seconds_to_wait(request)):
            return Built(limits.refusal(request, seconds))
        for _attempt in range(ATTEMPTS):
            with version.serving(number), version.watching() as current:
                response = self.get_response(request)
                if not version.is_stamped(response):
                    return Built(_opened(response, request))
                if "no-store" in response.headers.get("Cache-Control", ""):
                    return Built(finish(response, request, None))
                careful = is_careful()
                before, number = number, current()
            if number == before:
                finish(response, request, None if careful else tag)
                return Built(response, number, tag, Answer.of(response), careful)
            tag = etag(request, number)
        return Built(finish(response, request, None))

    def _keep(self, request: HttpRequest, tag: str, built: Built, *, packed: bool) -> None:
        """Keep what was built; if others would look for it in vain under `tag`, say so."""
        if built.answer is None:
            self._kept.release(request, tag)
            return
        is_kept = self._kept.put(
            request, built.tag, built.number, built.answer, packed=packed, careful=built.careful
        )
        if not is_kept or built.tag != tag:
            self._kept.release(request, tag)


def _may_be_public(request: HttpRequest) -> bool:
    if request.method not in ("GET", "HEAD") or getattr(request, "is_dummy", False):
        return False
    return is_api(request) or languages.of_path(request.path_info) is not None


def _is_a_reading_stranger(request: HttpRequest) -> bool:
    """Whether what this request is given may be given to everyone."""
    shows_something = "HTTP_AUTHORIZATION" in request.META or settings.SESSION_COOKIE_NAME in request.COOKIES
    return request.method == "GET" and not shows_something


def _opened(response: HttpResponse, request: HttpRequest) -> HttpResponse:
    """A response that is no public answer; scripts may read that the API is broken."""
    match = request.resolver_match
    if response.status_code >= 500 and match and "cms_api" in match.app_names:
        open_to_all(response)
    return response


def _chosen(answer: Answer, *, packed: bool) -> Answer:
    return answer.packed() if packed else answer


def _sent(built: Built, request: HttpRequest, *, packed: bool) -> HttpResponse:
    """The response, with what the client is to get of the answer."""
    if built.answer is None:
        return built.response
    answer = _chosen(built.answer, packed=packed)
    if answer is not built.answer:
        built.response.content = answer.body
        for name, value in answer.headers:
            built.response.headers[name] = value
    built.response.headers["Content-Length"] = str(len(answer.body))
    return built.response

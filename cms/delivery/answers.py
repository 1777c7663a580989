"""An answer that is the same for everyone, apart from the request that it was built for."""

from typing import NamedTuple, Self

from django.http import HttpRequest, HttpResponse

from cms.delivery.packing import pack

VARIES_BY = "Accept-Encoding"


class Answer(NamedTuple):
    """A finished public answer with status 200: what is kept and sent."""

    headers: tuple[tuple[str, str], ...]
    body: bytes

    @classmethod
    def of(cls, response: HttpResponse) -> Self | None:
        """What is kept of a finished public response; None when it is not the same for everyone, or a stream."""
        if response.status_code != 200 or response.streaming or "Content-Encoding" in response.headers:
            return None
        if response.headers.get("Vary") != VARIES_BY:
            return None
        body = response.content
        headers = dict(response.items()) | {"Content-Length": str(len(body))}
        return cls(tuple(headers.items()), body)

    def packed(self) -> Self:
        """The same with a packed body, or itself where packing would not make it smaller."""
        body = pack(self.body)
        if body is None:
            return self
        headers = dict(self.headers) | {"Content-Encoding": "gzip", "Content-Length": str(len(body))}
        if tag := headers.get("ETag"):
            # A strong tag would promise the same bytes.
            headers["ETag"] = f"W/{tag}"
        return type(self)(tuple(headers.items()), body)

    def response(self, request: HttpRequest) -> HttpResponse:
        """This answer to a request: a HEAD is told the length of what it does not get."""
        return HttpResponse(b"" if request.method == "HEAD" else self.body, headers=dict(self.headers))

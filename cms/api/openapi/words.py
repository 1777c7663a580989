"""What the description says in sentences: what holds for every endpoint is told here once."""

from typing import Any, Final

from cms import languages

_DESCRIPTION: Final = f"""\
A read-only API: one answer for everyone, in {", ".join(languages.CODES)}, without keys, cookies or \
accounts.

**Languages.** `locale` chooses the language of the whole answer. Where a text is missing in it, another \
language stands in, and `meta.fallback` says for which field.

**Fields.** `fields` takes names, separated by commas: `fields=letters` adds one to the default ones, \
`fields=-summary` takes one away, `fields=*` asks for all, `fields=_,name` for nothing else. A field with \
fields of its own may be followed by them in brackets: `facility(name,address)`. Each item has a type that \
is whole (`Prisoner`) and one of what `fields` may leave of it (`SelectedPrisoner`). Whatever is null is \
unknown or not disclosed: nobody can tell which.

**Lists** take `limit`, `offset` and `order`, and say in `meta.total_count` how many items match. A filter \
that takes several values takes them separated by commas, `custody=detained,imprisoned`, or repeated.

**Errors** are problem+json (RFC 9457): a sentence, the parameter, the values that are allowed. An unknown \
parameter is an error. What is hidden, withdrawn or a draft is not found, with the same words as what \
never was.

**Conditional requests.** Every answer has a strong `ETag`; `If-None-Match` is answered with 304 as long \
as nothing has changed. `HEAD` is possible wherever `GET` is; `OPTIONS` tells any site that it may read; \
nothing else is (405).

**Keeping copies.** Whoever keeps a copy must forget what is no longer public: follow `changes`, and \
`tombstones` besides.

**Promise.** Below `/api/v2/` nothing is taken away or given another meaning. New endpoints, fields, \
parameters and words of vocabularies may come at any time: ignore what you do not know. What is to go is \
announced in the changelog at least twelve months before. A change of this description is an entry there."""

INFO: Final[dict[str, Any]] = {
    "title": "Until All Are Free: read API",
    "summary": "Political prisoners, who speaks for them, and how to help; in Belarusian, Russian and English.",
    "description": _DESCRIPTION,
}
TAGS: Final = {
    "index": "The front door, and this description.",
    "exports": "Whole lists as files.",
    "changes": "What has changed since a version.",
    "previews": "Drafts that an editor shared.",
}
PROBLEMS: Final = {
    "400": "A parameter that is unknown, repeated, empty or malformed.",
    "404": "Nothing public is there.",
    "405": "Any method but GET, HEAD and OPTIONS.",
    "429": "This client asks for too much at once.",
}
PROBLEM_HEADERS: Final = {"405": ("Allow",), "429": ("Retry-After",)}
NOT_MODIFIED: Final = "Nothing has changed since the answer whose `ETag` stands in `If-None-Match`."
TOO_LONG: Final = "Longer than the server in front of the API reads (8 kB); it answers in its own words."

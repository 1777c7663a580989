"""Read articles of the Criminal Code as verdicts and the press write them: «ч. 2 ст. 293», 361⁴, Art. 293(2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from cms.snippets.choices import Stage
from cms.snippets.folding import normalise_article_number

LONGEST: Final = 2000
# The Code's articles about crimes begin far above; what is smaller and follows «ч.» is a part.
_LARGEST_PART: Final = 12
_STAGE_ARTICLES: Final = {"13": Stage.PREPARATION, "14": Stage.ATTEMPT}

_DASH: Final = r"\s*[-‐‑–—−.^]\s*"
_KINDS: Final = (
    ("number", rf"[0-9]+(?:{_DASH}[0-9]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"),
    ("part", r"(?:ч|част[ьіицкяюйа]\w*|части|pts?|parts?)\b\.?"),
    ("article", r"(?:[сc]т\.?[сc]т|[сc]т|стат\w+|арт|артыкул\w*|arts?|articles?)\b\.?"),
    ("preparation", r"(?:приготовлен|падрыхтоў|preparation)\w*"),
    ("attempt", r"(?:покушен|замах|attempt)\w*"),
    ("with", r"(?:с|со|з|са|with|через|праз)\b"),
    ("and", r"[,;/&+\n]|(?:и|і|й|ды|and|а также|а таксама)\b"),
    ("open", r"[(\[]"),
    ("close", r"[)\]]"),
    ("code", r"(?:ук|кк|уголовн\w+|крымінальн\w+|код[еэ]кс\w*|criminal|code|cc)\b"),
    ("code", r"(?:рб|республик\w+|рэспублік\w+|беларус\w*|republic|belarus|преступлени\w+|злачынств\w+)\b"),
    ("code", r"(?:на|да|к|по|па|в|у|of|to|the|for|under|in|by|ссылк\w+|спасылк\w+|применени\w+)\b"),
    ("space", r"[\s.:«»\"“”„]+"),
    ("word", r"[^\W\d_]+|."),
)  # fmt: skip
_TOKEN: Final = re.compile("|".join(f"(?P<k{at}>{pattern})" for at, (_kind, pattern) in enumerate(_KINDS)))
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\ufeff]")
_SILENT: Final = frozenset({"space", "code"})


@dataclass(frozen=True, slots=True)
class Citation:
    """One article, as far as the text says."""

    number: str
    part: str = ""
    stage: str = Stage.COMPLETED.value


@dataclass(frozen=True, slots=True)
class Citations:
    """What a text cites, in its order, and the pieces of it that could not be read."""

    read: tuple[Citation, ...]
    unread: tuple[str, ...]


def parse_citations(text: str) -> Citations:
    """Every article that `text` names. Art. 13 and 14 say how far the offence of the article beside them went."""
    return _Reading(_INVISIBLE.sub("", text)[:LONGEST]).result()


def parse_citation(text: str) -> Citation:
    """The one article that `text` names; for filters.

    Raises:
        ValueError: none is named, several are, or something could not be read.
    """
    found = parse_citations(text)
    if found.unread or len(found.read) != 1:
        raise ValueError(f"{text!r} does not name one article. Write it as 361, 361-4 or «ч. 2 ст. 293».")
    return found.read[0]


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    end: int
    text: str


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text.lower()):
        kind = _KINDS[int(str(match.lastgroup)[1:])][0]
        if kind not in _SILENT:
            yield _Token(kind, match.start(), match.end(), match.group())


@dataclass(slots=True)
class _Reading:
    """Walks over the tokens once; what stands before an article waits for it."""

    text: str
    tokens: list[_Token] = field(init=False)
    at: int = 0
    read: list[Citation] = field(default_factory=list)
    unread: list[tuple[int, int]] = field(default_factory=list)
    parts: list[_Token] = field(default_factory=list)
    stage: str = ""
    stage_token: _Token | None = None
    # How many citations the article read last gave; 0 after Art. 13 or 14, and before any article.
    last: int = 0
    # Whether a comma or «и» stands after it.
    is_apart: bool = True
    is_named: bool = False
    is_with: bool = False

    def __post_init__(self) -> None:
        self.tokens = list(_tokens(self.text))

    def result(self) -> Citations:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            getattr(self, f"_{token.kind}")(token)
        self._finish()
        return Citations(tuple(dict.fromkeys(self.read)), tuple(self._pieces()))

    def _next(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def _word(self, token: _Token) -> None:
        self.unread.append((token.start, token.end))

    def _article(self, token: _Token) -> None:
        if self._next() == "number":
            self.is_named = True
        else:
            self._word(token)

    def _and(self, token: _Token) -> None:
        self.is_apart = True

    def _with(self, token: _Token) -> None:
        self.is_with = self.last > 0

    def _open(self, token: _Token) -> None:
        """Brackets hold what belongs to the article before them: «293 (2)», «293 (покушение)»."""
        if self._next() == "number" and self.last and self._part_in_brackets():
            self._suffix([self.tokens[self.at]])
            self.at += 1
        elif self._next() in ("preparation", "attempt"):
            self.is_with = self.last > 0

    def _close(self, token: _Token) -> None:
        pass

    def _part_in_brackets(self) -> bool:
        after = self.tokens[self.at + 1].kind if self.at + 1 < len(self.tokens) else ""
        return after == "close" and _is_part(self.tokens[self.at])

    def _preparation(self, token: _Token) -> None:
        self._staged(Stage.PREPARATION, token)

    def _attempt(self, token: _Token) -> None:
        self._staged(Stage.ATTEMPT, token)

    def _staged(self, stage: str, token: _Token) -> None:
        if self.is_with and self.last:
            self.read[-self.last :] = [replace(each, stage=stage) for each in self.read[-self.last :]]
        else:
            self.stage, self.stage_token = stage, token
        self.is_with = False

    def _part(self, token: _Token) -> None:
        numbers = self._numbers()
        before_article = self._next() == "article"
        whole = bool(self.last) and not self.read[-1].part
        if not numbers:
            self._unread_part(token)
        elif whole and (not self.is_apart or not before_article):
            self._suffix(numbers)
        elif before_article or self._next() == "number":
            self.parts = numbers
        elif not (self.stage and not self.is_apart):  # The part of Art. 13 or 14 itself says nothing.
            self.unread.append((token.start, numbers[-1].end))

    def _unread_part(self, token: _Token) -> None:
        """«ч. 1-3» is no part that could be stored, and no article either."""
        is_number = self._next() == "number"
        end = self.tokens[self.at].end if is_number else token.end
        self.at += is_number
        self.unread.append((token.start, end))

    def _numbers(self) -> list[_Token]:
        """The parts that stand here, «1» or «1, 2 и 3»; what is too large for a part is left."""
        found: list[_Token] = []
        ahead = self.at
        while ahead < len(self.tokens) and _is_part(self.tokens[ahead]):
            found.append(self.tokens[ahead])
            self.at = ahead + 1
            ahead = self.at + (self._next() == "and")
        return found

    def _suffix(self, numbers: list[_Token]) -> None:
        group = self.read[-self.last :]
        self.read[-self.last :] = [replace(each, part=part.text) for each in group for part in numbers]
        self.last = len(group) * len(numbers)

    def _number(self, token: _Token) -> None:
        named, self.is_named = self.is_named, self._goes_on()
        try:
            number = normalise_article_number(token.text)
        except ValueError:
            self._word(token)
            return
        if number in _STAGE_ARTICLES:
            self._stage_article(_STAGE_ARTICLES[number], token)
        elif named or self.parts or not _is_part(token):
            self._cite(number)
        else:
            self._word(token)

    def _goes_on(self) -> bool:
        """Whether a list of numbers follows one «ст.»: «ст. 342, 361-1»."""
        ahead = self.tokens[self.at : self.at + 2]
        return [each.kind for each in ahead] == ["and", "number"]

    def _stage_article(self, stage: str, token: _Token) -> None:
        self.parts = []
        belongs_back = self.is_with or (self.last and not self.is_apart and self.at == len(self.tokens))
        self.is_with = bool(belongs_back)
        self._staged(stage, token)
        if not belongs_back:
            self.last = 0
        self.is_apart = False

    def _cite(self, number: str) -> None:
        parts = [part.text for part in self.parts] or [""]
        stage = self.stage or Stage.COMPLETED.value
        self.read += [Citation(number, part, str(stage)) for part in parts]
        self.last, self.is_apart, self.is_with = len(parts), False, False
        self.parts, self.stage, self.stage_token = [], "", None

    def _finish(self) -> None:
        for token in (*self.parts, self.stage_token):
            if token is not None:
                self._word(token)

    def _pieces(self) -> Iterator[str]:
        """The unread places; neighbours with nothing read between them are one piece."""
        merged: list[tuple[int, int]] = []
        for start, end in sorted(self.unread):
            if merged and not re.search(r"[\w,;]", self.text[merged[-1][1] : start]):
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        return (self.text[start:end].strip() for start, end in merged)


def _is_part(token: _Token) -> bool:
    return token.kind == "number" and token.text.isdecimal() and 0 < int(token.text[:9]) <= _LARGEST_PART

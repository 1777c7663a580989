"""English that people would see although nothing marks it for translation: in Python, by where it stands."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# A sentence or a label: a word that begins, then more; not a path, a key, a format or an attribute.
ENGLISH = re.compile(r"^[A-Z][a-z]+[ .…!?:a-z]|[a-z]{2,} [a-z]{2,}")

# What is called with words for people: the places among its arguments, and their names.
CALLS = {
    "ValidationError": (0,), "CommandError": (0,), "write": (0,),
    "PermissionDenied": (0,),
    "Http404": (),
    "add_error": (1,),
    "success": (1,), "error": (1,), "warning": (1,), "info": (1,),
    "send_mail": (0, 1), "EmailMessage": (0, 1),
    "MenuItem": (0,), "SubmenuMenuItem": (0,), "Column": (), "HelpPanel": (0,),
    "FieldPanel": (), "MultiFieldPanel": (), "InlinePanel": (), "ObjectList": (), "TitleFieldPanel": (),
    "LogAction": (), "register_action": (1, 2),
}  # fmt: skip
# `messages.error(request, …)` and the like: without this before it, the same names mean a logger's.
OF_MESSAGES = {"success", "error", "warning", "info"}
NAMED = {
    "label", "verbose_name", "verbose_name_plural", "help_text", "heading", "message", "error_message", "title",
    "empty_label", "description", "header_title", "page_title", "menu_label", "subject",
}  # fmt: skip
# Attributes of classes that hold words for people.
ATTRIBUTES = {
    "verbose_name", "verbose_name_plural", "page_title", "menu_label", "header_title", "success_message",
    "error_message", "label", "aria_label", "display_name", "action_type", "heading", "default_messages",
}  # fmt: skip


@dataclass(frozen=True)
class Literal:
    """Where unmarked English stands."""

    file: str
    line: int
    text: str


def in_python(file: Path, root: Path) -> Iterator[Literal]:
    """Unmarked English at one of the places above."""
    tree = ast.parse(file.read_text())
    for node in ast.walk(tree):
        for value in _shown(node):
            for text, line in _texts(value):
                if ENGLISH.search(text):
                    yield Literal(str(file.relative_to(root)), line, text)


def _shown(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        name = _name(node.func)
        of_messages = isinstance(node.func, ast.Attribute) and _name(node.func.value) == "messages"
        if name in CALLS and (name not in OF_MESSAGES or of_messages):
            yield from (node.args[place] for place in CALLS[name] if place < len(node.args))
        yield from (each.value for each in node.keywords if each.arg in NAMED)
    elif isinstance(node, ast.ClassDef):
        for each in node.body:
            if isinstance(each, ast.Assign) and any(_name(target) in ATTRIBUTES for target in each.targets):
                yield each.value


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _texts(value: ast.expr) -> Iterator[tuple[str, int]]:
    """The plain strings of an expression; what a call returns is not plain."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value, value.lineno
    elif isinstance(value, ast.JoinedStr):
        yield "".join(part.value for part in value.values if isinstance(part, ast.Constant)), value.lineno
    elif isinstance(value, ast.IfExp | ast.BinOp | ast.BoolOp | ast.List | ast.Tuple | ast.Dict):
        for child in ast.iter_child_nodes(value):
            if isinstance(child, ast.expr):
                yield from _texts(child)


# --- Templates

# The class of a page's body is no text.
COMMENT = re.compile(
    r"{#.*?#}|{% comment.*?%}.*?{% endcomment %}|{% block \w*class %}.*?{% endblock(?: \w+)? %}", re.DOTALL
)
TRANSLATED = re.compile(
    r"{%-?\s*blocktrans(?:late)?\b.*?%}.*?{%-?\s*endblocktrans(?:late)?\s*-?%}", re.DOTALL
)
NOT_TEXT = re.compile(r"<(script|style|svg)\b.*?</\1>|<!--.*?-->|<!DOCTYPE[^>]*>", re.DOTALL | re.IGNORECASE)
TEMPLATE = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
TAG = re.compile(r"<[^>]*>", re.DOTALL)
SPOKEN = re.compile(r"\b(?:alt|title|placeholder|aria-label|aria-description|label)\s*=\s*\"([^\"]*)\"")
WORD = re.compile(r"[A-Za-z]{2,}")


def in_template(file: Path, root: Path) -> Iterator[Literal]:
    """Words between tags, or in a spoken attribute, that no translate tag holds."""
    source = TRANSLATED.sub(_blank, COMMENT.sub(_blank, file.read_text()))
    for match in SPOKEN.finditer(TEMPLATE.sub(_blank, source)):
        if WORD.search(match[1]):
            yield Literal(str(file.relative_to(root)), source.count("\n", 0, match.start()) + 1, match[1])
    text = TAG.sub(_blank, TEMPLATE.sub(_blank, NOT_TEXT.sub(_blank, source)))
    for number, line in enumerate(text.splitlines(), 1):
        if WORD.search(line):
            yield Literal(str(file.relative_to(root)), number, line.strip())


def _blank(match: re.Match[str]) -> str:
    """Nothing but the line breaks, so that lines keep their numbers."""
    return "\n" * match[0].count("\n")

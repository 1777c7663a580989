"""Tags as they compare: the same whatever the order of their attributes, which writers of HTML choose freely."""

import re
from typing import Any, Final

_TAG: Final = re.compile(r"""<([a-z][\w-]*)((?:\s+[\w-]+="[^"]*")+)\s*(/?)>""")
_ATTRIBUTE: Final = re.compile(r"""[\w-]+="[^"]*["]""")


def with_sorted_attributes(value: Any) -> Any:
    """The same value with the attributes of every tag in it sorted, however deep it lies."""
    match value:
        case str():
            return _TAG.sub(_sorted, value) if '="' in value else value
        case list():
            return [with_sorted_attributes(each) for each in value]
        case dict():
            return {name: with_sorted_attributes(each) for name, each in value.items()}
    return value


def _sorted(tag: re.Match[str]) -> str:
    attributes = " ".join(sorted(_ATTRIBUTE.findall(tag[2])))
    return f"<{tag[1]} {attributes}{tag[3]}>"

"""What the types of values cannot say by themselves, for the description of the API: HTML, addresses, vocabularies."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from django.db.models import TextChoices

# The keyword under which a labelled value names its vocabulary until the description gives it a type of its own.
VOCABULARY: Final = "x-vocabulary"


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """Further JSON Schema keywords of an annotated type; pydantic asks for them, encoding costs nothing more."""

    keywords: Mapping[str, Any]

    def __get_pydantic_json_schema__(
        self, core: Any, handler: Callable[[Any], dict[str, Any]]
    ) -> dict[str, Any]:
        return {**handler(core), **self.keywords}


def among(vocabulary: type[TextChoices]) -> Described:
    """The annotation of a `Labelled` whose `value` is one of a closed vocabulary."""
    return labels(vocabulary.__name__, vocabulary.values)


def labels(name: str, words: Collection[str]) -> Described:
    """The annotation of a `Labelled` whose `value` is one of `words`, a vocabulary called `name`."""
    return Described({VOCABULARY: {"name": name, "enum": list(words)}})


def one_of(words: Collection[str]) -> Described:
    """The annotation of a string that is one of `words`."""
    return Described({"enum": list(words)})


Html = Annotated[str, Described({"contentMediaType": "text/html"})]
# An address below this host, which starts with a slash.
Path = Annotated[str, Described({"format": "uri-reference"})]
Url = Annotated[str, Described({"format": "iri"})]
IsoDate = Annotated[str, Described({"format": "date"})]
IsoPartialDate = Annotated[str, Described({"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})]
Decimal = Annotated[str, Described({"pattern": r"^[0-9]+(\.[0-9]+)?$"})]

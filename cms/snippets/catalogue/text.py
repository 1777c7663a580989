"""One text in the three languages."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Text:
    """The same statement in Belarusian, Russian and English, each written for its own readers."""

    be: str
    ru: str
    en: str

    def columns(self, field: str) -> dict[str, str]:
        """The values of a translated field: "name" → {"name_be": …, "name_ru": …, "name_en": …}."""
        return {f"{field}_{language.name}": getattr(self, language.name) for language in fields(self)}

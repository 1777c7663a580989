"""What an import was shown to change, and the text that these tests bring in."""

from django.urls import reverse

from tests.translation.exchange.texts import entry, po

ABOUT = "Пра яго: «Жыве ў Мінску»"
UNKNOWN = "There is no such text here that you may translate."
NEW = po(entry("prisoner/12/about", ABOUT, "О нём: «Живёт в Минске»", seen=""))


def findings(answer):
    compared = answer.context["comparison"]
    found = [finding for each in compared.compared for finding in each.findings]
    return [(each.entry.place, each.verdict, each.why) for each in [*found, *compared.astray]]


def verdict(answer):
    [(_place, found, why)] = findings(answer)
    return found, why


def one(person):
    return reverse("cms_translation_import_one", args=[person.kind, person.key, "ru"])

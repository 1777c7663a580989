"""The page for maintenance stands by itself: no database, no other file, every language."""

import re

from django.core.management import call_command
from django.utils import translation

from cms import languages


def test_it_says_the_same_in_every_language_and_loads_nothing(tmp_path):
    file = tmp_path / "503.html"
    with translation.override("ru"):
        call_command("maintenance_page", str(file), verbosity=0)
    text = file.read_text(encoding="utf-8")
    assert re.findall(r'<section lang="(\w+)">', text) == list(languages.CODES)
    headings = re.findall(r"<h[12]>(.+)</h[12]>", text)
    assert len(headings) == len(set(languages.CODES))
    assert '<html lang="be">' in text
    assert not re.search(r"(src|href)=|url\(|@import", text)

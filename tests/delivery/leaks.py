"""A small site on which everything hidden is hidden, and the plants that make it leak."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture
from wagtail.documents import get_document_model

from cms import version
from cms.disclosure.acts import change_state
from cms.disclosure.models import NameKey
from cms.disclosure.states import State
from cms.pages.models import HomePage
from cms.snippets.models import Prisoner
from tests import factories

# Invented, and nobody else's on the site.
SECRET = {
    "given_name_be": "Тайнаслаў", "patronymic_be": "Кірылавіч", "family_name_be": "Кузярэўскі",
    "given_name_ru": "Тайнослав", "patronymic_ru": "Кириллович", "family_name_ru": "Кузяревский",
    "given_name_en": "Tainaslau", "family_name_en": "Kuziareuski",
}  # fmt: skip


def small_site() -> tuple[HomePage, Prisoner, Prisoner]:
    """A home with a directory and a page; somebody hidden with a portrait; somebody withdrawn; two who are public."""
    home = factories.make_home("be")
    factories.make_directory(home)
    factories.make_content(home, body=[("rich_text", {"text": "<p>Мароз крапчэў.</p>"})])
    secret = factories.make_prisoner(
        **SECRET, public_id="secret2222", portrait=factories.make_image("хто гэта")
    )
    gone = factories.publish(
        factories.make_prisoner(**SECRET | {"family_name_be": "Бзікун"}, public_id="gone222222")
    )
    change_state(gone, State.WITHDRAWN)
    shown = factories.publish(factories.make_prisoner(public_id="shown22222"))
    unnamed = factories.make_prisoner(
        public_id="pseudo2222", given_name_be="Ярапёлк", family_name_be="Стрыбожын", family_name_ru=None
    )
    factories.publish(unnamed, State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    factories.make_guardianship(shown, factories.make_guardian(), statement_be="Ён мне як сын.")
    return home, secret, shown


def plant(home: HomePage, secret: Prisoner, shown: Prisoner) -> None:
    """Write the hidden name wherever an editor's or a programmer's slip might leave it."""
    document = _document("kuziareuski.pdf")
    body: list[tuple[str, dict[str, Any]]] = [
        (
            "rich_text",
            {"text": f'<p>Ліст Кузярэўскаму, <a linktype="document" id="{document.pk}">тут</a>.</p>'},
        ),
        ("figure", {"image": factories.make_image(), "alt": "Кузя&shy;рэўскі", "caption": "", "credit": ""}),
        ("notice", {"kind": "care", "title": "gone222222", "text": "<p>Раней.</p>"}),
    ]
    factories.make_content(home, title="Пра Кузярэўскага", slug="kuziareuski-story", body=body)
    facility = factories.make_facility(rules_be="<p>Кузярэўскі піша.</p>")
    factories.make_placement(shown, facility)
    shown.refresh_from_db()
    shown.about_be = "<p>Сядзеў з Тайнаславам Кузярэўскім.</p>"
    shown.save()
    care = shown.guardianships.get()
    care.statement_be = "Я пішу і Кузярэўскаму."
    care.save()
    factories.fill_settings(legal_notice_be="Кузярэўскі!", publisher_be="Выдавец")
    secret.portrait.get_rendition("fill-160x200|format-jpeg|jpegquality-78")
    with version.act():
        NameKey.objects.bulk_create([NameKey(prisoner=shown, key="kuziarevski")])


def _document(name: str) -> Any:
    stream = io.BytesIO()
    Picture.new("RGB", (20, 20)).save(stream, "PDF")
    file = SimpleUploadedFile(name, stream.getvalue(), "application/pdf")
    return get_document_model().objects.create(title="Ліст Кузярэўскага", file=file)

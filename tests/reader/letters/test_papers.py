"""Papers as PDF: the sizes that are sold, the same people as on the pages, the same 404 for everybody else."""

import io
import sys

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.printing import engine
from tests.factories import fill_settings, make_facility, make_placement, make_prisoner, publish

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not engine.can_print(), reason="Pango is missing: apt install libpangoft2-1.0-0"),
]
MM = 72 / 25.4
SITE = "Пакуль не вызваляць усіх"


def held(number=0, facility=None, state=State.PUBLIC):
    somebody = make_prisoner(family_name_be=f"Выдуманы{number}")
    make_placement(somebody, facility or make_facility())
    return publish(somebody, state, show_address=True, letters="allowed", pseudonym_be="Сад")


def paper(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf"), path
    return PdfReader(io.BytesIO(answer.content))


def sizes(reader):
    return [(float(each.mediabox.width) / MM, float(each.mediabox.height) / MM) for each in reader.pages]


@pytest.mark.parametrize(
    ("file", "size"),
    [
        ("letter.pdf", (210, 297)),
        ("letter.pdf?paper=a5&ruling=10", (148, 210)),
        ("letter.pdf?ruling=none", (210, 297)),
        ("envelope.pdf", (220, 110)),
        ("envelope.pdf?from=belarus&address-language=ru&size=c5", (229, 162)),
    ],
)
def test_a_paper_is_one_sheet_of_its_size_with_the_address_and_nothing_of_the_site(
    client, homes_world, file, size
):
    reader = paper(client, f"/be/prisoners/{held().public_id}/{file}")
    assert sizes(reader) == [pytest.approx(size, abs=0.2)]
    text = reader.pages[0].extract_text()
    assert "213410" in text and SITE not in text and "http" not in text
    assert ("BELARUS" in text) == (file == "envelope.pdf")
    assert ("Горки" in text) == ("=ru" in file) and ("Горкі" in text) != ("=ru" in file)


def test_a_pack_and_its_labels_hold_everyone_of_the_pages(client, homes_world):
    place = make_facility()
    for number in range(25):
        held(number, place)
    names = {f"Выдуманы{number}" for number in range(25)}
    labels = paper(client, "/be/evening/30/labels.pdf")
    assert sizes(labels) == [pytest.approx((210, 297), abs=0.2)] * 2
    assert [page.extract_text().count("REPUBLIC OF BELARUS") for page in labels.pages] == [24, 1]
    pack = paper(client, "/be/evening/30/pack.pdf")
    assert sizes(pack) == [pytest.approx((210, 297), abs=0.2)] * len(pack.pages)
    text = " ".join(page.extract_text() for page in pack.pages)
    assert names <= set(text.split()) and SITE not in text and "http" not in text


def test_the_button_takes_the_choices_of_the_page_to_the_pdf(client, homes_world):
    base = f"/ru/prisoners/{held().public_id}"
    for page, pdf in (
        (f"{base}/letter/", f"{base}/letter.pdf"),
        (f"{base}/envelope/", f"{base}/envelope.pdf"),
        ("/ru/evening/10/", "/ru/evening/10/pack.pdf"),
        ("/ru/evening/10/labels/", "/ru/evening/10/labels.pdf"),
    ):
        soup = BeautifulSoup(client.get(page).content, "html.parser")
        form = soup.select_one("form#as-pdf")
        assert form["action"] == pdf and "on-screen" in form["class"]
        radios = soup.select("main input[type=radio]")
        assert all(radio["form"] == "as-pdf" for radio in radios)
        for radio in [each for each in radios if not each.has_attr("checked")][-2:]:
            assert client.get(pdf, {radio["name"]: radio["value"]}).status_code == 200


@pytest.mark.parametrize("query", ["?paper=a6", "?size=dl", "?x=1", "?paper=a5&paper=a4"])
def test_a_choice_that_the_page_does_not_offer_is_not_there(client, homes_world, query):
    assert client.get(f"/be/prisoners/{held().public_id}/letter.pdf{query}").status_code == 404


@pytest.mark.parametrize("state", [State.HIDDEN, State.PSEUDONYMOUS, State.WITHDRAWN])
def test_whoever_has_no_paper_has_no_pdf(client, homes_world, state):
    somebody = held(state=State.PSEUDONYMOUS if state == State.PSEUDONYMOUS else State.PUBLIC)
    if state != State.PSEUDONYMOUS:
        change_state(somebody, state)
    for file in ("letter.pdf", "envelope.pdf"):
        assert client.get(f"/be/prisoners/{somebody.public_id}/{file}").status_code == 404
        assert client.get(f"/be/prisoners/unknown/{file}").status_code == 404


def test_a_person_without_an_address_and_an_evening_without_people_have_none(client, homes_world):
    somebody = publish(make_prisoner(), letters="allowed")
    assert client.get(f"/be/prisoners/{somebody.public_id}/letter/").status_code == 200
    for path in (f"prisoners/{somebody.public_id}/letter", "evening/10/pack", "evening/10/labels"):
        assert client.get(f"/be/{path}.pdf").status_code == 404


def test_without_the_library_no_page_mentions_a_pdf_and_none_is_there(client, homes_world, monkeypatch):
    base = f"/be/prisoners/{held().public_id}/letter"
    monkeypatch.setattr(engine, "edition", lambda: "")
    monkeypatch.setitem(sys.modules, "cms.printing.document", None)
    page = client.get(f"{base}/")
    assert "as-pdf" not in page.text and ".pdf" not in page.text and "PDF" not in page.text
    assert client.get(f"{base}.pdf").status_code == 404


def test_a_pdf_is_a_public_answer_like_its_page(client, homes_world):
    path = f"/be/prisoners/{held().public_id}/letter.pdf"
    answer = client.get(path)
    assert answer["Content-Disposition"] == 'inline; filename="letter.pdf"'
    assert answer["X-Robots-Tag"] == "noindex" and not answer.cookies
    assert client.get(path, headers={"if-none-match": answer["ETag"]}).status_code == 304
    head = client.head(path)
    assert (head.content, head["Content-Length"]) == (b"", str(len(answer.content)))
    assert client.options(path).status_code == client.post(path).status_code == 405


def test_a_changed_address_is_another_pdf(client, homes_world):
    facility = make_facility()
    path = f"/be/prisoners/{held(facility=facility).public_id}/letter.pdf"
    assert "213410" in paper(client, path).pages[0].extract_text()
    facility.postcode = "222222"
    facility.save()
    text = paper(client, path).pages[0].extract_text()
    assert "222222" in text and "213410" not in text


def test_in_careful_mode_no_pdf_is_kept_anywhere(client, homes_world):
    path = f"/be/prisoners/{held().public_id}/letter.pdf"
    fill_settings(careful=True)
    answer = client.get(path)
    assert (answer.status_code, answer["Cache-Control"], "ETag" in answer) == (200, "no-store", False)

"""Facilities, guardians and images over the API: whole values."""

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from cms.media.portraits import portrait_collection
from cms.snippets.choices import FacilityKind, GuardianCategory
from tests import factories
from tests.api.words import label

pytestmark = pytest.mark.django_db


def meta(kind, endpoint, id, language, **fallback):
    return {
        "type": f"cms_snippets.{kind}",
        "detail_url": f"/api/v2/{endpoint}/{id}/",
        "locale": language,
        "fallback": fallback,
    }


TEXTS = {
    "be": {
        "name": "Папраўчая калонія № 9", "short_name": "ПК № 9", "locality": "г. Горкі",
        "address": ["ПК № 9", "вул. Дабралюбава, 16", "213410, г. Горкі"], "address_language": "be",
    },
    "ru": {
        "name": "Исправительная колония № 9", "short_name": "ИК № 9", "locality": "г. Горки",
        "address": ["ИК № 9", "ул. Добролюбова, 16", "213410, г. Горки"], "address_language": "ru",
    },
    "en": {
        "name": "Correctional colony No. 9", "short_name": "ПК № 9", "locality": "Gorki",
        "address": ["ИК № 9", "ул. Добролюбова, 16", "213410, г. Горки"], "address_language": "ru",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "verified", "fallback"),
    [
        ("be", "2\u00a0студзеня 2020", {}),
        ("ru", "2\u00a0января 2020", {}),
        ("en", "2\u00a0January 2020", {"short_name": "be"}),
    ],
)
def test_a_facility_is_given_whole(get, colony, language, verified, fallback):
    assert get(f"facilities/{colony.pk}/", locale=language) == {
        "id": colony.pk,
        "meta": meta("Facility", "facilities", colony.pk, language, **fallback),
        **TEXTS[language],
        "kind": label(FacilityKind, "colony", language),
        "number": "9",
        "postcode": "213410",
        "closed": False,
        "replaced_by": None,
        "accepts_letters": True,
        "rules": None,
        "verified_on": {"date": "2020-01-02", "precision": "day", "text": verified},
    }


def test_facilities_are_filtered_and_sorted(get, colony):
    kgb = factories.make_facility(kind="kgb_prison", number="", name_be="СІЗА КДБ")
    tenth = factories.make_facility(number="10", name_be="Папраўчая калонія № 10")

    def listed(**parameters):
        return [each["id"] for each in get("facilities/", fields="_,id", **parameters)["items"]]

    assert listed() == listed(order="name") == [colony.pk, tenth.pk, kgb.pk]
    assert listed(order="-name") == [kgb.pk, tenth.pk, colony.pk]
    assert listed(order="number") == [kgb.pk, colony.pk, tenth.pk]
    assert listed(kind="kgb_prison,sizo") == [kgb.pk]
    assert listed(accepts_letters="false") == [kgb.pk]
    assert listed(search="калон") == [colony.pk, tenth.pk]
    assert get("facilities/", limit=1, offset=2, fields="_,id") == {
        "meta": {"total_count": 3},
        "items": [{"id": kgb.pk}],
    }


def test_no_address_is_given_where_editors_have_not_decided(get):
    kgb = factories.make_facility(kind="kgb_prison")
    closed = factories.make_facility(closed_on="2024-04-29")
    decided = factories.make_facility(kind="kgb_prison", accepts_letters="yes")
    shown = {
        each.pk: get(f"facilities/{each.pk}/", fields="_,address")["address"]
        for each in (kgb, closed, decided)
    }
    assert shown == {
        kgb.pk: [],
        closed.pk: [],
        decided.pk: ["ПК № 9", "вул. Дабралюбава, 16", "213410, г. Горкі"],
    }


def test_a_draft_facility_is_shown_to_nobody(client, get, mikola, colony):
    draft = factories.make_facility(live=False)
    colony.unpublish()
    assert get("facilities/") == {"meta": {"total_count": 0}, "items": []}
    for each in (draft, colony):
        assert client.get(f"/api/v2/facilities/{each.pk}/").status_code == 404
    person = get("prisoners/mikola2222/")
    assert (person["facility"], person["facility_kind"], person["letters"]["can_write"]) == (
        None,
        None,
        False,
    )
    assert get("prisoners/", facility=colony.pk)["meta"]["total_count"] == 0


def test_a_guardian_is_given_whole(get, guardian, mikola):
    assert get("guardians/guardian22/", locale="ru") == {
        "id": "guardian22",
        "meta": meta("Guardian", "guardians", "guardian22", "ru", name="be", about="be", **{"wards.0.statement": "be"}),
        "name": "Алёна Д’Арк",
        "role": "писательница",
        "about": "<p>Піша пра ўсё.</p>",
        "categories": [label(GuardianCategory, "well_known", "ru")],
        "portrait": None,
        "links": [],
        "wards": [
            {
                "id": "mikola2222",
                "name": {
                    "full": "Николай Вымышленный", "given": "Николай", "patronymic": "Петрович",
                    "family": "Вымышленный",
                },
                "forms_of_care": [
                    {"value": "voice", "text": "говорит о человеке в СМИ"},
                    {"value": "letters", "text": "пишет письма"},
                ],
                "since": {"date": "2022-08-09", "precision": "day", "text": "9\u00a0августа 2022"},
                "statement": "Ён мне як сын.",
            }
        ],
    }  # fmt: skip


def test_guardians_are_filtered_and_sorted(get, guardian):
    other = factories.make_guardian(name_be="Ян Іншы", categories=["diaspora"])
    hidden = factories.make_guardian(name_be="Ян Схаваны", public=False)

    def listed(**parameters):
        return [each["id"] for each in get("guardians/", fields="_,id", **parameters)["items"]]

    assert listed() == ["guardian22", other.public_id]
    assert listed(order="-name") == [other.public_id, "guardian22"]
    assert listed(category="diaspora") == [other.public_id]
    assert listed(search="ян") == [other.public_id]
    assert hidden.public_id not in listed(limit=100)


def test_no_image_is_listed_that_no_public_page_places(get, client, homes, portrayed):
    stray = factories.make_image(title="Сакрэтная назва")
    assert get("images/") == {"meta": {"total_count": 0}, "items": []}
    for image in (stray, portrayed.portrait):
        assert client.get(f"/api/v2/images/{image.pk}/").status_code == 404


def test_a_placed_image_is_given_in_sizes_without_its_title_or_original(client, get, homes):
    image = factories.make_image(title="Сакрэтная назва", size=(800, 400))
    place(image, homes["be"])
    answer = client.get(f"/api/v2/images/{image.pk}/")
    assert "Сакрэтная" not in answer.text and image.file.url not in answer.text
    item = answer.json()
    assert get("images/") == get("images/", locale="be") == {"meta": {"total_count": 1}, "items": [item]}
    assert get("images/", locale="ru")["meta"]["total_count"] == 0
    sizes = item["renditions"]
    assert item == {
        "id": image.pk,
        "meta": {"type": "wagtailimages.Image", "detail_url": f"/api/v2/images/{image.pk}/"},
        "width": 800,
        "height": 400,
        "renditions": [
            {"url": size["url"], "width": width, "height": width // 2}
            for size, width in zip(sizes, (320, 640, 800), strict=True)
        ],
        "srcset": ", ".join(f"{size['url']} {size['width']}w" for size in sizes),
    }
    homes["be"].unpublish()
    assert get("images/")["meta"]["total_count"] == 0


def test_a_portrait_is_not_listed_even_where_a_page_places_it(get, homes):
    image = factories.make_image()
    image.collection = portrait_collection()
    image.save()
    place(image, homes["be"])
    assert get("images/")["meta"]["total_count"] == 0


def place(image, page):
    """What Wagtail notes when a page with this image is saved."""
    ReferenceIndex.objects.create(
        base_content_type=ContentType.objects.get_for_model(Page),
        content_type=ContentType.objects.get_for_model(type(page)),
        object_id=str(page.pk),
        to_content_type=ContentType.objects.get_for_model(get_image_model()),
        to_object_id=str(image.pk),
        model_path="body",
        content_path="body.x",
        content_path_hash="00000000-0000-0000-0000-000000000000",
    )

"""SQL a page needs: pinned, and the same for one person and for twenty."""

import pytest

from tests.factories import (
    make_article,
    make_directory,
    make_facility,
    make_guardian,
    make_guardianship,
    make_home,
    make_image,
    make_interview,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[1, 20], ids=["one person", "twenty people"])
def addresses(request, settings, tmp_path):
    """A site with that many people, all of them wards of one interview; a second interview follows it."""
    from cms.disclosure.acts import show_guardian_portrait

    settings.MEDIA_ROOT = tmp_path
    home = make_home("be")
    make_directory(home, show_in_menus=True)
    facility, article, picture = make_facility(), make_article(), make_image()
    speakers = [make_guardian(portrait=make_image()) for _ in range(2)]
    for speaker in speakers:
        show_guardian_portrait(speaker, True)
    people = []
    for _ in range(request.param):
        person = make_prisoner(portrait=picture)
        make_placement(person, facility)
        make_sentence(person, [article])
        make_guardianship(person, speakers[0])
        people.append(publish(person, show_address=True, letters="allowed", show_portrait=True))
    story = make_interview(
        home,
        wards=people,
        guardian=speakers[0],
        body=[("person_card", {"person": each}) for each in people]
        + [("mailable_address", {"person": people[0]}), ("heading", {"text": "Як дапамагчы"})],
    )
    make_interview(home, slug="story-2", title="Другая размова", wards=people[:1], guardian=speakers[1])
    person = f"/be/prisoners/{people[0].public_id}/"
    return {
        "home": "/be/",
        "story": story.url,
        "people": "/be/prisoners/",
        "person": person,
        "envelope": f"{person}envelope/",
    }


@pytest.mark.parametrize(
    ("page", "number"), [("home", 14), ("story", 15), ("people", 12), ("person", 15), ("envelope", 8)]
)
def test_sql_of_a_page_is_pinned(client, addresses, page, number, django_assert_num_queries):
    client.get(addresses[page])  # Makes the renditions.
    with django_assert_num_queries(number):
        assert client.get(addresses[page]).status_code == 200

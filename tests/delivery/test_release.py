"""What another deployment has kept is never served, though its number be the same."""

import pytest
from django.test import RequestFactory

from cms.delivery import release
from cms.delivery.tags import etag


@pytest.fixture
def package(tmp_path, monkeypatch):
    folder = tmp_path / "cms"
    for name in ("templates/a.html", "locale/be.mo", "pages/views.py"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(f"{name} ў")
    monkeypatch.setattr(release, "_PACKAGE", folder)
    return folder


def digest():
    return release.deployed.__wrapped__()


@pytest.mark.parametrize("name", ["templates/a.html", "locale/be.mo", "pages/views.py"])
def test_a_changed_file_is_another_deployment(package, name):
    before = digest()
    (package / name).write_text("another")
    assert digest() != before


def test_a_file_that_moves_is_another_deployment(package):
    before = digest()
    (package / "pages/views.py").rename(package / "pages/view.py")
    assert digest() != before


def test_a_library_that_pages_begin_to_offer_is_another_deployment(package, monkeypatch):
    before = digest()
    monkeypatch.setattr(release, "edition", lambda: "another")
    assert digest() != before


def test_times_and_compiled_files_are_none(package):
    before = digest()
    (package / "templates/a.html").touch()
    (package / "pages/views.pyc").write_text("compiled")
    assert digest() == before


def test_templates_and_catalogues_beside_the_package_belong_to_it(tmp_path, monkeypatch):
    (tmp_path / "cms").mkdir()
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(release, "_PACKAGE", tmp_path / "cms")
    before = digest()
    (tmp_path / "templates" / "a.html").write_text("new")
    assert digest() != before


def test_answers_of_another_deployment_have_other_tags(monkeypatch):
    request = RequestFactory().get("/api/v2/")
    before = etag(request, 1)
    monkeypatch.setattr("cms.delivery.tags.deployed", lambda: "another")
    assert etag(request, 1) != before

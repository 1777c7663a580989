"""A site without the library or its system's Pango is a whole site: it only offers no PDF."""

import pytest
from PIL import ImageFile

from cms.printing import engine


@pytest.fixture
def loading(monkeypatch):
    """Look again, and let loading the library end with an error."""

    def fails(error):
        def load(name):
            raise error

        monkeypatch.setattr(engine, "import_module", load)

    engine.edition.cache_clear()
    yield fails
    engine.edition.cache_clear()


@pytest.mark.parametrize("error", [ModuleNotFoundError("weasyprint"), OSError("cannot load library 'pango'")])
def test_what_cannot_be_loaded_is_not_offered(loading, error):
    loading(error)
    assert (engine.edition(), engine.can_print(), engine.pdf_address("/be/evening/10/pack/")) == (
        "",
        False,
        "",
    )


def test_a_pdf_lies_beside_its_page(monkeypatch):
    monkeypatch.setattr(engine, "can_print", lambda: True)
    assert engine.pdf_address("/be/evening/10/pack/") == "/be/evening/10/pack.pdf"


def test_half_a_picture_is_still_refused_once_the_library_is_loaded(monkeypatch):
    """It makes Pillow read whatever there is of a picture, in uploads too."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    engine.edition.cache_clear()
    pytest.importorskip("weasyprint")
    assert engine.can_print()
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False

"""No English that people would see stands in the code without being marked for translation."""

from pathlib import Path

import pytest

from tests.translation.wording import literals

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = (ROOT / "templates", ROOT / "cms")
TEMPLATES = [file for folder in FOLDERS for kind in ("html", "txt") for file in folder.rglob(f"*.{kind}")]
MODULES = [file for file in (ROOT / "cms").rglob("*.py") if "migrations" not in file.parts]

# What may stay, and why: the beginning of the file's path.
LEFT_IN_TEMPLATES = {
    "templates/cms/api/": "the page about the API, which is in English like its description",
    "templates/cms/styleguide/": "what whoever works on the site reads round the components, like their names",
    "cms/reader/sharing/fonts/": "the licence of the typefaces, in its own words",
}
# Services are called the same in every language.
SERVICES = {"Telegram", "WhatsApp"}
LEFT = {
    "cms/desk/removal/en.py": "the English page itself; its Belarusian and Russian stand beside it",
    "cms/desk/homes.py": "Wagtail's own name of the tree's root, which nobody edits",
    "cms/demo/": "what the people of the demonstration wrote, in three languages",
    # The shell of a server: its words are those of options, files and variables, as in the README.
    "cms/management/": "starting and filling a site",
    "cms/delivery/management/": "looking for leaks, in a job of its own",
}


def test_no_module_shows_unmarked_english():
    found = [each for file in MODULES for each in literals.in_python(file, ROOT)]
    assert [each for each in found if not each.file.startswith(tuple(LEFT))] == []


def test_no_template_shows_unmarked_english():
    every = [each for file in TEMPLATES for each in literals.in_template(file, ROOT)]
    found = [each for each in every if each.text not in SERVICES]
    assert [each for each in found if not each.file.startswith(tuple(LEFT_IN_TEMPLATES))] == []


@pytest.mark.parametrize("place", LEFT)
def test_what_may_stay_is_still_there(place):
    files = [file for file in MODULES if str(file.relative_to(ROOT)).startswith(place)]
    assert any(literal for file in files for literal in literals.in_python(file, ROOT))


@pytest.mark.parametrize(
    "source",
    [
        'raise ValidationError("This is wrong.")',
        'raise ValidationError(f"This is wrong: {value}.")',
        'messages.error(request, "Nothing was saved.")',
        'form.add_error("name", "Too long.")',
        'CharField(help_text="Two letters.", max_length=2)',
        'CharField(verbose_name="name of the key")',
        'FieldPanel("name", heading="Name of a person")',
        'raise CommandError("Nothing was deleted.")',
        'self.stdout.write(f"Added: {row}")',
        'class Meta:\n    verbose_name = "way to help"',
        'class View:\n    page_title = "Release day"',
        'label = Column("name", label="Given name" if short else _("Name"))',
    ],
)
def test_unmarked_english_is_found_in_python(source, tmp_path):
    (file := tmp_path / "module.py").write_text(source)
    assert list(literals.in_python(file, tmp_path))


@pytest.mark.parametrize(
    "source",
    [
        'raise ValidationError(_("This is wrong."))',
        'raise ValidationError({"name": _("This is wrong.")})',
        'logger.error("Nothing was saved: user %s", pk)',
        'FieldPanel("given_name")',
        'class Meta:\n    verbose_name = _("way to help")',
        "self.stdout.write(told)",
    ],
)
def test_marked_english_passes_in_python(source, tmp_path):
    (file := tmp_path / "module.py").write_text(source)
    assert list(literals.in_python(file, tmp_path)) == []


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("<p>\n    Nothing waits.\n</p>", 2),
        ('{% translate "Yes" %}\n<b>No</b>', 2),
        ('<img src="x" alt="A picture">', 1),
        ("{% if many %}people{% endif %}", 1),
    ],
)
def test_unmarked_english_is_found_in_a_template(source, line, tmp_path):
    (file := tmp_path / "page.html").write_text(source)
    assert [each.line for each in literals.in_template(file, tmp_path)] == [line]


@pytest.mark.parametrize(
    "source",
    [
        '<p class="wide">{% translate "Nothing waits." %}</p>',
        "{% blocktranslate count counter=many %}one thing{% plural %}things{% endblocktranslate %}",
        "{# A remark. #}{% comment %}Another one.{% endcomment %}",
        '<img src="x" alt="{{ image.alt }}">',
        "<script>const word = 1;</script>",
    ],
)
def test_marked_english_passes_in_a_template(source, tmp_path):
    (file := tmp_path / "page.html").write_text(source)
    assert list(literals.in_template(file, tmp_path)) == []

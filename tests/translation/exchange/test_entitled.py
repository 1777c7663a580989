"""No file, page or log of the exchange holds a word about somebody whom its reader may not know."""

import pytest
from django.urls import reverse

from cms.desk import roles
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.snippets.models import Prisoner
from cms.translation.models import Proposal, Standing
from cms.translation.works.base import PAGE
from tests.desk.conftest import logged_in
from tests.factories import make_interview, make_prisoner, publish
from tests.translation.conftest import home
from tests.translation.exchange.conftest import files_in
from tests.translation.exchange.importing import UNKNOWN
from tests.translation.exchange.texts import entry, po

pytestmark = pytest.mark.django_db

SECRET = "Сакрэтны тэкст пра яго"
OPEN = "Адкрыты тэкст пра яе"
STATES = ("withdrawn", "draft", "pseudonymous", "hidden")


@pytest.fixture(params=STATES)
def hidden(request, campaign):
    """Somebody whom the public may not know, in each way in which it may not."""
    made = make_prisoner(about_be=f"<p>{SECRET}</p>", summary_be=SECRET, family_name_be="Таемны")
    match request.param:
        case "withdrawn":
            change_state(publish(made), State.WITHDRAWN)
        case "pseudonymous":
            publish(made, State.PSEUDONYMOUS, pseudonym_be="Н.")
        case "draft":
            publish(made)
            Prisoner.objects.get(pk=made.pk).unpublish()
    return Prisoner.objects.get(pk=made.pk)


@pytest.fixture
def known(campaign):
    return publish(make_prisoner(about_be=f"<p>{OPEN}</p>", summary_be=OPEN, family_name_be="Вядомая"))


@pytest.fixture(params=[roles.translators("ru"), pytest.param(roles.reviewers("ru"), marks=pytest.mark.slow)])
def outsider(request, person_of):
    return logged_in(person_of(request.param, "outsider"))


def summary(person, target="Текст", source=SECRET):
    return po(entry(f"prisoner/{person.pk}/summary", source, target, seen=""))


def everything(answer):
    return "\n".join(
        [*files_in(answer.content), *(each.decode() for each in files_in(answer.content).values())]
    )


@pytest.mark.parametrize("name", ["po", "xliff"])
def test_an_export_holds_nobody_who_is_hidden(outsider, hidden, known, export, name):
    told = everything(export(outsider, format=name))
    assert OPEN in told
    assert SECRET not in told
    assert "Таемны" not in told
    assert f"prisoner-{hidden.pk}" not in told


def test_an_export_asks_the_work_and_not_only_the_board(outsider, hidden, known, export):
    export(outsider)
    Standing.objects.update(is_hidden=False)
    assert f"prisoner-{hidden.pk}" not in everything(export(outsider))


def test_editors_take_out_and_bring_in_what_is_hidden(editor, hidden, export, show, confirm):
    assert SECRET in everything(export(editor))
    confirm(editor, show(editor, summary(hidden)))
    assert Proposal.objects.get().text == "Текст"


def test_somebody_hidden_has_no_file_of_their_own(outsider, hidden, known):
    for name in ("cms_translation_export_one", "cms_translation_import_one"):
        assert outsider.get(reverse(name, args=["prisoner", hidden.pk, "ru"])).status_code == 404
        assert outsider.get(reverse(name, args=["prisoner", hidden.pk + 1000, "ru"])).status_code == 404
        assert outsider.get(reverse(name, args=["prisoner", known.pk, "ru"])).status_code == 200


def test_a_dry_run_answers_for_somebody_hidden_as_for_nobody(outsider, hidden, show):
    there = show(outsider, summary(hidden, source="guess"))
    pk = hidden.pk
    hidden.delete()
    gone = show(outsider, po(entry(f"prisoner/{pk}/summary", "guess", "Текст", seen="")))
    assert UNKNOWN in there.text
    assert SECRET not in there.text
    assert "Таемны" not in there.text
    assert _said(there) == _said(gone)


def _said(answer):
    """The page without what differs in every page."""
    start, end = answer.text.index("<dl "), answer.text.index("</form>")
    return [
        line for line in answer.text[start:end].splitlines() if "csrf" not in line and "shown" not in line
    ]


def test_an_import_writes_nothing_about_somebody_hidden(outsider, hidden, known, show, confirm, caplog):
    answer = show(outsider, summary(known, source=OPEN))
    change_state(known, State.WITHDRAWN)
    done = confirm(outsider, answer)
    assert UNKNOWN in done.text
    assert OPEN not in done.text + caplog.text
    assert not Proposal.objects.exists()


def test_a_translation_of_somebody_known_comes_in_as_a_draft(outsider, known, export, show, confirm):
    content = files_in(export(outsider).content)[f"prisoner-{known.pk}.ru.po"].decode()
    content = content.replace(f'msgid "{OPEN}"\nmsgstr ""', f'msgid "{OPEN}"\nmsgstr "Открытый текст"')
    confirm(outsider, show(outsider, content.encode()))
    proposal = Proposal.objects.get()
    assert (proposal.text, proposal.state, proposal.origin) == ("Открытый текст", "draft", "file")
    assert Prisoner.objects.get(pk=known.pk).summary_ru in (None, "")


@pytest.fixture
def telling(hidden):
    """A live interview whose ward is hidden."""
    return make_interview(home("be"), wards=[hidden], title=SECRET)


def test_a_page_that_names_somebody_hidden_is_in_no_file(outsider, editor, telling, hidden, export, show):
    types = {"types": ["interviewpage"]}
    assert SECRET in everything(export(editor, **types))
    assert export(outsider, **types).status_code == 400
    place = f"page/{telling.translation_key}"
    answer = show(outsider, po(entry(f"{place}/title", SECRET, "Текст", seen="")))
    assert UNKNOWN in answer.text
    address = reverse("cms_translation_export_one", args=[PAGE, telling.translation_key, "ru"])
    assert outsider.get(address).status_code == 404


def test_a_page_is_taken_out_in_its_own_language_alone(editor, campaign, export):
    page = make_interview(home("be"), title=OPEN)
    page.copy_for_translation(home("en").locale)
    types = {"types": ["interviewpage"]}
    assert OPEN in everything(export(editor, **types))
    assert export(editor, source="en", **types).status_code == 400


def test_a_page_comes_in_as_a_draft(editor, campaign, export, show, confirm):
    page = make_interview(home("be"), title=OPEN, lead="")
    answer = export(editor, types=["interviewpage"], format="xliff")
    [content] = [each for name, each in files_in(answer.content).items() if name.endswith(".xlf")]
    content = content.replace(
        f"<source>{OPEN}</source>\n        <target />".encode(),
        f"<source>{OPEN}</source>\n        <target>Открытый текст</target>".encode(),
    )
    shown = show(editor, content, "texts.xlf")
    assert "Открытый текст" in shown.text
    assert page.get_translations().count() == 0
    confirm(editor, shown)
    [draft] = page.get_translations()
    assert not draft.live
    again = export(editor, types=["interviewpage"])
    assert "Открытый текст" in everything(again)

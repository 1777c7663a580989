"""Who shares what, how links are made, listed and ended, and what is written down about it."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.desk import roles
from cms.desk.models import PreviewLink
from cms.desk.preview_links.sharing import MOST, share
from cms.desk.preview_links.views import sharing_url
from cms.pages.models import HomePage
from tests import factories
from tests.desk.conftest import logged_in
from tests.desk.forms import url
from tests.desk.preview_links.conftest import made_links, token_in

ROLES = {
    "editor": roles.EDITORS,
    "publisher": roles.PUBLISHERS,
    "administrator": roles.ADMINISTRATORS,
    "translator": roles.translators("ru"),
    "reviewer": roles.reviewers("ru"),
}
TRUSTED = {"editor", "publisher", "administrator"}


def home(language: str) -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def things() -> dict[str, Any]:
    return {
        "prisoner": factories.make_prisoner(),
        "guardian": factories.make_guardian(public=False),
        "facility": factories.make_facility(),
        "organisation": factories.make_organisation(),
        "action": factories.make_action(),
        "page be": factories.make_content(home("be")),
        "page ru": factories.make_content(home("ru")),
    }


def test_whoever_may_edit_may_share_and_nobody_else(person_of, share_as):
    shared = things()
    for name, role in ROLES.items():
        client = logged_in(person_of(role, name))
        for kind, thing in shared.items():
            may = name in TRUSTED or kind == "page ru"
            answer = share_as(client, thing, hours="1")
            assert (name, kind, bool(made_links(answer))) == (name, kind, may)
            links = PreviewLink.objects.count()
            assert (
                may or client.post(sharing_url(thing), {"hours": "1", "languages": "be"}).status_code == 302
            )
            assert PreviewLink.objects.count() == links
    assert Client().get(sharing_url(shared["prisoner"])).status_code == 302


def test_nobody_shares_what_has_no_preview(publisher, campaign):
    article, country = factories.make_article(), factories.make_country()
    for kind, thing in (("article", article), ("sendingcountry", country), ("page", home("be").get_parent())):
        address = reverse("cms_desk_preview_links", args=[kind, thing.pk])
        assert publisher.get(address).status_code in (302, 404)


def test_a_link_a_language_that_opens_on_this_site(editor, share_as, client):
    person = factories.make_prisoner()
    answer = share_as(editor, person, languages=["be", "en"])
    links = made_links(answer)
    assert [each.rpartition("=")[2] for each in links] == ["be", "en"]
    assert len({token_in(each) for each in links}) == 1
    assert "no-store" in answer.headers["Cache-Control"]
    page = client.get(links[0])
    assert page.status_code == 200 and "Мікола Выдуманы" in page.content.decode()
    assert client.get(links[0].replace("locale=be", "locale=ru")).status_code == 404


def test_a_link_lasts_a_day_unless_said_otherwise(editor, share_as):
    person = factories.make_prisoner()
    for changes, hours in (({}, 24), ({"hours": "1"}, 1), ({"hours": "168"}, 168)):
        share_as(editor, person, **changes)
        lasts = PreviewLink.objects.latest("pk").expires_at - timezone.now()
        assert timedelta(hours=hours, minutes=-2) < lasts <= timedelta(hours=hours)
    assert not made_links(share_as(editor, person, hours="9000"))
    assert not made_links(share_as(editor, person, languages=[]))
    assert not made_links(share_as(editor, person, languages=["xx"]))


def test_a_link_goes_to_the_front_end_where_there_is_one(editor, share_as, settings, client):
    person, page = factories.make_prisoner(), factories.make_content(home("ru"))
    settings.WAGTAIL_HEADLESS_PREVIEW = {
        "CLIENT_URLS": {"default": "https://front.example/#"},
        "ENFORCE_TRAILING_SLASH": False,
    }
    first = made_links(share_as(editor, person))[0]
    assert first.startswith("https://front.example/#?content_type=cms_snippets.prisoner&token=")
    answer = client.get("/api/v2/previews/", {"token": token_in(first), "locale": "be"})
    assert answer.json()["name"]["full"] == "Мікола Выдуманы"
    (second,) = made_links(share_as(editor, page))
    assert "content_type=cms_pages.contentpage" in second and second.endswith("&locale=ru")


def test_a_link_is_told_with_the_public_origin(editor, share_as, settings):
    settings.PUBLIC_ORIGIN = "https://campaign.example"
    links = made_links(share_as(editor, factories.make_prisoner()))
    assert {each.partition("?")[0] for each in links} == {"https://campaign.example/campaign-preview/"}


def test_a_draft_that_somebody_saved_meanwhile_is_not_shared_unseen(editor, share_as):
    person = factories.make_prisoner()
    shown = editor.get(sharing_url(person))
    person.summary_be = "Новае"
    person.save_revision()
    stale = {"draft": shown.context["form"].initial["draft"], "hours": "1", "languages": "be"}
    answer = editor.post(sharing_url(person), stale)
    assert (answer.status_code, PreviewLink.objects.count()) == (400, 0)
    assert "A newer draft was saved in the meantime" in answer.content.decode()
    fresh = stale | {"draft": answer.context["form"]["draft"].value()}
    assert made_links(editor.post(sharing_url(person), fresh))


def test_so_many_links_and_no_more(editor, share_as):
    person = factories.make_prisoner()
    for _each in range(MOST):
        share(person, ["be"], timedelta(hours=1), editor.user)
    answer = share_as(editor, person)
    assert answer.status_code == 400 and "end one of them first" in answer.content.decode()
    PreviewLink.objects.filter(pk=PreviewLink.objects.first().pk).update(expires_at=timezone.now())
    assert made_links(share_as(editor, person)), "an expired one is forgotten"
    assert PreviewLink.objects.count() == MOST


def test_what_expired_is_forgotten_daily(editor, share_as, capsys):
    share_as(editor, factories.make_prisoner())
    share_as(editor, factories.make_facility())
    first = PreviewLink.objects.order_by("pk").first()
    PreviewLink.objects.filter(pk=first.pk).update(expires_at=timezone.now())
    call_command("delete_expired_previews")
    assert capsys.readouterr().out == "Expired links deleted: 1.\n"
    assert PreviewLink.objects.get() != first


def test_links_are_listed_and_ended_one_or_all(editor, publisher, share_as, client):
    person = factories.make_prisoner()
    addresses = [made_links(share_as(editor, person))[0] for _each in range(3)]
    listed = publisher.get(sharing_url(person))
    assert [each.link.created_by for each in listed.context["links"]] == [editor.user] * 3
    first = PreviewLink.objects.order_by("pk").first()
    publisher.post(sharing_url(person), {"end": str(first.pk)})
    assert [client.get(each).status_code for each in addresses] == [404, 200, 200]
    editor.post(sharing_url(person), {"end": "all"})
    assert [client.get(each).status_code for each in addresses] == [404, 404, 404]
    other = share(factories.make_facility(), ["be"], timedelta(hours=1), editor.user)
    link = PreviewLink.objects.get()
    for forged in (str(link.pk), "x", "²", "9" * 30):
        editor.post(sharing_url(person), {"end": forged})
    assert PreviewLink.objects.exists() and other, "only links to this person can be ended here"


def test_publishers_see_every_link_in_one_report(editor, publisher, translator, share_as, campaign):
    person, page = factories.make_prisoner(), factories.make_content(home("ru"), title="Черновик")
    share_as(editor, person)
    share_as(translator, page)
    address = reverse("cms_desk_shared_previews")
    assert (editor.get(address).status_code, translator.get(address).status_code) == (403, 403)
    report = publisher.get(address)
    assert {each.title for each in report.context["links"]} == {str(person), "Черновик"}
    assert "Shared previews" in publisher.get(reverse("wagtailadmin_home")).content.decode()
    assert "Shared previews" not in editor.get(reverse("wagtailadmin_home")).content.decode()
    publisher.post(address, {"end": "all"})
    assert not PreviewLink.objects.exists()


def test_every_step_is_in_the_audit_log_without_what_opens_a_link(editor, share_as):
    person, page = factories.make_prisoner(), factories.make_content(home("be"))
    tokens = [token_in(made_links(share_as(editor, each))[0]) for each in (person, page)]
    for each in (person, page):
        editor.post(sharing_url(each), {"end": "all"})
    for entries in (ModelLogEntry.objects, PageLogEntry.objects):
        logged = list(entries.filter(action__startswith="cms.preview.").order_by("pk"))
        assert [each.action for each in logged] == ["cms.preview.shared", "cms.preview.ended"]
        assert all(each.user == editor.user for each in logged)
        assert not any(token in repr(each.data) for each in logged for token in tokens)
    assert "A preview was shared" in editor.get(url(person, "history", person.pk)).content.decode()


def test_the_form_of_a_page_and_of_a_fact_leads_there(editor, translator, campaign):
    person, own, other = (
        factories.make_prisoner(),
        factories.make_content(home("ru")),
        factories.make_content(home("be")),
    )
    assert sharing_url(person) in editor.get(url(person, "edit", person.pk)).content.decode()
    for client, page, offered in ((editor, own, True), (translator, own, True), (translator, other, False)):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert (sharing_url(page) in client.get(address, follow=True).content.decode()) == offered
    article = factories.make_article()
    assert "campaign/previews" not in editor.get(url(article, "edit", article.pk)).content.decode()


def test_an_editor_is_told_that_the_link_tells_a_hidden_name(editor, translator, campaign):
    person = factories.make_prisoner(family_name_ru="Схаванавіч", given_name_ru="Николай")
    hidden = "Readers may not know this person."
    assert hidden in editor.get(sharing_url(person)).content.decode()
    factories.publish(person)
    assert hidden not in editor.get(sharing_url(person)).content.decode()
    factories.make_prisoner(given_name_ru="Язэп", family_name_ru="Невядомскі")
    page = factories.make_content(home("ru"), title="Язэп Невядомскі дома")
    named = "names somebody who is not public, in its own words"
    assert named in editor.get(sharing_url(page)).content.decode()
    # Whoever may not know who is hidden does not learn it here.
    assert named not in translator.get(sharing_url(page)).content.decode()


def test_a_link_whose_sharer_may_no_longer_edit_is_listed_as_dead(editor, publisher, share_as, client):
    page = factories.make_content(home("be"))
    (address,) = made_links(share_as(editor, page))
    assert client.get(address).status_code == 200
    editor.user.groups.clear()
    assert client.get(address).status_code == 404
    (listed,) = publisher.get(sharing_url(page)).context["links"]
    assert not listed.open


@pytest.mark.parametrize("language", ["be", "ru"])
def test_every_page_of_it_speaks_the_editors_language(person_of, language):
    client = logged_in(person_of(roles.PUBLISHERS, "p", language))
    person = factories.make_prisoner()
    for address in (sharing_url(person), reverse("cms_desk_shared_previews")):
        assert client.get(address).status_code == 200

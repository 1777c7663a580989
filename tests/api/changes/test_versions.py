"""Which versions are known, and how the list is asked for."""

import pytest

from cms import version
from cms.api.changes import journal
from cms.api.changes.models import Stamp
from cms.disclosure.acts import change_guardian_state
from cms.disclosure.states import GuardianState
from cms.models import ContentVersion
from tests import factories
from tests.api.changes.conftest import guardian_of, place_of

pytestmark = pytest.mark.django_db


def test_without_since_everything_is_listed(get, somebody):
    hidden = factories.make_prisoner()
    told = get("changes/")
    assert told["meta"]["all"] and told["meta"]["since"] is None
    assert told["fetch"]["prisoners"] == [somebody.public_id]
    assert hidden.public_id not in str(told)
    assert not any(told["drop"].values())


def test_a_version_of_a_lost_time_is_not_known(app, get, somebody, monkeypatch):
    """A backup is restored: an app comes with a number between those of the new time."""
    monkeypatch.setattr(version, "STEP", 1_000_000)
    place_of(somebody).save()
    kept = ContentVersion.objects.get().number
    place_of(somebody).save()
    lost = app().version
    assert lost > kept
    Stamp.objects.filter(number__gt=kept).update(number=kept)
    Stamp.objects.filter(kind="version", key__gt=kept).delete()
    ContentVersion.objects.update(number=kept)
    for _act in range(4):
        place_of(somebody).save()
    assert ContentVersion.objects.get().number > kept
    assert get("changes/", since=lost)["meta"]["all"]
    assert not get("changes/", since=kept)["meta"]["all"]


@pytest.mark.parametrize("since", [0, 10**12])
def test_a_version_that_never_was_is_answered_with_everything(get, somebody, since):
    told = get("changes/", since=since)
    assert told["meta"]["all"] and told["fetch"]["prisoners"] == [somebody.public_id]


@pytest.mark.parametrize(
    "query", ["since=", "since=-1", "since=abc", "since=1.5", "since=1&since=2", "locale=be"]
)
def test_a_malformed_question_is_refused(client, query):
    answer = client.get(f"/api/v2/changes/?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_what_an_act_changes_while_the_list_is_read_is_named_the_next_time(app, monkeypatch):
    articles = [factories.make_article(number) for number in ("342", "361", "368", "369", "370")]
    following, waiting, changed = app(), iter(articles), []
    plain = journal.since

    def since(number):
        found = plain(number)
        # An answer that an act overtakes is made again, a few times.
        if article := next(waiting, None):
            article.save()
            changed.append(article.pk)
        return found

    with monkeypatch.context() as busy:
        busy.setattr(journal, "since", since)
        first = following.ask()[0].get("articles", [])
    assert changed[-1] not in first
    assert {*first, *following.ask()[0]["articles"]} >= set(changed)


def test_an_app_that_asks_again_is_told_that_nothing_has_changed(client, somebody):
    first = client.get("/api/v2/changes/")
    assert first["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v2/changes/", headers={"If-None-Match": first["ETag"]}).status_code == 304
    change_guardian_state(guardian_of(somebody), GuardianState.HIDDEN)
    assert client.get("/api/v2/changes/", headers={"If-None-Match": first["ETag"]}).status_code == 200

"""How a token travels, and that nothing keeps it or what it opens."""

from cms import version
from cms.desk.models import PreviewLink
from tests.api.previews.conftest import is_nothing, redrafted


def test_the_header_carries_the_token_as_well(client, shared, mikola):
    token = shared(mikola)
    for given, status in (
        (f"Preview {token}", 200),
        (f"Bearer {token}", 404),
        ("Preview x", 404),
        ("Preview", 404),
    ):
        assert client.get("/api/v2/previews/", headers={"authorization": given}).status_code == status
    answer = client.options("/api/v2/previews/", headers={"origin": "https://front.example"})
    assert (answer.status_code, answer.headers["Access-Control-Allow-Headers"]) == (
        204, "Accept, Authorization, Content-Type",
    )  # fmt: skip
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_head_other_methods_wrong_parameters_and_no_slash(client, shared, mikola):
    token = shared(mikola)
    address = f"/api/v2/previews/?token={token}"
    assert client.head(address).headers["Content-Length"] == str(len(client.get(address).content))
    assert is_nothing(client.get(address.replace("/?", "?"))), "no redirect repeats the token"
    assert client.post(address).status_code == 405
    for wrong in ("&fields=nonsense", "&locale=xx", "&x=y", f"&token={token}"):
        answer = client.get(address + wrong)
        assert answer.status_code == 400 and token not in answer.content.decode()
        assert answer.headers["Cache-Control"] == "no-store, private"


def test_no_condition_turns_a_preview_into_304(client, shared, mikola):
    from django.test import RequestFactory

    from cms.delivery.middleware import etag

    address = f"/api/v2/previews/?token={shared(mikola)}"
    tags = ["*", 'W/"*"', f'"{etag(RequestFactory().get("/api/v2/previews/"), version.current())}"']
    for tag in tags:
        assert client.get(address, headers={"if-none-match": tag}).status_code == 200


def test_nothing_of_a_draft_or_its_token_is_cached(client, shared, mikola):
    from django.core.cache import cache

    token = shared(redrafted(mikola, summary_be="Невядомы чарнавік"))
    client.get(f"/api/v2/previews/?token={token}")
    client.get("/campaign-preview/", {"token": token})
    kept = repr(getattr(cache, "_cache", {}))
    assert token not in kept
    assert "Невядомы" not in kept


def test_the_database_holds_nothing_that_opens_a_link(shared, mikola):
    token = shared(mikola)
    row = PreviewLink.objects.values().get()
    assert token not in repr(row)
    from wagtail.models import ModelLogEntry

    entry = ModelLogEntry.objects.get(action="cms.preview.shared")
    assert token not in repr(entry.data) and row["digest"] not in repr(entry.data)


def test_the_digest_hangs_on_the_secret_key(settings, ask, shared, mikola):
    token = shared(mikola)
    settings.SECRET_KEY = "another-key-that-is-long-enough-for-a-test-0123456789"
    assert is_nothing(ask(token))

"""Where webhooks may lead: nowhere private however it is written, unless the deployment says so."""

from ipaddress import ip_address

import pytest

from cms.delivery.webhooks.outcomes import Outcome, Undeliverable
from cms.delivery.webhooks.targets import Target, allowed_entry, is_public, parse, resolve
from tests.delivery.webhooks.test_sending import resolving

PRIVATE = (
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.192", "192.0.2.1", "198.18.0.1",
    "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "168.63.129.16", "192.88.99.1", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "fe80::1", "fe80::1%1",
    "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1",
)  # fmt: skip
PUBLIC = ("8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808")


def refusal(address: str) -> str:
    with pytest.raises(Undeliverable) as refused:
        resolve(parse(address), 5)
    assert refused.value.outcome == Outcome.REFUSED
    return str(refused.value)


@pytest.mark.parametrize("address", PRIVATE)
def test_no_address_of_a_private_network_counts_as_public(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_ordinary_addresses_are_public(address):
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "2130706433", "017700000001", "0177.0.0.1", "0x7f000001", "0x7f.1", "127.1", "0", "0.0.0.0",
        "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "localhost",
        "LOCALHOST.", "169.254.169.254", "[fe80::1]", "１２７.0.0.1",
    ],
)  # fmt: skip
def test_this_machine_is_refused_however_it_is_written(host):
    assert "private network" in refusal(f"https://{host}/")


@pytest.mark.parametrize(
    "found", [["10.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["8.8.8.8", "::1"], ["2606:4700::1111", "fd00::1"]]
)
def test_a_name_is_refused_when_any_of_its_addresses_is_private(monkeypatch, found):
    resolving(monkeypatch, evil_example=found)
    assert "private network" in refusal("https://evil.example/")


def test_a_public_name_is_let_through_with_all_its_addresses(monkeypatch):
    resolving(monkeypatch, app_example=["8.8.8.8", "2606:4700::1111"])
    assert resolve(parse("https://app.example/changed"), 5) == ["8.8.8.8", "2606:4700::1111"]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://app.example/", "Only https:// is allowed"),
        ("https://app.example:22/", "Only the ports 443 and 8443 are allowed."),
    ],
)
def test_what_is_not_https_on_its_port_is_refused(monkeypatch, address, sentence):
    resolving(monkeypatch, app_example=["8.8.8.8"])
    assert sentence in refusal(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "app.example", "//app.example/", "ftp://app.example/", "file:///etc/passwd", "https://", "https:///a",
        "https://app.example:port/", "https://app.example:99999/", "https://a b/", "https://app.example/\r\nX: y",
        "https://app.example/a b", "https://app..example/", "https://app.example\\@10.0.0.1/", "https://[::1/",
        f"https://{'a' * 64}.example/", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_with_an_example(address):
    assert "This is not an address. Example: https://app.example/changed" in refusal(address)


@pytest.mark.parametrize("user", ["user:secret@", "user@", "@", "8.8.8.8@"])
def test_a_name_or_password_in_the_address_is_refused(user):
    assert "Leave the name and the password out" in refusal(f"https://{user}app.example/")


def test_a_name_that_nobody_knows_is_said_to_be_unknown(monkeypatch):
    monkeypatch.setattr("socket.getaddrinfo", lambda *args, **kwargs: [])
    with pytest.raises(Undeliverable, match="This name cannot be found: no.example") as refused:
        resolve(parse("https://no.example/"), 5)
    assert refused.value.outcome == Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("allow", "found", "is_let_through"),
    [
        (["hooks.internal"], ["10.1.2.3"], True),
        (["HOOKS.internal."], ["10.1.2.3"], True),
        (["internal"], ["10.1.2.3"], False),
        (["10.1.0.0/16"], ["10.1.2.3"], True),
        (["10.1.2.3"], ["10.1.2.3"], True),
        (["10.1.0.0/16"], ["10.1.2.3", "10.2.0.1"], False),
        (["10.1.0.0/16", "fd00::/8"], ["10.1.2.3", "fd00::1"], True),
        ([], ["10.1.2.3"], False),
    ],
)
def test_names_and_networks_are_allowed_exactly_as_far_as_they_are_written(
    monkeypatch, settings, allow, found, is_let_through
):
    settings.CMS_WEBHOOK_ALLOW = allow
    resolving(monkeypatch, hooks_internal=found)
    if is_let_through:
        assert resolve(parse("http://hooks.internal:8080/"), 5) == found
    else:
        assert refusal("http://hooks.internal:8080/")


@pytest.mark.parametrize(
    ("address", "target", "authority"),
    [
        ("https://app.example", Target("https", "app.example", 443, "/"), "app.example"),
        ("https://APP.example./a/?b=ц#c", Target("https", "app.example", 443, "/a/?b=%D1%86"), "app.example"),
        ("http://[::1]:8080/a", Target("http", "::1", 8080, "/a"), "[::1]:8080"),
        (
            "https://сайт.example:8443/",
            Target("https", "xn--80aswg.example", 8443, "/"),
            "xn--80aswg.example:8443",
        ),
    ],
)
def test_an_address_is_taken_apart(address, target, authority):
    assert parse(address) == target
    assert target.authority == authority


@pytest.mark.parametrize("word", ["10.0.0.0/33", "10.0.0.1/8", "::1/200", "1234", "a..b", "x" * 64])
def test_a_misspelt_entry_is_no_entry(word):
    with pytest.raises(ValueError):
        allowed_entry(word)

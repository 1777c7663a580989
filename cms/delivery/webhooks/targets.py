"""Where a webhook may lead: to public addresses over HTTPS, and elsewhere only where the deployment allows it.

Names are resolved once and every address found is looked at; the connection goes to one of exactly these, so that
a name cannot mean another machine a moment later.
"""

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from cms.delivery.webhooks.outcomes import Outcome, Undeliverable

Address = IPv4Address | IPv6Address

PORTS: Final = {"https": 443, "http": 80}
_OPEN_PORTS: Final = (443, 8443)
_PUBLIC_6: Final = ip_network("2000::/3")
_NAT64: Final = IPv6Network("64:ff9b::/96")
# Nobody's own, though some releases of Python take them for public: tunnels into IPv4, examples, clouds' metadata.
_SPECIAL: Final = tuple(
    ip_network(each)
    for each in (
        "192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    )
)  # fmt: skip


@dataclass(frozen=True)
class Target:
    """An address taken apart; `path` holds the query too."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The value of the `Host` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def parse(address: str) -> Target:
    """Take an address apart.

    Raises:
        Undeliverable: it is none, or holds a name and password.
    """
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").rstrip("."), parts.port
        if ":" not in host:
            host = host.encode("idna").decode().lower()
    except ValueError:
        raise _refused(_("This is not an address. Example: https://app.example/changed")) from None
    if not host or parts.scheme not in PORTS or not address.isprintable() or set(address) & set(" \\"):
        raise _refused(_("This is not an address. Example: https://app.example/changed"))
    if "@" in parts.netloc:
        raise _refused(_("Leave the name and the password out of the address: what we send is signed."))
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return Target(parts.scheme, host, port or PORTS[parts.scheme], f"{path}?{query}" if query else path)


def resolve(target: Target, seconds: float) -> list[str]:
    """The addresses behind `target`, each of which may be connected to.

    Raises:
        Undeliverable: there is none within `seconds`, or any of them is not allowed.
    """
    found = _look_up(target, seconds)
    if not _is_allowed(target, found):
        _require_public(target, found)
    return [str(each) for each in found]


def is_public(address: Address) -> bool:
    """Whether this is an ordinary address of the internet, whatever else is written inside it."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or (IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None)
        if inner is not None:
            return is_public(inner)
        if address not in _PUBLIC_6:
            return False
    is_ordinary = address.is_global and not (address.is_multicast or address.is_reserved)
    return is_ordinary and not any(address in network for network in _SPECIAL)


def allowed_entry(word: str) -> Any:
    """An entry of CMS_WEBHOOK_ALLOW: a network, or a host name in small letters.

    Raises:
        ValueError: it is neither.
    """
    if "/" in word or ":" in word or word.replace(".", "").isdigit():
        return ip_network(word)
    return word.rstrip(".").encode("idna").decode().lower()


def _is_allowed(target: Target, found: Iterable[Address]) -> bool:
    entries = [allowed_entry(word) for word in settings.CMS_WEBHOOK_ALLOW]
    networks = [entry for entry in entries if not isinstance(entry, str)]
    return target.host in entries or all(any(each in network for network in networks) for each in found)


def _require_public(target: Target, found: Iterable[Address]) -> None:
    if target.scheme != "https":
        raise _refused(_("Only https:// is allowed: anybody on the way could read or hold back the rest."))
    if target.port not in _OPEN_PORTS:
        raise _refused(_("Only the ports 443 and 8443 are allowed."))
    if not all(is_public(each) for each in found):
        raise _refused(_("This leads into a private network. Only public addresses are allowed."))


def _look_up(target: Target, seconds: float) -> list[Address]:
    """Ask the system's resolver, which knows no time limit, in a thread that may be left behind."""
    answers: SimpleQueue[list[Address]] = SimpleQueue()

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(ip_address(row[4][0]) for row in rows)))
        except (OSError, ValueError):
            answers.put([])

    Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=seconds)
    except Empty:
        found = []
    if not found:
        raise Undeliverable(Outcome.UNKNOWN, _("This name cannot be found: %(name)s") % {"name": target.host})
    return found


def _refused(message: str) -> Undeliverable:
    return Undeliverable(Outcome.REFUSED, message)

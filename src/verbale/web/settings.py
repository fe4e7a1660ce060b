"""What a running server was told: which chronicle, who works, what may come in, who may ask."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

MEGABYTE = 1_000_000
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a running server was told.

    `address` is the chronicle, `who` signs changes, `host` the address that is listened on. `token` is demanded of
    everybody if it is not None. `names` are further host names under which the server may be asked; `upload_limit`
    the most bytes of one request, `file_limit` the most files.
    """

    address: str
    who: str = "unknown"
    host: str = "127.0.0.1"
    token: str | None = None
    names: tuple[str, ...] = ()
    upload_limit: int = 16 * MEGABYTE
    file_limit: int = 200

    def allows_host(self, header: str | None) -> bool:
        """Whether a request may name this host: an IP address of ours or a name that we know.

        A page of a stranger can have its own name point at this machine (DNS rebinding), but never an address.
        """
        name = host_name(header)
        if name is None:
            return False
        if is_loopback(self.host):
            return name in LOOPBACK or name == self.host or name in self.names
        return name == self.host or name in LOOPBACK or name in self.names or is_address(name)


def host_name(header: str | None) -> str | None:
    """The name or address in a Host header, without its port; None if there is none.

    >>> host_name("[::1]:8000"), host_name("localhost:8000"), host_name("")
    ('::1', 'localhost', None)
    """
    if not header:
        return None
    if header.startswith("["):
        name, closed, _ = header[1:].partition("]")
        return name.lower() if closed else None
    return header.partition(":")[0].lower().rstrip(".") or None


def is_address(name: str) -> bool:
    """Whether a host is written as an IP address."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a host."""
    return host == "localhost" or (is_address(host) and ipaddress.ip_address(host).is_loopback)

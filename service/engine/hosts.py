"""Which hosts are on the open internet: what a caller names as a receiver must not lead into the operator's network."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress

GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")  # of IPv6: all that anybody on the internet has (RFC 4291, 2.4)


def public(address: str) -> bool:
    """Return whether `address` is one of the open internet, IPv4 within IPv6 included."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found not in GLOBAL_UNICAST:  # NAT64 (64:ff9b::/96) reaches IPv4, whichever
            return False
        found = inner or found
    return found.is_global and not found.is_multicast


def private(host: str) -> bool:
    """Return whether `host` says by itself that it is not on the open internet. What a name leads to, its lookup says.

    "127.1", "0x7f000001" and "2130706433" are this machine as well: resolvers read them as C always has (inet_aton).
    """
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):  # RFC 6761, 6.3
        return True
    address = literal(name)
    return address is not None and not public(address)


def literal(host: str) -> str | None:
    """Return the address that `host` is, None where it is a name."""
    with suppress(ValueError):
        return str(ipaddress.ip_address(host.partition("%")[0]))
    with suppress(OSError, UnicodeError):
        return socket.inet_ntoa(socket.inet_aton(host))
    return None

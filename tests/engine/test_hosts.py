"""Hosts of the open internet, and others."""

from __future__ import annotations

import pytest

from service.engine.hosts import private, public


@pytest.mark.parametrize(
    ("address", "open_to_all"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
    ],
)
def test_public_addresses_are_known(address: str, open_to_all: bool) -> None:  # noqa: FBT001
    """Loopback, private, shared, link-local, multicast and what hides them in IPv6 are not public."""
    assert public(address) is open_to_all


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "10.1.2.3", "169.254.169.254", "::1",
     "fe80::1%eth0", "::ffff:10.0.0.1", "0.0.0.0", "LOCALHOST", "localhost.", "a.localhost",  # noqa: S104
     "64:ff9b::a00:1", "::127.0.0.1"],
)  # fmt: skip
def test_a_host_that_says_itself_where_it_is(host: str) -> None:
    """However it is written, as resolvers take it."""
    assert private(host)


@pytest.mark.parametrize(
    "host", ["desk.example", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "10.example", ""]
)
def test_a_name_says_nothing_by_itself(host: str) -> None:
    """Nor is an address of the open internet private."""
    assert not private(host)

"""Only public addresses for services outside, and only our own for those at home."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.web.addresses import (
    AT_HOME,
    METADATA,
    NOT_PUBLIC_V4,
    NOT_PUBLIC_V6,
    PUBLIC_V6,
    objection,
    taken_in_turn,
)

V4, V6 = st.ip_addresses(v=4), st.ip_addresses(v=6)
NOT_PUBLIC = st.sampled_from([*NOT_PUBLIC_V4, *NOT_PUBLIC_V6, *AT_HOME]).flatmap(
    lambda net: st.ip_addresses(network=net)
)


@given(st.one_of(V4, V6, st.ip_addresses(network=PUBLIC_V6)))
def test_what_we_call_public_the_standard_library_calls_public_too(
    address: IPv4Address | IPv6Address,
) -> None:
    if not objection(address, at_home=False):
        inside = int(address) & 0xFFFF_FFFF
        if address in IPv6Network("64:ff9b::/96"):
            address = IPv4Address(inside)
        assert address.is_global
        assert not address.is_multicast


@given(NOT_PUBLIC)
def test_no_special_address_is_taken_for_a_public_one(
    address: IPv4Address | IPv6Address,
) -> None:
    assert objection(address, at_home=False)


@given(V4)
def test_an_address_in_disguise_is_never_better_than_the_one_it_hides(
    address: IPv4Address,
) -> None:
    mapped = IPv6Address(f"::ffff:{address}")
    compatible = IPv6Address(int(address))
    tunnel = IPv6Address((0x2002 << 112) | (int(address) << 80))
    translated = IPv6Address((0x64FF9B << 96) | int(address))

    assert objection(mapped, at_home=False)
    assert objection(compatible, at_home=False)
    assert objection(tunnel, at_home=False)
    assert objection(translated, at_home=False) == objection(address, at_home=False)


@given(st.one_of(V4, V6))
def test_no_address_is_at_home_and_on_the_internet(
    address: IPv4Address | IPv6Address,
) -> None:
    assert objection(address, at_home=True) or objection(address, at_home=False)


@pytest.mark.parametrize(
    "spelling",
    ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "0", "169.254.169.254", "::1"],
)
def test_no_spelling_of_this_computer_gets_by(spelling: str) -> None:
    rows = socket.getaddrinfo(spelling, 80, type=socket.SOCK_STREAM)

    assert all(objection(ip_address(row[4][0]), at_home=False) for row in rows)


@pytest.mark.parametrize("address", [*METADATA, ip_address("169.254.169.254")], ids=str)
def test_nobody_asks_a_cloud_for_its_keys(address: IPv4Address | IPv6Address) -> None:
    assert objection(address, at_home=True)
    assert objection(address, at_home=False)


@pytest.mark.parametrize("address", ["fe80::1%2", "fd12::1%2", "2600::1%2"])
def test_an_address_that_names_a_cable_is_refused(address: str) -> None:
    assert objection(ip_address(address), at_home=True)
    assert objection(ip_address(address), at_home=False)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::6810:84e5", "64:ff9b::808:808"]
)
def test_the_internet_is_reached(address: str) -> None:
    assert objection(ip_address(address), at_home=False) == ""


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "192.168.1.9", "fd12::1"])
def test_the_home_is_reached(address: str) -> None:
    assert objection(ip_address(address), at_home=True) == ""


@given(st.lists(st.one_of(V4, V6), max_size=8))
def test_every_address_gets_its_turn_once(
    addresses: list[IPv4Address | IPv6Address],
) -> None:
    turns = taken_in_turn(addresses)

    assert set(turns) == set(addresses)
    assert len(turns) == len(set(addresses))

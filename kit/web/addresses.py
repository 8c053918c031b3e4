"""Which addresses of the network may be spoken to, and which are somebody's house.

An outside service must live at public addresses and nothing else: a name that points
into the home, at this computer or at a cloud's metadata service is refused, whoever
wrote it. A service at home must live at home, and nothing else: what a family keeps
in the house does not leave it because a name was changed.
"""

from __future__ import annotations

from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

# IANA's special-purpose registries, written out. `is_global` of the standard library
# is not asked: until Python 3.11.10 it called parts of 192.0.0.0/24 and 2001::/23
# public (CVE-2024-4032), and families have 3.11.2.
NOT_PUBLIC_V4: dict[IPv4Network, str] = {
    IPv4Network(net): what
    for net, what in {
        "0.0.0.0/8": "this computer",
        "10.0.0.0/8": "a home network",
        "100.64.0.0/10": "a provider's inner network",
        "127.0.0.0/8": "this computer",
        "169.254.0.0/16": "a link-local address",
        "172.16.0.0/12": "a home network",
        "192.0.0.0/24": "kept for protocols",
        "192.0.2.0/24": "kept for examples",
        "192.31.196.0/24": "kept for protocols",
        "192.52.193.0/24": "kept for protocols",
        "192.88.99.0/24": "an old tunnel",
        "192.168.0.0/16": "a home network",
        "192.175.48.0/24": "kept for protocols",
        "198.18.0.0/15": "kept for measurements",
        "198.51.100.0/24": "kept for examples",
        "203.0.113.0/24": "kept for examples",
        "224.0.0.0/4": "a group of computers",
        "240.0.0.0/4": "kept for later",
    }.items()
}
# In IPv6 the public part is the small one, so it is named, with the holes in it.
PUBLIC_V6 = IPv6Network("2000::/3")
NOT_PUBLIC_V6: dict[IPv6Network, str] = {
    IPv6Network(net): what
    for net, what in {
        "2001::/23": "kept for protocols",
        "2001:db8::/32": "kept for examples",
        "2002::/16": "an old tunnel",
        "2620:4f:8000::/48": "kept for protocols",
        "3fff::/20": "kept for examples",
    }.items()
}
# A network without IPv4 reaches it through these; the last 32 bits say whom (RFC 6052).
TRANSLATED = IPv6Network("64:ff9b::/96")

# The third is what private overlays (Tailscale and its like) use between the devices
# of one household.
AT_HOME: tuple[Network, ...] = tuple(
    ip_network(net)
    for net in (
        "10.0.0.0/8",
        "127.0.0.0/8",
        "100.64.0.0/10",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "::1/128",
        "fc00::/7",
    )
)
# Cloud metadata services that lie inside private ranges. Whoever reaches one holds
# the keys of the machine. (169.254.169.254 is link-local, which is never allowed.)
METADATA = frozenset(
    ip_address(each) for each in ("100.100.100.200", "fd00:ec2::254", "fd20:ce::254")
)


def objection(address: Address, *, at_home: bool) -> str:
    """Say what speaks against an address; nothing, if it may be spoken to.

    >>> objection(ip_address("93.184.215.14"), at_home=False)
    ''
    >>> objection(ip_address("192.168.1.20"), at_home=False)
    'a home network'
    >>> objection(ip_address("192.168.1.20"), at_home=True)
    ''
    """
    if address in METADATA:
        return "a cloud's metadata service"
    return _not_home(address) if at_home else _not_public(address)


def _not_home(address: Address) -> str:
    if isinstance(address, IPv6Address) and address.scope_id:
        return "a link-local address"
    return "" if any(address in net for net in AT_HOME) else "not in this home"


def _not_public(address: Address) -> str:
    if isinstance(address, IPv4Address):
        return _first(address, NOT_PUBLIC_V4)
    if address in TRANSLATED:
        return _first(IPv4Address(int(address) & 0xFFFF_FFFF), NOT_PUBLIC_V4)
    if address not in PUBLIC_V6 or address.scope_id:
        return "not a public address"
    return _first(address, NOT_PUBLIC_V6)


def _first(
    address: Address, special: dict[IPv4Network, str] | dict[IPv6Network, str]
) -> str:
    return next((what for net, what in special.items() if address in net), "")


def taken_in_turn(addresses: list[Address]) -> list[Address]:
    """Order addresses so that a family whose IPv6 is broken waits for one try only.

    >>> [str(each) for each in taken_in_turn([ip_address(a) for a in
    ...     ("2600::1", "2600::2", "8.8.8.8", "2600::1")])]
    ['2600::1', '8.8.8.8', '2600::2']
    """
    each = list(dict.fromkeys(addresses))
    first = [a for a in each if a.version == each[0].version]
    other = [a for a in each if a.version != each[0].version]
    turns = [a for pair in zip(first, other, strict=False) for a in pair]
    return turns + [a for a in each if a not in turns]

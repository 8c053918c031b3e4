"""What a tuner of the HDHomeRun kind says of itself: the face that recorders know.

Their makers' own words for things, as Jellyfin, Plex, Emby and Kodi read them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

# What the makers multiply a device's number with, digit by digit; apps refuse one
# whose sum is not zero (libhdhomerun, hdhomerun_discover_validate_device_id).
_SUMS = (10, 5, 15, 6, 7, 12, 1, 11, 9, 2, 8, 13, 4, 3, 14, 0)
# Not one with “HDTC” in it: Jellyfin would ask such a one to make the picture smaller.
MODEL, FIRMWARE, VERSION = "HDHR4-2US", "pharos", "20200101"
STATUS = {
    "ScanInProgress": 0,
    "ScanPossible": 1,  # Plex will not go on with a tuner that cannot scan
    "Source": "Cable",
    "SourceList": ["Cable"],
}


@dataclass(frozen=True)
class Tuner:
    """A tuner at an address without a slash at its end."""

    name: str
    id: str
    base: str
    count: int  # televisions at once


def device_id(seed: int) -> str:
    """Return a number that apps believe in: eight digits, the last one the sum.

    >>> device_id(0x1234567), device_id(0x1234567) == device_id(0xF1234567)
    ('12345674', True)
    """
    digits = [seed >> shift & 15 for shift in range(24, -4, -4)]
    total = 0
    for n, digit in enumerate(digits):
        total ^= digit if n % 2 else _SUMS[digit]
    return "".join(f"{digit:X}" for digit in (*digits, total))


def discover(tuner: Tuner) -> dict[str, object]:
    return {
        "FriendlyName": tuner.name,
        "Manufacturer": "Pharos",
        "ModelNumber": MODEL,
        "FirmwareName": FIRMWARE,
        "FirmwareVersion": VERSION,
        "DeviceID": tuner.id,
        "DeviceAuth": "pharos",  # for their maker's own guide, which we do not ask
        "BaseURL": tuner.base,
        "LineupURL": f"{tuner.base}/lineup.json",
        "TunerCount": tuner.count,
    }


def lineup(
    tuner: Tuner, channels: Iterable[tuple[int, str]]
) -> list[dict[str, object]]:
    """Return the channels (number, name), each with the address of its stream."""
    return [
        {
            "GuideNumber": f"{number}",
            "GuideName": name,
            "VideoCodec": "H264",
            "AudioCodec": "AAC",
            "HD": 1,
            "URL": f"{tuner.base}/auto/v{number}",
        }
        for number, name in channels
    ]


def device(tuner: Tuner) -> bytes:
    """Return the same for those who speak UPnP.

    >>> device(Tuner("Loft & TV", "12345674", "http://a/b", 4)).count(b"Loft &amp; TV")
    1
    """
    root = ElementTree.Element("root", {"xmlns": "urn:schemas-upnp-org:device-1-0"})
    version = ElementTree.SubElement(root, "specVersion")
    ElementTree.SubElement(version, "major").text = "1"
    ElementTree.SubElement(version, "minor").text = "0"
    ElementTree.SubElement(root, "URLBase").text = tuner.base
    told = ElementTree.SubElement(root, "device")
    for tag, text in (
        ("deviceType", "urn:schemas-upnp-org:device:MediaServer:1"),
        ("friendlyName", tuner.name),
        ("manufacturer", "Pharos"),
        ("modelName", MODEL),
        ("modelNumber", MODEL),
        ("serialNumber", tuner.id),
        ("UDN", f"uuid:{tuner.id}"),
    ):
        ElementTree.SubElement(told, tag).text = text
    said: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return said

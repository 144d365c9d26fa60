"""The message number of a document in FRUS: from the heading, or the first lines of the text.

A number without its post is not a message: where neither heading nor dateline names the sender, or
where the number belongs to a circular or to another agency, it stays in the record's head.
"""

from __future__ import annotations

import re

from foiakit.cables.frus.first_lines import FirstLines
from foiakit.cables.frus.heading import FrusHeading
from foiakit.cables.head.number_line import bare_serial
from foiakit.model import vocabulary

NUMBERED = (
    "Telegram", "Airgram", "Circular Telegram", "Circular Airgram", "Despatch", "Instruction",
)  # fmt: skip
_WITH_POST = ("Telegram", "Airgram")
_BY_POUCH = ("Airgram", "Circular Airgram", "Instruction")
_POUCH_NUMBER = re.compile(r"C?A-\d+")
_JOINT_CHIEFS = re.compile(r"(?:Chairman of the )?Joint Chiefs[- ]of[- ]Staff\b")
_DEPARTMENT = re.compile(r"Department of State|(?:Acting |Under |Deputy )?Secretary of State\b")
_OF_A_POST = re.compile(
    r"^(?:Embassy|Legation|Consulate|Mission|Delegation|Interests Section|U\.?S\.? |Liaison Office"
    r"|(?:Acting |Deputy )?(?:Ambassador|Chargé|Consul|Minister|Vice Consul|Counselor"
    r"|(?:Permanent )?Representative|High Commissioner|Political (?:Adviser|Advisor)|Chief of the"
    r"|Diplomatic Agent)\b)"
)
_PLACE = re.compile(r"[A-Z][\w.’' -]{1,40}")


def message(
    heading: FrusHeading, kind: str | None, place: str | None, lines: FirstLines, text: str
) -> str | None:
    """Post and number, or series and number, where both are certain, from a document's *text*."""
    if heading.post and heading.serial:
        return f"{heading.post} {bare_serial(heading.serial)}"
    if not heading.sender:
        return None
    if kind in _BY_POUCH and _POUCH_NUMBER.fullmatch(heading.serial or lines.serial or ""):
        name = _post(heading.sender, place)
        return f"{name} {bare_serial(heading.serial or lines.serial or '')}" if name else None
    if kind not in _WITH_POST:
        return None
    serial = heading.serial or lines.serial
    if serial is None or (heading.serial is None and lines.is_first and lines.series):
        return lines.series if lines.series and lines.is_first and not heading.serial else None
    if not re.fullmatch(r"(?:A-)?\d+", serial):
        return None
    name = _post(heading.sender, place or _number_line(serial, text))
    return f"{name} {bare_serial(serial)}" if name else None


def head(heading: FrusHeading, kind: str | None, lines: FirstLines) -> str | None:
    """Return kind and number as printed, for a document whose number is not a message's."""
    serial = heading.serial or lines.serial or lines.series
    if serial is None or (kind not in NUMBERED and not heading.serial):
        return lines.serial if lines.serial and lines.serial.startswith("No. ") else None
    return " ".join(filter(None, (kind, serial)))


def _number_line(serial: str, text: str) -> str | None:
    """The post on a telegram's own line of post and number, if that is in the first lines."""
    line = re.search(
        rf"^(?P<post>[A-Z][A-Z .'-]{{2,40}}) 0{{0,5}}{re.escape(serial)}$", text[:1500], re.M
    )
    return line["post"].title() if line else None


def _post(sender: str, place: str | None) -> str | None:
    if "Department of State" in sender:
        return "State"
    if _JOINT_CHIEFS.match(sender):
        return "JCS"
    if _DEPARTMENT.match(sender):
        return "State" if place is None or place == "Washington" else None
    if not _OF_A_POST.match(sender):
        return None
    where = place or sender.partition(" (")[0].rpartition(" in ")[2]
    known = vocabulary.post(where)
    if known is not None:
        return None if known.name == "State" else known.name
    # The vocabulary lacks posts that were closed long ago: the dateline names them.
    return place if place and place != "Washington" and _PLACE.fullmatch(place) else None

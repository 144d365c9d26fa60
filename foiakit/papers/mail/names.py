"""Names of senders and addressees, without addresses, offices' codes and exemptions."""

from __future__ import annotations

import re

_BRACKET = re.compile(
    r"(?<!\s)\s*+(?:[<‹«{]|\[\s*(?:mailto|SMTP|/O=|\(b)|\(\s*(?:mailto|CN=)).*", re.I
)
_ADDRESS = re.compile(r"(?<!\s)\s+[^\s@]++@\S++$")
_NOTES_TAIL = re.compile(
    r"(?<=\w)(?P<tail>(?:/[A-Z0-9][A-Za-z0-9]{1,11}){2,5}(?:@[A-Za-z0-9]{1,12}){0,3})$"
)
"""``/DC/USEPA/US@EPA``: the rest of an address of Lotus Notes, after the name."""
_BETWEEN_NAMES = re.compile(
    r";|(?<=>),|(?<=/[A-Z]{2}),|(?<=@[A-Z]{2}),|(?<=@[A-Z]{3}),|(?<=@[A-Z]{4}),"
)
_BLOT = re.compile(r"[\s.,;:•'*]+")
_GROUNDS = r"(?<![\s,;])(?:[\s,;]*+\(b\)\s?\(\d\)(?:\s?\([A-F]\))?){1,6}$"
_CUT = re.compile(rf"\bB\s?\d\S{{0,3}}$|\s1\.4\([A-H]\)$|{_GROUNDS}")


def name_of(printed: str) -> str | None:
    """Return the name of a sender or addressee without address; the address if it is all."""
    words = _CUT.sub("", printed).strip()
    if (tail := _NOTES_TAIL.search(words)) and " " in words[: tail.start()]:
        words = words[: tail.start()]
    name = _BRACKET.sub("", words)
    if not name.strip(" '\"<>"):
        address = re.search(r"(?<![\w.'-])[\w.'-]++@[\w.-]+", words)
        name = address.group() if address else ""
    elif " " in name:
        name = _ADDRESS.sub("", name)
    name = name.strip().strip("'\"‘’“”•*;:,—– ").strip()
    if name.endswith("."):
        name = name if re.search(r"\b[A-Z]\.$|\b(?:Jr|Sr|Dr)\.$", name) else name.rstrip(".")
    return name or None


def names_of(printed: str) -> tuple[str, ...]:
    """Return the addressees in *printed* that were not excised."""
    parts = _BETWEEN_NAMES.split(printed)
    found = (name_of(part) for part in parts if not _BLOT.fullmatch(part or " "))
    return tuple(dict.fromkeys(name for name in found if name))

"""The status of a member, in words and a colour, for the tree, the thread and the list."""

from __future__ import annotations

from rich.text import Text

from foiakit.text.visible import visible
from foiakit.threads import ASK, HELD, RELEASED, Member

STYLES = {HELD: "green", RELEASED: "cyan", ASK: "yellow"}


def standing(member: Member) -> str:
    """Return the status: ``record 1, 4``, ``not held``, ``airgram, released: elsewhere``."""
    if member.status == HELD:
        return f"record {', '.join(map(str, member.records))}"
    kind = "" if member.kind == "cable" else f"{member.kind}, "
    if member.status == RELEASED:
        return f"{kind}released: {member.where or 'elsewhere'}"
    if member.status == ASK:
        return f"{kind}not held"
    return kind.rstrip(", ") or "its year is not known"


def named(member: Member) -> str:
    """Return the name of a member: ``Kabul 8106 (1973)``."""
    return member.name if member.year is None else f"{member.name} ({member.year})"


def styled(member: Member) -> Text:
    """Return the status in its colour."""
    return Text(visible(standing(member)), style=STYLES.get(member.status, "dim"))

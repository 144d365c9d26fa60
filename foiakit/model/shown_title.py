"""The title under which a record is shown where it prints none.

It is only shown, in the brackets of a supplied title, and never stored: citations name an untitled
letter by its sender and addressee in their own ways.
"""

from __future__ import annotations

from foiakit.model.record import Record


def shown_title(record: Record) -> str:
    """Return the title, else the head, else ``[Letter from Ines Marlow to Ms. Doe]`` or nothing."""
    return record.title or record.head or supplied_title(record)


def supplied_title(record: Record) -> str:
    """Return kind, sender and addressee of a record that prints no title, in brackets.

    Empty if it has a title, a head or a number, or if its kind or both of its parties are unknown.
    """
    if record.title or record.head or record.message or not record.kind:
        return ""
    parties = (("from", record.originator), ("to", record.recipient))
    words = [f" {word} {' '.join(name.split())}" for word, name in parties if name]
    return f"[{record.kind}{''.join(words)}]" if words else ""

"""Entries of a calendar as iCalendar (RFC 5545), for any calendar program.

The UID of an entry stays the same and its sequence number rises, so that a second import moves
entries that have changed and adds none twice (RFC 5545, 3.8.7.4).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from foiakit.errors import NeedsExtra
from foiakit.requests.calendar_entries import Entry
from foiakit.text.visible import visible, visible_lines

if TYPE_CHECKING:
    from icalendar import Event


def calendar(entries: Iterable[Entry]) -> bytes:
    """Return the whole file; raises `NeedsExtra` if icalendar is not installed."""
    try:
        import icalendar
    except ImportError:
        raise NeedsExtra("writing a calendar", "calendar") from None
    made = icalendar.Calendar()
    made.add("prodid", "-//foiakit//requests//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", "Requests")
    for entry in entries:
        made.add_component(_event(entry))
    return bytes(made.to_ical())


def _event(entry: Entry) -> Event:
    import icalendar

    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", _moment(entry.changed))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("sequence", entry.sequence)
    event.add("summary", visible(entry.title))
    if entry.description:
        event.add("description", visible_lines(entry.description))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    for days in entry.alarms:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", visible(entry.title))
        alarm.add("trigger", timedelta(days=-days))
        event.add_component(alarm)
    return event


def _moment(text: str) -> datetime:
    """Return when the entry changed; a fixed moment if that is not known."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = datetime(1970, 1, 1, tzinfo=UTC)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)

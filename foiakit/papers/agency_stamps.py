"""Stamps of agencies other than State: patterns from a data file, tried on the pieces of a line.

The content of a stamp goes into the same `Release`; State's own page lines take precedence.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import NamedTuple

from foiakit.cables import Release, Span
from foiakit.model.dates import is_date, numeric
from foiakit.papers import mail_dates
from foiakit.papers.agencies import reading_room
from foiakit.papers.page_lines import Line, segments

_WORDS = (
    "approved", "declassified", "sanitized", "release", "cia-rdp", "c0", "esdn", "docid", "doc id",
    "doc ref", "pursuant", "information contained", "herein is",
    "deleted page", "foi/pa", "fol/pa", "fo1/pa", "no change in", "changed to",
    "review date", "completed", "nnd", "nw ", "nw#", "nw:", "ww:", "nwv", "nww",
    "nlc", "nlf", "nlr", "nln", "nlj", "nle", "nlk", "nlt", "iscap", "photocopy", "reproduced",
    " by 5", " by 6", "classification appeals", "review authority", "date/case", "f-2", "fl-",
)  # fmt: skip
"""Every stamp contains one of these, in lower case: most lines of a text need no closer look."""
_LONGEST = 200


class AgencyStamp(NamedTuple):
    """One stamp: who uses it, how it is recognised, and what it implies."""

    agency: str
    pattern: re.Pattern[str]
    decision: str | None
    source: str


@cache
def agency_stamps() -> tuple[AgencyStamp, ...]:
    """Return the stamps (agency_stamps.toml)."""
    import tomllib

    path = os.path.join(os.path.dirname(__file__), "agency_stamps.toml")
    with open(path, "rb") as stream:
        rows = tomllib.load(stream)["stamp"]
    return tuple(
        AgencyStamp(row["agency"], re.compile(row["pattern"]), row.get("decision"), row["source"])
        for row in rows
    )


def taken_out(
    lines: list[Line], release: Release | None, spans: dict[str, Span]
) -> tuple[list[Line], Release | None]:
    """Return *lines* without these stamps, and *release* with its empty fields filled from them."""
    found = reading_room.taken_out(lines)
    kept = list(found.lines)
    stamped = release or Release()
    if found.first:
        spans.setdefault("release.agency", found.first)
        stamped = stamped._replace(
            document=stamped.document or found.document,
            date=stamped.date or found.date,
            authority=stamped.authority or (None if stamped.case else "CIA"),
            stamps=(*stamped.stamps, *found.printed),
        )
    whole = "\n".join(line.text for line in kept).lower()
    words = [word for word in _WORDS if word in whole]
    for at, line in enumerate(kept if words else ()):
        if not line.text or len(line.text) > _LONGEST:
            continue
        small = line.text.lower()
        if not any(map(small.__contains__, words)):
            continue
        for segment in segments(line):
            for stamp in agency_stamps():
                match = stamp.pattern.fullmatch(segment.text)
                if match and not _is_another(stamped.document, match.groupdict().get("document")):
                    stamped = _with(stamped, stamp, match)
                    spans.setdefault("release.agency", (line.start + segment.start, line.end))
                    kept[at] = kept[at].without(segment.start, segment.end)
                    break
    return kept, stamped if stamped.stamps else None


def _is_another(document: str | None, found: str | None) -> bool:
    """Return whether *found* is a second number of the kind of *document*, as in a list."""
    return bool(document and found and document != found and document[:2] == found[:2] == "C0")


def _with(stamped: Release, stamp: AgencyStamp, match: re.Match[str]) -> Release:
    found = match.groupdict()
    printed = " ".join(match.group().split())
    return stamped._replace(
        case=stamped.case or found.get("case"),
        document=stamped.document or found.get("document"),
        how=stamped.how or _decided(stamp, printed),
        date=stamped.date or _day(found.get("date")),
        authority=stamped.authority or (None if stamped.case else stamp.agency),
        stamps=stamped.stamps if printed in stamped.stamps else (*stamped.stamps, printed),
    )


def _decided(stamp: AgencyStamp, printed: str) -> str | None:
    if stamp.decision and printed.startswith("Sanitized"):
        return "sanitized copy approved for release"
    return stamp.decision


def _day(printed: str | None) -> str | None:
    """Return the day in ``2011/03/14``, ``03-14-2011`` or ``20 MAR 2014``, the forms of stamps."""
    if not printed:
        return None
    if isinstance(written := mail_dates.read(printed), mail_dates.Moment):
        return written.day
    day = printed.replace("/", "-")
    if is_date(day):
        return day
    found = numeric.read(day.replace("-", "/"), "mdy")
    return found.date if found else None

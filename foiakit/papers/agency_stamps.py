"""Stamps of agencies other than State: patterns from a data file, tried on the pieces of a line.

What a stamp says goes into the same `Release`; State's own page lines go before it.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import NamedTuple

from foiakit.cables import Release, Span
from foiakit.model.dates import is_date, numeric
from foiakit.papers import mail_dates
from foiakit.papers.page_lines import Line, segments

_WORDS = (
    "approved", "declassified", "sanitized", "release", "cia-rdp", "c0", "esdn", "docid", "doc id",
    "doc ref", "pursuant", "information contained", "herein is",
    "deleted page", "foi/pa", "nnd", "nw ", "nw#", "nw:",
    "nlc", "nlf", "nlr", "nln", "nlj", "nle", "nlk", "nlt", "iscap", "photocopy", "reproduced",
    "classification appeals", "review authority", "date/case", "f-2", "fl-",
)  # fmt: skip
"""One of these, in small letters, is in every stamp: most lines of a text need no closer look."""
_LONGEST = 200


class AgencyStamp(NamedTuple):
    """One stamp: who uses it, how it is told, and what it says by itself."""

    agency: str
    pattern: re.Pattern[str]
    decision: str | None
    source: str


@cache
def agency_stamps() -> tuple[AgencyStamp, ...]:
    """The stamps (agency_stamps.toml)."""
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
    """*lines* without these stamps, and *release* with what they say where it says nothing."""
    kept = list(lines)
    said = release or Release()
    for at, line in enumerate(lines):
        if not line.text or len(line.text) > _LONGEST:
            continue
        small = line.text.lower()
        if not any(map(small.__contains__, _WORDS)):
            continue
        for segment in segments(line):
            for stamp in agency_stamps():
                match = stamp.pattern.fullmatch(segment.text)
                if match and not _is_another(said.document, match.groupdict().get("document")):
                    said = _with(said, stamp, match)
                    spans.setdefault("release.agency", (line.start + segment.start, line.end))
                    kept[at] = kept[at].without(segment.start, segment.end)
                    break
    return kept, said if said.stamps else None


def _is_another(document: str | None, found: str | None) -> bool:
    """Whether *found* is a second number of the kind of *document*: a list of numbers has them."""
    return bool(document and found and document != found and document[:2] == found[:2] == "C0")


def _with(said: Release, stamp: AgencyStamp, match: re.Match[str]) -> Release:
    found = match.groupdict()
    printed = " ".join(match.group().split())
    return said._replace(
        case=said.case or found.get("case"),
        document=said.document or found.get("document"),
        how=said.how or _decided(stamp, printed),
        date=said.date or _day(found.get("date")),
        authority=said.authority or (None if said.case else stamp.agency),
        stamps=said.stamps if printed in said.stamps else (*said.stamps, printed),
    )


def _decided(stamp: AgencyStamp, printed: str) -> str | None:
    if stamp.decision and printed.startswith("Sanitized"):
        return "sanitized copy approved for release"
    return stamp.decision


def _day(printed: str | None) -> str | None:
    """``2011/03/14``, ``03-14-2011`` and ``20 MAR 2014``, as these stamps print a day."""
    if not printed:
        return None
    if isinstance(written := mail_dates.read(printed), mail_dates.Moment):
        return written.day
    day = printed.replace("/", "-")
    if is_date(day):
        return day
    found = numeric.read(day.replace("-", "/"), "mdy")
    return found.date if found else None

"""What stands above a posting's documents: title, editors, dates, related postings, the lead."""

from __future__ import annotations

import re

from foiakit.model.dates import written
from foiakit.model.record import Collection, LeadReference, Related

SERIES = re.compile(r"(?:Electronic )?Briefing Book\s*(?:No\.?|#)\s*(?P<number>\d+)", re.I)
_BAR = {
    "home", "about", "documents", "news", "publications", "postings", "foia", "research",
    "internships", "search", "donate", "mailing list",
}  # fmt: skip
_POSTED = re.compile(r"(?:Posted|Published)\b\s*[-–:]?\s*(?P<date>.+)", re.I)
_EDITED = re.compile(r"(?:Edited by|Editors?:)\s+(?P<names>.+)", re.I)
_EDITOR = re.compile(r"(?P<names>.+?),\s*Editors?", re.I)
_CONTACT = re.compile(r"For more information,? contact|For more information:", re.I)
_RELATED = re.compile(r"Related (?:Archive )?Postings?:?", re.I)
_SHARE = re.compile(r"Bookmark and Share|Share this|Print this page", re.I)
_DATELINE = re.compile(r"Washington,? D\.?\s?C\.?,?\s")
_REFERENCE = re.compile(
    r"[\[(](?:see )?Doc(?:ument)?s?\.?\s+"
    r"(?P<numbers>\d+[A-Za-z]?(?:\s*(?:-|–|,|and|&)\s*\d+[A-Za-z]?)*)[\])]",
    re.I,
)


def collection(lines: list[str], page_title: str | None = None) -> Collection:
    """The collection of a page whose *lines* end where its documents begin.

    *page_title* is the page's ``<title>``: it tells the title from a bar of links above it.
    """
    at, match = next(
        (place, found) for place, line in enumerate(lines) if (found := SERIES.search(line))
    )
    above = _without_bar([line for line in lines[:at] if line], page_title)
    below = [line for line in lines[at + 1 :] if line]
    lead_at = _lead_start(below)
    front, lead = below[:lead_at], "\n\n".join(below[lead_at:])
    return Collection(
        name=f"EBB {match['number']}",
        series=lines[at],
        number=match["number"],
        title=above[0] if above else None,
        subtitles=tuple(above[1:]),
        editors=_editors(front),
        posted=_posted(front),
        lead=lead or None,
        references=references(lead),
        related=_related(front),
        url=f"https://nsarchive2.gwu.edu/NSAEBB/NSAEBB{match['number']}/",
    )


def references(lead: str) -> tuple[LeadReference, ...]:
    """Every document that *lead* refers to, in its order, with the span of the mark.

    ``[Docs 2-4]`` refers to three documents by one mark.
    """
    return tuple(
        LeadReference(number, *match.span())
        for match in _REFERENCE.finditer(lead)
        for number in _numbers(match["numbers"])
    )


def _numbers(text: str) -> list[str]:
    numbers: list[str] = []
    for part in re.split(r"\s*(?:,|and|&)\s*", text):
        first, dash, last = re.sub(r"\s", "", part).replace("–", "-").partition("-")
        if (
            dash
            and first.isdigit()
            and last.isdigit()
            and int(first) < int(last) < int(first) + 100
        ):
            numbers += [str(one) for one in range(int(first), int(last) + 1)]
        else:
            numbers += [one for one in (first, last) if one]
    return numbers


def _without_bar(lines: list[str], page_title: str | None) -> list[str]:
    if page_title:
        for place, line in enumerate(lines):
            if len(line) > 10 and (page_title.startswith(line) or line.startswith(page_title)):
                return lines[place:]
    return [
        line
        for line in lines
        if not all(item.strip().lower() in _BAR for item in line.split("|") if item.strip())
    ]


def _lead_start(lines: list[str]) -> int:
    """Where the lead begins: at its dateline, else after the share mark, else at a paragraph."""
    for pattern, step in ((_DATELINE, 0), (_SHARE, 1)):
        for place, line in enumerate(lines):
            if pattern.match(line):
                return place + step
    return next((place for place, line in enumerate(lines) if len(line) > 200), len(lines))


def _posted(front: list[str]) -> str | None:
    for line in front:
        if (match := _POSTED.fullmatch(line)) and (date := written.read(match["date"])):
            return date.start
    # Some pages give the bare date, before anything that is related.
    for line in front:
        if _RELATED.fullmatch(line):
            break
        if date := written.read(line):
            return date.start
    return None


def _editors(front: list[str]) -> tuple[str, ...]:
    for pattern in (_EDITED, _EDITOR):
        for line in front:
            if match := pattern.fullmatch(line):
                names = re.sub(r"\s*\(?with contributions from.*", "", match["names"], flags=re.I)
                parts = re.split(r",\s*(?:and\s+)?|\s+and\s+|\s+with\s+", names)
                return tuple(part.strip() for part in parts if part.strip())
    return ()


def _related(front: list[str]) -> tuple[Related, ...]:
    start = next((at for at, line in enumerate(front) if _RELATED.fullmatch(line)), None)
    if start is None:
        return ()
    rest = [line for line in front[start + 1 :] if not _SHARE.match(line)]
    dates = [written.read(line) for line in rest]
    found: list[Related] = []
    if dates and dates[0]:  # the date stands first, then the title
        for line, date in zip(rest, dates, strict=True):
            if date:
                found.append(Related("", date.start))
            elif found and not found[-1].title:
                found[-1] = found[-1]._replace(title=line)
        return tuple(one for one in found if one.title)
    for line, date in zip(rest, dates, strict=True):
        if date is None:
            found.append(Related(line, None))
        elif found:
            found[-1] = found[-1]._replace(date=date.start)
    return tuple(found)

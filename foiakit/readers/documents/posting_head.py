"""The part of a posting before its documents: title, editors, dates, related postings, the lead."""

from __future__ import annotations

import re

from foiakit.model.dates import written
from foiakit.model.record import Collection, LeadReference, Related
from foiakit.readers.documents.postings.title_lines import (
    BY,
    EDITED,
    EDITOR,
    POSTED,
    RELATED,
    lines_of_head,
    titles,
)  # fmt: skip

SERIES = re.compile(r"(?:Electronic )?Briefing Book\s*(?:No\.?|#)\s*(?P<number>\d+)", re.I)
_SHARE = re.compile(r"Bookmark and Share|Share this|Print this page", re.I)
_DATELINE = re.compile(r"Washington,? D\.?\s?C\.?,?\s")
_REFERENCE = re.compile(
    r"[\[(](?:see )?Doc(?:ument)?s?\.?\s+"
    r"(?P<numbers>\d+[A-Za-z]?(?:\s*(?:-|–|,|and|&)\s*\d+[A-Za-z]?)*)[\])]",
    re.I,
)

_SKIP, _LAST = "Skip to the content", "About"
_INTRODUCTION = "Introduction"
_END_OF_LEAD = ("Timeline", "Documents")
_MOST_NAVIGATION = 8
_AND = re.compile(r"(?:and|with)\s+(?!contributions?\b)[A-Z]")
_MOST_NAMES = 3
"""The most lines that a list of editors goes on in."""
_SERIES_NUMBER = re.compile(r"\b(?:No\.?|#)\s*(\d+)", re.I)
_FACTS = " · "


def collection(
    lines: list[str],
    page_title: str | None = None,
    address: str | None = None,
    name: str | None = None,
) -> Collection:
    """Return the collection of a page whose *lines* end where its documents begin.

    *page_title* is the page's ``<title>``, which distinguishes the title from a bar of links above
    it. *address* is the page's own address; *name* is used for a posting without a number.
    """
    at = next((place for place, line in enumerate(lines) if SERIES.search(line)), None)
    match = SERIES.search(lines[at]) if at is not None else None
    if at is None:
        at = _lead_start(lines)
        head, below = lines[:at], [line for line in lines[at:] if line]
    else:
        head, below = lines[:at], [line for line in lines[at + 1 :] if line]
    lines_of_text = lines_of_head(head)
    above = titles(lines_of_text, page_title)
    lead_at = _lead_start(below)
    front, lead = [*lines_of_text, *below[:lead_at]], "\n\n".join(below[lead_at:])
    number = match["number"] if match else None
    return Collection(
        name=name or f"EBB {number}",
        series=lines[at] if match else None,
        number=number,
        title=above[0] if above else None,
        subtitles=tuple(above[1:]),
        editors=_editors(front),
        posted=_posted(front),
        lead=lead or None,
        references=references(lead),
        related=_related(front),
        url=address or _address(lines[at] if match else "", number),
    )


def _address(series: str, number: str | None) -> str | None:
    """Return a posting's address in the years when it was made of its number.

    Those postings were called electronic; later ones are filed under their topic and date.
    """
    is_electronic = number is not None and "electronic" in series.lower()
    return f"https://nsarchive2.gwu.edu/NSAEBB/NSAEBB{number}/" if is_electronic else None


def references(lead: str) -> tuple[LeadReference, ...]:
    """Return every document that *lead* refers to, in order, with the span of the mark.

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
            numbers += [str(number) for number in range(int(first), int(last) + 1)]
        else:
            numbers += [number for number in (first, last) if number]
    return numbers


def _lead_start(lines: list[str]) -> int:
    """Where the lead begins: at its dateline, else after the share mark, else at a paragraph."""
    for pattern, step in ((_DATELINE, 0), (_SHARE, 1)):
        for place, line in enumerate(lines):
            if pattern.match(line):
                return place + step
    return next((place for place, line in enumerate(lines) if len(line) > 200), len(lines))


def _posted(front: list[str]) -> str | None:
    for line in front:
        if (match := POSTED.fullmatch(line)) and (date := written.read(match["date"])):
            return date.start
    # Some pages give the bare date, before the related postings.
    for line in front:
        if RELATED.fullmatch(line):
            break
        if date := written.read(line):
            return date.start
    return None


def _editors(front: list[str]) -> tuple[str, ...]:
    for pattern in (EDITED, EDITOR, BY):
        for place, line in enumerate(front):
            if match := pattern.fullmatch(_with_names(line, front[place + 1 :])):
                names = re.sub(r"\s*\(?with contributions from.*", "", match["names"], flags=re.I)
                parts = re.split(r",\s*(?:and\s+)?|\s+and\s+|\s+with\s+", names)
                return tuple(part.strip() for part in parts if part.strip())
    return ()


def _with_names(line: str, below: list[str]) -> str:
    """Return an editors' line with the lines *below* that its last name goes on in."""
    if not EDITED.fullmatch(line):
        return line
    for more in below[:_MOST_NAMES]:
        is_cut = len(re.split(r"\sand\s|,\s|:\s|\sby\s", line)[-1].split()) == 1
        if not (is_cut or _AND.match(more)) or written.read(more):
            break
        line = f"{line} {more}"
    return line


def _related(front: list[str]) -> tuple[Related, ...]:
    start = next((at for at, line in enumerate(front) if RELATED.fullmatch(line)), None)
    if start is None:
        return ()
    rest = [line for line in front[start + 1 :] if not _SHARE.match(line)]
    dates = [written.read(line) for line in rest]
    found: list[Related] = []
    if dates and dates[0]:  # the date comes first, then the title
        for line, date in zip(rest, dates, strict=True):
            if date:
                found.append(Related("", date.start))
            elif found and not found[-1].title:
                found[-1] = found[-1]._replace(title=line)
        return tuple(related for related in found if related.title)
    for line, date in zip(rest, dates, strict=True):
        if date is None:
            found.append(Related(line, None))
        elif found:
            found[-1] = found[-1]._replace(date=date.start)
    return tuple(found)


def is_site_page(lines: list[str]) -> bool:
    """Return whether *lines* begin as those of a page of a site that foiakit made."""
    return lines[:1] == [_SKIP]


def is_site_index(lines: list[str]) -> bool:
    """Whether *lines* begin as the pages of a site that foiakit made do: its title and its parts.

    Its words are in `foiakit/site/words.toml`. A saved page has the book's head as data; text that
    was copied out of a browser has what a person reads, some of it in capitals.
    """
    top = [line for line in lines[:50] if line][:_MOST_NAVIGATION]
    return top[:1] == [_SKIP] and "Contents" in top and _LAST in top


def first_site_document(lines: list[str], numbered: int) -> int:
    """Return where the documents begin: below their heading, the last before *numbered*."""
    headings = [at for at, line in enumerate(lines[:numbered]) if line == _END_OF_LEAD[-1]]
    return headings[-1] + 1 if headings else numbered


def site_collection(lines: list[str], name: str | None) -> Collection:
    """Return the posting of an index whose *lines* end where its documents begin.

    *name* is what it is called; else it is called by its briefing book's number, or its title.
    """
    filled = [line for line in lines if line]
    title = filled[1]
    body = filled[filled.index(_LAST) + 1 :]
    at = body.index(title) if title in body else 0
    series = body[at - 1] if at else None
    end = next((place for place, line in enumerate(body) if line in _END_OF_LEAD), len(body))
    start = body.index(_INTRODUCTION, at, end) if _INTRODUCTION in body[at:end] else end
    front = [part for line in body[at + 1 : start] for part in line.split(_FACTS)]
    head = collection([series or "", title, *front], name=name or title)
    lead = "\n\n".join(body[start + 1 : end])
    number = _SERIES_NUMBER.search(series) if series else None
    is_book = bool(series and SERIES.search(series))
    return head._replace(
        name=name or (f"EBB {number[1]}" if number and is_book else title),
        series=series,
        number=number[1] if number else None,
        title=title,
        subtitles=tuple(
            line for line in front if not line.startswith(("Edited by", "Published", "Posted"))
        ),
        lead=lead or None,
        references=references(lead),
    )

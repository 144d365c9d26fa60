"""The National Security Archive's Electronic Briefing Books: a page as text or as saved HTML.

The page's parts in order: bar, title, subtitles, series line, date, editors, contact, related
postings, lead, documents, footer. `foiakit.readers.documents.posting_head` reads what comes before
the documents; here the documents are separated, and each is read as one citation entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from urllib.parse import urljoin

from foiakit.citations.reading import read_entry
from foiakit.errors import BadInput
from foiakit.model.dates import written
from foiakit.model.record import Collection, Record, Skipped, uid_of
from foiakit.readers.catalogues.embedded_objects import posting_of
from foiakit.readers.documents.html_lines import Page, is_page, read_page
from foiakit.readers.documents.posting_head import (
    SERIES,
    collection,
    first_site_document,
    is_site_index,
    is_site_page,
    site_collection,
)  # fmt: skip
from foiakit.readers.encoding import beginning, text_of
from foiakit.readers.source import Source

_DOCUMENT = re.compile(
    r"(?:Document|DOCUMENT|Documento|Doc\.)\s+(?:[Nn][Oo]\.\s*|#\s?)?(?P<number>[A-Z]?\d+[A-Za-z]?)"
    r"\s*(?:$|[:.-]\s*\S.*|[–—]\s*\S.*)"
)
_SPANISH = re.compile(r"^Documento\b")
_CLAIMED = re.compile(
    rb"Briefing\s+Book\s+(?:No|#)|BRIEFING\s+BOOK\s+NO\b"
    rb"|^\W*Skip to the content\s.{1,400}?\sContents\s+Browse\s.{0,20}?About\s"
    rb'|"foiakit":\{"format":[^{}]{1,40},"documents":',
    re.S,
)
_SHORT = re.compile(r"\[?(?P<number>\d{1,3})[.)\]]\s+(?=\S)")
_LONGEST_ENTRY = 600
_LONGEST_DAY = 30
_TITLE = re.compile(r"[“\"].{2,}[”\"].*\b(?:1[6-9]|20)\d\d\b")
_QUOTES = re.compile(r"[\"'“”‘’]")
_FILE = re.compile(r"\.pdf$|/documents?/|/dc\.html|documentcloud\.org", re.I)
_FOOTER = re.compile(
    r"Contents of this website Copyright|Terms and conditions for use|Downloads$|Notes?$"
    r"|(?:Copyright|©|\(c\)) .{0,20}\b(?:19|20)\d\d\b|Contact(?: us)?$|Back to top"
    r"|Return to (?:the )?[A-Z]|(?:Related|Further|Additional|Recent|See also)"
    r" ?(?:links?|postings?|documents|readings?|content|news)?:?$"
    r"|(?:About the|The) National Security Archive(?:$| is an independent)"
    r"|Share(?: this)?(?: page)?$"
    r"|Subscribe\b.{0,40}$|Suite 701,",
    re.I,
)
_THESE = re.compile(
    r"\bthese (?P<count>two|three|four|five|six|\d) (?:cables?|documents?|telegrams?|memoranda)\b",
    re.I,
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def claims(head: bytes, name: str) -> bool:
    """Claim a text or page with a briefing book's series line near its beginning.

    foiakit's own tables may mention a briefing book too, and are not claimed.
    """
    first = beginning(head).lstrip("\ufeff \t\r\n").partition("\n")[0]
    if "uid" in re.split(r"[,\t]", first.strip()):
        return False
    return _CLAIMED.search(head.replace(b"\x00", b"")) is not None


def lists_documents(text: str) -> bool:
    """Whether a line of *text* has only a document's number, and the next one quotes a title."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return any(
        _DOCUMENT.fullmatch(line) and _TITLE.search(after) for line, after in pairwise(lines)
    )


def read(source: Source) -> Iterator[Collection | Record | Skipped]:
    """The posting as a collection, then its documents; `BadInput` if the page is not a posting."""
    text = text_of(source)
    if is_page(text[:20000].encode("utf-8", "replace")):
        page = read_page(text)
        if is_site_page(page.lines):  # its bar says which parts it has
            page = read_page(text, whole=True)
    else:
        page = Page([line.strip(" \t") for line in text.replace("\r\n", "\n").split("\n")])
    lines, name = page.lines, source.asked.collection
    starts = [place for place, line in enumerate(lines) if _DOCUMENT.fullmatch(line)]
    if not starts:
        starts = _numbered_entries(page) or (_dated_entries(lines) if name else [])
    starts = sorted({*starts, *_items_between(page.numbers, starts)})
    first = starts[0] if starts else len(lines)
    own = posting_of(text)  # the index of a site that foiakit made
    if is_site := own is not None or is_site_index(lines):
        first = first_site_document(lines, first)
        starts = sorted({*starts, *_without_number(lines, first)})
    has_number = is_site or any(SERIES.search(line) for line in lines[:first])
    if not starts or not (has_number or name):
        missing = "documents" if name or any(map(SERIES.search, lines)) else "briefing book number"
        hint = "" if missing == "documents" else "; give it a name with --collection"
        raise BadInput(
            f"{source.name}: not a National Security Archive posting: no {missing} found{hint}"
        )
    if own:
        page = page._replace(links={})  # they link to the site's own pages
    if is_site and not own:
        posting = site_collection(lines[:first], name)
    else:
        posting = own or collection(lines[:first], page.title, page.address, name)
    yield posting
    for start, item in zip(starts, _documents(page, starts, posting, source.name), strict=True):
        source.place.line = start + 1
        yield item


def _documents(
    page: Page, starts: list[int], posting: Collection, where: str
) -> list[Record | Skipped]:
    items: list[Record | Skipped] = []
    lines = page.lines
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        block = _from_citation(_until_footer(lines[start:end]))
        match = _DOCUMENT.fullmatch(block[0])
        block[0] = _SPANISH.sub("Document", block[0])
        named = match["number"] if match and match["number"][0].isalpha() else None
        reading = read_entry("\n".join(block[1:] if named else block), start + 1)
        if reading is None:
            reason = "no citation found in this document"
            items.append(Skipped(f"{where}:{start + 1}", reason, "\n".join(block)))
            continue
        number = named or reading.record.document or ""
        items.append(
            reading.record._replace(
                collection=posting.name,
                document=number or None,
                uid=uid_of("posting", posting.name, number or next(filter(None, block), "")),
                url=_link(page, range(start, start + len(block)), posting.url),
            )
        )
    return _share_descriptions(items)


def _numbered_entries(page: Page) -> list[int]:
    """Where the entries of a list begin that has numbers and not the word *Document*.

    Each is a citation by itself, and they are counted from one. An item of a page's numbered list
    gets its number before it.
    """
    lines, starts = page.lines, list[int]()
    for place, line in enumerate(lines):
        number = page.numbers.get(place)
        match = _SHORT.match(line)
        printed = int(match["number"]) if match else number
        if printed != len(starts) + 1 or len(line) > _LONGEST_ENTRY:
            continue
        words = line[match.end() :] if match else line
        reading = read_entry(words)
        if reading is None or not {"date", "kind"} <= reading.fields.keys():
            continue
        lines[place] = f"{printed}. {words}"
        starts.append(place)
    return starts if len(starts) > 1 else []


def _dated_entries(lines: list[str]) -> list[int]:
    """Where the entries of a list begin that has each document's day above its title.

    Both are put on the first line, as in a citation.
    """
    filled = [at for at, line in enumerate(lines) if line]
    starts: list[int] = []
    for at, below in pairwise(filled):
        if len(lines[at]) > _LONGEST_DAY or not (day := written.read(lines[at])):
            continue
        words = f"{lines[below]}, {lines[at]}"
        reading = read_entry(words) if len(day.start) == len("1962-10-23") else None
        if reading is not None and {"date", "kind"} <= reading.fields.keys():
            lines[at], lines[below] = words, ""
            starts.append(at)
    return starts if len(starts) > 1 else []


def _items_between(numbers: Mapping[int, int], starts: list[int]) -> Iterator[int]:
    """Where documents without a number begin: at the items that a numbered list of documents has
    between two of the *starts*. *numbers* are those of the items that begin at a line.
    """
    for start, end in pairwise(starts):
        before, after = numbers.get(start), numbers.get(end)
        for line, number in numbers.items():
            if before and after and start < line < end and before < number < after:
                yield line


def _without_number(lines: list[str], first: int) -> Iterator[int]:
    """Where documents without a number begin: at a title that a citation below it repeats."""
    filled = [at for at in range(first, len(lines)) if lines[at]]
    for place, at in enumerate(filled[1:], 1):
        is_numbered = _DOCUMENT.fullmatch(lines[filled[place - 1]])
        if not is_numbered and _citation_of(lines, filled[place : place + 4]) is not None:
            yield at


def _citation_of(lines: list[str], places: list[int]) -> int | None:
    """Return which of the last *places* has a citation with the title in the first of them."""
    heading, *rest = places
    title = _QUOTES.sub("", lines[heading]).strip()
    for at in rest:
        line = _QUOTES.sub("", lines[at])
        if title and title in line and len(line) > len(title) and _TITLE.search(lines[at]):
            return at
    return None


def _from_citation(block: list[str]) -> list[str]:
    """Return *block* without a heading that repeats the citation's title, and the facts below it.

    A site that foiakit made has this order: number, title, facts, citation, abstract.
    """
    filled = [at for at, line in enumerate(block) if line.strip()]
    number = filled[:1] if filled and _DOCUMENT.fullmatch(block[filled[0]]) else []
    places = filled[len(number) : len(number) + 4]
    at = _citation_of(block, places) if places else None
    if at is None:
        return block
    return [*(block[place] for place in number), "", *block[at:]]


def _link(page: Page, lines: range, posting: str | None) -> str | None:
    """Return the address of the document's own copy: the link of its number or citation, or a file.

    A relative address is resolved against the page's own address, if that is known.
    """
    heading = [at for at in lines if page.lines[at]][:2]
    for at in lines:
        for address in page.links.get(at, ()):
            if at not in heading and not _FILE.search(address):
                continue
            whole = urljoin(page.address or posting or "", address)
            if not address.startswith("#") and whole.startswith(("http://", "https://")):
                return whole
    return None


def _until_footer(block: list[str]) -> list[str]:
    for place, line in enumerate(block):
        if _FOOTER.match(line):
            return block[:place]
    return block


def _share_descriptions(items: list[Record | Skipped]) -> list[Record | Skipped]:
    """Copy a description that says "these two cables" to the documents before it that have none."""
    for place, item in enumerate(items):
        if isinstance(item, Skipped) or not (match := _THESE.search(item.description or "")):
            continue
        word = match["count"].lower()
        count = _COUNTS.get(word) or int(word)
        others = [
            (at, other)
            for at in range(max(0, place - count + 1), place)
            if isinstance(other := items[at], Record) and not other.description
        ]
        if len(others) != count - 1:
            continue
        numbers = [record.document or "?" for _, record in others]
        items[place] = _noted(item, f"Shares its description with Document {', '.join(numbers)}.")
        for at, other in others:
            note = (
                f"Shares the description of Document {item.document}, under which the page has it."
            )
            items[at] = _noted(other, note)._replace(description=item.description)
    return items


def _noted(record: Record, note: str) -> Record:
    return record._replace(notes="\n\n".join(part for part in (record.notes, note) if part))

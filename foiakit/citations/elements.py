"""The elements of a citation: a record's values on one line, and where it is published."""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.citations.citation_line import clean
from foiakit.citations.options import CiteOptions
from foiakit.model.record import Collection, Record
from foiakit.text.links import is_link

_BRIEFING_BOOK = re.compile(r"\s*EBB\s*(?:No\.?\s*)?(\d+)\s*", re.I)
_VOLUME = re.compile(r"(?:Volume|Vol\.)\s+(?P<number>\S.*)", re.I)
ARCHIVE = "National Security Archive"
BRIEFING_BOOK = "Electronic Briefing Book"
# The Archive's pages stood at an address made of their number until the site of 2017; later
# postings have a topic and a title in it, which no number tells.
ADDRESS = "https://nsarchive2.gwu.edu/NSAEBB/NSAEBB{}/"
_LAST_NUMBERED = 590

_SORT_OF_POST = (
    r"Embassy|Embassy Branch Office|Consulate(?: General)?|Legation|Mission|Interests Section"
    r"|Liaison Office"
)
_POST = re.compile(
    rf"(?P<us>(?:the\s+)?(?:U\.\s?S\.|American|United States)\s+)?(?P<sort>{_SORT_OF_POST})"
    r"(?:,?\s+(?:in\s+|at\s+)?)\(?(?P<place>[^()]*[a-z][^()]*?)\)?",
    re.I,
)


class Place(NamedTuple):
    """Where a record is published; unknown values are empty."""

    title: str = ""
    document: str = ""
    editors: tuple[str, ...] = ()
    publisher: str = ""
    series: str = ""
    number: str = ""
    posted: str = ""
    address: str = ""

    def numbered(self, sign: str = "No.", *, publisher: bool = True) -> str:
        """The posting or volume with its number: ``Electronic Briefing Book No. 389``."""
        words = [self.publisher if publisher else "", self.series]
        volume = _VOLUME.fullmatch(self.number)
        number = f"vol. {volume['number']}" if volume else self.number and f"{sign} {self.number}"
        return " ".join(filter(None, (*words, number)))


class Elements(NamedTuple):
    """A record's values for a citation: one line each, empty if there is none."""

    originator: str
    recipient: str
    kind: str
    title: str
    message: str
    head: str
    source: str
    marking: tuple[str, ...]
    """Classification and captions; empty if the person does not want them."""
    place: Place


class Post(NamedTuple):
    """An originator that is a post: ``U.S.``, ``Embassy``, ``Islamabad``."""

    nation: str
    sort: str
    place: str

    @property
    def bare(self) -> str:
        """The post as notes name it: ``U.S. Embassy Islamabad``."""
        return " ".join(filter(None, (self.nation, self.sort, self.place)))


def elements(record: Record, posting: Collection | None, how: CiteOptions) -> Elements:
    """Return the values of *record* that citations print, and its place in *posting*."""
    marking = (record.classification, *record.captions) if how.classification else ()
    return Elements(
        clean(record.originator),
        clean(record.recipient),
        clean(record.kind),
        clean(record.title),
        clean(record.message),
        clean(record.head),
        clean(record.source),
        tuple(filter(None, map(clean, marking))),
        place(record, posting),
    )


def place(record: Record, posting: Collection | None) -> Place:
    """Where *record* is published, from its *posting* or, without one, from its own words.

    A document is cited by its own address; without one by that of its posting, which for a briefing
    book follows from its number where none is stored.
    """
    posting = posting or Collection(name=record.collection or "")
    book = _BRIEFING_BOOK.fullmatch(posting.name)
    common = Place(
        clean(posting.title) or ("" if book else clean(posting.name)),
        clean(record.document),
        tuple(filter(None, map(clean, posting.editors))),
        posted=clean(posting.posted),
    )
    if book is None:
        return common._replace(
            series=clean(posting.series),
            number=clean(posting.number) if posting.series else "",
            address=address(record.url) or address(posting.url),
        )
    number = book[1].lstrip("0") or "0"
    derived = ADDRESS.format(number) if 1 <= int(number[:9]) <= _LAST_NUMBERED else None
    return common._replace(
        publisher=ARCHIVE,
        series=BRIEFING_BOOK,
        number=number,
        address=address(record.url) or address(posting.url) or address(derived),
    )


def address(url: str | None) -> str:
    """Return *url* without blanks, which would cut it; empty if it must not become a link."""
    found = clean(url).replace(" ", "%20")
    return found if is_link(found) else ""


def post(originator: str) -> Post | None:
    """Return the post that *originator* names, if it does: ``U.S. Embassy (Islamabad)``.

    Parentheses may also hold an acronym, ``(ISAF)``, which is all in capitals.
    """
    match = _POST.fullmatch(originator)
    return Post((match["us"] or "").strip(), match["sort"], match["place"]) if match else None


def bare(originator: str) -> str:
    """Return *originator* without parentheses around a post's place: ``U.S. Embassy Islamabad``."""
    found = post(originator)
    return found.bare if found else originator


def country(post_: Post) -> str:
    """Return the country an embassy is in, if the vocabulary knows it; otherwise empty.

    The vocabulary gives a post's geographic TAG, and the TAG's meaning.
    """
    from foiakit.model import vocabulary

    known = vocabulary.post(post_.place)
    for tag in vocabulary.tags() if known and known.tag else ():
        if known and tag.tag == known.tag and tag.group == "geographic":
            return tag.meaning.partition(",")[0]
    return ""

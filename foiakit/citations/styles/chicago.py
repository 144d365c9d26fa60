"""What the styles of Chicago (17th and 18th edition) and Turabian (9th) share.

Chicago has a rule for a published memorandum: sender to recipient, kind, date, container, document
number, address. It has none for a cable, so these styles adapt that rule: the office that sent the
cable is the author, and if no recipient is known, the title is next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.citations.citation_line import (
    capital,
    commas,
    enumerated,
    link,
    quoted,
    sentences,
    titled,
)
from foiakit.citations.date_formats import american
from foiakit.citations.elements import Elements, Place, bare, country, post
from foiakit.citations.options import CiteOptions
from foiakit.model import vocabulary

_SHORT_ENOUGH = 4  # words; Chicago shortens a title that has more
_BREAK = re.compile(r"(?<=\w)(?::\s|\s[-–—]\s|[;?!]\s|—|,\s)")
_LINKING = re.compile(r"\s(?:about|after|and|at|before|by|for|from|in|of|on|or|with)\s", re.I)
_PAIRS = (("[", "]"), ("(", ")"), ("“", "”"))
_REPLY = re.compile(r"(?:(?:re|fwd?)\s?:\s*)+", re.I)
"""What a mail program puts before a subject: its colon ends no title."""
_EDGES = re.compile(r"^(?:a|an|the)\s+", re.I)


def author(elements: Elements, how: CiteOptions | None = None) -> str:
    """Return the sending office, ``U.S. Embassy Islamabad``; with *how*, as a list names it."""
    found = post(elements.originator)
    if found is None:
        return elements.originator
    if how and how.country and found.sort.lower() == "embassy" and (name := country(found)):
        return " ".join(filter(None, (found.nation, found.sort, f"({name})")))
    return found.bare


def kind(elements: Elements, *, to: bool = True) -> str:
    """Return the kind as within a sentence, ``cable``; *to* adds a recipient.

    Only kinds of the vocabulary are in lower case: another one may be a name.
    """
    word = elements.kind
    if word and vocabulary.kind(word):
        word = " ".join(w if w[1:2].isupper() else w.lower() for w in word.split())
    if to and elements.recipient:
        return f"{word or 'document'} to {bare(elements.recipient)}"
    return word


def title(elements: Elements) -> str:
    """Return the title in quotation marks; without a title, the source's label."""
    return titled(elements.title) if elements.title else elements.head


def short_title(full: str) -> str:
    """Return the title for later notes: ``Usama bin Ladin`` for ``Usama bin Ladin: Pressing ...``.

    The part after a colon, a dash or a comma is removed first; a title that still has more than
    four words is cut before a word like *for* if three or more remain. It is never cut inside
    brackets or quotation marks.
    """
    if (reply := _REPLY.match(full)) and reply.end() < len(full):
        return reply.group() + short_title(full[reply.end() :])
    text = _EDGES.sub("", full)
    short = text
    if len(text.split()) > _SHORT_ENOUGH:
        short = text[: next(_whole_before(_BREAK.finditer(text), text), len(text))]
    if len(short.split()) > _SHORT_ENOUGH:
        for cut in _whole_before(_LINKING.finditer(short), short):
            if len(short[:cut].split(maxsplit=3)) >= 3:
                return short[:cut]
    return capital(short)


def in_note(place: Place, elements: Elements, how: CiteOptions) -> list[str]:
    """Return the posting, the date of access and the address, as elements of a note."""
    document = place.document and f"doc. {place.document}"
    return [
        " in ".join(filter(None, (document, _container(place)))) if _container(place) else "",
        f"ed. {enumerated(place.editors)}" if place.editors else "",
        place.numbered() if place.title else "",
        american(place.posted),
        "" if _container(place) else elements.source,
        f"accessed {american(how.accessed)}" if how.accessed else "",
        link(place.address),
    ]


def in_list(place: Place, elements: Elements, how: CiteOptions) -> str:
    """Return the posting, the date of access and the address, as sentences of a list."""
    inside = _container(place)
    document = place.document and f"Document {place.document} "
    edited = f"edited by {enumerated(place.editors)}" if place.editors else ""
    published = [place.numbered() if place.title else "", american(place.posted)]
    return sentences(
        [
            commas([f"{document}{'in' if document else 'In'} {inside}", edited]) if inside else "",
            ", ".join(filter(None, published)),
            "" if inside else elements.source,
            f"Accessed {american(how.accessed)}" if how.accessed else "",
            link(place.address),
        ]
    )


def _whole_before(matches: Iterator[re.Match[str]], text: str) -> Iterator[int]:
    """Yield where each of *matches* begins that is not inside brackets or quotation marks.

    Signs are counted from one match to the next: counting from the beginning would be quadratic.
    """
    opened = dict.fromkeys(_PAIRS, 0)
    quotes = at = 0
    for match in matches:
        piece, at = text[at : match.start()], match.start()
        quotes += piece.count('"')
        for left, right in _PAIRS:
            opened[left, right] += piece.count(left) - piece.count(right)
        if not quotes % 2 and not any(opened.values()):
            yield at


def _container(place: Place) -> str:
    return quoted(place.title) if place.title else place.numbered()

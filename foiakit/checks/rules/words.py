"""Slips in titles, sources and descriptions, which are quotations: none is fixed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foiakit.checks import Slip
from foiakit.model import vocabulary
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours

_ODD = re.compile(
    r"(?P<stray>(?<![^\s\"“(])\+(?=[^\W\d_]{2}))"
    r"|(?P<lost>[\ufffd\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\ufeff\ue000-\uf8ff])"
    r"|(?P<twice>Ã[\x80-\xbf¡-¿]|â€)"
)
_MAY = re.compile("[+Ãâ\ufffd\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\ufeff\ue000-\uf8ff]")
"""Most texts contain none of these, and then the slower `_ODD` need not be tried."""
_RUN = re.compile("[\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{4,}")
"""Characters that the bytes of UTF-8 look like in Windows-1252, two characters of them or more."""
_WHY = {
    "stray": "a plus sign before a letter is often left over from transliteration",
    "lost": "an invisible character, or one that was lost in conversion",
    "twice": "UTF-8 that was read as another encoding",
}
_MARKUP = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip"
    r"|[aeiounc](?:acute|grave|circ|uml|tilde|cedil)));"
    r"|</?(?:a|b|br|div|em|font|h[1-6]|i|li|p|span|strong|su[bp]|t[dr]|u|ul)\b[^<>]{0,200}>",
    re.I,
)
_REACH = 40
"""How many characters are shown on each side of what is odd."""
_ACRONYM = re.compile(r"(?<![\w'’.-])[A-Z]{5,}(?![\w'’-])")
_SMALL = "a an and as at but by for from in of on or the to with".split()
_CAPITAL = re.compile(rf"(?<=[a-z,] )(?:{'|'.join(word.title() for word in _SMALL)})(?= \w)")
_UNNAMED = re.compile(
    r"\b(?:(?:an )?(?:additional|another|other)(?: previously[- ]published)? documents?"
    r"|previously[- ]published documents?|reporting in other channels)\b",
    re.I,
)


def odd_character(record: Record, around: Neighbours) -> Iterator[Slip]:
    """A stray plus sign, a character that was lost, or text read in the wrong encoding."""
    for field in ("title", "originator", "recipient", "source", "description"):
        text = getattr(record, field) or ""
        met = -1
        for start, kind in _odd_places(text):
            if start < met:
                continue  # a second one in the same word
            word = _word_at(text, start)
            met = start + len(word)
            advice = f"{_WHY[kind]}; if the document has it too, run: foiakit seen"
            yield Slip(field, word, advice, 0.7 if kind == "stray" else 0.9)


def _odd_places(text: str) -> list[tuple[int, str]]:
    """Return where *text* has something odd, in order, and what: a key of `_WHY`."""
    found = [(match.start(), "twice") for match in _RUN.finditer(text) if _is_misread(match[0])]
    if _MAY.search(text):
        found += [(match.start(), match.lastgroup or "lost") for match in _ODD.finditer(text)]
    return sorted(found)


def _is_misread(run: str) -> bool:
    """Return whether *run* is UTF-8 that was read as Windows-1252: the bytes of whole characters.

    ``Ð“Ð¾Ñ€`` is *Гор*; words of real letters are never such bytes.
    """
    try:
        data = b"".join(
            character.encode("latin-1" if "\x80" <= character <= "\x9f" else "cp1252")
            for character in run
        )
        return len(data.decode()) > 1
    except UnicodeError:
        return False


def _word_at(text: str, place: int) -> str:
    begin, end = place, place
    while begin > 0 and place - begin < _REACH and not text[begin - 1].isspace():
        begin -= 1
    while end < len(text) and end - place < _REACH and not text[end].isspace():
        end += 1
    return text[begin : max(end, place + 1)]


def html_markup(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``O&#039;Connor``, ``<i>Memo</i>``: the code of a web page, left in the text."""
    for field in ("title", "originator", "recipient", "kind", "source", "description", "notes"):
        text = getattr(record, field) or ""
        if match := _MARKUP.search(text) if "&" in text or "<" in text else None:
            advice = f"write what it stands for: foiakit edit {record.id} --{field} ..."
            yield Slip(field, match[0], advice, 0.8)


def typo_agency(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``CENTOM``: no agency that foiakit knows, but one letter away from one."""
    for field in ("source", "originator", "recipient"):
        for match in _ACRONYM.finditer(getattr(record, field) or ""):
            word = match.group()
            if word not in _known() and (near := _one_letter_away(word)):
                advice = f"likely {near}; the source's words stay as they were printed"
                yield Slip(field, word, advice, 0.9)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    words = set()
    for agency in vocabulary.agencies():
        for term in (agency.name, agency.acronym or "", *agency.aliases):
            words |= set(_ACRONYM.findall(term))
    for post in vocabulary.posts():
        words |= {post.code, *_ACRONYM.findall(" ".join((post.name, *post.aliases)).upper())}
    for caption in vocabulary.captions():
        words |= set(_ACRONYM.findall(" ".join((caption.token, *caption.aliases))))
    return frozenset(words)


@lru_cache(maxsize=4096)
def _one_letter_away(word: str) -> str | None:
    known = (agency.acronym for agency in vocabulary.agencies())
    return next(
        (
            candidate
            for candidate in known
            if candidate and len(candidate) > 4 and _is_near(word, candidate)
        ),
        None,
    )


def _is_near(word: str, known: str) -> bool:
    """Return whether one letter was added, left out or replaced, or two changed places."""
    if abs(len(word) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    rests = {
        (word[start + 1 :], known[start:]),
        (word[start:], known[start + 1 :]),
        (word[start + 1 :], known[start + 1 :]),
    }
    turned = word[start : start + 2] == known[start : start + 2][::-1]
    return any(rest == other for rest, other in rests) or (
        turned and word[start + 2 :] == known[start + 2 :]
    )


def title_case(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``Emergence As a Key``: headlines write such words small, except at the beginning."""
    for match in _CAPITAL.finditer(record.title or ""):
        yield Slip("title", match.group(), "nothing to do: a title stays as it was printed", 0.4)


def mixed_ellipsis(record: Record, around: Neighbours) -> Iterator[Slip]:
    """A search for words on both sides of one finds only that form."""
    if "..." in (text := record.description or "") and "…" in text:
        yield Slip("description", "... and …", "nothing to do in a quotation", 0.5)


def dangling_reference(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Often the page had a link where the name is missing."""
    for match in _UNNAMED.finditer(record.description or ""):
        yield Slip("description", match.group(), "name it in the notes if you know it", 0.5)


def note_in_block(record: Record, around: Neighbours) -> Iterator[Slip]:
    """It was printed in the same block as the description."""
    if record.notes and not record.notes.startswith("Shares "):
        yield Slip("notes", record.notes[:60], "nothing to do", 0.3)
